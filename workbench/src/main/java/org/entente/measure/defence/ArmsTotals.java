package org.entente.measure.defence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.measure.Period;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** SIPRI's published country-year totals of one vintage: exports or imports by party and year. */
final class ArmsTotals {
    static final String SUPPLIER = "supplier";
    static final String RECIPIENT = "recipient";

    private final Map<String, Map<Integer, Map<Integer, Volume>>> byRole = new HashMap<>();

    private ArmsTotals() {}

    /** The totals of a snapshot, read once for all questions. */
    static ArmsTotals of(Store store, Snapshot snapshot) {
        return store.studies()
                .remember("totals of arms " + snapshot.id(), ArmsTotals.class, () -> read(store, snapshot));
    }

    static ArmsTotals read(Store store, Snapshot snapshot) {
        ArmsTotals totals = new ArmsTotals();
        Columns rows = store.recallKept("""
                SELECT role, party, year, value, low, high FROM arms_total
                WHERE snapshot = ? AND party IS NOT NULL ORDER BY role, file, line, year
                """, snapshot.id());
        for (int i = 0; i < rows.rows(); i++) {
            totals.byRole
                    .computeIfAbsent(rows.getText("role", i), key -> new HashMap<>())
                    .computeIfAbsent(rows.getInt("year", i), key -> new LinkedHashMap<>())
                    .computeIfAbsent(rows.getInt("party", i), key -> new Volume())
                    .add(Volume.of(rows.getDouble("value", i), rows.getDouble("low", i), rows.getDouble("high", i)));
        }
        return totals;
    }

    /** A party's total over a period; {@link Volume#isNone} where no deliveries were identified. */
    Volume get(String role, int party, Period period) {
        Volume sum = new Volume();
        for (int year = period.first(); year <= period.last(); year++) {
            Volume one = year(role, year).get(party);
            if (one != null) {
                sum.add(one);
            }
        }
        return sum;
    }

    /** Every state's total over a period; parties that are no states are left out. */
    Map<Integer, Volume> list(String role, Period period) {
        Map<Integer, Volume> all = new LinkedHashMap<>();
        for (int year = period.first(); year <= period.last(); year++) {
            year(role, year)
                    .forEach((party, volume) ->
                            all.computeIfAbsent(party, key -> new Volume()).add(volume));
        }
        return all;
    }

    private Map<Integer, Volume> year(String role, int year) {
        return byRole.getOrDefault(role, Map.of()).getOrDefault(year, Map.of());
    }
}
