package org.entente.measure.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.base.SourceRows;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * One quantity of all states over some years by one snapshot, and where each stands in its year.
 */
final class StateValues {
    private static final String TABLE = "state_year";

    private final Snapshot snapshot;
    private final PowerVariable quantity;
    private final Optional<CoveredYears> covered;
    private final Map<Integer, Map<Integer, Double>> byYear = new HashMap<>();
    private final Map<Integer, double[]> sorted = new HashMap<>();

    private StateValues(Snapshot snapshot, PowerVariable quantity, Optional<CoveredYears> covered) {
        this.snapshot = snapshot;
        this.quantity = quantity;
        this.covered = covered;
    }

    static StateValues read(Store store, Snapshot snapshot, PowerVariable quantity, YearRange years) {
        StateValues values =
                new StateValues(snapshot, quantity, Coverage.find(store, snapshot, TABLE, quantity.variable()));
        Columns rows = store.cached().query("""
                SELECT year, state, value FROM state_year
                WHERE snapshot = ? AND variable = ? AND year BETWEEN ? AND ? AND state IS NOT NULL AND value IS NOT NULL
                ORDER BY year, state
                """, snapshot.id(), quantity.variable(), years.from(), years.to());
        long[] year = rows.longs("year");
        long[] state = rows.longs("state");
        double[] value = rows.doubles("value");
        for (int i = 0; i < rows.rows(); i++) {
            int when = Math.toIntExact(year[i]);
            int who = Math.toIntExact(state[i]);
            if (StateSystem.standard().isMember(who, when)) {
                values.byYear.computeIfAbsent(when, k -> new HashMap<>()).put(who, value[i]);
            }
        }
        return values;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    PowerVariable quantity() {
        return quantity;
    }

    boolean covers(int year) {
        return covered.isPresent() && covered.get().contains(year);
    }

    /** As the reason of a figure that lies outside: {@code nmc:5.0 covers 1816-2012}. */
    String describeYears() {
        return snapshot.ref() + " covers " + covered.map(CoveredYears::toString).orElse("no years");
    }

    /** The value of a member of the system in the year. */
    OptionalDouble find(int year, int state) {
        Double value = byYear.getOrDefault(year, Map.of()).get(state);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The members of the year without a value. */
    List<State> listMissing(int year, List<State> members) {
        return members.stream()
                .filter(state -> find(year, state.cow()).isEmpty())
                .toList();
    }

    /** How many members have a value. */
    int count(int year) {
        return byYear.getOrDefault(year, Map.of()).size();
    }

    /** 1 plus the number of members with more; ties share the better rank. */
    OptionalInt findRank(int year, int state) {
        OptionalDouble own = find(year, state);
        if (own.isEmpty()) {
            return OptionalInt.empty();
        }
        double[] all = sorted.computeIfAbsent(
                year,
                when -> byYear.getOrDefault(when, Map.of()).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray());
        int place = Arrays.binarySearch(all, own.getAsDouble());
        while (place + 1 < all.length && all[place + 1] == own.getAsDouble()) {
            place++;
        }
        return OptionalInt.of(all.length - place);
    }

    /** The rows of some states in a year. */
    static List<RowRef> rows(Store store, Snapshot snapshot, PowerVariable quantity, int year, List<State> states) {
        List<String> numbers = new ArrayList<>();
        states.forEach(state -> numbers.add(String.valueOf(state.cow())));
        return SourceRows.list(
                snapshot,
                store.cached().query("""
                        SELECT DISTINCT 'state_year' AS table_name, file, line FROM state_year
                        WHERE snapshot = ? AND variable = ? AND year = ?
                          AND list_contains(CAST(string_split(?, ',') AS SMALLINT[]), state)
                        ORDER BY table_name, file, line
                        """, snapshot.id(), quantity.variable(), year, String.join(",", numbers)));
    }
}
