package org.entente.chronology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.entente.provenance.RowRef;
import org.entente.store.Columns;
import org.entente.store.Store;

/** Dated events of a pair that the imported sources know of. */
public final class Chronology {
    private final Store store;

    public Chronology(Store store) {
        this.store = store;
    }

    /**
     * Orders of major arms between two states, in both directions, by year of the order; from the newest vintage of the
     * register that is imported.
     *
     * @param one COW number
     * @param other COW number
     */
    public List<ArmsOrder> listArmsOrders(int one, int other) {
        Columns rows = store.query("""
                SELECT s.source || ':' || s.vintage AS ref, d.*
                FROM arms_deal d JOIN snapshot s USING (snapshot)
                WHERE ((supplier = ? AND recipient = ?) OR (supplier = ? AND recipient = ?))
                  AND s.vintage = (SELECT max(t.vintage) FROM snapshot t
                                   WHERE t.source = s.source)
                ORDER BY order_year, supplier, line
                """, one, other, other, one);
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

    /** The last year that any imported source covers; empty when nothing is imported. */
    public OptionalInt lastCoveredYear() {
        Columns rows = store.query("SELECT max(last_year) AS last_year FROM coverage");
        return rows.isNull("last_year", 0) ? OptionalInt.empty() : OptionalInt.of(rows.getInt("last_year", 0));
    }
}
