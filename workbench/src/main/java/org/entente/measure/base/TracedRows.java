package org.entente.measure.base;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.measure.model.Measure;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** The canonical rows that a lineage names, as the store has them. */
public final class TracedRows {
    /** A table's name is part of the text of the query: it must be one that a measure reads. */
    private static final List<String> TABLES = List.of(
            "un_roll_call",
            "un_issue",
            "un_vote",
            "ideal_point",
            "alliance",
            "alliance_member",
            "alliance_pledge",
            "igo_joint",
            "agreement",
            "agreement_member",
            "pair_quantity",
            "entry_rule",
            "sanction",
            "treaty",
            "treaty_party",
            "igo_member",
            "state_composition",
            "trade_flow",
            "arms_deal",
            "arms_total",
            "exercise",
            "exercise_participant",
            "dispute",
            "dispute_participant",
            "dispute_dyad",
            "state_year",
            "rivalry",
            "state_distance",
            "contiguity",
            "capital",
            "event",
            "own_value",
            "case_event",
            "case_quantity",
            "leader_spell");

    private TracedRows() {}

    /**
     * Rows by line, without the numbers of snapshot and file. Of a line that holds many rows, those
     * of all years are given; of one that holds several variables (a line number is that of each
     * sheet of a workbook), those of the measure's.
     *
     * @param limit greatest number of lines to read
     */
    public static Columns read(Store store, RowRef ref, Measure measure, int limit) {
        if (!TABLES.contains(ref.table())) {
            throw new IllegalArgumentException("no canonical table is called " + ref.table());
        }
        int colon = ref.snapshot().indexOf(':');
        Snapshot snapshot = SourceChoice.findExactly(
                        store,
                        ref.snapshot().substring(0, colon),
                        ref.snapshot().substring(colon + 1))
                .orElseThrow(() -> new IllegalStateException(ref.snapshot() + " is not in the store"));
        String lines = ref.lines().stream().limit(limit).map(String::valueOf).collect(Collectors.joining(","));
        String query = "SELECT * EXCLUDE (snapshot, file) FROM " + ref.table() + " WHERE snapshot = ? AND file = ?"
                + " AND list_contains(CAST(string_split(?, ',') AS BIGINT[]), line)";
        String variable =
                ref.table().equals("state_year") ? measure.findVariable().orElse(null) : null;
        return variable == null
                ? store.query(query + " ORDER BY line", snapshot.id(), ref.file(), lines)
                : store.query(query + " AND variable = ? ORDER BY line", snapshot.id(), ref.file(), lines, variable);
    }
}
