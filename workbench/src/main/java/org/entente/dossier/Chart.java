package org.entente.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture over years or months, with the same numbers as a table. Panels share the axis of time
 * and lie one below the other. What is called a year below is a month in a chart by month, counted
 * as twelve times its year and the months before it.
 *
 * @param id anchor
 * @param title what it shows
 * @param summary one or two sentences for who cannot see it
 * @param firstYear first year of the axis
 * @param lastYear last year of the axis
 * @param monthly whether its years are months
 * @param panels at least one
 * @param bands spans of years that are shaded, such as those without data
 * @param marks dated events drawn as vertical lines
 * @param table the same numbers
 */
public record Chart(
        String id,
        String title,
        String summary,
        int firstYear,
        int lastYear,
        boolean monthly,
        List<Panel> panels,
        List<Band> bands,
        List<Mark> marks,
        Table table)
        implements Block {

    private static final int MONTHS = 12;

    public Chart {
        panels = List.copyOf(panels);
        bands = List.copyOf(bands);
        marks = List.copyOf(marks);
        if (panels.isEmpty() || lastYear < firstYear) {
            throw new IllegalArgumentException("the chart " + id + " has nothing to show");
        }
    }

    /** What is written below a place on the axis: {@code 2018}, or {@code 2018-02} for a month. */
    public String written(int year) {
        return monthly ? "%d-%02d".formatted(year / MONTHS, year % MONTHS + 1) : Integer.toString(year);
    }

    /** A span of the axis as people read it. */
    public String written(int first, int last) {
        return !monthly
                ? Numbers.years(first, last)
                : first == last ? written(first) : written(first) + " – " + written(last);
    }

    /** How a series is drawn. */
    public enum Form {
        LINE,
        BAR,
        /** Single points, for numbers that a text reports. */
        POINT,
        /**
         * A dashed line with its intervals as one area, for a forecast; every point has an
         * interval.
         */
        FAN
    }

    /** How numbers of an axis are written. */
    public enum Unit {
        /** Fractions of 1 as per cent. */
        SHARE,
        /** Plain numbers of a bounded index. */
        INDEX,
        /** US$, in millions or billions. */
        MONEY,
        /** Trend-indicator value in millions. */
        TIV,
        /** Whole numbers. */
        COUNT,
        /** Ranks; 1 is on top. */
        RANK
    }

    /**
     * One grid of a chart.
     *
     * @param id within the chart
     * @param title axis title with unit
     * @param unit how values are written
     * @param low lower end of the axis; null to fit the data
     * @param high upper end of the axis; null to fit the data
     * @param weight share of the chart's height
     * @param choosable whether a reader chooses one of the series to see, the first to begin with
     * @param series what is drawn
     * @param targets horizontal lines
     */
    public record Panel(
            String id,
            String title,
            Unit unit,
            @Nullable Double low,
            @Nullable Double high,
            int weight,
            boolean choosable,
            List<Series> series,
            List<Target> targets) {
        public Panel {
            series = List.copyOf(series);
            targets = List.copyOf(targets);
        }
    }

    /**
     * Points of one kind.
     *
     * @param id within the chart
     * @param label name in the table and beside a point
     * @param legend name in the legend, which series of the same id share over all panels; empty
     *     where the panel's title says it
     * @param form how it is drawn
     * @param colour place in the palette, from 0, the same for the same state or measure throughout
     *     the dossier
     * @param points by year; a year without a value has no point
     */
    public record Series(String id, String label, String legend, Form form, int colour, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }

        /** A series that the legend names as the table does. */
        public Series(String id, String label, Form form, int colour, List<Point> points) {
            this(id, label, label, form, colour, points);
        }
    }

    /**
     * One point.
     *
     * @param year its year
     * @param value where it lies
     * @param low lower end of its interval; null when it has none
     * @param high upper end of its interval; null when it has none
     * @param text the value as printed
     * @param evidence what is behind it
     * @param few whether it rests on so few items that it is drawn apart from its series
     */
    public record Point(
            int year,
            double value,
            @Nullable Double low,
            @Nullable Double high,
            String text,
            String evidence,
            boolean few) {}

    /** A horizontal line at a value that was announced. */
    public record Target(double value, String label, String evidence) {}

    /** Shaded years and the reason, such as {@code no source imported}. */
    public record Band(int first, int last, String label) {}

    /** A dated event; {@code event} is its id in the dossier. */
    public record Mark(int year, String label, String event) {}
}
