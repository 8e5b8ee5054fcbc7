package org.entente.web.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.dossier.Numbers;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Marks;
import org.entente.text.Arguments;
import org.entente.text.Span;
import org.entente.web.http.Address;
import org.entente.web.http.Json;
import org.entente.web.http.PageRequest;
import org.entente.web.http.WebTexts;
import org.jspecify.annotations.Nullable;

/**
 * Lines over years: a picture for who has a script, the same numbers as a table for everybody.
 *
 * @param id anchor
 * @param title what it shows
 * @param heading the same as a saved picture says it, with its subjects
 * @param source the datasets with their years, and who computed
 * @param unit of the values as measures name it; {@code 2000 = 100} where they are an index
 * @param unitName the same in the reader's language
 * @param words in which the axis is written, by name ({@link #axisWords})
 * @param logarithmic whether the axis is
 * @param lines one a subject and source
 * @param bands address of the percentiles of all pairs, drawn behind the lines; empty for none
 * @param data address of the same as CSV; empty for none
 * @param citation how to cite it: what it shows and where, the work that defines it, the datasets
 * @param bibtex the same works as BibTeX
 */
public record SeriesView(
        String id,
        String title,
        String heading,
        String source,
        String unit,
        String unitName,
        Map<String, String> words,
        boolean logarithmic,
        List<Line> lines,
        String bands,
        String data,
        List<String> citation,
        String bibtex) {

    /**
     * A line.
     *
     * @param subject whom it is about
     * @param label its subject, with the source where several are drawn
     * @param colour place of its subject among the subjects
     * @param variant place of the line among those of its subject
     * @param points by year
     * @param breaks years in which a new regime begins
     */
    public record Line(
            String subject, String label, int colour, int variant, List<Point> points, List<Integer> breaks) {}

    /**
     * A value of a year.
     *
     * @param year the year, or the last of a window
     * @param value null where there is none
     * @param text as people read it, or why there is none
     * @param few whether it rests on few items
     * @param address of the figure's page
     */
    public record Point(int year, @Nullable Double value, String text, boolean few, String address) {}

    /** How an axis writes a percentage and large numbers, with {@code #} for the digits. */
    public static Map<String, String> axisWords(PageRequest request) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String name : List.of("percent", "million", "billion", "trillion")) {
            words.put(name, WebTexts.dossier(request.language()).get("ui.js." + name));
        }
        return words;
    }

    /** The datasets with their years and terms of use, and that the values were computed here. */
    public static String source(List<Figure> figures, PageRequest request) {
        String datasets = SourceLines.describe(figures);
        return datasets.isEmpty()
                ? ""
                : request.texts()
                        .get(
                                "series.source",
                                Arguments.none().with("datasets", datasets).with("terms", SourceLines.terms(figures)));
    }

    /** The only line of a picture. */
    public static Line line(String subject, List<Figure> figures, Numbers numbers, PageRequest request) {
        return new Line(subject, subject, 0, 0, points(figures, numbers, request, 0), List.of());
    }

    /** The figures of one subject by year; of an index the share of the base year's value. */
    static List<Point> points(List<Figure> figures, Numbers numbers, PageRequest request, int base) {
        Double unit = figures.stream()
                .filter(f -> f.id().period() != null && f.id().getPeriod().first() == base)
                .findFirst()
                .map(Figure::value)
                .orElse(null);
        List<Point> points = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.id().period() != null) {
                points.add(point(figure, numbers, request, unit, base != 0));
            }
        }
        return points;
    }

    private static Point point(
            Figure figure, Numbers numbers, PageRequest request, @Nullable Double unit, boolean indexed) {
        Double value = figure.value();
        Double shown = indexed ? share(value, unit) : value;
        String text = value == null
                ? WebTexts.dossier(request.language())
                        .word("status", figure.status().code())
                : numbers.value(value, figure.unit());
        String printed = !indexed || shown == null
                ? text
                : String.format(request.texts().locale(), "%.1f", shown) + " (" + text + ")";
        Long n = figure.n();
        boolean few = n != null && figure.note().contains(Marks.FEW_ITEMS);
        return new Point(
                figure.id().getPeriod().last(),
                shown,
                n != null && few ? few(printed, n, numbers, request) : printed,
                few,
                "/figure/" + Address.encodePath(FigureIds.write(figure.id())));
    }

    /**
     * The share of the base year's value, in per cent; null where one of them is missing or the
     * base is 0.
     */
    private static @Nullable Double share(@Nullable Double value, @Nullable Double unit) {
        return value == null || unit == null || unit == 0 ? null : Double.valueOf(value / unit * 100);
    }

    private static String few(String printed, long n, Numbers numbers, PageRequest request) {
        return request.texts()
                .get("series.few", Arguments.none().with("value", printed).count("n", n, Span.text(numbers.count(n))));
    }

    /** All years in which a line has a value, in order. */
    public List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        lines.forEach(
                line -> line.points().stream().filter(p -> p.value() != null).forEach(p -> years.add(p.year())));
        return List.copyOf(years);
    }

    /** The point of a line in a year; null where it has none. */
    public @Nullable Point at(Line line, int year) {
        return line.points().stream().filter(p -> p.year() == year).findFirst().orElse(null);
    }

    /** What the script draws, as JSON that may stand within an element. */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("unit", unit);
        all.put("words", words);
        all.put("log", logarithmic);
        all.put("bands", bands);
        List<Object> drawn = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("label", line.label());
            one.put("subject", line.subject());
            one.put("colour", line.colour());
            one.put("variant", line.variant());
            one.put("breaks", line.breaks());
            List<List<@Nullable Object>> points = new ArrayList<>();
            line.points().forEach(p -> points.add(Arrays.asList(p.year(), p.value(), p.text(), p.address(), p.few())));
            one.put("points", points);
            drawn.add(one);
        }
        all.put("lines", drawn);
        return Json.inElement(all);
    }
}
