package org.entente.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.entente.country.YearRange;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Declarations;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;

/**
 * Two states, the years in which their events are requested, and the store they are read from.
 *
 * @param one COW number
 * @param other COW number
 * @param orders the orders of arms between them, which two kinds of events are made from
 */
record Pair(Store store, int one, int other, YearRange years, List<ArmsOrder> orders) {

    Pair {
        orders = List.copyOf(orders);
    }

    /**
     * The newest snapshot of each source, as {@code newest (snapshot, ref, source)}, for the
     * beginning of a query.
     */
    static String newest(Store store) {
        return newest(snapshots(store).values());
    }

    /** As {@link #newest(Store)}, of some sources only. */
    static String newest(Store store, String... sources) {
        return newest(store, List.of(sources));
    }

    static String newest(Store store, List<String> sources) {
        Map<String, Snapshot> bySource = snapshots(store);
        bySource.keySet().retainAll(sources);
        return newest(bySource.values());
    }

    private static Map<String, Snapshot> snapshots(Store store) {
        Map<String, Snapshot> bySource = new TreeMap<>();
        for (Snapshot snapshot : store.listSnapshots()) {
            bySource.merge(snapshot.source(), snapshot, (a, b) -> a.vintage().compareTo(b.vintage()) >= 0 ? a : b);
        }
        return bySource;
    }

    private static String newest(Collection<Snapshot> snapshots) {
        String rows = snapshots.stream()
                .map(s -> "(%d, %s, %s)".formatted(s.id(), quoted(s.ref()), quoted(s.source())))
                .collect(Collectors.joining(", "));
        return "WITH newest AS (SELECT * FROM (VALUES " + (rows.isEmpty() ? "(0, '', '')" : rows)
                + ") AS t(snapshot, ref, source))";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    Columns query(String sql, Object... parameters) {
        return store.cached().query(newest(store) + sql, parameters);
    }

    /** Both, in the order given. */
    List<Integer> both() {
        return List.of(one, other);
    }

    /** What a question about all pairs says of the two, in this order. */
    Columns ask(KeyedQuery question) {
        return store.cached().query(question.forOne(), one, other);
    }

    /** The year up to which a source covers a table; 0 where it is not imported. */
    int coveredTo(String source, String table) {
        return coveredTo(store, source, table);
    }

    static int coveredTo(Store store, String source, String table) {
        Snapshot newest = snapshots(store).get(source);
        if (newest == null) {
            return 0;
        }
        return Declarations.of(store).lastYear(newest.id(), table).orElse(0);
    }

    static RowRef row(Columns rows, int i, String table) {
        return row(rows, i, table, "line");
    }

    static RowRef row(Columns rows, int i, String table, String line) {
        return row(rows, i, table, "file", line);
    }

    static RowRef row(Columns rows, int i, String table, String file, String line) {
        return new RowRef(rows.getText("ref", i), table, rows.getInt(file, i), List.of(rows.getLong(line, i)));
    }

    /** Several lines of one file. */
    static RowRef rows(Columns rows, List<Integer> which, String table) {
        int any = which.get(0);
        LongStream lines = which.stream()
                .mapToLong(i -> rows.getLong("line", i))
                .distinct()
                .sorted();
        return new RowRef(
                rows.getText("ref", any),
                table,
                rows.getInt("file", any),
                lines.boxed().toList());
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** Those events that touch the years. */
    List<DatedEvent> within(List<DatedEvent> events) {
        List<DatedEvent> kept = new ArrayList<>();
        for (DatedEvent event : events) {
            if (event.when().touches(years)) {
                kept.add(event);
            }
        }
        return kept;
    }
}
