package org.entente.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.country.YearRange;
import org.entente.provenance.RowRef;
import org.entente.store.Columns;
import org.entente.store.Declarations;
import org.entente.store.KeyedQuery;
import org.entente.store.Store;

/** Dated events of a pair that the imported sources know of. */
public final class Chronology {
    private final Store store;

    public Chronology(Store store) {
        this.store = store;
    }

    /**
     * Orders of major arms between two states, in both directions, by year of the order; from the
     * newest vintage of the register that is imported.
     *
     * @param one COW number
     * @param other COW number
     */
    public List<ArmsOrder> listArmsOrders(int one, int other) {
        Columns rows = store.cached().query(orders(store).forOne(), one, other);
        List<ArmsOrder> orders = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            orders.add(new ArmsOrder(
                    rows.getInt("supplier", i),
                    rows.getInt("recipient", i),
                    rows.getInt("order_year", i),
                    rows.getBoolean("order_year_uncertain", i),
                    rows.isNull("ordered", i) ? null : rows.getInt("ordered", i),
                    rows.getBoolean("ordered_uncertain", i),
                    rows.getText("designation", i),
                    rows.getText("description", i),
                    rows.isNull("delivered", i) ? null : rows.getInt("delivered", i),
                    rows.getBoolean("delivered_uncertain", i),
                    Arrays.stream(rows.getLongList("delivery_years", i))
                            .mapToObj(Math::toIntExact)
                            .toList(),
                    rows.getText("condition", i),
                    rows.isNull("ordered_tiv", i) ? null : rows.getDouble("ordered_tiv", i),
                    new RowRef(
                            rows.getText("ref", i),
                            "arms_deal",
                            rows.getInt("file", i),
                            List.of(rows.getLong("line", i)))));
        }
        return orders;
    }

    private static KeyedQuery orders(Store store) {
        return new KeyedQuery(Pair.newest(store, "sipri-transfers") + """
                SELECT p.one AS of_key, p.other AS with_key, n.ref, d.supplier, d.recipient, d.order_year,
                    d.order_year_uncertain, d.ordered, d.ordered_uncertain, d.designation, d.description, d.delivered,
                    d.delivered_uncertain, d.delivery_years, d.condition, d.ordered_tiv, d.file, d.line
                FROM arms_deal d JOIN newest n USING (snapshot),
                    LATERAL (VALUES (d.supplier, d.recipient), (d.recipient, d.supplier)) AS p(one, other)
                WHERE d.supplier <> d.recipient
                """, "order_year, supplier, file, line");
    }

    /**
     * What the imported sources report on two states in some years, by date.
     *
     * @param one COW number
     * @param other COW number
     * @param years events that touch none of them are left out
     */
    public List<DatedEvent> listEvents(int one, int other, YearRange years) {
        return listEvents(one, other, years, listArmsOrders(one, other));
    }

    /** As {@link #listEvents(int, int, YearRange)}, where the orders of arms were already read. */
    public List<DatedEvent> listEvents(int one, int other, YearRange years, List<ArmsOrder> orders) {
        Pair pair = new Pair(store, one, other, years, orders);
        List<DatedEvent> events = new ArrayList<>();
        EventClasses.standard().forEach(kind -> events.addAll(kind.list(pair)));
        events.sort(Comparator.comparing((DatedEvent e) -> e.when().first()).thenComparing(DatedEvent::id));
        return List.copyOf(events);
    }

    /**
     * The kinds of events, in the order in which their rules are listed, each with the sources that
     * it reads.
     */
    public static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        EventClasses.standard().forEach(kind -> kinds.put(kind.kind(), kind.source()));
        return kinds;
    }

    /** The last year that any imported source covers; empty when nothing is imported. */
    public OptionalInt lastCoveredYear() {
        return Declarations.of(store).lastYear();
    }
}
