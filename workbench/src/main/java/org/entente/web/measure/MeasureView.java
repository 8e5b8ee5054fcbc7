package org.entente.web.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Shape;
import org.entente.measure.standing.PerCapita;
import org.entente.web.http.Address;
import org.entente.web.http.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The page of a measure.
 *
 * @param definition what it means
 * @param written its id, with its argument after a colon
 * @param shape {@code dyad}, {@code directed_dyad}, {@code state} or {@code system}
 * @param kind name of the parameter that holds the chosen ones
 * @param chosen the chosen ones: code, and the address without it
 * @param codes the chosen ones as the address writes them
 * @param values of the other parameters by name
 * @param series the lines; null where nothing is imported or chosen
 * @param multiples a picture for each subject, where they are wanted; else empty
 * @param snippets the commands that give the same figures in other programs
 * @param world address of the map of the first chosen state's ties; null for a measure of one state
 * @param lines addresses of this page with all lines in one picture, and with one for each subject
 * @param distribution address of the distribution; null where nothing is imported
 * @param bands address of the percentiles; empty where they are not drawn
 * @param banded the release that the percentiles are of, where the lines are of several; else empty
 * @param money whether it may be divided by people
 * @param people snapshots of the people it is divided by, as {@code source:vintage}; empty where it
 *     is not
 * @param breaks a line and the years of its established changes, for each that has some
 * @param message what is wrong with the question; empty for nothing
 */
public record MeasureView(
        Definition definition,
        String written,
        String shape,
        String kind,
        List<List<String>> chosen,
        String codes,
        Map<String, String> values,
        @Nullable SeriesView series,
        List<SeriesView> multiples,
        List<List<String>> snippets,
        @Nullable String world,
        List<String> lines,
        @Nullable String distribution,
        String bands,
        String banded,
        boolean money,
        List<String> people,
        List<List<String>> breaks,
        String message) {

    static MeasureView of(
            MeasureQuery measure,
            PageRequest request,
            List<SeriesView.Line> lines,
            List<Figure> figures,
            int base,
            List<String> people,
            String message) {
        List<List<String>> chosen = measure.subjects().stream()
                .map(subject -> List.of(
                        subject.code(),
                        request.address()
                                .with(
                                        measure.kind(),
                                        String.join(
                                                ",",
                                                measure.subjects().stream()
                                                        .filter(other -> !other.equals(subject))
                                                        .map(MeasureQuery.Subject::code)
                                                        .toList()))))
                .toList();
        boolean known = measure.years().isPresent() && message.isEmpty();
        boolean among = known && measure.definition().shape() != Shape.SYSTEM;
        boolean banded = base == 0 && !request.text("per", "none").equals("person") && among;
        String bands = banded ? "/measure/" + measure.written() + "/bands" : "";
        String query = query(request, "from", "to");
        String most = mostDrawn(figures);
        if (!most.isEmpty()) {
            query += (query.isEmpty() ? "?" : "&") + "source=" + Address.encode(most);
        }
        return new MeasureView(
                measure.definition(),
                measure.written(),
                MeasuresPage.shape(measure.definition().shape()),
                measure.kind(),
                chosen,
                measure.codes(),
                request.address().query(),
                known ? series(measure, request, lines, figures, base, banded ? bands + ".json" + query : "") : null,
                known && isMultiple(request) ? multiples(measure, request, lines, figures, base) : List.of(),
                known ? Snippets.of(measure, request) : List.of(),
                world(measure, request),
                List.of(request.address().with("view", ""), request.address().with("view", "multiples")),
                among
                        ? request.to("/measure/" + measure.written() + "/distribution"
                                + query(request, measure.kind(), "year", "scale"))
                        : null,
                banded ? request.to(bands + query) : "",
                banded && !most.isEmpty() ? SourceLines.name(most) : "",
                PerCapita.isFor(measure.definition()),
                people,
                lines.stream()
                        .filter(line -> !line.breaks().isEmpty())
                        .map(line -> List.of(
                                line.label(),
                                String.join(
                                        ", ",
                                        line.breaks().stream()
                                                .map(String::valueOf)
                                                .toList())))
                        .toList(),
                message);
    }

    /**
     * The release with the most values, where there are several: bands of all pairs must come from
     * one, since they would jump from source to source as a joined line would.
     */
    private static String mostDrawn(List<Figure> figures) {
        Map<String, Integer> counts = new TreeMap<>();
        figures.stream()
                .filter(f -> f.value() != null && !f.snapshot().isEmpty())
                .forEach(f -> counts.merge(f.snapshot(), 1, Integer::sum));
        return counts.size() < 2
                ? ""
                : counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse("");
    }

    private static boolean isMultiple(PageRequest request) {
        return request.text("view", "line").equals("multiples");
    }

    /** The map of the ties of the first state that is chosen, where the measure needs no argument. */
    private static @Nullable String world(MeasureQuery measure, PageRequest request) {
        if (measure.definition().shape().states() != 2 || measure.argument() != null) {
            return null;
        }
        return request.to("/world?by=" + Address.encode(measure.definition().id())
                + (measure.subjects().isEmpty()
                        ? ""
                        : "&state=" + measure.subjects().get(0).first().code()));
    }

    private static SeriesView series(
            MeasureQuery measure,
            PageRequest request,
            List<SeriesView.Line> lines,
            List<Figure> figures,
            int base,
            String bands) {
        String finding = SeriesFinding.of(lines, unit(measure, figures), request.texts());
        String title = finding.isEmpty() ? request.texts().get("measure.series") : finding;
        return picture("series", title, measure, request, lines, figures, base, bands);
    }

    private static List<SeriesView> multiples(
            MeasureQuery measure, PageRequest request, List<SeriesView.Line> lines, List<Figure> figures, int base) {
        Map<String, List<SeriesView.Line>> bySubject = new LinkedHashMap<>();
        lines.forEach(line -> bySubject
                .computeIfAbsent(line.subject(), subject -> new ArrayList<>())
                .add(line));
        List<SeriesView> all = new ArrayList<>();
        bySubject.forEach((subject, some) ->
                all.add(picture("series-" + all.size(), subject, measure, request, some, figures, base, "")));
        return all;
    }

    private static String unit(MeasureQuery measure, List<Figure> figures) {
        return figures.isEmpty() ? measure.definition().unit() : figures.get(0).unit();
    }

    private static SeriesView picture(
            String id,
            String title,
            MeasureQuery measure,
            PageRequest request,
            List<SeriesView.Line> lines,
            List<Figure> figures,
            int base,
            String bands) {
        String unit = unit(measure, figures);
        List<String> subjects =
                lines.stream().map(SeriesView.Line::subject).distinct().toList();
        String what = request.title(measure.definition());
        return new SeriesView(
                id,
                title,
                subjects.isEmpty() || measure.subjects().isEmpty() ? what : what + ": " + String.join(", ", subjects),
                SeriesView.source(figures, request),
                base == 0 ? unit : base + " = 100",
                base == 0 ? request.unit(unit) : base + " = 100",
                SeriesView.axisWords(request),
                request.text("scale", "linear").equals("log"),
                lines,
                bands,
                request.address().inForm(".csv"),
                SeriesCitation.of(measure.definition(), figures, request),
                SeriesCitation.bibtex(measure.definition(), figures));
    }

    private static String query(PageRequest request, String... names) {
        Map<String, String> kept = new TreeMap<>();
        for (String name : names) {
            request.find(name).ifPresent(value -> kept.put(name, value));
        }
        return new Address("", kept).text();
    }

    /** The value of a parameter; empty for none. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
