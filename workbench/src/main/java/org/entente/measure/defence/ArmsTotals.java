package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.measure.model.Period;
import org.entente.provenance.LineSet;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/** SIPRI's published country-year totals of one vintage: exports or imports by party and year. */
final class ArmsTotals {
    static final String SUPPLIER = "supplier";
    static final String RECIPIENT = "recipient";

    private final Map<String, Map<Integer, Map<Integer, Volume>>> byRole = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    private ArmsTotals() {}

    /** Where a total stands. */
    private record Place(String role, int party, int year, int file, long line) {}

    /** The totals of a snapshot, read once for all questions. */
    static ArmsTotals of(Store store, Snapshot snapshot) {
        return store.results().get("totals of arms " + snapshot.id(), ArmsTotals.class, () -> read(store, snapshot));
    }

    static ArmsTotals read(Store store, Snapshot snapshot) {
        ArmsTotals totals = new ArmsTotals();
        Columns rows = store.query("""
                SELECT role, party, year, value, low, high, file, line FROM arms_total
                WHERE snapshot = ? AND party IS NOT NULL ORDER BY role, file, line, year
                """, snapshot.id());
        for (int i = 0; i < rows.rows(); i++) {
            Place place = new Place(
                    rows.getText("role", i),
                    rows.getInt("party", i),
                    rows.getInt("year", i),
                    rows.getInt("file", i),
                    rows.getLong("line", i));
            totals.places.add(place);
            totals.byRole
                    .computeIfAbsent(place.role(), key -> new HashMap<>())
                    .computeIfAbsent(place.year(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(place.party(), key -> new Volume())
                    .add(Volume.of(rows.getDouble("value", i), rows.getDouble("low", i), rows.getDouble("high", i)));
        }
        return totals;
    }

    /** The lines of a party's totals in a period by file; of all parties for party 0. */
    Map<Integer, LineSet> lines(String role, int party, Period period) {
        Map<Integer, LineSet> byFile = new TreeMap<>();
        for (Place place : places) {
            if (place.role().equals(role)
                    && (party == 0 || place.party() == party)
                    && period.first() <= place.year()
                    && place.year() <= period.last()) {
                byFile.computeIfAbsent(place.file(), key -> new LineSet()).add(place.line());
            }
        }
        return byFile;
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
