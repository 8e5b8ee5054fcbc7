package org.entente.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Which years each snapshot covers, as the reason of a figure that lies outside: {@code cow-trade:4.0 covers 1870-2014}. */
    public static String describe(Store store, List<Snapshot> snapshots, String table, String part) {
        List<String> texts = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            find(store, snapshot, table, part).ifPresent(years -> texts.add(snapshot.ref() + " covers " + years));
        }
        return texts.isEmpty() ? "the files declare no years" : String.join(", ", texts);
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
