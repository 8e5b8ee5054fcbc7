package org.entente.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.measure.Definition;
import org.entente.measure.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The page of a measure.
 *
 * @param definition what it means
 * @param shape {@code dyad}, {@code directed_dyad}, {@code state} or {@code system}
 * @param kind name of the parameter that holds the chosen ones
 * @param chosen the chosen ones: code, and the address without it
 * @param codes the chosen ones as the address writes them
 * @param values of the other parameters by name
 * @param series the lines; null where nothing is imported or chosen
 * @param distribution address of the distribution; null where nothing is imported
 * @param message what is wrong with the question; empty for nothing
 */
public record MeasureView(
        Definition definition,
        String shape,
        String kind,
        List<List<String>> chosen,
        String codes,
        Map<String, String> values,
        @Nullable SeriesView series,
        @Nullable String distribution,
        String message) {

    static MeasureView of(MeasureAsked measure, Asked asked, List<SeriesView.Line> lines, int base, String message) {
        List<List<String>> chosen = measure.subjects().stream()
                .map(subject -> List.of(
                        subject.code(),
                        asked.address()
                                .with(
                                        measure.kind(),
                                        String.join(
                                                ",",
                                                measure.subjects().stream()
                                                        .filter(other -> !other.equals(subject))
                                                        .map(MeasureAsked.Subject::code)
                                                        .toList()))))
                .toList();
        boolean known = measure.years().isPresent() && message.isEmpty();
        boolean among = known && measure.definition().shape() != Shape.SYSTEM;
        String query = query(asked, "from", "to");
        return new MeasureView(
                measure.definition(),
                MeasuresPage.shape(measure.definition().shape()),
                measure.kind(),
                chosen,
                measure.codes(),
                asked.address().query(),
                known ? series(measure, asked, lines, base, query) : null,
                among
                        ? asked.to("/measure/" + measure.written() + "/distribution"
                                + query(asked, measure.kind(), "year", "scale"))
                        : null,
                message);
    }

    private static SeriesView series(
            MeasureAsked measure, Asked asked, List<SeriesView.Line> lines, int base, String query) {
        boolean banded = base == 0 && measure.definition().shape() != Shape.SYSTEM;
        return new SeriesView(
                "series",
                asked.texts().get("measure.series"),
                base == 0 ? measure.definition().unit() : base + " = 100",
                asked.text("scale", "linear").equals("log"),
                lines,
                banded ? "/measure/" + measure.written() + "/bands.json" + query : "",
                asked.address().inForm(".csv"));
    }

    private static String query(Asked asked, String... names) {
        Map<String, String> kept = new TreeMap<>();
        for (String name : names) {
            asked.find(name).ifPresent(value -> kept.put(name, value));
        }
        return new Address("", kept).text();
    }

    /** The value of a parameter; empty for none. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}
