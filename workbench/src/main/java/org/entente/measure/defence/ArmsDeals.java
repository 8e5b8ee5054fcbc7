package org.entente.measure.defence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.entente.measure.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Deals of one vintage of SIPRI's register, in the order of the file: all of them, or those of one
 * state.
 */
final class ArmsDeals {
    private final List<ArmsDeal> deals;
    private final Map<Integer, List<ArmsDeal>> bySupplier = new HashMap<>();
    private final Map<Integer, List<ArmsDeal>> byRecipient = new HashMap<>();
    private final Map<List<Integer>, List<ArmsDeal>> byPair = new ConcurrentHashMap<>();
    private @Nullable Map<Integer, List<Delivery>> byYear;
    private final Map<Integer, List<ArmsDeal>> inYear = new ConcurrentHashMap<>();
    private final Map<Period, ArmsVolumes> volumes = new HashMap<>();
    private final Cache<Flow, Map<Integer, List<Long>>> delivering =
            Caffeine.newBuilder().maximumSize(MANY).build();

    /** What ranks and shares of some states rest on, in all their years. */
    private static final int MANY = 1_024;

    private record Flow(int supplier, int recipient, Period period) {}

    /** One delivery year of a deal. */
    record Delivery(int number, ArmsDeal deal, int place) {}

    ArmsDeals(List<ArmsDeal> deals) {
        this.deals = List.copyOf(deals);
        for (ArmsDeal deal : deals) {
            bySupplier
                    .computeIfAbsent(ArmsRegister.written(deal.supplier()), key -> new ArrayList<>())
                    .add(deal);
            byRecipient
                    .computeIfAbsent(ArmsRegister.written(deal.recipient()), key -> new ArrayList<>())
                    .add(deal);
        }
    }

    List<ArmsDeal> list() {
        return deals;
    }

    /** What was delivered in a period; computed once. */
    synchronized ArmsVolumes volumes(Period period) {
        return volumes.computeIfAbsent(period, asked -> ArmsVolumes.compute(this, asked));
    }

    /** The delivery years that lie in a period, in the order of the file. */
    List<Delivery> deliveries(Period period) {
        if (period.first() == period.last()) {
            return byYear().getOrDefault(period.first(), List.of());
        }
        return IntStream.rangeClosed(period.first(), period.last())
                .mapToObj(year -> byYear().getOrDefault(year, List.of()))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Delivery::number).thenComparingInt(Delivery::place))
                .toList();
    }

    /**
     * All delivery years, for who asks about everybody: of a vintage that is only compared with
     * nobody does.
     */
    private synchronized Map<Integer, List<Delivery>> byYear() {
        Map<Integer, List<Delivery>> known = byYear;
        if (known == null) {
            known = new HashMap<>();
            for (int number = 0; number < deals.size(); number++) {
                ArmsDeal deal = deals.get(number);
                for (int place = 0; place < deal.years().length; place++) {
                    known.computeIfAbsent(deal.years()[place], key -> new ArrayList<>())
                            .add(new Delivery(number, deal, place));
                }
            }
            byYear = known;
        }
        return known;
    }

    /**
     * The deals that may concern these parties, in the order of the file; 0 stands for any party.
     */
    List<ArmsDeal> candidates(int supplier, int recipient) {
        if (supplier == 0 && recipient == 0) {
            return deals;
        }
        if (supplier == 0) {
            return byRecipient.getOrDefault(ArmsRegister.written(recipient), List.of());
        }
        List<ArmsDeal> ofSupplier = bySupplier.getOrDefault(ArmsRegister.written(supplier), List.of());
        return recipient == 0
                ? ofSupplier
                : byPair.computeIfAbsent(
                        List.of(ArmsRegister.written(supplier), ArmsRegister.written(recipient)),
                        pair -> ofSupplier.stream()
                                .filter(deal -> ArmsRegister.written(deal.recipient()) == pair.get(1))
                                .toList());
    }

    /**
     * The lines of the deals that these parties deliver in a period, by file; what was asked last
     * is kept, since a rank and a share rest on the same.
     */
    Map<Integer, List<Long>> delivering(int supplier, int recipient, Period period) {
        return delivering.get(
                new Flow(supplier, recipient, period),
                flow -> ArmsRows.lines(
                        candidates(supplier, recipient, period),
                        deal -> ArmsRows.delivers(deal, supplier, recipient, period)));
    }

    /**
     * What is to be looked through for them: the deals of the parties, or those that anybody
     * delivers in the year, whichever are fewer.
     */
    List<ArmsDeal> candidates(int supplier, int recipient, Period period) {
        List<ArmsDeal> ever = candidates(supplier, recipient);
        List<ArmsDeal> then = period.first() == period.last() ? deliveringIn(period) : ever;
        return ever.size() < then.size() ? ever : then;
    }

    private List<ArmsDeal> deliveringIn(Period year) {
        return inYear.computeIfAbsent(year.first(), key -> {
            List<ArmsDeal> within = new ArrayList<>();
            int last = -1;
            for (Delivery delivery : deliveries(year)) {
                // A deal may list a year twice.
                if (delivery.number() != last) {
                    within.add(delivery.deal());
                }
                last = delivery.number();
            }
            return List.copyOf(within);
        });
    }
}
