package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The stopping rules and the handling of NaN; the moves are those of the library. */
class NelderMeadTest {

    /** All values are equal: the search evaluates 5 and 6, restarts with 5 and 5.25, and ends. */
    @Test
    void stopsAfterARestartThatGainsNothing() {
        Set<Double> points = new TreeSet<>();
        NelderMead.minimise(
                x -> {
                    points.add(x[0]);
                    return 7;
                },
                new double[] {5},
                1,
                1e-9);

        assertThat(points).containsExactly(5.0, 5.25, 6.0);
    }

    /**
     * Every evaluation is better than all before: four searches of 2 corners and 400 expansions.
     */
    @Test
    void restartsAtMostThreeTimes() {
        int[] evaluations = new int[1];
        NelderMead.Optimum best = NelderMead.minimise(x -> -(++evaluations[0]), new double[] {0}, 1, 1e-9);

        assertThat(evaluations[0]).isEqualTo(4 * (2 + 400 * 2));
        assertThat(best.value()).isEqualTo(-evaluations[0]);
    }

    /** A bent valley whose floor is at (1, 1) (Rosenbrock 1960). */
    @Test
    void findsTheFloorOfABentValley() {
        NelderMead.Optimum best = NelderMead.minimise(
                x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), new double[] {-1.2, 1}, 0.5, 1e-12);

        assertThat(best.point()).containsExactly(new double[] {1, 1}, within(1e-4));
    }

    @Test
    void treatsNaNAsWorst() {
        NelderMead.Optimum best = NelderMead.minimise(x -> x[0] < 1 ? Double.NaN : x[0], new double[] {3}, 1, 1e-9);

        assertThat(best.point()[0]).isCloseTo(1, within(1e-6));
    }
}
