package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.country.StateSystem;
import org.entente.measure.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * The deals of one vintage of SIPRI's register. A party is its COW number; one that is no state gets a negative number, and
 * {@link #UNKNOWN} stands for unknown suppliers and recipients, which are no party.
 */
final class ArmsRegister {
    static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int GERMANY = 255;
    private static final int FEDERAL_REPUBLIC = 260;
    private static final int LAST_YEAR_OF_FEDERAL_REPUBLIC = 1990;

    private final List<ArmsDeal> deals;
    private final Map<Integer, String> others;
    private final Map<Integer, List<ArmsDeal>> bySupplier = new HashMap<>();
    private final Map<Integer, List<ArmsDeal>> byRecipient = new HashMap<>();
    private final Map<List<Integer>, List<ArmsDeal>> byPair = new ConcurrentHashMap<>();
    private final Map<Integer, List<Delivery>> byYear = new HashMap<>();
    private final Map<Period, ArmsFlows> flows = new HashMap<>();

    /** One delivery year of a deal. */
    record Delivery(int number, ArmsDeal deal, int place) {}

    private ArmsRegister(List<ArmsDeal> deals, Map<Integer, String> others) {
        this.deals = deals;
        this.others = others;
        for (int number = 0; number < deals.size(); number++) {
            ArmsDeal deal = deals.get(number);
            for (int place = 0; place < deal.years().length; place++) {
                byYear.computeIfAbsent(deal.years()[place], key -> new ArrayList<>())
                        .add(new Delivery(number, deal, place));
            }
            bySupplier
                    .computeIfAbsent(written(deal.supplier()), key -> new ArrayList<>())
                    .add(deal);
            byRecipient
                    .computeIfAbsent(written(deal.recipient()), key -> new ArrayList<>())
                    .add(deal);
        }
    }

    /** The register of a snapshot, read once for all questions. */
    static ArmsRegister of(Store store, Snapshot snapshot) {
        return store.studies()
                .remember("register of arms " + snapshot.id(), ArmsRegister.class, () -> read(store, snapshot));
    }

    static ArmsRegister read(Store store, Snapshot snapshot) {
        Columns rows = store.query("""
            SELECT file, line, supplier, supplier_name, recipient, recipient_name, order_year,
                   ordered, delivered, order_year_uncertain OR ordered_uncertain OR delivered_uncertain AS uncertain,
                   designation, array_to_string(delivery_years, ' ') AS delivery_years, unit_tiv, coalesce(delivered_tiv, 0) AS delivered_tiv
            FROM arms_deal WHERE snapshot = ? ORDER BY file, line
            """, snapshot.id());
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, String> names = new HashMap<>();
        List<ArmsDeal> deals = new ArrayList<>(rows.rows());
        double[] unit = rows.doubles("unit_tiv");
        double[] total = rows.doubles("delivered_tiv");
        for (int i = 0; i < rows.rows(); i++) {
            deals.add(new ArmsDeal(
                    rows.getInt("file", i),
                    rows.getLong("line", i),
                    party(rows, "supplier", i, numbers, names),
                    party(rows, "recipient", i, numbers, names),
                    rows.getInt("order_year", i),
                    whole(rows, "ordered", i),
                    whole(rows, "delivered", i),
                    rows.getBoolean("uncertain", i),
                    rows.getText("designation", i),
                    years(rows.getText("delivery_years", i)),
                    rows.isNull("unit_tiv", i) ? OptionalDouble.empty() : OptionalDouble.of(unit[i]),
                    total[i]));
        }
        return new ArmsRegister(List.copyOf(deals), names);
    }

    private static int party(
            Columns rows, String column, int row, Map<String, Integer> numbers, Map<Integer, String> names) {
        if (!rows.isNull(column, row)) {
            return rows.getInt(column, row);
        }
        String name = rows.getText(column + "_name", row);
        if (name.toLowerCase(Locale.ROOT).startsWith("unknown")) {
            return UNKNOWN;
        }
        int number = numbers.computeIfAbsent(name, key -> -1 - numbers.size());
        names.put(number, name);
        return number;
    }

    private static OptionalInt whole(Columns rows, String column, int row) {
        return rows.isNull(column, row) ? OptionalInt.empty() : OptionalInt.of(rows.getInt(column, row));
    }

    private static int[] years(String list) {
        return list.isEmpty()
                ? new int[0]
                : Stream.of(list.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }

    List<ArmsDeal> deals() {
        return deals;
    }

    /** What was delivered in a period; computed once. */
    synchronized ArmsFlows flows(Period period) {
        return flows.computeIfAbsent(period, asked -> ArmsFlows.compute(this, asked));
    }

    /** The delivery years that lie in a period, in the order of the file. */
    List<Delivery> deliveries(Period period) {
        if (period.first() == period.last()) {
            return byYear.getOrDefault(period.first(), List.of());
        }
        return IntStream.rangeClosed(period.first(), period.last())
                .mapToObj(year -> byYear.getOrDefault(year, List.of()))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Delivery::number).thenComparingInt(Delivery::place))
                .toList();
    }

    /** The deals that may concern these parties, in the order of the file; 0 stands for any party. */
    List<ArmsDeal> candidates(int supplier, int recipient) {
        if (supplier == 0 && recipient == 0) {
            return deals;
        }
        if (supplier == 0) {
            return byRecipient.getOrDefault(written(recipient), List.of());
        }
        List<ArmsDeal> ofSupplier = bySupplier.getOrDefault(written(supplier), List.of());
        return recipient == 0
                ? ofSupplier
                : byPair.computeIfAbsent(
                        List.of(written(supplier), written(recipient)),
                        pair -> ofSupplier.stream()
                                .filter(deal -> written(deal.recipient()) == pair.get(1))
                                .toList());
    }

    /**
     * What is to be looked through for the deals that these parties deliver in a period, in the order of the file: those of the parties, or those that
     * anybody delivers in the year, whichever are fewer.
     */
    List<ArmsDeal> candidates(int supplier, int recipient, Period period) {
        List<ArmsDeal> ever = candidates(supplier, recipient);
        List<Delivery> then = period.first() == period.last() ? deliveries(period) : List.of();
        if (period.first() < period.last() || ever.size() < then.size()) {
            return ever;
        }
        List<ArmsDeal> within = new ArrayList<>(then.size());
        int last = -1;
        for (Delivery delivery : then) {
            // A deal may list a year twice.
            if (delivery.number() != last) {
                within.add(delivery.deal());
            }
            last = delivery.number();
        }
        return within;
    }

    /** The number under which the register's name of a party is kept, whatever the year. */
    private static int written(int party) {
        return party == FEDERAL_REPUBLIC ? GERMANY : party;
    }

    /**
     * The party in a year: the register writes Germany for the Federal Republic too, whose number to 1990 is 260.
     */
    static int inYear(int party, int year) {
        return party == GERMANY && year <= LAST_YEAR_OF_FEDERAL_REPUBLIC ? FEDERAL_REPUBLIC : party;
    }

    String name(int party) {
        if (party == UNKNOWN) {
            return "unknown";
        }
        return party < 0
                ? others.getOrDefault(party, "party " + party)
                : StateSystem.standard().find(party).map(s -> s.name()).orElse("party " + party);
    }
}
