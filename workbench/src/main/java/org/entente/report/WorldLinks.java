package org.entente.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.report.WorldShapes.Point;
import org.entente.report.WorldShapes.Shape;

/**
 * A map of the world of which each state leads somewhere. It is for the pointer: who reads
 * otherwise has the same as a list, so that its links are no stops of the keyboard and it is hidden
 * from readers of the screen.
 */
public final class WorldLinks {
    private WorldLinks() {}

    /**
     * A state of the map.
     *
     * @param m49 its UN number; 0 where it has none
     * @param cow its COW number
     * @param label its name
     * @param address where it leads
     * @param latitude of its capital, for a state that is too small to be drawn
     * @param longitude likewise
     */
    public record Place(int m49, int cow, String label, String address, double latitude, double longitude) {}

    /** The map as SVG that takes its colours from the page. */
    public static String svg(List<Place> places) {
        SvgWriter svg = new SvgWriter(WorldShapes.WIDTH, WorldShapes.height(), "aria-hidden", "true");
        Set<Place> drawn = new HashSet<>();
        for (Shape shape : WorldShapes.all()) {
            Optional<Place> place = find(shape, places);
            place.ifPresent(p -> startLink(svg, p));
            svg.start("path", "class", "land", "d", shape.path());
            place.ifPresent(p -> svg.title(p.label()));
            svg.end();
            place.ifPresent(p -> svg.end());
            place.ifPresent(drawn::add);
        }
        for (Place place : places) {
            if (!drawn.contains(place)) {
                Point p = WorldShapes.project(place.latitude(), place.longitude());
                startLink(svg, place);
                svg.start("circle", "class", "dot", "r", 7, "cx", p.x(), "cy", p.y())
                        .title(place.label())
                        .end()
                        .end();
            }
        }
        return svg.finish();
    }

    private static Optional<Place> find(Shape shape, List<Place> places) {
        return places.stream()
                .filter(p -> shape.m49() != 0 ? shape.m49() == p.m49() : shape.cow() != 0 && shape.cow() == p.cow())
                .findFirst();
    }

    private static void startLink(SvgWriter svg, Place place) {
        svg.start("a", "href", place.address(), "tabindex", "-1");
    }
}
