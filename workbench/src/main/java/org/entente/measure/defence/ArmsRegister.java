package org.entente.measure.defence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.entente.country.StateSystem;
import org.entente.measure.model.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * SIPRI's register of one vintage, as far as a question goes: the deals of the states that are
 * asked about, or all of them. A party is its COW number; one that is no state gets a negative
 * number ({@link ArmsParties}), and {@link #UNKNOWN} stands for unknown suppliers and recipients,
 * which are no party.
 */
final class ArmsRegister {
    static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int GERMANY = 255;
    private static final int FEDERAL_REPUBLIC = 260;
    private static final int LAST_YEAR_OF_FEDERAL_REPUBLIC = 1989;

    /** A dossier needs two states, a case a few more, and a server any of them in turn. */
    private static final int FEW_STATES = 8;

    /**
     * The deals of some states, for whoever has the same store open and as long as not all are in
     * memory.
     */
    private record Parts(Map<Integer, ArmsDeals> byState) {}

    private static final String DEAL = """
            snapshot, file, line, supplier, CASE WHEN supplier IS NULL THEN supplier_name END AS supplier_name,
            recipient, CASE WHEN recipient IS NULL THEN recipient_name END AS recipient_name, order_year, ordered, delivered,
            order_year_uncertain OR ordered_uncertain OR delivered_uncertain AS uncertain, designation,
            array_to_string(delivery_years, ' ') AS delivery_years, unit_tiv, coalesce(delivered_tiv, 0) AS delivered_tiv
            """;

    /**
     * The deals of a state in all vintages. The register's name of Germany is kept under one
     * number.
     */
    static final KeyedQuery OF_STATE = new KeyedQuery("""
            SELECT CASE p.one WHEN 260 THEN 255 ELSE p.one END AS of_key, 0 AS with_key, %s
            FROM arms_deal, LATERAL (SELECT DISTINCT unnest([supplier, recipient]) AS one) AS p
            WHERE p.one IS NOT NULL
            """.formatted(DEAL), "snapshot, file, line");

    /** The deals that list a delivery in a year, in all vintages. */
    static final KeyedQuery OF_YEAR = new KeyedQuery("""
            SELECT CAST(p.one AS INTEGER) AS of_key, 0 AS with_key, %s
            FROM arms_deal, LATERAL (SELECT DISTINCT unnest(delivery_years) AS one) AS p
            WHERE p.one IS NOT NULL
            """.formatted(DEAL), "snapshot, file, line");

    private final Store store;
    private final Snapshot snapshot;
    private final Map<Integer, ArmsDeals> known = new HashMap<>();
    private @Nullable ArmsDeals whole;

    ArmsRegister(Store store, Snapshot snapshot) {
        this.store = store;
        this.snapshot = snapshot;
    }

    /** All deals. */
    ArmsDeals all() {
        ArmsDeals read = whole;
        if (read == null) {
            read = remember(
                    "all",
                    () -> ArmsDealRows.list(store.query(
                            "SELECT %s FROM arms_deal WHERE snapshot = ? ORDER BY file, line".formatted(DEAL),
                            snapshot.id())));
            whole = read;
        }
        return read;
    }

    /**
     * The deals of a state. After some states it reads all, which takes as long as a few by
     * themselves, and less room.
     */
    ArmsDeals about(int party) {
        return known.computeIfAbsent(written(party), state -> findAll().orElseGet(() -> part(state)));
    }

    private ArmsDeals part(int state) {
        return state < 0 || known.size() >= FEW_STATES
                ? all()
                : remember(
                        "state " + state, () -> ArmsDealRows.list(ofVintage(store.query(OF_STATE.forOne(), state, 0))));
    }

    private Optional<ArmsDeals> findAll() {
        return whole == null ? store.results().find(name("all"), ArmsDeals.class) : Optional.of(whole);
    }

    private ArmsDeals remember(String which, Supplier<List<ArmsDeal>> deals) {
        return store.results().get(name(which), ArmsDeals.class, () -> new ArmsDeals(deals.get()));
    }

    private String name(String which) {
        return "arms deals of " + which + " in " + snapshot.id();
    }

    private Columns ofVintage(Columns vintages) {
        return vintages.where(i -> vintages.getInt("snapshot", i) == snapshot.id());
    }

    /** What was delivered in a period. */
    ArmsFlows flows(Period period) {
        return findAll().map(all -> ArmsFlows.of(all, period)).orElseGet(() -> ArmsFlows.of(this, period));
    }

    /**
     * The deals that may concern these parties, in the order of the file; 0 stands for any party.
     */
    List<ArmsDeal> candidates(int supplier, int recipient) {
        return among(supplier, recipient).candidates(supplier, recipient);
    }

    /** Those of them that may deliver in a period. */
    List<ArmsDeal> candidates(int supplier, int recipient, Period period) {
        return among(supplier, recipient, period).candidates(supplier, recipient, period);
    }

    /** The lines of those that do, by file. */
    Map<Integer, List<Long>> delivering(int supplier, int recipient, Period period) {
        return among(supplier, recipient, period).delivering(supplier, recipient, period);
    }

    /**
     * Random allocations of all deliveries to or from a state over their years.
     *
     * @param totals of the same release, which they are fitted to; null to leave them as drawn
     */
    ArmsDraws draws(int party, boolean ofRecipient, @Nullable ArmsTotals totals) {
        int whole = written(party);
        return store.results()
                .get(
                        name("allocations %s %d, %s"
                                .formatted(ofRecipient ? "to" : "from", whole, totals == null ? "free" : "fitted")),
                        ArmsDraws.class,
                        () -> ArmsDraws.of(
                                whole,
                                ofRecipient,
                                candidates(ofRecipient ? 0 : party, ofRecipient ? party : 0),
                                totals));
    }

    /** What was delivered in a year, in each draw. */
    private record WorldDraws(double[] tiv) {}

    /** All deliveries of a period in each allocation that is left as drawn. */
    double[] worldDraws(Period period) {
        double[] sum = new double[ArmsDraws.DRAWS];
        for (int year = period.first(); year <= period.last(); year++) {
            int one = year;
            ArmsDraws.add(
                    sum,
                    store.results()
                            .get(
                                    name("allocations of all in " + one),
                                    WorldDraws.class,
                                    () -> new WorldDraws(ArmsDraws.drawTotal(delivering(Period.year(one)), one)))
                            .tiv());
        }
        return sum;
    }

    private ArmsDeals among(int supplier, int recipient, Period period) {
        return supplier == 0 && recipient == 0 && findAll().isEmpty() ? delivering(period) : among(supplier, recipient);
    }

    /** Everybody's deals that list a year of a period; a few hundred a year. */
    ArmsDeals delivering(Period period) {
        return findAll()
                .orElseGet(() -> remember(
                        "all that deliver in " + period.code(),
                        () -> IntStream.rangeClosed(period.first(), period.last())
                                .boxed()
                                .flatMap(year ->
                                        ArmsDealRows.list(ofVintage(store.query(OF_YEAR.forOne(), year, 0))).stream()
                                                .filter(deal -> deal.firstYearFrom(period.first()) == year))
                                .sorted(Comparator.comparingInt(ArmsDeal::file).thenComparingLong(ArmsDeal::line))
                                .toList()));
    }

    private ArmsDeals among(int supplier, int recipient) {
        return supplier == 0 && recipient == 0 ? all() : about(supplier == 0 ? recipient : supplier);
    }

    /** The number under which the register's name of a party is kept, whatever the year. */
    static int written(int party) {
        return party == FEDERAL_REPUBLIC ? GERMANY : party;
    }

    /**
     * The party in a year: the register writes Germany for the Federal Republic too, whose number
     * to 1989 is 260.
     */
    static int inYear(int party, int year) {
        return party == GERMANY && year <= LAST_YEAR_OF_FEDERAL_REPUBLIC ? FEDERAL_REPUBLIC : party;
    }

    static String name(int party) {
        if (party == UNKNOWN) {
            return "unknown";
        }
        return party < 0
                ? ArmsParties.name(party)
                : StateSystem.standard().find(party).map(s -> s.name()).orElse("party " + party);
    }
}
