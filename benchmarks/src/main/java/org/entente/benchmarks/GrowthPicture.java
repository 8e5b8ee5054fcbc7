package org.entente.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws time and memory against size as an SVG, from lines {@code what,size,seconds,megabytes} with
 * a header. Sizes in millions of rows; both axes begin at 0, so that what grows with the size lies
 * on a line through the corner.
 *
 * <p>usage: GrowthPicture CSV SVG
 */
public final class GrowthPicture {
    private static final double WIDE = 360;
    private static final double TALL = 210;
    private static final double LEFT = 58;
    private static final double TOP = 46;
    private static final List<String> COLOURS = List.of("#1f5fa8", "#b8401b", "#23735d");

    private final StringBuilder svg = new StringBuilder();

    private GrowthPicture() {}

    /** What was measured at one size; the size in millions. */
    private record Point(double size, double seconds, double megabytes) {
        double value(boolean time) {
            return time ? seconds : megabytes;
        }
    }

    public static void main(String[] args) throws IOException {
        Map<String, List<Point>> series = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] parts = line.split(",");
            if (!parts[0].equals("what")) {
                series.computeIfAbsent(parts[0], name -> new ArrayList<>())
                        .add(new Point(
                                Double.parseDouble(parts[1]) / 1e6,
                                Double.parseDouble(parts[2]),
                                Double.parseDouble(parts[3])));
            }
        }
        Files.writeString(Path.of(args[1]), new GrowthPicture().draw(series));
    }

    private String draw(Map<String, List<Point>> series) {
        Map<String, List<Point>> events = new LinkedHashMap<>(series);
        Map<String, List<Point>> panels = new LinkedHashMap<>(series);
        events.keySet().removeIf(name -> name.startsWith("panel"));
        panels.keySet().removeIf(name -> !name.startsWith("panel"));
        double width = 2 * (LEFT + WIDE) + 20;
        double height = 2 * (TOP + TALL + 44);
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\" role=\"img\">%n"
                        .formatted(width, height));
        svg.append(
                "<title>Time and memory against size</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        plot(events, true, 0, 0, "Events: processor seconds", "million lines");
        plot(events, false, LEFT + WIDE, 0, "Events: most memory, MB", "million lines");
        plot(panels, true, 0, TOP + TALL + 44, "Panel: processor seconds", "million directed dyad-years");
        plot(panels, false, LEFT + WIDE, TOP + TALL + 44, "Panel: most memory, MB", "million directed dyad-years");
        return svg.append("</svg>\n").toString();
    }

    private void plot(Map<String, List<Point>> series, boolean time, double x, double y, String title, String unit) {
        double right = round(series.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Point::size)
                .max()
                .orElse(1));
        double high = round(series.values().stream()
                .flatMap(List::stream)
                .mapToDouble(p -> p.value(time))
                .max()
                .orElse(1));
        double zero = y + TOP + TALL;
        text(x + LEFT, y + 18, "start", title);
        text(x + LEFT + WIDE - 10, zero + 32, "end", unit);
        for (int i = 0; i <= 4; i++) {
            double at = zero - TALL * i / 4;
            line(x + LEFT, at, x + LEFT + WIDE - 10, at, i == 0 ? "#4c5866" : "#d4dae1");
            text(x + LEFT - 6, at + 4, "end", number(high * i / 4));
            text(x + LEFT + (WIDE - 10) * i / 4, zero + 16, "middle", number(right * i / 4));
        }
        int colour = 0;
        for (Map.Entry<String, List<Point>> one : series.entrySet()) {
            String stroke = COLOURS.get(colour % COLOURS.size());
            StringBuilder points = new StringBuilder();
            for (Point p : one.getValue()) {
                double px = x + LEFT + (WIDE - 10) * p.size() / right;
                double py = zero - TALL * p.value(time) / high;
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", px, py));
                svg.append(String.format(
                        Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>%n", px, py, stroke));
            }
            svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" points=\"%s\"/>%n"
                    .formatted(stroke, points.toString().strip()));
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"10\" height=\"10\" fill=\"%s\"/>%n",
                    x + LEFT + 150.0 * colour,
                    y + 26,
                    stroke));
            text(x + LEFT + 14 + 150.0 * colour, y + 35, "start", one.getKey());
            colour++;
        }
    }

    /** The next of 1, 2, 4, 6, 8 times a power of ten. */
    private static double round(double value) {
        double ten = Math.pow(10, Math.floor(Math.log10(value)));
        double first = value / ten;
        return ten * (first <= 1 ? 1 : first <= 2 ? 2 : first <= 4 ? 4 : first <= 6 ? 6 : first <= 8 ? 8 : 10);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
    }

    private void line(double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private void text(double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"12\" fill=\"#1b2430\">%s</text>%n",
                x,
                y,
                anchor,
                words));
    }
}
