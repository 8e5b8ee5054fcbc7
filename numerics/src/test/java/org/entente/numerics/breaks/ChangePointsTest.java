package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePointsTest {

    /** Least cost of the first observations over all divisions, by trying them all. */
    private static double least(ChangeCost.Sums sums, int shortest, int end, double penalty) {
        double best = sums.of(0, end);
        for (int last = shortest; last <= end - shortest; last++) {
            best = Math.min(best, least(sums, shortest, last, penalty) + sums.of(last, end) + penalty);
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noDivisionIsCheaper(long seed) {
        double[] y = StructuralBreaksTest.noise(seed, 14);
        for (int i = 7; i < 14; i++) {
            y[i] = 2 + 3 * y[i];
        }
        for (ChangeCost cost : ChangeCost.values()) {
            ChangeCost.Sums sums = new ChangeCost.Sums(cost, y, false);
            List<Integer> found = ChangePoints.pelt(y, cost, 2.5, false);
            double total = found.size() * 2.5;
            int from = 0;
            for (int change : found) {
                total += sums.of(from, change);
                from = change;
            }
            total += sums.of(from, y.length);
            assertThat(total).isCloseTo(least(sums, cost.shortest(), y.length, 2.5), within(1e-9));
        }
    }
}
