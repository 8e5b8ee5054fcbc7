package org.entente.measure.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.entente.Seeds;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.provenance.RowRef;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values of all states of a year and their ranks against plain counting. */
class StateValuesTest {
    private static final YearRange YEARS = new YearRange(1994, 1996);

    static LongStream seeds() {
        return Seeds.first(1);
    }

    private static Snapshot only(Store store) {
        return store.listSnapshots().get(0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRankIsOneMoreThanThereAreGreaterValues(long seed) {
        Random random = new Random(seed);
        CanonicalRows canonical = new CanonicalRows().snapshot("nmc", "5.0", 1816, 1995);
        canonical.covers("state_year", "cinc", 1816, 1995);
        SystemRows rows = new SystemRows(canonical);
        Map<Integer, Map<Integer, Double>> known = new HashMap<>();
        for (int year = 1993; year <= 1997; year++) {
            Map<Integer, Double> values = known.computeIfAbsent(year, key -> new HashMap<>());
            for (State state : StateSystem.standard().listMembers(year)) {
                boolean listed = random.nextInt(4) > 0;
                // Few different values, so that there are many ties.
                double value = random.nextInt(7) / 8.0;
                boolean reported = random.nextInt(5) > 0;
                if (listed) {
                    rows.value(state.cow(), year, "cinc", reported ? value : null);
                }
                if (listed && reported) {
                    values.put(state.cow(), value);
                }
                rows.value(state.cow(), year, "tpop", 1000.0);
            }
            // No member of the system yet.
            rows.value(626, year, "cinc", 0.99);
        }
        try (Store store = canonical.store()) {
            StateValues values = StateValues.read(store, only(store), PowerVariable.CINC, YEARS);
            for (int year = 1993; year <= 1997; year++) {
                Map<Integer, Double> ofYear = YEARS.contains(year) ? known.getOrDefault(year, Map.of()) : Map.of();
                List<State> members = StateSystem.standard().listMembers(year);
                assertThat(values.count(year)).isEqualTo(ofYear.size());
                List<State> missing = new ArrayList<>();
                for (State state : members) {
                    Double own = ofYear.get(state.cow());
                    if (own == null) {
                        missing.add(state);
                        assertThat(values.find(year, state.cow())).isEmpty();
                        assertThat(values.findRank(year, state.cow())).isEmpty();
                        continue;
                    }
                    long more = ofYear.values().stream().filter(v -> v > own).count();
                    assertThat(values.find(year, state.cow())).hasValue(own);
                    assertThat(values.findRank(year, state.cow())).hasValue((int) more + 1);
                }
                assertThat(values.listMissing(year, members)).isEqualTo(missing);
                assertThat(values.find(year, 626)).isEmpty();
            }
        }
    }

    @Test
    void coverageIsThatOfTheQuantity() {
        CanonicalRows canonical = new CanonicalRows().snapshot("nmc", "5.0", 1816, 2012);
        canonical.covers("state_year", "cinc", 1816, 1913).covers("state_year", "cinc", 1919, 1995);
        try (Store store = canonical.store()) {
            StateValues values = StateValues.read(store, only(store), PowerVariable.CINC, YEARS);
            assertThat(values.covers(1913)).isTrue();
            assertThat(values.covers(1914)).isFalse();
            assertThat(values.covers(1996)).isFalse();
            assertThat(values.describeYears()).isEqualTo("nmc:5.0 covers 1816-1913, 1919-1995");
            assertThat(values.quantity()).isEqualTo(PowerVariable.CINC);
            assertThat(values.snapshot().ref()).isEqualTo("nmc:5.0");
            StateValues none = StateValues.read(store, only(store), PowerVariable.GDP, YEARS);
            assertThat(none.covers(1995)).isFalse();
            assertThat(none.describeYears()).isEqualTo("nmc:5.0 covers no years");
        }
    }

    @Test
    void theRowsAreThoseOfTheStatesTheYearAndTheQuantity() {
        CanonicalRows canonical = new CanonicalRows().snapshot("nmc", "5.0", 1816, 2012);
        new SystemRows(canonical)
                .value(2, 1995, "cinc", 0.1)
                .value(2, 1995, "tpop", 0.1)
                .value(200, 1995, "cinc", null)
                .value(640, 1995, "cinc", 0.2)
                .value(2, 1996, "cinc", 0.3);
        List<State> two =
                List.of(StateSystem.standard().get(200), StateSystem.standard().get(2));
        try (Store store = canonical.store()) {
            assertThat(StateValues.rows(store, only(store), PowerVariable.CINC, 1995, two))
                    .containsExactly(new RowRef("nmc:5.0", "state_year", 1, List.of(1L, 3L)));
            assertThat(StateValues.rows(store, only(store), PowerVariable.CINC, 1994, two))
                    .isEmpty();
        }
    }
}
