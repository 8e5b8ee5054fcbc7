package org.entente.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of the countries, projected. The plane is 2000 wide; Equal Earth of Šavrič,
 * Patterson and Jenny (2019), which keeps areas.
 */
final class WorldShapes {
    static final double WIDTH = 2000;

    /** From the north of Greenland to Cape Horn. */
    private static final double NORTH = 84;

    private static final double SOUTH = -57;

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double HALF = Math.sqrt(3) / 2;
    private static final double SCALE = WIDTH / 2 / x(180, 0);

    private static final class Holder {
        static final List<Shape> ALL = read();
    }

    private WorldShapes() {}

    /**
     * An outline: UN M49 code, or the COW number of a state without one; both 0 for land that no
     * list of states has.
     */
    record Shape(int m49, int cow, String path) {}

    record Point(double x, double y) {}

    static List<Shape> all() {
        return Holder.ALL;
    }

    static double height() {
        return SCALE * (y(NORTH) - y(SOUTH));
    }

    /** Where a place lies on the plane, from its upper left corner. */
    static Point project(double latitude, double longitude) {
        return new Point(WIDTH / 2 + SCALE * x(longitude, latitude), SCALE * (y(NORTH) - y(latitude)));
    }

    private static double angle(double latitude) {
        return Math.asin(HALF * Math.sin(Math.toRadians(latitude)));
    }

    private static double x(double longitude, double latitude) {
        double t = angle(latitude);
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        return Math.toRadians(longitude) * Math.cos(t) / (HALF * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
    }

    private static double y(double latitude) {
        double t = angle(latitude);
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        return t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
    }

    private static List<Shape> read() {
        List<Shape> shapes = new ArrayList<>();
        ReportResources.text("world.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    String[] cells = line.split("\t", -1);
                    boolean byCow = cells[0].startsWith("cow:");
                    int m49 = byCow || cells[0].isEmpty() ? 0 : Integer.parseInt(cells[0]);
                    int cow = byCow ? Integer.parseInt(cells[0].substring(4)) : 0;
                    shapes.add(new Shape(m49, cow, path(cells[2])));
                });
        return List.copyOf(shapes);
    }

    /**
     * Rings in tenths of a degree as an SVG path. Each point but the first is written as its
     * distance from the one before, in whole units of the plane, which makes it half as long;
     * rounding does not add up, since distances are between rounded points.
     */
    private static String path(String rings) {
        StringBuilder path = new StringBuilder();
        for (String ring : rings.split(";", -1)) {
            long x = 0;
            long y = 0;
            boolean first = true;
            for (String point : ring.split(",", -1)) {
                int blank = point.indexOf(' ');
                Point p = project(
                        Integer.parseInt(point.substring(blank + 1)) / 10.0,
                        Integer.parseInt(point.substring(0, blank)) / 10.0);
                long px = Math.round(p.x());
                long py = Math.round(p.y());
                if (first) {
                    path.append('M').append(px).append(' ').append(py).append('l');
                } else if (px != x || py != y) {
                    path.append(px - x).append(py < y ? "" : " ").append(py - y).append(' ');
                }
                first = false;
                x = px;
                y = py;
            }
            path.append('z');
        }
        return path.toString().replace(" z", "z");
    }
}
