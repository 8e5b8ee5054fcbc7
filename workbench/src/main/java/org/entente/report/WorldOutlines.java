package org.entente.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.report.WorldShapes.Point;
import org.entente.report.WorldShapes.Shape;

/**
 * The outlines of the states as SVG that a chart library colours: each shape has the state's code
 * as its name. States that are too small for the map are circles at their capitals.
 */
public final class WorldOutlines {
    private static final double RADIUS = 9;

    /** The name of land that no list of states has. */
    private static final String NOBODY = "-";

    private WorldOutlines() {}

    /** @param places the states; the label of each is the name of its shape */
    public static String svg(List<WorldLinks.Place> places) {
        StringBuilder out = new StringBuilder(100_000);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(SvgText.number(WorldShapes.WIDTH))
                .append(' ')
                .append(SvgText.number(WorldShapes.height()))
                .append("\">\n");
        Set<WorldLinks.Place> drawn = new HashSet<>();
        for (Shape shape : WorldShapes.all()) {
            Optional<WorldLinks.Place> place = places.stream()
                    .filter(p -> shape.m49() != 0 ? shape.m49() == p.m49() : shape.cow() != 0 && shape.cow() == p.cow())
                    .findFirst();
            place.ifPresent(drawn::add);
            out.append("<path name=\"")
                    .append(SvgText.escape(place.map(WorldLinks.Place::label).orElse(NOBODY)))
                    .append("\" d=\"")
                    .append(shape.path())
                    .append("\"/>\n");
        }
        for (WorldLinks.Place place : places) {
            if (!drawn.contains(place)) {
                Point p = WorldShapes.project(place.latitude(), place.longitude());
                out.append("<circle name=\"")
                        .append(SvgText.escape(place.label()))
                        .append("\" r=\"")
                        .append(SvgText.number(RADIUS))
                        .append("\" cx=\"")
                        .append(SvgText.number(p.x()))
                        .append("\" cy=\"")
                        .append(SvgText.number(p.y()))
                        .append("\"/>\n");
            }
        }
        return out.append("</svg>\n").toString();
    }
}
