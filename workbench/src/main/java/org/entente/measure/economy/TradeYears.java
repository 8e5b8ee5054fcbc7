package org.entente.measure.economy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.country.YearRange;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.RowAppender;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Flows and totals of one snapshot over a span of years, all from one reporting side. A flow within
 * a state, and what the other side reports, never enter.
 */
final class TradeYears {
    /** How much of the file is read. */
    enum Reach {
        /** The flows between the two of each pair. */
        PAIRS,
        /** The flows of the first of each pair with all its partners. */
        PARTNERS
    }

    private static final String FLOWS = """
            SELECT year, exporter, importer, value, coalesce(low, value) AS low, coalesce(high, value) AS high
            FROM trade_flow
            WHERE snapshot = ? AND reporter = ? AND product = 'total'
              AND exporter IS NOT NULL AND importer IS NOT NULL AND NOT domestic
            """;

    private static final String ITPD = "itpd";
    private static final String ORDER = " ORDER BY year, exporter, importer";

    private final Snapshot snapshot;
    private final String side;
    private final String ref;
    private final String report;
    private final FlowTable flows = new FlowTable();
    private final Map<Long, List<Integer>> partners = new HashMap<>();
    private final Map<Long, List<PartnerTotal>> totals = new HashMap<>();
    private final @Nullable TradeTotals all;
    private @Nullable TradeYears mirror;

    private TradeYears(Snapshot snapshot, String side, boolean services, @Nullable TradeTotals all) {
        this.snapshot = snapshot;
        this.side = side;
        this.ref = snapshot.ref();
        this.report = TradeMeasure.report(side) + (services ? TradeMeasure.WITH_SERVICES : "");
        this.all = all;
    }

    /**
     * The side that reports in a snapshot: the importer where it does, else the reconciled value,
     * else the exporter.
     */
    static Optional<String> findSide(Store store, Snapshot snapshot) {
        Columns sides = store.cached().query("""
                SELECT reporter FROM trade_flow WHERE snapshot = ? AND product = 'total' GROUP BY reporter
                ORDER BY CASE reporter WHEN 'importer' THEN 1 WHEN 'reconciled' THEN 2 ELSE 3 END
                """, snapshot.id());
        return sides.rows() == 0 ? Optional.empty() : Optional.of(sides.getText("reporter", 0));
    }

    /**
     * Whether the totals of a snapshot are of goods and services: a table of ITPD-E that somebody
     * summed over all industries. Of the publisher's release the total is of goods, beside the
     * broad sectors.
     */
    static boolean holdsServices(Store store, Snapshot snapshot) {
        return snapshot.source().equals(ITPD)
                && store.cached()
                                .query(
                                        "SELECT count(*) AS n FROM trade_flow WHERE snapshot = ? AND product <> 'total'",
                                        snapshot.id())
                                .getLong("n", 0)
                        == 0;
    }

    /**
     * Reads what a question needs.
     *
     * @param withTotals whether to add up what every state exports and imports
     */
    static TradeYears read(
            Store store,
            Snapshot snapshot,
            String side,
            YearRange years,
            Subjects subjects,
            Reach reach,
            boolean withTotals) {
        TradeYears trade = new TradeYears(
                snapshot,
                side,
                holdsServices(store, snapshot),
                withTotals ? TradeTotals.of(store, snapshot, side) : null);
        trade.addFlows(store, years, subjects, reach);
        return trade;
    }

    private void addFlows(Store store, YearRange years, Subjects subjects, Reach reach) {
        if (subjects instanceof Subjects.Pairs pairs && isOfOneState(pairs)) {
            int state = pairs.pairs().get(0).from();
            BitSet others = new BitSet();
            pairs.pairs().forEach(pair -> others.set(pair.to()));
            addFlows(StateFlows.of(store, state, years), years, state, others, reach);
            return;
        }
        Columns rows = rows(store, years, subjects, reach);
        long[] year = rows.longs("year");
        long[] exporter = rows.longs("exporter");
        long[] importer = rows.longs("importer");
        double[] value = rows.doubles("value");
        double[] low = rows.doubles("low");
        double[] high = rows.doubles("high");
        flows.reserve(rows.rows());
        BitSet unreported = rows.nulls("value");
        for (int i = 0; i < rows.rows(); i++) {
            int when = Math.toIntExact(year[i]);
            if (!years.contains(when)) {
                continue;
            }
            int from = Math.toIntExact(exporter[i]);
            int to = Math.toIntExact(importer[i]);
            flows.put(when, from, to, !unreported.get(i), value[i], low[i], high[i]);
            if (reach == Reach.PARTNERS) {
                addPartner(when, from, to);
                addPartner(when, to, from);
            }
        }
    }

    private static boolean isOfOneState(Subjects.Pairs pairs) {
        return pairs.pairs().stream().map(Subjects.Pair::from).distinct().count() == 1;
    }

    /** Of all flows of a state those of this snapshot, side and span, and with some others. */
    private void addFlows(StateFlows rows, YearRange years, int state, BitSet others, Reach reach) {
        rows.forEach(snapshot.id(), side, years, (row, exporter, importer) -> {
            boolean own = exporter == state || importer == state;
            boolean wanted = own && (reach == Reach.PARTNERS || others.get(exporter == state ? importer : exporter));
            if (wanted && exporter != 0 && importer != 0) {
                rows.put(row, flows);
                if (reach == Reach.PARTNERS) {
                    // The partners of the others are not needed: there is one flow of each.
                    addPartner(rows.year(row), state, exporter == state ? importer : exporter);
                }
            }
        });
    }

    private Columns rows(Store store, YearRange years, Subjects subjects, Reach reach) {
        String condition = "";
        if (subjects instanceof Subjects.Pairs pairs) {
            store.execute("CREATE OR REPLACE TEMP TABLE asked_flow (a SMALLINT, b SMALLINT, forward BOOLEAN)");
            try (RowAppender rows = store.appender("asked_flow")) {
                for (Subjects.Pair pair : pairs.pairs()) {
                    rows.begin()
                            .add((short) pair.from())
                            .add((short) pair.to())
                            .add(true)
                            .end();
                    rows.begin()
                            .add((short) pair.to())
                            .add((short) pair.from())
                            .add(false)
                            .end();
                }
            }
            condition = reach == Reach.PAIRS
                    ? " AND EXISTS (SELECT 1 FROM asked_flow q WHERE q.a = exporter AND q.b = importer)"
                    : """
                       AND (exporter IN (SELECT a FROM asked_flow WHERE forward)
                            OR importer IN (SELECT a FROM asked_flow WHERE forward))
                      """;
        }
        return store.query(
                FLOWS + " AND year BETWEEN ? AND ?" + condition + ORDER, snapshot.id(), side, years.from(), years.to());
    }

    private void addPartner(int year, int state, int partner) {
        // The reverse flow of a pair that is listed already adds no partner.
        List<Integer> known = partners.computeIfAbsent(key(year, state, 0), k -> new ArrayList<>());
        boolean reverse = flows.has(year, state, partner) && flows.has(year, partner, state);
        if (!reverse) {
            known.add(partner);
        }
    }

    /** This, with what the other side reports beside it. */
    TradeYears withMirror(TradeYears otherSide) {
        mirror = otherSide;
        return this;
    }

    /** What the other side reports, where it was requested. */
    Optional<TradeYears> mirror() {
        return Optional.ofNullable(mirror);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    String side() {
        return side;
    }

    /** What one exported to another; empty when the file has no row. */
    Optional<Flow> find(int year, int exporter, int importer) {
        return Optional.ofNullable(flows.find(year, exporter, importer));
    }

    /** Whether the file has a row of the flow, with or without a value. */
    boolean has(int year, int exporter, int importer) {
        return flows.has(year, exporter, importer);
    }

    /** Whether the file has a value of the flow. */
    boolean isReported(int year, int exporter, int importer) {
        return flows.isReported(year, exporter, importer);
    }

    PartnerSum exports(int year, int state) {
        return all == null ? PartnerSum.NONE : all.exports(year, state);
    }

    PartnerSum imports(int year, int state) {
        return all == null ? PartnerSum.NONE : all.imports(year, state);
    }

    /** All imports of all, of territories too. */
    Flow world(int year) {
        return all == null ? Flow.NOTHING : all.world(year);
    }

    /** Both flows of a pair added; not reported unless both are. */
    Flow total(int year, int a, int b) {
        return find(year, a, b).orElse(Flow.NOT_REPORTED).plus(find(year, b, a).orElse(Flow.NOT_REPORTED));
    }

    /** A partner of a state, and the total trade of the two. */
    record PartnerTotal(int partner, Flow total) {}

    /** Every partner of a state with the total trade; computed once a state and year. */
    List<PartnerTotal> partnerTotals(int year, int state) {
        return totals.computeIfAbsent(
                key(year, state, 0),
                key -> partners.getOrDefault(key, List.of()).stream()
                        .map(partner -> new PartnerTotal(partner, total(year, state, partner)))
                        .toList());
    }

    /** Number of flows that were read. */
    int size() {
        return flows.size();
    }

    int exporter(int row) {
        return flows.exporter(row);
    }

    int importer(int row) {
        return flows.importer(row);
    }

    int year(int row) {
        return flows.year(row);
    }

    /** Whose report the flows are, in words. */
    String report() {
        return report;
    }

    /** The snapshot as figures name it. */
    String ref() {
        return ref;
    }

    private static long key(int year, int a, int b) {
        return (year * 1000L + a) * 1000 + b;
    }
}
