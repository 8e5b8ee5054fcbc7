package org.entente.measure.defence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.entente.measure.model.Period;

/** What some deals delivered in one period, by supplier and recipient. */
final class ArmsVolumes {
    private final Map<Integer, PartyVolumes> bySupplier = new LinkedHashMap<>();
    private final Map<Integer, PartyVolumes> byRecipient = new HashMap<>();

    private final Map<Integer, Volume> exports = new ConcurrentHashMap<>();
    private final Map<Integer, Volume> imports = new ConcurrentHashMap<>();
    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    ArmsVolumes() {}

    /** The flows of a year or a window; each deal is bounded over the whole window. */
    static ArmsVolumes compute(ArmsDeals deals, Period period) {
        ArmsVolumes flows = new ArmsVolumes();
        for (ArmsDeals.Delivery delivery : deals.deliveries(period)) {
            if (isFirstOfParties(delivery.deal(), delivery.place(), period)) {
                flows.add(delivery.deal(), delivery.place(), period);
            }
        }
        return flows;
    }

    /**
     * How many delivery years of a deal fall into a period while its parties bear the same numbers
     * as in the i-th.
     */
    static int yearsWithin(ArmsDeal deal, int i, Period period) {
        int supplier = ArmsRegister.inYear(deal.supplier(), deal.years()[i]);
        int recipient = ArmsRegister.inYear(deal.recipient(), deal.years()[i]);
        int count = 0;
        for (int year : deal.years()) {
            if (period.first() <= year
                    && year <= period.last()
                    && ArmsRegister.inYear(deal.supplier(), year) == supplier
                    && ArmsRegister.inYear(deal.recipient(), year) == recipient) {
                count++;
            }
        }
        return count;
    }

    /**
     * Whether no earlier delivery year of the deal lies in the period with the same parties, which
     * would have counted it.
     */
    private static boolean isFirstOfParties(ArmsDeal deal, int i, Period period) {
        int[] years = deal.years();
        for (int j = 0; j < i; j++) {
            if (period.first() <= years[j]
                    && years[j] <= period.last()
                    && ArmsRegister.inYear(deal.supplier(), years[j]) == ArmsRegister.inYear(deal.supplier(), years[i])
                    && ArmsRegister.inYear(deal.recipient(), years[j])
                            == ArmsRegister.inYear(deal.recipient(), years[i])) {
                return false;
            }
        }
        return true;
    }

    private void add(ArmsDeal deal, int i, Period period) {
        int supplier = ArmsRegister.inYear(deal.supplier(), deal.years()[i]);
        int recipient = ArmsRegister.inYear(deal.recipient(), deal.years()[i]);
        int k = yearsWithin(deal, i, period);
        PartyVolumes supplied = bySupplier.computeIfAbsent(supplier, key -> new PartyVolumes());
        Volume volume = supplied.get(recipient);
        if (volume == null) {
            volume = new Volume();
            supplied.add(recipient, volume);
            byRecipient.computeIfAbsent(recipient, key -> new PartyVolumes()).add(supplier, volume);
        }
        volume.add(deal, k);
    }

    /** What one delivered to another; {@link Volume#NONE} when nothing. */
    Volume get(int supplier, int recipient) {
        return suppliedBy(supplier).getOrDefault(recipient, Volume.NONE);
    }

    /** By recipient, with {@link ArmsRegister#UNKNOWN} among them. */
    Map<Integer, Volume> suppliedBy(int supplier) {
        return bySupplier.getOrDefault(supplier, PartyVolumes.NONE);
    }

    /** By supplier, with {@link ArmsRegister#UNKNOWN} among them. */
    Map<Integer, Volume> suppliedTo(int recipient) {
        return byRecipient.getOrDefault(recipient, PartyVolumes.NONE);
    }

    /** What a party exported altogether. */
    Volume exports(int supplier) {
        return exports.computeIfAbsent(supplier, key -> sum(suppliedBy(key)));
    }

    /** What a party imported altogether. */
    Volume imports(int recipient) {
        return imports.computeIfAbsent(recipient, key -> sum(suppliedTo(key)));
    }

    /** A text that holds for many pairs of the period, written once. */
    String remember(int key, Function<Integer, String> text) {
        return texts.computeIfAbsent(key, text);
    }

    /** Everybody's exports, by supplier. */
    Map<Integer, Volume> listExports() {
        Map<Integer, Volume> all = new LinkedHashMap<>();
        bySupplier.forEach((supplier, flows) -> all.put(supplier, sum(flows)));
        return all;
    }

    /** Everybody's imports, by recipient. */
    Map<Integer, Volume> listImports() {
        Map<Integer, Volume> all = new LinkedHashMap<>();
        byRecipient.forEach((recipient, flows) -> all.put(recipient, sum(flows)));
        return all;
    }

    private static Volume sum(Map<Integer, Volume> flows) {
        Volume sum = new Volume();
        flows.values().forEach(sum::add);
        return sum;
    }
}
