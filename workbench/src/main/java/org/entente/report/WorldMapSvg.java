package org.entente.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.dossier.WorldMap;
import org.entente.report.WorldShapes.Point;
import org.entente.report.WorldShapes.Shape;

/**
 * A map of the world as SVG: in a page with the page's colours, as a file of its own with those of
 * light paper. In a page, capitals that lie close together stand in a second picture, of their
 * region.
 */
final class WorldMapSvg {
    /** The ways are drawn by so many straight pieces. */
    private static final int PIECES = 64;

    /** Between nearer capitals there is no room for the distance; the line below the map has it. */
    private static final double ROOM = 260;

    private static final String STYLE = """
            .land{fill:#e9edf1;stroke:#8a96a3;stroke-width:1}.t-first{fill:#1f5fa8}.t-second{fill:#b8401b}\
            .t-partner_of_first{fill:#b9d2ee}.t-partner_of_second{fill:#f1c3b0}.t-partner_of_both{fill:#cbb6e0}\
            .dot{stroke:#1b2430;stroke-width:1.6}.way{fill:none;stroke:#1b2430;stroke-width:3.2;stroke-dasharray:10 6}\
            .capital{fill:#1b2430;stroke:#fff;stroke-width:2.4}\
            text{fill:#1b2430;stroke:#fff;stroke-width:6;paint-order:stroke;font:600 30px sans-serif}
            """;

    /**
     * A region is at least so wide on the map of the world, and so much wider than what lies
     * between the capitals.
     */
    private static final double LEAST_WIDTH = 110;

    private static final double MARGIN = 3.2;

    /** Height of the picture of a region for its width. */
    private static final double FLATNESS = 0.42;

    private final WorldMap map;
    private final boolean regional;

    private WorldMapSvg(WorldMap map, boolean regional) {
        this.map = map;
        this.regional = regional;
    }

    /**
     * What of the map of the world a second picture shows: its upper left corner, and how many
     * times larger it is.
     */
    private record Region(double x, double y, double scale) {
        Point of(Point p) {
            return new Point((p.x() - x) * scale, (p.y() - y) * scale);
        }
    }

    static String inPage(WorldMap map) {
        WorldMapSvg world = new WorldMapSvg(map, true);
        return world.write("") + world.region().map(world::near).orElse("");
    }

    static String alone(WorldMap map) {
        return new WorldMapSvg(map, false).write(STYLE);
    }

    private String write(String style) {
        SvgWriter svg = new SvgWriter(
                WorldShapes.WIDTH,
                WorldShapes.height(),
                "role",
                "img",
                "aria-label",
                map.title() + ". " + map.summary());
        if (!style.isEmpty()) {
            svg.start("style").content(style).end().empty("rect", "width", "100%", "height", "100%", "fill", "#fff");
        }
        Optional<Region> region = region();
        region.ifPresent(r -> svg.start("g", "id", map.id() + "-land"));
        Set<WorldMap.Area> drawn = new HashSet<>();
        for (Shape shape : WorldShapes.all()) {
            Optional<WorldMap.Area> area = find(shape);
            area.ifPresent(drawn::add);
            svg.start("path", "class", "land" + area.map(a -> " " + tint(a)).orElse(""), "d", shape.path());
            area.ifPresent(a -> svg.title(a.label()));
            svg.end();
        }
        region.ifPresent(r -> svg.end());
        map.areas().stream().filter(a -> !drawn.contains(a)).forEach(a -> dot(svg, a));
        region.ifPresentOrElse(r -> frame(svg, r), () -> way(svg, new Region(0, 0, 1)));
        return svg.finish();
    }

    private Optional<WorldMap.Area> find(Shape shape) {
        return map.areas().stream()
                .filter(a -> shape.m49() != 0 ? shape.m49() == a.m49() : shape.cow() != 0 && shape.cow() == a.cow())
                .findFirst();
    }

    private static String tint(WorldMap.Area area) {
        return "t-" + area.tint().name().toLowerCase(Locale.ROOT);
    }

    /** A state too small for this map. */
    private static void dot(SvgWriter svg, WorldMap.Area area) {
        WorldMap.Place place = area.place();
        if (place != null) {
            Point p = WorldShapes.project(place.latitude(), place.longitude());
            circle(svg, p, 10, "dot " + tint(area), area.label());
        }
    }

    private static void circle(SvgWriter svg, Point p, double radius, String type, String title) {
        svg.start("circle", "class", type, "cx", p.x(), "cy", p.y(), "r", radius)
                .title(title)
                .end();
    }

    /** The region of capitals between which there is no room on the map of the world. */
    private Optional<Region> region() {
        WorldMap.Way way = map.way();
        if (way == null || !regional) {
            return Optional.empty();
        }
        Point from = WorldShapes.project(way.from().latitude(), way.from().longitude());
        Point to = WorldShapes.project(way.to().latitude(), way.to().longitude());
        double across = Math.abs(from.x() - to.x());
        double down = Math.abs(from.y() - to.y());
        if (Math.hypot(across, down) > ROOM) {
            return Optional.empty();
        }
        double width = Math.max(LEAST_WIDTH, MARGIN * Math.max(across, down / FLATNESS * 0.6));
        return Optional.of(new Region(
                (from.x() + to.x() - width) / 2,
                (from.y() + to.y() - width * FLATNESS) / 2,
                WorldShapes.WIDTH / width));
    }

    /** Where the region lies on the map of the world. */
    private static void frame(SvgWriter svg, Region region) {
        double width = WorldShapes.WIDTH / region.scale();
        svg.empty(
                "rect", "class", "frame", "x", region.x(), "y", region.y(), "width", width, "height", width * FLATNESS);
    }

    /** The picture of the region, of the same shapes. */
    private String near(Region region) {
        SvgWriter svg =
                new SvgWriter(WorldShapes.WIDTH, WorldShapes.WIDTH * FLATNESS, "class", "near", "aria-hidden", "true");
        String transform = "scale(%s) translate(%s %s)"
                .formatted(
                        SvgWriter.number(region.scale()), SvgWriter.number(-region.x()), SvgWriter.number(-region.y()));
        svg.empty("use", "href", "#" + map.id() + "-land", "transform", transform);
        way(svg, region);
        return svg.finish();
    }

    private void way(SvgWriter svg, Region region) {
        WorldMap.Way way = map.way();
        if (way == null) {
            return;
        }
        List<double[]> points = greatCircle(way.from(), way.to());
        StringBuilder path = new StringBuilder();
        double before = points.get(0)[1];
        String command = "M";
        for (double[] point : points) {
            // Across 180° the line goes on at the other edge of the map.
            command = Math.abs(point[1] - before) > 180 ? "M" : command;
            Point p = region.of(WorldShapes.project(point[0], point[1]));
            path.append(command).append(SvgWriter.number(p.x())).append(' ').append(SvgWriter.number(p.y()));
            command = "L";
            before = point[1];
        }
        svg.empty("path", "class", "way", "d", path);
        Point from =
                region.of(WorldShapes.project(way.from().latitude(), way.from().longitude()));
        Point to = region.of(WorldShapes.project(way.to().latitude(), way.to().longitude()));
        capital(svg, way.from().name(), from, to);
        capital(svg, way.to().name(), to, from);
        if (!way.distance().isEmpty() && Math.hypot(from.x() - to.x(), from.y() - to.y()) > ROOM) {
            double[] middle = points.get(points.size() / 2);
            Point p = region.of(WorldShapes.project(middle[0], middle[1]));
            text(svg, p.x(), p.y() - 14, "middle", way.distance());
        }
    }

    private static void capital(SvgWriter svg, String name, Point p, Point o) {
        circle(svg, p, 8, "capital", name);
        // The name stands on the side away from the other capital, unless that is outside of the
        // map.
        boolean left = p.x() > WorldShapes.WIDTH - 220 || p.x() > 220 && p.x() <= o.x();
        double below = Math.abs(p.y() - o.y()) < 48 ? 10 : p.y() < o.y() ? -8 : 28;
        text(svg, p.x() + (left ? -16 : 16), p.y() + below, left ? "end" : "start", name);
    }

    private static void text(SvgWriter svg, double x, double y, String anchor, String words) {
        svg.start("text", "x", x, "y", y, "text-anchor", anchor).content(words).end();
    }

    /** Points of the shortest way, latitude and longitude in degrees. */
    static List<double[]> greatCircle(WorldMap.Place from, WorldMap.Place to) {
        double[] a = vector(from);
        double[] b = vector(to);
        double cosine = Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]));
        double angle = Math.acos(cosine);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i <= PIECES; i++) {
            double t = (double) i / PIECES;
            double sine = Math.sin(angle);
            double wa = sine < 1e-9 ? 1 - t : Math.sin((1 - t) * angle) / sine;
            double wb = sine < 1e-9 ? t : Math.sin(t * angle) / sine;
            double x = wa * a[0] + wb * b[0];
            double y = wa * a[1] + wb * b[1];
            double z = wa * a[2] + wb * b[2];
            points.add(new double[] {Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x))
            });
        }
        return points;
    }

    private static double[] vector(WorldMap.Place place) {
        double phi = Math.toRadians(place.latitude());
        double lambda = Math.toRadians(place.longitude());
        return new double[] {Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)};
    }
}
