package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.country.YearRange;
import org.entente.provenance.LineSet;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the sources of trade print about the totals of one state, or of all in a year,
 * read once: the figures of a pair, their lineages and other measures use parts of it.
 */
final class StateFlows {
    private static final String ALL = """
            SELECT %s snapshot, CASE reporter WHEN 'importer' THEN 1 WHEN 'exporter' THEN 2 ELSE 3 END AS side, year, exporter, importer, value, coalesce(low, value) AS low,
                   coalesce(high, value) AS high, file, line
            FROM trade_flow
            WHERE product = 'total' AND NOT domestic AND %s
            """;

    private static final String ORDER = "snapshot, side, year, exporter NULLS LAST, importer NULLS LAST, file, line";
    private static final String OF_YEAR = ALL.formatted("", "year = ?") + " ORDER BY " + ORDER;

    /** All flows of a state, in either direction. */
    static final KeyedQuery OF_STATE = new KeyedQuery(
            ALL.formatted("exporter AS of_key, 0 AS with_key,", "exporter IS NOT NULL")
                    + " UNION ALL "
                    + ALL.formatted(
                            "importer AS of_key, 0 AS with_key,",
                            "importer IS NOT NULL AND importer IS DISTINCT FROM exporter"),
            ORDER);

    private final FlowGroup[] groups;
    private final short[] years;
    private final short[] exporters;
    private final short[] importers;
    private final double[] values;
    private final BitSet unreported;
    private final double[] lows;
    private final double[] highs;
    private final short[] files;
    private final int[] lines;

    /**
     * The rows of one snapshot and reporter, from the first to before the end.
     *
     * @param ranges where the ends of their intervals begin; below 0 where no value has any
     */
    private record FlowGroup(int snapshot, int side, int first, int end, int ranges) {}

    private StateFlows(Columns rows) {
        years = narrow(rows.longs("year"));
        exporters = narrow(rows.longs("exporter"));
        importers = narrow(rows.longs("importer"));
        values = rows.doubles("value");
        unreported = rows.nulls("value");
        files = narrow(rows.longs("file"));
        lines = Arrays.stream(rows.longs("line")).mapToInt(Math::toIntExact).toArray();
        double[] low = rows.doubles("low");
        double[] high = rows.doubles("high");
        long[] snapshot = rows.longs("snapshot");
        long[] side = rows.longs("side");
        List<FlowGroup> found = new ArrayList<>();
        int ranges = 0;
        int first = 0;
        for (int i = 1; i <= snapshot.length; i++) {
            if (i == snapshot.length || snapshot[i] != snapshot[first] || side[i] != side[first]) {
                boolean ranged = IntStream.range(first, i).anyMatch(k -> low[k] != values[k] || high[k] != values[k]);
                found.add(new FlowGroup((int) snapshot[first], (int) side[first], first, i, ranged ? ranges : -1));
                ranges += ranged ? i - first : 0;
                first = i;
            }
        }
        groups = found.toArray(FlowGroup[]::new);
        lows = new double[ranges];
        highs = new double[ranges];
        for (FlowGroup group : groups) {
            if (group.ranges() >= 0) {
                System.arraycopy(low, group.first(), lows, group.ranges(), group.end() - group.first());
                System.arraycopy(high, group.first(), highs, group.ranges(), group.end() - group.first());
            }
        }
    }

    private static short[] narrow(long[] numbers) {
        short[] narrow = new short[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != (short) numbers[i]) {
                throw new IllegalStateException(numbers[i] + " is no year, state or file");
            }
            narrow[i] = (short) numbers[i];
        }
        return narrow;
    }

    /**
     * Flows by snapshot, reporter, year, exporter and importer: at least those of a state in some
     * years.
     */
    static StateFlows of(Store store, int state, YearRange years) {
        String flows = "flows of ";
        String name = flows + "state " + state;
        // The partners of a state are computed one after the other for one year: that year is read
        // once for all of them.
        boolean ofYear = years.length() == 1
                && store.results().find(name, StateFlows.class).isEmpty();
        int year = years.from();
        return ofYear
                ? store.results().get(flows + year, StateFlows.class, () -> new StateFlows(store.query(OF_YEAR, year)))
                : store.results()
                        .get(name, StateFlows.class, () -> new StateFlows(store.query(OF_STATE.forOne(), state, 0)));
    }

    /** A row that is visited; the state of a side that is no state has the number 0. */
    @FunctionalInterface
    interface Visitor {
        void visit(int row, int exporter, int importer);
    }

    /**
     * Visits the rows of a snapshot in some years, in order.
     *
     * @param side the reporter; null for both
     */
    void forEach(int snapshot, @Nullable String side, YearRange within, Visitor visitor) {
        for (FlowGroup group : groups) {
            if (group.snapshot() == snapshot && (side == null || group.side() == code(side))) {
                for (int i = first(group, within.from()); i < group.end() && years[i] <= within.to(); i++) {
                    visitor.visit(i, exporters[i], importers[i]);
                }
            }
        }
    }

    /** The first row of a group that is not before a year. */
    private int first(FlowGroup group, int year) {
        int low = group.first();
        int high = group.end();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (years[middle] < year) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Hands a row to a table. */
    void put(int row, FlowTable into) {
        int range = -1;
        for (FlowGroup group : groups) {
            if (group.first() <= row && row < group.end() && group.ranges() >= 0) {
                range = group.ranges() + row - group.first();
            }
        }
        into.put(
                years[row],
                exporters[row],
                importers[row],
                !unreported.get(row),
                values[row],
                range < 0 ? values[row] : lows[range],
                range < 0 ? values[row] : highs[range]);
    }

    int year(int row) {
        return years[row];
    }

    /**
     * Which rows a lineage wants.
     *
     * @param side the reporter; null for both
     * @param partners whether also the flows of the two with others
     * @param years of the figures
     */
    record Wanted(Snapshot snapshot, @Nullable String side, int from, int to, boolean partners, YearRange years) {}

    /** Rows of one year. */
    record YearRows(List<RowRef> refs, long count) {
        static final YearRows NONE = new YearRows(List.of(), 0);
    }

    /** The rows behind a pair's figures, by year; a line that holds several flows counts once. */
    static Map<Integer, YearRows> rows(Store store, Wanted wanted) {
        Lines lines = new Lines();
        collect(of(store, wanted.from(), wanted.years()), wanted.from(), wanted, lines);
        if (wanted.partners()) {
            collect(of(store, wanted.to(), wanted.years()), wanted.to(), wanted, lines);
        }
        Map<Integer, YearRows> byYear = new TreeMap<>();
        lines.byYear.forEach((year, files) -> {
            List<RowRef> refs = new ArrayList<>();
            files.forEach((file, set) -> refs.add(new RowRef(wanted.snapshot().ref(), "trade_flow", file, set.list())));
            byYear.put(
                    year,
                    new YearRows(
                            refs,
                            refs.stream().mapToLong(ref -> ref.lines().size()).sum()));
        });
        return byYear;
    }

    private static void collect(StateFlows flows, int state, Wanted wanted, Lines into) {
        flows.forEach(wanted.snapshot().id(), wanted.side(), wanted.years(), (row, exporter, importer) -> {
            boolean here = (exporter == state || importer == state)
                    && (wanted.partners() || isBetween(exporter, importer, wanted));
            if (here) {
                into.add(flows.years[row], flows.files[row], flows.lines[row]);
            }
        });
    }

    /** Lines by year and file; thousands of one year and file come one after the other. */
    private static final class Lines {
        private final Map<Integer, Map<Integer, LineSet>> byYear = new TreeMap<>();
        private @Nullable LineSet last;
        private int year;
        private int file;

        void add(int ofYear, int ofFile, int line) {
            LineSet set = last;
            if (set == null || ofYear != year || ofFile != file) {
                set = byYear.computeIfAbsent(ofYear, key -> new TreeMap<>())
                        .computeIfAbsent(ofFile, key -> new LineSet());
                last = set;
                year = ofYear;
                file = ofFile;
            }
            set.add(line);
        }
    }

    /**
     * The number of a reporter in the column {@code side}: a text a row would take most of the
     * room.
     */
    private static int code(String reporter) {
        return switch (reporter) {
            case "importer" -> 1;
            case "exporter" -> 2;
            default -> 3;
        };
    }

    private static boolean isBetween(int exporter, int importer, Wanted wanted) {
        return (exporter == wanted.from() && importer == wanted.to())
                || (exporter == wanted.to() && importer == wanted.from());
    }
}
