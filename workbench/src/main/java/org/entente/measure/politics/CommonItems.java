package org.entente.measure.politics;

import org.entente.measure.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** The rows behind a similarity: the roll calls on which both voted, both votes, and what puts a roll call into an area. */
final class CommonItems {
    private static final String ROWS = """
            WITH item AS (
                SELECT c.rcid, c.file, c.line, CASE WHEN CAST(? AS BOOLEAN) THEN c.session ELSE c.year END AS period
                FROM un_roll_call c
                JOIN un_vote a ON a.snapshot = c.snapshot AND a.rcid = c.rcid AND a.member = ? AND a.vote IN (1, 2, 3)
                JOIN un_vote b ON b.snapshot = c.snapshot AND b.rcid = c.rcid AND b.member = ? AND b.vote IN (1, 2, 3)
                WHERE c.snapshot = ? AND CASE WHEN CAST(? AS BOOLEAN) THEN c.session ELSE c.year END BETWEEN ? AND ?
                  AND (CAST(? AS VARCHAR) IS NULL
                       OR c.rcid IN (SELECT rcid FROM un_issue WHERE snapshot = ? AND issue = ?)))
            SELECT item.period, 'un_vote' AS table_name, v.file, v.line
            FROM un_vote v JOIN item USING (rcid) WHERE v.snapshot = ? AND v.member IN (?, ?)
            UNION ALL SELECT period, 'un_roll_call', file, line FROM item
            UNION ALL SELECT item.period, 'un_issue', i.file, i.line
            FROM un_issue i JOIN item USING (rcid) WHERE i.snapshot = ? AND i.issue = ?
            ORDER BY period, table_name, file, line
            """;

    private CommonItems() {}

    /**
     * Columns {@code period, table_name, file, line}, for the periods from the first to the last.
     *
     * @param a COW number of one member
     * @param b COW number of the other
     */
    static Columns query(
            Store store, Snapshot snapshot, @Nullable IssueArea area, int a, int b, Period from, int last) {
        String issue = area == null ? null : area.code();
        int key = snapshot.id();
        boolean sessions = from.kind() == Period.Kind.SESSION;
        return store.query(
                ROWS, sessions, a, b, key, sessions, from.first(), last, issue, key, issue, key, a, b, key, issue);
    }
}
