package org.entente.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.country.YearRange;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** For which years a snapshot speaks about a table: inside them an absent row has a meaning, outside them none. */
public final class Coverage {
    private Coverage() {}

    /**
     * The years of one part of a table.
     *
     * @param part such as a role; empty for the whole table
     */
    public static Optional<CoveredYears> find(Store store, Snapshot snapshot, String table, String part) {
        return years(store.recall("""
                SELECT first_year, last_year FROM coverage
                WHERE snapshot = ? AND table_name = ? AND part = ?
                """, snapshot.id(), table, part));
    }

    /** The single years of one part of a table, in order: a file may hold some years of a span only. */
    public static List<Integer> listYears(Store store, Snapshot snapshot, String table, String part) {
        Columns rows = store.query("""
                SELECT DISTINCT unnest(range(first_year, last_year + 1)) AS year FROM coverage
                WHERE snapshot = ? AND table_name = ? AND part = ? ORDER BY year
                """, snapshot.id(), table, part);
        return IntStream.range(0, rows.rows())
                .mapToObj(i -> rows.getInt("year", i))
                .toList();
    }

    /** Which years each snapshot covers, as the reason of a figure that lies outside: {@code cow-trade:4.0 covers 1870-2014}. */
    public static String describe(Store store, List<Snapshot> snapshots, String table, String part) {
        List<String> texts = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            List<Integer> years = listYears(store, snapshot, table, part);
            if (!years.isEmpty()) {
                texts.add(snapshot.ref() + " covers " + describe(years));
            }
        }
        return texts.isEmpty() ? "the files declare no years" : String.join(", ", texts);
    }

    /** Ascending years as {@code 1995, 2005-2007}. */
    public static String describe(List<Integer> years) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < years.size(); i++) {
            int first = i;
            while (i + 1 < years.size() && years.get(i + 1) == years.get(i) + 1) {
                i++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(years.get(first));
            if (i > first) {
                text.append('-').append(years.get(i));
            }
        }
        return text.toString();
    }

    /** The years for which a snapshot speaks about anything. */
    public static Optional<CoveredYears> find(Store store, Snapshot snapshot) {
        return years(store.recall("SELECT first_year, last_year FROM coverage WHERE snapshot = ?", snapshot.id()));
    }

    private static Optional<CoveredYears> years(Columns rows) {
        List<YearRange> spans = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            spans.add(new YearRange(rows.getInt("first_year", i), rows.getInt("last_year", i)));
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(new CoveredYears(spans));
    }
}
