package org.entente.claim;

import java.util.List;
import java.util.Locale;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Period;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A small drawing of a series by year with a claim in it: the figures as points with their
 * intervals, what was claimed as a line across (a value) or a band of years (a course, a peak).
 */
final class SparkChart {
    private static final int WIDTH = 260;
    private static final int HEIGHT = 64;
    private static final int PAD = 5;

    private final List<Figure> figures;
    private final int first;
    private final int last;

    /** @param figures of one series, one a year, at least one of them with a value */
    SparkChart(List<Figure> figures) {
        this.figures = figures.stream().filter(f -> f.value() != null).toList();
        this.first = year(this.figures.get(0));
        this.last = year(this.figures.get(this.figures.size() - 1));
    }

    private static int year(Figure figure) {
        Period period = figure.id().period();
        return period == null ? 0 : period.last();
    }

    /**
     * The drawing.
     *
     * @param from first year of the claim
     * @param to last year of the claim
     * @param claimed value claimed; absent for a claim without one
     * @param label what the drawing shows, for those who cannot see it
     */
    Element draw(int from, int to, @Nullable Double claimed, String label) {
        double low = claimed == null ? Double.POSITIVE_INFINITY : claimed;
        double high = claimed == null ? Double.NEGATIVE_INFINITY : claimed;
        for (Figure figure : figures) {
            low = Math.min(low, lowOf(figure));
            high = Math.max(high, highOf(figure));
        }
        double range = high > low ? high - low : 1;
        double base = low;
        Element svg = new Element("svg")
                .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .attr("width", String.valueOf(WIDTH))
                .attr("height", String.valueOf(HEIGHT))
                .attr("role", "img")
                .attr("aria-label", label);
        double left = x(Math.max(from, Math.min(first, from)) - 0.5);
        svg.appendElement("rect")
                .addClass("claimed")
                .attr("x", number(Math.max(0, left)))
                .attr("y", "0")
                .attr("width", number(Math.max(3, x(to + 0.5) - left)))
                .attr("height", String.valueOf(HEIGHT));
        StringBuilder line = new StringBuilder();
        int before = Integer.MIN_VALUE;
        String source = "";
        for (Figure figure : figures) {
            int year = year(figure);
            String at = number(x(year)) + " " + number(y(figure.getValue(), base, range));
            // Figures of two sources may not count the same, and are not joined.
            line.append(year == before + 1 && figure.snapshot().equals(source) ? "L" : "M")
                    .append(at);
            source = figure.snapshot();
            before = year;
            svg.appendElement("line")
                    .addClass("interval")
                    .attr("x1", number(x(year)))
                    .attr("x2", number(x(year)))
                    .attr("y1", number(y(lowOf(figure), base, range)))
                    .attr("y2", number(y(highOf(figure), base, range)));
        }
        svg.appendElement("path").attr("d", line.toString());
        for (Figure figure : figures) {
            svg.appendElement("circle")
                    .attr("r", year(figure) >= from && year(figure) <= to ? "2.6" : "1.4")
                    .attr("cx", number(x(year(figure))))
                    .attr("cy", number(y(figure.getValue(), base, range)));
        }
        if (claimed != null) {
            String level = number(y(claimed, base, range));
            svg.appendElement("line")
                    .addClass("said")
                    .attr("x1", "0")
                    .attr("x2", String.valueOf(WIDTH))
                    .attr("y1", level)
                    .attr("y2", level);
        }
        return svg;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    private static double lowOf(Figure figure) {
        Double low = figure.low();
        return low == null ? figure.getValue() : low;
    }

    private static double highOf(Figure figure) {
        Double high = figure.high();
        return high == null ? figure.getValue() : high;
    }

    private double x(double year) {
        double span = Math.max(1, last - first);
        return PAD + (year - first) / span * (WIDTH - 2 * PAD);
    }

    private static double y(double value, double low, double range) {
        return HEIGHT - PAD - (value - low) / range * (HEIGHT - 2 * PAD);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
