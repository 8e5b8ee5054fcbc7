package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.country.YearRange;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * Everything that the sources of trade print about the totals of one state, read once: the figures of a pair, their
 * lineages and its next measure all ask for parts of it.
 */
final class StateFlows {
    private static final String ALL = """
            SELECT snapshot, CASE reporter WHEN 'importer' THEN 1 WHEN 'exporter' THEN 2 ELSE 3 END AS side, year, exporter, importer, value, coalesce(low, value) AS low,
                   coalesce(high, value) AS high, file, line
            FROM trade_flow
            WHERE product = 'total' AND NOT domestic AND %s
            ORDER BY snapshot, side, year, exporter NULLS LAST, importer NULLS LAST, file, line
            """;

    private static final String OF_STATE = ALL.formatted("(exporter = ? OR importer = ?)");
    private static final String OF_YEAR = ALL.formatted("year = ?");

    private StateFlows() {}

    /**
     * Flows by snapshot, reporter, year, exporter and importer: at least those of a state in some years. A single year is read for all
     * states at once, since the partners of a state are asked for one after the other.
     */
    static Columns of(Store store, int state, YearRange years) {
        return store.findRecalled(OF_STATE, state, state)
                .orElseGet(() -> years.length() == 1
                        ? store.recall(OF_YEAR, years.from())
                        : store.recall(OF_STATE, state, state));
    }

    /**
     * Which rows a lineage wants.
     *
     * @param side the reporter; null for both
     * @param partners whether also the flows of the two with others
     * @param years of the figures
     */
    record Wanted(
            Snapshot snapshot,
            @org.jspecify.annotations.Nullable String side,
            int from,
            int to,
            boolean partners,
            YearRange years) {}

    /** Rows of one year. */
    record YearRows(List<RowRef> refs, long count) {
        static final YearRows NONE = new YearRows(List.of(), 0);
    }

    /** The rows behind a pair's figures, by year; a line that holds several flows counts once. */
    static Map<Integer, YearRows> rows(Store store, Wanted wanted) {
        Map<Integer, Map<Integer, TreeSet<Long>>> lines = new TreeMap<>();
        collect(of(store, wanted.from(), wanted.years()), wanted.from(), wanted, lines);
        if (wanted.partners()) {
            collect(of(store, wanted.to(), wanted.years()), wanted.to(), wanted, lines);
        }
        Map<Integer, YearRows> byYear = new TreeMap<>();
        lines.forEach((year, files) -> {
            List<RowRef> refs = new ArrayList<>();
            files.forEach((file, list) ->
                    refs.add(new RowRef(wanted.snapshot().ref(), "trade_flow", file, List.copyOf(list))));
            byYear.put(
                    year,
                    new YearRows(
                            refs,
                            files.values().stream().mapToLong(TreeSet::size).sum()));
        });
        return byYear;
    }

    private static void collect(
            Columns rows, int state, Wanted wanted, Map<Integer, Map<Integer, TreeSet<Long>>> into) {
        long[] snapshot = rows.longs("snapshot");
        long[] sides = rows.longs("side");
        long[] year = rows.longs("year");
        long[] exporter = rows.longs("exporter");
        long[] importer = rows.longs("importer");
        long[] file = rows.longs("file");
        long[] line = rows.longs("line");
        String side = wanted.side();
        for (int i = 0; i < snapshot.length; i++) {
            boolean here = snapshot[i] == wanted.snapshot().id()
                    && (side == null || sides[i] == code(side))
                    && wanted.years().contains((int) year[i])
                    && (exporter[i] == state || importer[i] == state)
                    && (wanted.partners() || isBetween(exporter[i], importer[i], wanted));
            if (here) {
                into.computeIfAbsent((int) year[i], k -> new TreeMap<>())
                        .computeIfAbsent((int) file[i], k -> new TreeSet<>())
                        .add(line[i]);
            }
        }
    }

    /** The number of a reporter in the column {@code side}: a text a row would take most of the room. */
    static int code(String reporter) {
        return switch (reporter) {
            case "importer" -> 1;
            case "exporter" -> 2;
            default -> 3;
        };
    }

    private static boolean isBetween(long exporter, long importer, Wanted wanted) {
        return (exporter == wanted.from() && importer == wanted.to())
                || (exporter == wanted.to() && importer == wanted.from());
    }
}
