package org.entente.chronology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A year in which SIPRI's register has deliveries of one to the other: background, since the orders
 * say what matters.
 */
final class DeliveryEvents implements EventClass {

    @Override
    public String kind() {
        return "delivery";
    }

    @Override
    public String source() {
        return "sipri-transfers";
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Map<List<Integer>, List<ArmsOrder>> byYear = new LinkedHashMap<>();
        for (ArmsOrder order : pair.orders()) {
            for (int year : order.deliveryYears()) {
                byYear.computeIfAbsent(List.of(order.supplier(), year), k -> new ArrayList<>())
                        .add(order);
            }
        }
        List<DatedEvent> events = new ArrayList<>();
        byYear.forEach((key, orders) -> events.add(event(pair, key.get(1), orders)));
        return pair.within(events);
    }

    private DatedEvent event(Pair pair, int year, List<ArmsOrder> orders) {
        ArmsOrder any = orders.get(0);
        return new DatedEvent(
                "deliveries:" + any.row().snapshot() + ":" + any.supplier() + ":" + year,
                kind(),
                "delivered",
                "defence",
                EventDate.year(year),
                pair.both(),
                Map.of(
                        "supplier", new Fact.Party(any.supplier()),
                        "recipient", new Fact.Party(any.recipient()),
                        "names", new Fact.Names(ArmsOrder.designations(orders))),
                1,
                List.of(ArmsOrder.rows(orders)),
                any.row().snapshot());
    }
}
