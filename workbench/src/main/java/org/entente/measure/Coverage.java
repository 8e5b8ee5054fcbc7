package org.entente.measure;

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
    public static Optional<YearRange> find(Store store, Snapshot snapshot, String table, String part) {
        Columns rows = store.recall("""
                SELECT min(first_year) AS first, max(last_year) AS last FROM coverage
                WHERE snapshot = ? AND table_name = ? AND part = ?
                """, snapshot.id(), table, part);
        return range(rows);
    }

    /** The years for which a snapshot speaks about anything. */
    public static Optional<YearRange> find(Store store, Snapshot snapshot) {
        return range(store.recall(
                "SELECT min(first_year) AS first, max(last_year) AS last FROM coverage WHERE snapshot = ?",
                snapshot.id()));
    }

    private static Optional<YearRange> range(Columns rows) {
        return rows.isNull("first", 0)
                ? Optional.empty()
                : Optional.of(new YearRange(rows.getInt("first", 0), rows.getInt("last", 0)));
    }
}
