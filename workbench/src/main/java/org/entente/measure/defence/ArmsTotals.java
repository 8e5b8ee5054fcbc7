package org.entente.measure.defence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.measure.model.Period;
import org.entente.provenance.LineSet;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * SIPRI's published country-year totals of one vintage: exports or imports by party and year, and
 * those of the world.
 */
final class ArmsTotals {
    static final String SUPPLIER = "supplier";
    static final String RECIPIENT = "recipient";

    /** The row of the whole world, as the import names it. */
    private static final String WORLD_NAME = "Total world";

    /** Stands for the world and for parties that are no states, whose rows have no number. */
    private static final int WORLD = -1;

    private static final int NO_STATE = -2;

    private final Map<String, Map<Integer, Map<Integer, Volume>>> byRole = new HashMap<>();
    private final Map<String, Map<Integer, Volume>> world = new HashMap<>();
    private final Map<String, Map<Integer, Volume>> sums = new HashMap<>();
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
                SELECT role, party, party_name, year, value, low, high, file, line FROM arms_total
                WHERE snapshot = ? ORDER BY role, file, line, year
                """, snapshot.id());
        for (int i = 0; i < rows.rows(); i++) {
            boolean state = !rows.isNull("party", i);
            Place place = new Place(
                    rows.getText("role", i),
                    state
                            ? rows.getInt("party", i)
                            : rows.getText("party_name", i).equals(WORLD_NAME) ? WORLD : NO_STATE,
                    rows.getInt("year", i),
                    rows.getInt("file", i),
                    rows.getLong("line", i));
            totals.places.add(place);
            totals.add(
                    place, Volume.of(rows.getDouble("value", i), rows.getDouble("low", i), rows.getDouble("high", i)));
        }
        return totals;
    }

    private void add(Place place, Volume volume) {
        (place.party() == WORLD ? world : sums)
                .computeIfAbsent(place.role(), key -> new HashMap<>())
                .computeIfAbsent(place.year(), key -> new Volume())
                .add(volume);
        if (place.party() > 0) {
            byRole.computeIfAbsent(place.role(), key -> new HashMap<>())
                    .computeIfAbsent(place.year(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(place.party(), key -> new Volume())
                    .add(volume);
        }
    }

    /**
     * The total of all parties over a period: SIPRI's row of the world, in a year without it the
     * sum of all rows, unknown parties and those that are no states among them.
     */
    Volume getWorld(String role, Period period) {
        Volume total = new Volume();
        for (int year = period.first(); year <= period.last(); year++) {
            Volume one = (hasWorld(role, year) ? world : sums)
                    .getOrDefault(role, Map.of())
                    .get(year);
            if (one != null) {
                total.add(one);
            }
        }
        return total;
    }

    private boolean hasWorld(String role, int year) {
        return world.getOrDefault(role, Map.of()).containsKey(year);
    }

    /** The lines of a party's totals and of the world's in a period, by file. */
    Map<Integer, LineSet> worldLines(String role, int party, Period period) {
        return lines(
                role,
                period,
                place -> place.party() == party || place.party() == WORLD || !hasWorld(role, place.year()));
    }

    /** The lines of a party's totals in a period by file; of all states for party 0. */
    Map<Integer, LineSet> lines(String role, int party, Period period) {
        return lines(role, period, place -> party == 0 ? place.party() > 0 : place.party() == party);
    }

    private Map<Integer, LineSet> lines(String role, Period period, Predicate<Place> wanted) {
        Map<Integer, LineSet> byFile = new TreeMap<>();
        for (Place place : places) {
            if (place.role().equals(role)
                    && wanted.test(place)
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
