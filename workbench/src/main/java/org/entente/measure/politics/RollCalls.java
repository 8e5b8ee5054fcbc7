package org.entente.measure.politics;

import org.entente.measure.model.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** What was put to a vote: the same for all pairs. */
final class RollCalls {
    private RollCalls() {}

    /** Columns {@code rcid, period, file, line} of the roll calls of an area, by roll call. */
    static Columns list(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind) {
        String issue = area == null ? null : area.code();
        return store.cached().query("""
                SELECT rcid, CASE WHEN CAST(? AS BOOLEAN) THEN session ELSE year END AS period, file, line
                FROM un_roll_call
                WHERE snapshot = ? AND (CAST(? AS VARCHAR) IS NULL
                    OR rcid IN (SELECT rcid FROM un_issue WHERE snapshot = ? AND issue = ?))
                ORDER BY rcid, file, line
                """, kind == Period.Kind.SESSION, snapshot.id(), issue, snapshot.id(), issue);
    }

    /**
     * Columns {@code rcid, period, resolution} of the roll calls of an area, by period and
     * resolution; one without stands alone.
     */
    static Columns byResolution(Store store, Snapshot snapshot, @Nullable IssueArea area, Period.Kind kind) {
        String issue = area == null ? null : area.code();
        return store.cached().query("""
                SELECT rcid, CASE WHEN CAST(? AS BOOLEAN) THEN session ELSE year END AS period,
                       coalesce(nullif(trim(resolution), ''), 'rcid ' || rcid) AS resolution
                FROM un_roll_call
                WHERE snapshot = ? AND (CAST(? AS VARCHAR) IS NULL
                    OR rcid IN (SELECT rcid FROM un_issue WHERE snapshot = ? AND issue = ?))
                ORDER BY period, resolution, rcid
                """, kind == Period.Kind.SESSION, snapshot.id(), issue, snapshot.id(), issue);
    }

    /** Columns {@code rcid, file, line} of the rows that put roll calls into an area. */
    static Columns issues(Store store, Snapshot snapshot, IssueArea area) {
        return store.cached()
                .query(
                        "SELECT rcid, file, line FROM un_issue WHERE snapshot = ? AND issue = ? ORDER BY file, line",
                        snapshot.id(),
                        area.code());
    }
}
