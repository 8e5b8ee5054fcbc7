package org.entente.source.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** What the store holds of the sources: snapshots and what was amiss in their files. */
public final class StoredSources {
    private final Store store;

    public StoredSources(Store store) {
        this.store = store;
    }

    /**
     * A snapshot with the years it covers.
     *
     * @param layout which of the source's layouts the files had
     * @param firstYear first year of any table's coverage; null where it declares none
     * @param lastYear last year, likewise
     */
    public record Held(
            Snapshot snapshot,
            String layout,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear) {}

    /**
     * Something amiss in a row of a file.
     *
     * @param file file name
     * @param line line of the original file
     * @param column column as the file names it, null for the row as a whole
     * @param value what stands there
     * @param kept whether the row was kept all the same
     * @param alike how many rows of the file have the same reason in the same column, this one
     *     included
     */
    public record Issue(
            String source,
            String vintage,
            String file,
            long line,
            @Nullable String column,
            @Nullable String value,
            String reason,
            boolean kept,
            long alike) {}

    /** All snapshots, by source and vintage. */
    public List<Held> listHeld() {
        Columns rows = store.query("""
                SELECT s.snapshot, s.layout, min(c.first_year) AS first_year, max(c.last_year) AS last_year
                FROM snapshot s LEFT JOIN coverage c ON c.snapshot = s.snapshot
                GROUP BY s.snapshot, s.layout
                ORDER BY s.snapshot
                """);
        Map<Integer, Snapshot> snapshots =
                store.listSnapshots().stream().collect(Collectors.toMap(Snapshot::id, snapshot -> snapshot));
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            Snapshot snapshot = snapshots.get(rows.getInt("snapshot", i));
            if (snapshot != null) {
                held.add(new Held(
                        snapshot,
                        rows.getText("layout", i),
                        rows.isNull("first_year", i) ? null : rows.getInt("first_year", i),
                        rows.isNull("last_year", i) ? null : rows.getInt("last_year", i)));
            }
        }
        held.sort(Comparator.comparing((Held one) -> one.snapshot().source())
                .thenComparing(one -> one.snapshot().vintage()));
        return held;
    }

    /**
     * Everything amiss in a source's files, row by row or the first of those alike.
     *
     * @param source source id, or null for all
     * @param everyRow whether to give each row
     */
    public List<Issue> listIssues(@Nullable String source, boolean everyRow) {
        Columns rows = store.query("""
                WITH issue AS (
                    SELECT s.source, s.vintage, f.name, i.line, i.field, i.value, i.reason, i.kept,
                           count(*) OVER alike AS alike, row_number() OVER (alike ORDER BY i.line) AS position,
                           f.file
                    FROM row_issue i
                    JOIN snapshot s ON s.snapshot = i.snapshot
                    JOIN snapshot_file f ON f.snapshot = i.snapshot AND f.file = i.file
                    WHERE s.source = coalesce(CAST(? AS VARCHAR), s.source)
                    WINDOW alike AS (PARTITION BY i.snapshot, i.file, i.field, i.reason, i.kept)
                )
                SELECT source, vintage, name, line, field, value, reason, kept, alike FROM issue
                WHERE position = 1 OR CAST(? AS BOOLEAN)
                ORDER BY source, vintage, file, line, field NULLS LAST
                """, source, everyRow);
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            issues.add(new Issue(
                    rows.getText("source", i),
                    rows.getText("vintage", i),
                    rows.getText("name", i),
                    rows.getLong("line", i),
                    rows.textOrNull("field", i),
                    rows.textOrNull("value", i),
                    rows.getText("reason", i),
                    rows.getBoolean("kept", i),
                    rows.getLong("alike", i)));
        }
        return issues;
    }
}
