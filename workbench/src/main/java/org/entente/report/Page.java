package org.entente.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.dossier.Chart;
import org.entente.dossier.CoverageMap;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Dumbbell;
import org.entente.dossier.Evidence;
import org.entente.dossier.Numbers;
import org.entente.dossier.SourceEntry;
import org.entente.dossier.WorldMap;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Period;
import org.entente.provenance.RowRef;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the page's templates request: the dossier, numbers of its figures, words, and the parts that
 * are not HTML.
 */
public final class Page {
    private final Dossier dossier;
    private final Numbers numbers;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> snapshots = new HashMap<>();
    private @Nullable PageData data;
    private final boolean stepped;

    Page(Dossier dossier) {
        this(dossier, false);
    }

    /** @param stepped whether places and widths are classes, since the page may hold no styles */
    Page(Dossier dossier, boolean stepped) {
        this.stepped = stepped;
        this.dossier = dossier;
        this.numbers = new Numbers(dossier.texts());
        for (Evidence evidence : dossier.evidence()) {
            positions.put(evidence.id(), positions.size());
        }
        for (int i = 0; i < dossier.sources().size(); i++) {
            snapshots.putIfAbsent(dossier.sources().get(i).snapshot().ref(), i);
        }
    }

    public Dossier dossier() {
        return dossier;
    }

    /**
     * Language of the sentences, where it is another than that of the headings around them; else
     * null.
     */
    public @Nullable String sentences() {
        MessageBundle texts = dossier.texts();
        return texts.language().equals(texts.labelLanguage()) ? null : texts.language();
    }

    public String title(Definition measure) {
        return DossierTexts.title(dossier.texts(), measure);
    }

    /** What kind of document it is. */
    public String kicker() {
        String variant = dossier.variant();
        return t(variant.isEmpty() ? "kicker" : variant.equals("compare") ? "kicker.compare" : "kicker.partners");
    }

    /** A text around the content. */
    public String t(String key) {
        return dossier.texts().get("ui." + key);
    }

    public String t(String key, String name, String value) {
        return dossier.texts().get("ui." + key, Arguments.none().with(name, value));
    }

    /** How a snapshot came here: imported, with the program, or only by frozen figures. */
    public String origin(SourceEntry source) {
        return source.snapshot()
                .findEdition()
                .map(date -> t("source.edition", "date", date))
                .orElseGet(() -> t(source.imported() ? "source.here" : "source.frozen"));
    }

    /** A text with a count. */
    public String n(String key, long number) {
        return dossier.texts().get("ui." + key, Arguments.none().count("n", number, Span.text(numbers.count(number))));
    }

    public String count(long number) {
        return numbers.count(number);
    }

    public String years() {
        return Numbers.years(dossier.firstYear(), dossier.lastYear());
    }

    /** Position of a number in the appendix, from 0. */
    public int number(String evidence) {
        Integer position = positions.get(evidence);
        if (position == null) {
            throw new IllegalArgumentException("nothing stands behind " + evidence);
        }
        return position;
    }

    /** A number of the appendix as it is shown there. */
    public Span.FigureValue value(String evidence) {
        return new Span.FigureValue(
                evidence, dossier.evidence().get(number(evidence)).printed());
    }

    /** Class of the mark beside a number: o-computed, o-frozen, … */
    public String mark(String evidence) {
        return "o-" + kind(dossier.evidence().get(number(evidence)));
    }

    public String kind(Evidence evidence) {
        return evidence.kind().name().toLowerCase(Locale.ROOT);
    }

    public String kindWord(Evidence evidence) {
        return dossier.texts().word("origin", kind(evidence));
    }

    /** The kinds of number that occur, in the order of their declaration. */
    public List<String> kinds() {
        return java.util.Arrays.stream(Evidence.Kind.values())
                .filter(k -> dossier.evidence().stream().anyMatch(e -> e.kind() == k))
                .map(k -> k.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The word of a status and the figure's note, for the appendix. */
    public String status(Evidence evidence) {
        if (!(evidence instanceof Evidence.Measured measured)) {
            return "";
        }
        String word = dossier.texts().word("status", measured.figure().status().code());
        String note = measured.figure().note();
        return note.isEmpty()
                ? word
                : dossier.texts()
                        .get(
                                "ui.status.noted",
                                Arguments.none().with("status", word).with("note", note));
    }

    public String n(Evidence evidence) {
        if (!(evidence instanceof Evidence.Measured measured)) {
            return "";
        }
        Long n = measured.figure().n();
        return n == null ? "" : numbers.count(n);
    }

    /** What a chart's shading, hollow points and triangles mean; empty for a chart without any. */
    public List<String> explanations(Chart chart) {
        List<String> all = new ArrayList<>();
        if (!chart.bands().isEmpty()) {
            String list = chart.bands().stream()
                    .map(b -> dossier.texts()
                            .get(
                                    "ui.shade",
                                    Arguments.none()
                                            .with("years", chart.written(b.first(), b.last()))
                                            .with("reason", b.label())))
                    .collect(Collectors.joining(", "));
            all.add(t("shaded", "list", list));
        }
        boolean few = chart.panels().stream()
                .flatMap(p -> p.series().stream())
                .flatMap(s -> s.points().stream())
                .anyMatch(Chart.Point::few);
        if (few) {
            all.add(t("few"));
        }
        if (!chart.marks().isEmpty()) {
            all.add(t("marks"));
        }
        return all;
    }

    /** Period of a figure that a verdict rests on; empty for any other number. */
    public String period(String evidence) {
        Period period = dossier.evidence().get(number(evidence)) instanceof Evidence.Measured measured
                ? measured.figure().id().period()
                : null;
        return period == null ? "" : period.code();
    }

    /** Per cent for the width of a bar, as CSS writes it. */
    public String width(double fraction) {
        return String.format(Locale.ROOT, "%.1f%%", fraction * 100);
    }

    /**
     * Place and width in a picture as a style; null where they are {@link #steps classes}, or there
     * is neither.
     */
    public @Nullable String style(@Nullable String left, @Nullable String width) {
        if (stepped) {
            return null;
        }
        return (left == null ? "" : "left:" + left)
                + (left == null || width == null ? "" : ";")
                + (width == null ? "" : "width:" + width);
    }

    /**
     * Place and width in a picture as classes, in tenths of a per cent; empty where they are a
     * {@link #style}.
     */
    public String steps(@Nullable String left, @Nullable String width) {
        if (!stepped) {
            return "";
        }
        return (left == null ? "" : "l-" + step(left))
                + (left == null || width == null ? "" : " ")
                + (width == null ? "" : "w-" + step(width));
    }

    private static long step(String percent) {
        return Math.round(Double.parseDouble(percent.substring(0, percent.length() - 1)) * 10);
    }

    /** Where a year begins on the axis of years, as CSS writes it. */
    public String place(CoverageMap map, int year) {
        return width((double) (year - map.firstYear()) / (map.lastYear() - map.firstYear() + 1));
    }

    /** The width of a run of years. */
    public String width(CoverageMap map, CoverageMap.Run run) {
        return width((double) (run.last() - run.first() + 1) / (map.lastYear() - map.firstYear() + 1));
    }

    public String years(CoverageMap.Run run) {
        return Numbers.years(run.first(), run.last());
    }

    /** The years that are written above the axis: a few round ones. */
    public List<Integer> decades(CoverageMap map) {
        int length = map.lastYear() - map.firstYear();
        int step = length <= 15 ? 5 : length <= 100 ? 10 : 50;
        int first = (map.firstYear() + step - 1) / step * step;
        return IntStream.iterate(first, year -> year <= map.lastYear() - step / 2, year -> year + step)
                .boxed()
                .toList();
    }

    /** Where a percentile lies on its axis, as CSS writes it. */
    public String place(Dumbbell.Mark mark) {
        return width(mark.percentile());
    }

    /** The map as SVG that takes its colours from the page. */
    public String map(WorldMap map) {
        return WorldMapSvg.inPage(map);
    }

    /** What a figure measures, shorter than its label: its id beside it says of whom and when. */
    public String what(Evidence.Measured measured) {
        if (measured.figure().id().aspect() != null) {
            return measured.label();
        }
        String argument = measured.figure().id().argument();
        return argument == null
                ? title(measured.definition())
                : dossier.texts()
                        .get(
                                "ui.what",
                                Arguments.none()
                                        .with("title", DossierTexts.title(dossier.texts(), measured.definition()))
                                        .with("argument", dossier.texts().word("issue", argument)));
    }

    /** How many canonical rows are behind a figure. */
    public long rowCount(Evidence.Measured measured) {
        return measured.lineage().rowCount();
    }

    /** First and last line of the rows in one file. */
    public String lines(RowRef rows) {
        if (rows.lines().isEmpty()) {
            return "";
        }
        long first = rows.lines().get(0);
        long last = rows.lines().get(rows.lines().size() - 1);
        return first == last ? Long.toString(first) : first + "–" + last;
    }

    /** Name of a file of a snapshot. */
    public String fileName(RowRef rows) {
        Integer place = snapshots.get(rows.snapshot());
        return place == null
                ? rows.snapshot()
                : dossier.sources().get(place).snapshot().files().stream()
                        .filter(f -> f.number() == rows.file())
                        .map(f -> f.name())
                        .findFirst()
                        .orElse(rows.snapshot());
    }

    /**
     * Position of a snapshot among the dossier's sources, for the script; null where there is none.
     */
    public @Nullable String snapshot(String ref) {
        Integer place = snapshots.get(ref);
        return place == null ? null : place.toString();
    }

    /** Numbers of the row lists behind a figure, for the script; null when there are none. */
    public @Nullable String rowLists(Evidence evidence) {
        String lists = data().rowLists(evidence);
        return lists.isEmpty() ? null : lists;
    }

    /**
     * The class of a cell that is a day, a month or years, which are not broken at their hyphens;
     * null for any other.
     */
    public static @Nullable String day(String cell) {
        return Numbers.isDay(cell) ? "day" : null;
    }

    /** A page of one section needs none. */
    private synchronized PageData data() {
        PageData made = data;
        if (made == null) {
            made = new PageData(this);
            data = made;
        }
        return made;
    }

    /** Everything that the script needs, safe within a script element. */
    public String json() {
        return data().json();
    }

    public String style() {
        return ReportResources.text("page.css");
    }

    public String script() {
        return ReportResources.text("chart.js") + "\n" + ReportResources.text("page.js");
    }

    /** The same for a page that is sent as a file. */
    public Packed packedData() {
        return Packed.of(data().json());
    }

    /** The chart library as its project publishes it. */
    public Packed library() {
        return ReportResources.echarts();
    }

    /**
     * The script that unpacks what the page carries packed, below the chart library's own notice
     * where that is among it.
     */
    public String unpacker() {
        String script = ReportResources.text("unpack.js");
        return hasCharts() ? ReportResources.echartsNotice() + "\n" + script : script;
    }

    /** Whether any chart is on the page. */
    public boolean hasCharts() {
        return data().hasCharts();
    }

    /** The mark of a reference that is cited first elsewhere. */
    public Optional<String> markOf(@Nullable String reference) {
        return dossier.references().stream()
                .filter(r -> r.id().equals(reference))
                .map(r -> r.mark())
                .findFirst();
    }

    /** An address that is safe to link to, else empty. */
    public String safe(String address) {
        return address.startsWith("https://") || address.startsWith("http://") ? address : "";
    }
}
