package org.entente.measure.politics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.measure.model.Period;
import org.entente.provenance.LineSet;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The rows behind a similarity: the roll calls on which both voted, both votes, and what puts a
 * roll call into an area.
 */
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
        PairVotes votes = PairVotes.of(store, a, b);
        int[] common = votes.common(snapshot);
        int[] periods = new int[common.length];
        boolean[] asked = new boolean[common.length];
        Map<Integer, List<Map<Integer, LineSet>>> lines = new TreeMap<>();
        Columns calls = RollCalls.list(store, snapshot, area, kind);
        for (int i = 0; i < calls.rows(); i++) {
            int place = Arrays.binarySearch(common, calls.getInt("rcid", i));
            if (place >= 0) {
                asked[place] = true;
                periods[place] = calls.getInt("period", i);
                add(lines, periods[place], 1, calls.getInt("file", i), calls.getLong("line", i));
            }
        }
        for (int place = 0; place < common.length; place++) {
            int period = periods[place];
            if (asked[place]) {
                votes.on(snapshot, common[place], row -> add(lines, period, 2, votes.file(row), votes.line(row)));
            }
        }
        if (area != null) {
            Columns issues = RollCalls.issues(store, snapshot, area);
            for (int i = 0; i < issues.rows(); i++) {
                int place = Arrays.binarySearch(common, issues.getInt("rcid", i));
                if (place >= 0 && asked[place]) {
                    add(lines, periods[place], 0, issues.getInt("file", i), issues.getLong("line", i));
                }
            }
        }
        Map<Integer, PeriodItems> items = new TreeMap<>();
        lines.forEach((period, tables) -> items.put(period, items(snapshot, tables)));
        return items;
    }

    private static void add(
            Map<Integer, List<Map<Integer, LineSet>>> lines, int period, int table, int file, long line) {
        lines.computeIfAbsent(period, k -> List.of(new TreeMap<>(), new TreeMap<>(), new TreeMap<>()))
                .get(table)
                .computeIfAbsent(file, k -> new LineSet())
                .add(line);
    }

    private static PeriodItems items(Snapshot snapshot, List<Map<Integer, LineSet>> tables) {
        List<RowRef> refs = new ArrayList<>();
        long count = 0;
        for (int table = 0; table < tables.size(); table++) {
            for (Map.Entry<Integer, LineSet> file : tables.get(table).entrySet()) {
                RowRef ref = new RowRef(
                        snapshot.ref(),
                        TABLES.get(table),
                        file.getKey(),
                        file.getValue().list());
                refs.add(ref);
                count += ref.lines().size();
            }
        }
        return new PeriodItems(refs, count);
    }
}
