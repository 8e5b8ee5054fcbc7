package org.entente.web.sources;

import java.util.ArrayList;
import java.util.List;
import org.entente.country.YearRange;

/**
 * Which years something is known of, drawn as bars on one axis.
 *
 * @param ticks years on the axis
 * @param rows with at least one bar each
 */
public record YearPicture(List<Tick> ticks, List<Row> rows) {

    /** A year on the axis; {@code place} is the class of where it stands. */
    public record Tick(String place, int year) {}

    /**
     * A row.
     *
     * @param name what it is about
     * @param beside the same, further
     */
    public record Row(String name, String beside, List<Bar> bars) {}

    /**
     * A run of years.
     *
     * @param place classes of where it stands and how wide it is
     * @param years such as 1946–2020
     * @param rows whether there are rows in these years
     */
    public record Bar(String place, String years, boolean rows) {}

    /** Years of a row before they are laid on the axis. */
    record Line(String name, String beside, List<Run> runs) {}

    /** A run of years and whether there are rows in it. */
    record Run(YearRange years, boolean rows) {}

    static YearPicture of(List<Line> lines) {
        int first = lines.stream()
                .flatMap(line -> line.runs().stream())
                .mapToInt(run -> run.years().from())
                .min()
                .orElse(0);
        int last = lines.stream()
                .flatMap(line -> line.runs().stream())
                .mapToInt(run -> run.years().to())
                .max()
                .orElse(0);
        int span = last - first + 1;
        int step = span > 160 ? 50 : span > 80 ? 20 : span > 30 ? 10 : span > 12 ? 5 : 1;
        List<Tick> ticks = new ArrayList<>();
        for (int year = (first + step - 1) / step * step; year <= last && !lines.isEmpty(); year += step) {
            ticks.add(new Tick("l-" + (year - first) * 1000 / span, year));
        }
        List<Row> rows = lines.stream()
                .map(line -> new Row(
                        line.name(),
                        line.beside(),
                        line.runs().stream().map(run -> bar(run, first, span)).toList()))
                .toList();
        return new YearPicture(ticks, rows);
    }

    private static Bar bar(Run run, int first, int span) {
        int left = (run.years().from() - first) * 1000 / span;
        int width = Math.max(4, (run.years().to() - run.years().from() + 1) * 1000 / span);
        return new Bar(
                "l-" + left + " w-" + Math.min(width, 1000 - left), run.years().toString(), run.rows());
    }
}
