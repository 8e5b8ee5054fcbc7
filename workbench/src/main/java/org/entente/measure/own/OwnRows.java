package org.entente.measure.own;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** What a table has for each subject and year. */
final class OwnRows {
    private final Map<Long, Entry> entries = new HashMap<>();

    /**
     * A subject's rows of a year made one.
     *
     * @param rows number of rows
     * @param valued how many of them have a value
     * @param missing what stands in place of one that has none; null where all have one
     */
    record Entry(
            int a,
            int b,
            int year,
            long rows,
            long valued,
            double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String missing) {}

    private OwnRows() {}

    /** Reads what the subjects have, or everything for all of them. */
    static OwnRows read(
            Store store,
            Snapshot snapshot,
            Definition definition,
            OwnReading reading,
            YearRange years,
            Subjects subjects) {
        String sql = """
                SELECT a, b, year, count(*) AS rows, count(value) AS valued, any_value(missing ORDER BY file, line) AS missing,
                       %1$s AS value,
                       CASE WHEN count(low) > 0 THEN %2$s END AS low, CASE WHEN count(low) > 0 THEN %3$s END AS high
                FROM (SELECT file, line, year, value, low, high, missing,
                             %4$s AS a, %5$s AS b
                      FROM own_value
                      WHERE snapshot = ? AND measure = ? AND year BETWEEN ? AND ?
                        AND first IS NOT NULL AND (second_name IS NULL OR second IS NOT NULL))
                WHERE ? = '' OR list_contains(CAST(string_split(?, ',') AS INTEGER[]), CAST(a AS INTEGER) * 1000 + b)
                GROUP BY a, b, year
                ORDER BY a, b, year
                """;
        boolean dyad = definition.shape() == Shape.DYAD;
        String asked = asked(subjects, dyad);
        Columns rows = store.query(
                sql.formatted(
                        reading.aggregate("value"),
                        reading.aggregate("coalesce(low, value)"),
                        reading.aggregate("coalesce(high, value)"),
                        dyad ? "least(first, second)" : "first",
                        dyad ? "greatest(first, second)" : "coalesce(second, 0)"),
                snapshot.id(),
                definition.id(),
                years.from(),
                years.to(),
                asked,
                asked.isEmpty() ? "0" : asked);
        OwnRows found = new OwnRows();
        for (int i = 0; i < rows.rows(); i++) {
            Entry entry = new Entry(
                    rows.getInt("a", i),
                    rows.getInt("b", i),
                    rows.getInt("year", i),
                    rows.getLong("rows", i),
                    rows.getLong("valued", i),
                    rows.isNull("value", i) ? 0 : rows.getDouble("value", i),
                    rows.isNull("low", i) ? null : (Double) rows.getDouble("low", i),
                    rows.isNull("high", i) ? null : (Double) rows.getDouble("high", i),
                    rows.textOrNull("missing", i));
            found.entries.put(key(entry.a(), entry.b(), entry.year()), entry);
        }
        return found;
    }

    private static String asked(Subjects subjects, boolean dyad) {
        if (subjects instanceof Subjects.Pairs pairs) {
            return pairs.pairs().stream()
                    .map(p -> dyad
                            ? Math.min(p.from(), p.to()) * 1000 + Math.max(p.from(), p.to())
                            : p.from() * 1000 + p.to())
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
        }
        return subjects instanceof Subjects.States states
                ? states.states().stream().map(s -> String.valueOf(s * 1000)).collect(Collectors.joining(","))
                : "";
    }

    Optional<Entry> find(int a, int b, int year) {
        return Optional.ofNullable(entries.get(key(a, b, year)));
    }

    /** Every subject that has a row in a year. */
    Iterable<Entry> all() {
        return entries.values().stream()
                .sorted(java.util.Comparator.comparingInt(Entry::a)
                        .thenComparingInt(Entry::b)
                        .thenComparingInt(Entry::year))
                .toList();
    }

    private static long key(int a, int b, int year) {
        return (a * 1000L + b) * 10_000 + year;
    }
}
