package org.entente.source.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.entente.provenance.own.OwnColumn;
import org.entente.provenance.own.OwnCoverage;
import org.entente.provenance.own.OwnDataset;
import org.entente.source.SourceDescription;
import org.entente.source.intake.TableRows;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * What the store knows of tables that users brought: their descriptors go in and come out as those
 * of any source.
 */
public final class OwnSources {
    private static final List<String> TABLES = List.of("own_measure", "own_value");

    private OwnSources() {}

    static SourceDescription describe(OwnDataset dataset) {
        OwnCoverage coverage = dataset.coverage();
        return new SourceDescription(
                dataset.source(),
                dataset.title(),
                dataset.publisher(),
                List.of(dataset.citation()),
                dataset.citation().link().orElse(""),
                dataset.license(),
                TABLES,
                coverage.years().stream().map(YearRange::toString).collect(Collectors.joining(", "))
                        + "; an absent row means " + (coverage.absentIsZero() ? "none" : "not reported"),
                dataset.measures().stream()
                        .map(measure -> measure.id() + ": " + measure.unit())
                        .collect(Collectors.joining("; ")),
                "as whoever brought it says",
                dataset.notes(),
                "the file that " + dataset.file() + " describes");
    }

    /** Writes a measure of a dataset as a row of {@code own_measure}. */
    static void write(TableRows rows, OwnDataset dataset, OwnColumn measure) {
        OwnCoverage coverage = dataset.coverage();
        Citation citation = dataset.citation();
        rows.begin()
                .add(measure.id())
                .add(measure.title())
                .add(measure.meaning())
                .add(dataset.table().shape().code())
                .add(measure.unit())
                .add(measure.higher())
                .add(formula(dataset, measure))
                .add(dataset.table().combine().code())
                .add(coverage.absentIsZero())
                .add(numbers(coverage.first()))
                .add(numbers(coverage.second()))
                .add(numbers(coverage.oneOf()))
                .add(String.join("\n", dataset.notes()))
                .add(dataset.title())
                .add(dataset.publisher())
                .add(citation.authors())
                .add(citation.title())
                .add(citation.publisher())
                .add(citation.year())
                .addOrNull(citation.address())
                .add(dataset.license().name())
                .add(dataset.license().rowsMayBePassedOn())
                .end();
    }

    private static String formula(OwnDataset dataset, OwnColumn measure) {
        String what = (measure.isWide() ? "columns " : "column ") + measure.column();
        String scaled = measure.scale() == 1 ? what : what + " × " + plain(measure.scale());
        Double step = measure.roundedTo();
        String bounded = step == null ? scaled : scaled + ", rounded to " + plain(step * measure.scale());
        return switch (dataset.table().combine()) {
            case NONE -> bounded;
            case SUM -> bounded + ", summed over the rows of a year";
            case MEAN -> bounded + ", mean of the rows of a year";
        };
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static short[] numbers(Set<Integer> states) {
        List<Integer> sorted = states.stream().sorted().toList();
        short[] numbers = new short[sorted.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = sorted.get(i).shortValue();
        }
        return numbers;
    }

    /** The tables that users brought, each as its newest vintage describes it, by id. */
    public static List<SourceDescription> list(Store store) {
        if (!store.hasRows("own_measure")) {
            return List.of();
        }
        Columns rows = store.cached().query("""
                SELECT s.source, m.*,
                       (SELECT string_agg(CASE WHEN c.first_year = c.last_year THEN CAST(c.first_year AS VARCHAR)
                                               ELSE c.first_year || '–' || c.last_year END, ', ' ORDER BY c.first_year)
                        FROM coverage c WHERE c.snapshot = m.snapshot AND c.part = m.measure) AS years
                FROM own_measure m JOIN snapshot s USING (snapshot)
                WHERE s.vintage = (SELECT max(t.vintage) FROM snapshot t WHERE t.source = s.source)
                ORDER BY s.source, m.line
                """);
        Map<String, List<Integer>> bySource = new LinkedHashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            bySource.computeIfAbsent(rows.getText("source", i), key -> new ArrayList<>())
                    .add(i);
        }
        return bySource.values().stream().map(places -> described(rows, places)).toList();
    }

    /** The table of that id. */
    public static Optional<SourceDescription> find(Store store, String source) {
        return list(store).stream().filter(one -> one.id().equals(source)).findFirst();
    }

    private static SourceDescription described(Columns rows, List<Integer> places) {
        int i = places.get(0);
        Citation citation = new Citation(
                rows.getText("source", i),
                rows.getText("citation_authors", i),
                rows.getText("citation_title", i),
                rows.getText("citation_publisher", i),
                rows.getInt("citation_year", i),
                rows.textOrNull("citation_address", i));
        return new SourceDescription(
                rows.getText("source", i),
                rows.getText("dataset", i),
                rows.getText("publisher", i),
                List.of(citation),
                citation.link().orElse(""),
                new License(rows.getText("licence", i), rows.getBoolean("rows_may_be_passed_on", i)),
                TABLES,
                rows.textOrNull("years", i) + "; an absent row means "
                        + (rows.getBoolean("absent_is_zero", i) ? "none" : "not reported"),
                places.stream()
                        .map(at -> rows.getText("measure", at) + ": " + rows.getText("unit", at))
                        .collect(Collectors.joining("; ")),
                "as whoever brought it says",
                rows.getText("notes", i).lines().toList(),
                "the file that was imported with a descriptor");
    }

    /**
     * Why a dataset cannot stand beside what the store has: another table has a measure of that
     * name, or another vintage means another thing by it. Empty when it can.
     */
    public static List<String> listClashes(Store store, OwnDataset dataset) {
        List<String> clashes = new ArrayList<>();
        for (OwnColumn measure : dataset.measures()) {
            Columns rows = store.query("""
                    SELECT s.source || ':' || s.vintage AS ref, s.source, s.vintage, m.shape, m.unit
                    FROM own_measure m JOIN snapshot s USING (snapshot)
                    WHERE m.measure = ? ORDER BY ref
                    """, measure.id());
            for (int i = 0; i < rows.rows(); i++) {
                String where = dataset.file() + ":" + measure.line() + ": " + measure.id() + " is ";
                String ref = rows.getText("ref", i);
                if (!rows.getText("source", i).equals(dataset.source())) {
                    clashes.add(where + "a measure of " + ref + " already: give it another id");
                } else if (!rows.getText("vintage", i).equals(dataset.vintage())
                        && !(rows.getText("shape", i)
                                        .equals(dataset.table().shape().code())
                                && rows.getText("unit", i).equals(measure.unit()))) {
                    clashes.add(where + "about another thing in " + ref + " (" + rows.getText("shape", i) + ", "
                            + rows.getText("unit", i)
                            + "): give it another id, or remove that with entente import --remove "
                            + ref);
                }
            }
        }
        return clashes;
    }
}
