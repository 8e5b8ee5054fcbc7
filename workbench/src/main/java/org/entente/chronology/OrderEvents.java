package org.entente.chronology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An order of SIPRI's register: notable when its volume is at least a tenth of all orders in its
 * direction, else background. Where one direction has more than {@value #APART} orders of the
 * background in a year, they are reported together.
 */
final class OrderEvents implements EventClass {
    private static final double TENTH = 0.1;
    private static final int APART = 3;

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public String source() {
        return "sipri-transfers";
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        Map<Integer, Double> total = new HashMap<>();
        pair.orders().forEach(o -> total.merge(o.supplier(), tiv(o), Double::sum));
        List<DatedEvent> events = new ArrayList<>();
        Map<List<Integer>, List<ArmsOrder>> background = new LinkedHashMap<>();
        for (ArmsOrder order : pair.orders()) {
            if (tiv(order) > 0 && tiv(order) >= TENTH * total.getOrDefault(order.supplier(), 0.0)) {
                events.add(event(pair, order, true));
            } else {
                background
                        .computeIfAbsent(List.of(order.supplier(), order.year()), k -> new ArrayList<>())
                        .add(order);
            }
        }
        background.values().forEach(year -> {
            if (year.size() > APART) {
                events.add(together(pair, year));
            } else {
                year.forEach(o -> events.add(event(pair, o, false)));
            }
        });
        return pair.within(events);
    }

    private DatedEvent together(Pair pair, List<ArmsOrder> orders) {
        ArmsOrder any = orders.get(0);
        return new DatedEvent(
                "orders:" + any.row().snapshot() + ":" + any.supplier() + ":" + any.year(),
                kind(),
                "several",
                "defence",
                EventDate.year(any.year()),
                pair.both(),
                Map.of(
                        "supplier", new Fact.Party(any.supplier()),
                        "recipient", new Fact.Party(any.recipient()),
                        "n", new Fact.Count(orders.size()),
                        "names", new Fact.Names(ArmsOrder.designations(orders))),
                1,
                List.of(ArmsOrder.rows(orders)),
                any.row().snapshot());
    }

    private static double tiv(ArmsOrder order) {
        return Objects.requireNonNullElse(order.orderedTiv(), 0.0);
    }

    private DatedEvent event(Pair pair, ArmsOrder order, boolean notable) {
        Integer ordered = order.ordered();
        return new DatedEvent(
                "order:" + order.key(),
                kind(),
                "ordered",
                "defence",
                EventDate.year(order.year()),
                pair.both(),
                Map.of(
                        "supplier",
                        new Fact.Party(order.supplier()),
                        "recipient",
                        new Fact.Party(order.recipient()),
                        "known",
                        Fact.choice(ordered != null),
                        "n",
                        new Fact.Count(ordered == null ? 0 : ordered),
                        "sure",
                        Fact.choice(!order.orderedUncertain()),
                        "designation",
                        new Fact.Words(order.designation()),
                        "description",
                        new Fact.Words(order.description()),
                        "described",
                        Fact.choice(!order.description().equalsIgnoreCase(order.designation())),
                        "dated",
                        Fact.choice(!order.yearUncertain()),
                        "new",
                        Fact.choice(order.condition().startsWith("New"))),
                notable ? 2 : 1,
                List.of(order.row()),
                order.row().snapshot());
    }
}
