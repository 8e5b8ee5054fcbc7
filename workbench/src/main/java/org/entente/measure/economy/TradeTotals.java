package org.entente.measure.economy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.entente.store.Store;

/**
 * What every state exports and imports in each year, and all trade of the year, in one snapshot by
 * one reporting side. Values are added in the order of the file, so that a sum is the same to the
 * last digit each time. A flow within a state never enters.
 */
final class TradeTotals {
    private static final String FLOWS = """
            SELECT year, coalesce(exporter, 0) AS exporter, coalesce(importer, 0) AS importer, value,
                   coalesce(low, value) AS low, coalesce(high, value) AS high
            FROM trade_flow
            WHERE snapshot = ? AND reporter = ? AND product = 'total' AND NOT domestic
            ORDER BY file, line, exporter NULLS LAST, importer NULLS LAST
            """;

    /** Of a year's world. */
    private static final int ALL = 0;

    private final Map<Long, PartnerSum> exports;
    private final Map<Long, PartnerSum> imports;
    private final Map<Long, PartnerSum> world;

    private TradeTotals(Map<Long, PartnerSum> exports, Map<Long, PartnerSum> imports, Map<Long, PartnerSum> world) {
        this.exports = exports;
        this.imports = imports;
        this.world = world;
    }

    private static final ResultCodec<TradeTotals> FORM = new ResultCodec<>() {
        @Override
        public void write(TradeTotals study, ResultWriter out) {
            write(study.exports, out);
            write(study.imports, out);
            write(study.world, out);
        }

        private void write(Map<Long, PartnerSum> sums, ResultWriter out) {
            PartnerSum[] all = sums.values().toArray(PartnerSum[]::new);
            out.add(sums.keySet().stream().mapToLong(Long::longValue).toArray());
            out.add(Arrays.stream(all).mapToDouble(s -> s.flow().value()).toArray());
            out.add(Arrays.stream(all).mapToDouble(s -> s.flow().low()).toArray());
            out.add(Arrays.stream(all).mapToDouble(s -> s.flow().high()).toArray());
            out.add(Arrays.stream(all).mapToLong(PartnerSum::reported).toArray());
            out.add(Arrays.stream(all).mapToLong(PartnerSum::missing).toArray());
        }

        @Override
        public TradeTotals read(ResultReader in) {
            return new TradeTotals(sums(in), sums(in), sums(in));
        }

        private Map<Long, PartnerSum> sums(ResultReader in) {
            long[] keys = in.numbers();
            double[] value = in.reals();
            double[] low = in.reals();
            double[] high = in.reals();
            long[] reported = in.numbers();
            long[] missing = in.numbers();
            Map<Long, PartnerSum> sums = new HashMap<>();
            for (int i = 0; i < keys.length; i++) {
                sums.put(keys[i], new PartnerSum(Flow.of(value[i], low[i], high[i]), reported[i], missing[i]));
            }
            return sums;
        }
    };

    /** The totals of a snapshot; they rest on all of its flows, and are kept beside the store. */
    static TradeTotals of(Store store, Snapshot snapshot, String side) {
        return store.results()
                .get(
                        "trade totals of %s by %s".formatted(snapshot.ref(), side),
                        TradeTotals.class,
                        FORM,
                        () -> read(store, snapshot, side));
    }

    private static TradeTotals read(Store store, Snapshot snapshot, String side) {
        Columns rows = store.query(FLOWS, snapshot.id(), side);
        long[] year = rows.longs("year");
        long[] exporter = rows.longs("exporter");
        long[] importer = rows.longs("importer");
        double[] value = rows.doubles("value");
        double[] low = rows.doubles("low");
        double[] high = rows.doubles("high");
        Sums exports = new Sums();
        Sums imports = new Sums();
        Sums world = new Sums();
        for (int i = 0; i < year.length; i++) {
            boolean reported = !rows.isNull("value", i);
            if (exporter[i] > 0) {
                exports.add(year[i], exporter[i], reported, value[i], low[i], high[i]);
            }
            if (importer[i] > 0) {
                imports.add(year[i], importer[i], reported, value[i], low[i], high[i]);
            }
            if (exporter[i] == 0 || importer[i] == 0 || exporter[i] != importer[i]) {
                world.add(year[i], ALL, reported, value[i], low[i], high[i]);
            }
        }
        return new TradeTotals(exports.finish(), imports.finish(), world.finish());
    }

    /** Sums by year and state, as rows come. */
    private static final class Sums {
        /** Value, low, high, number reported and number missing. */
        private final Map<Long, double[]> sums = new TreeMap<>();

        private long last = -1;
        private double[] into = new double[0];

        void add(long year, long state, boolean reported, double value, double low, double high) {
            long key = key(year, state);
            if (key != last) {
                last = key;
                into = sums.computeIfAbsent(key, k -> new double[5]);
            }
            if (reported) {
                into[0] += value;
                into[1] += low;
                into[2] += high;
                into[3]++;
            } else {
                into[4]++;
            }
        }

        Map<Long, PartnerSum> finish() {
            Map<Long, PartnerSum> finished = new TreeMap<>();
            sums.forEach((key, s) ->
                    finished.put(key, new PartnerSum(Flow.of(s[0], s[1], s[2]), Math.round(s[3]), Math.round(s[4]))));
            return finished;
        }
    }

    private static long key(long year, long state) {
        return year * 1000 + state;
    }

    PartnerSum exports(int year, int state) {
        return exports.getOrDefault(key(year, state), PartnerSum.NONE);
    }

    PartnerSum imports(int year, int state) {
        return imports.getOrDefault(key(year, state), PartnerSum.NONE);
    }

    /** All flows, those of territories and of partners that the source does not know among them. */
    Flow world(int year) {
        return world.getOrDefault(key(year, ALL), PartnerSum.NONE).flow();
    }
}
