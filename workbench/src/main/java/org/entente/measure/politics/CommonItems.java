package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.measure.Period;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/** The rows behind a similarity: the roll calls on which both voted, both votes, and what puts a roll call into an area. */
final class CommonItems {
    /** The tables in the order in which a lineage names them. */
    private static final List<String> TABLES = List.of("un_issue", "un_roll_call", "un_vote");

    private CommonItems() {}

    /** The rows of one period. */
    record PeriodItems(List<RowRef> rows, long count) {
        static final PeriodItems NONE = new PeriodItems(List.of(), 0);
    }

    /**
     * The rows by year or session.
     *
     * @param a COW number of one member
     * @param b COW number of the other
     */
    static Map<Integer, PeriodItems> list(
            Store store, Snapshot snapshot, @Nullable IssueArea area, int a, int b, Period.Kind kind) {
        Columns votes = PairVotes.votes(store, a, b);
        Set<Integer> common = PairVotes.common(votes, snapshot, a, b);
        Map<Integer, Integer> periods = new HashMap<>();
        Map<Integer, List<Map<Integer, List<Long>>>> lines = new TreeMap<>();
        Columns calls = PairVotes.rollCalls(store, snapshot, area, kind);
        for (int i = 0; i < calls.rows(); i++) {
            int rcid = calls.getInt("rcid", i);
            if (common.contains(rcid)) {
                periods.put(rcid, calls.getInt("period", i));
                add(lines, calls.getInt("period", i), 1, calls, i);
            }
        }
        long[] snapshots = votes.longs("snapshot");
        for (int i = 0; i < snapshots.length; i++) {
            Integer period = snapshots[i] == snapshot.id() ? periods.get(votes.getInt("rcid", i)) : null;
            if (period != null) {
                add(lines, period, 2, votes, i);
            }
        }
        if (area != null) {
            Columns issues = PairVotes.issues(store, snapshot, area);
            for (int i = 0; i < issues.rows(); i++) {
                Integer period = periods.get(issues.getInt("rcid", i));
                if (period != null) {
                    add(lines, period, 0, issues, i);
                }
            }
        }
        Map<Integer, PeriodItems> items = new TreeMap<>();
        lines.forEach((period, tables) -> items.put(period, items(snapshot, tables)));
        return items;
    }

    private static void add(
            Map<Integer, List<Map<Integer, List<Long>>>> lines, int period, int table, Columns rows, int i) {
        lines.computeIfAbsent(period, k -> List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>()))
                .get(table)
                .computeIfAbsent(rows.getInt("file", i), k -> new ArrayList<>())
                .add(rows.getLong("line", i));
    }

    private static PeriodItems items(Snapshot snapshot, List<Map<Integer, List<Long>>> tables) {
        List<RowRef> refs = new ArrayList<>();
        long count = 0;
        for (int table = 0; table < tables.size(); table++) {
            for (Map.Entry<Integer, List<Long>> file : tables.get(table).entrySet()) {
                file.getValue().sort(null);
                refs.add(new RowRef(snapshot.ref(), TABLES.get(table), file.getKey(), file.getValue()));
                count += file.getValue().size();
            }
        }
        return new PeriodItems(refs, count);
    }
}
