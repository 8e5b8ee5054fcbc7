package org.entente.source.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.entente.source.tables.BadField;
import org.jspecify.annotations.Nullable;

/**
 * Writes flows of trade to {@code trade_flow}, those with a group of states to
 * {@code trade_aggregate}, rejects what comes twice, and declares what a file covers.
 */
public final class TradeFlows {
    private static final String TABLE = "trade_flow";
    private static final int PARTY_BITS = 12;
    private static final int PRODUCT_BITS = 18;
    private static final int YEAR_BITS = 14;

    private final Intake intake;
    private final TableRows flows;
    private final KeySet seen = new KeySet();
    private final Map<Object, Integer> parties = new HashMap<>();
    private final Map<TradeProduct, Integer> products = new HashMap<>();
    private final YearSet years = new YearSet();
    private final Map<Integer, YearSet> sales = new TreeMap<>();
    private final Map<Integer, YearSet> purchases = new TreeMap<>();
    private final Map<String, YearSet> pairs = new TreeMap<>();
    private @Nullable TableRows aggregates;

    public TradeFlows(Intake intake) {
        this.intake = intake;
        flows = intake.table(TABLE);
    }

    /**
     * Writes a flow that stands in the current row.
     *
     * @throws BadField when the same flow of the same reporter was there before
     */
    public void add(ReportedFlow flow) {
        if (!seen.add(key(flow))) {
            throw new BadField(
                    null,
                    flow.exporter().name() + " to " + flow.importer().name(),
                    "comes a second time for this year, reporter and product");
        }
        if (flow.isAggregate()) {
            if (aggregates == null) {
                aggregates = intake.table("trade_aggregate");
            }
            write(aggregates, flow);
        } else {
            write(flows, flow);
            cover(flow);
        }
    }

    private long key(ReportedFlow flow) {
        long key = number(parties, flow.exporter().identity(), PARTY_BITS);
        key = key << PARTY_BITS | number(parties, flow.importer().identity(), PARTY_BITS);
        key = key << PRODUCT_BITS | number(products, flow.product(), PRODUCT_BITS);
        key = key << YEAR_BITS | flow.year();
        return key << 2
                | switch (flow.reporter()) {
                    case ReportedFlow.IMPORTER -> 0;
                    case ReportedFlow.EXPORTER -> 1;
                    default -> 2;
                };
    }

    private static <K> int number(Map<K, Integer> numbers, K key, int bits) {
        int number = numbers.computeIfAbsent(key, k -> numbers.size());
        if (number >= 1 << bits) {
            throw new BadField(
                    null, key.toString(), "is one more than the " + (1 << bits) + " that a file of trade may have");
        }
        return number;
    }

    private static void write(TableRows rows, ReportedFlow flow) {
        rows.begin().add(flow.year());
        party(rows, flow.exporter());
        party(rows, flow.importer());
        rows.add(flow.reporter())
                .add(flow.product().code())
                .addOrNull(flow.usd())
                .addOrNull(flow.usd())
                .addOrNull(flow.usd())
                .addOrNull(flow.product().scheme())
                .add(flow.product().level())
                .add(flow.isDomestic())
                .end();
    }

    private static void party(TableRows rows, TradeParty party) {
        rows.addOrNull(party.cow()).add(party.name());
    }

    private void cover(ReportedFlow flow) {
        years.add(flow.year());
        boolean byImporter = flow.reporter().equals(ReportedFlow.IMPORTER);
        Integer cow = byImporter ? flow.importer().cow() : flow.exporter().cow();
        if (cow != null) {
            (byImporter ? purchases : sales)
                    .computeIfAbsent(cow, key -> new YearSet())
                    .add(flow.year());
        }
    }

    /**
     * Declares coverage of the years, and of the sales or purchases of each state that reports in
     * them.
     */
    public void coverReporters() {
        declare("", years);
        sales.forEach((cow, when) -> declare("exporter:" + cow, when));
        purchases.forEach((cow, when) -> declare("importer:" + cow, when));
    }

    /**
     * Notes that an answer to a query speaks about a flow between two states, for
     * {@link #coverFlows}.
     */
    public void answers(ReportedFlow flow) {
        if (flow.exporter().cow() != null && flow.importer().cow() != null) {
            pairs.computeIfAbsent(
                            "flow:" + flow.exporter().cow() + ">"
                                    + flow.importer().cow(),
                            key -> new YearSet())
                    .add(flow.year());
        }
    }

    /**
     * Declares coverage of single flows, for files that do not say what else was requested.
     */
    public void coverFlows() {
        pairs.forEach(this::declare);
        years.listSpans().forEach(intake::reaches);
    }

    private void declare(String part, YearSet when) {
        for (YearSpan span : when.listSpans()) {
            intake.covers(TABLE, part, span);
            intake.reaches(span);
        }
    }
}
