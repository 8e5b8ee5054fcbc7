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
        SvgWriter svg = new SvgWriter(WorldShapes.WIDTH, WorldShapes.height());
        Set<WorldLinks.Place> drawn = new HashSet<>();
        for (Shape shape : WorldShapes.all()) {
            Optional<WorldLinks.Place> place = places.stream()
                    .filter(p -> shape.m49() != 0 ? shape.m49() == p.m49() : shape.cow() != 0 && shape.cow() == p.cow())
                    .findFirst();
            place.ifPresent(drawn::add);
            svg.empty("path", "name", place.map(WorldLinks.Place::label).orElse(NOBODY), "d", shape.path());
        }
        for (WorldLinks.Place place : places) {
            if (!drawn.contains(place)) {
                Point p = WorldShapes.project(place.latitude(), place.longitude());
                svg.empty("circle", "name", place.label(), "r", RADIUS, "cx", p.x(), "cy", p.y());
            }
        }
        return svg.finish();
    }
}
