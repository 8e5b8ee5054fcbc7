package org.entente.numerics.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticControlTest {
    private static final SyntheticControl.Eligible ALL = (treated, donor) -> true;

    @Test
    void theNearestPointOfATriangleIsFoundByHand() {
        // Corners (−1,1), (1,1), (0,3) seen from the origin: the nearest point is (0,1), half of
        // each of the first two.
        SimplexProgram.Solution solution =
                SimplexProgram.solve(new double[][] {{-1, 1}, {1, 1}, {0, 3}}, new double[3]);
        assertThat(solution.weights()).usingComparatorWithPrecision(1e-9).containsExactly(0.5, 0.5, 0);
        assertThat(solution.value()).isCloseTo(1, within(1e-9));
        assertThat(solution.gap()).isLessThan(1e-8);
    }

    @Test
    void aCornerIsFoundAndACostMovesTheWeights() {
        // (1,0) and (3,0): the nearest point is the first.
        assertThat(SimplexProgram.solve(new double[][] {{1, 0}, {3, 0}}, new double[2])
                        .weights())
                .containsExactly(1, 0);
        // (−1) and (1) with costs 0 and 1: (2w − 1)² + w, least where 4(2w − 1) + 1 = 0: w = 3/8 of
        // the second.
        assertThat(SimplexProgram.solve(new double[][] {{-1}, {1}}, new double[] {0, 1})
                        .weights())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(0.625, 0.375);
    }

    /** Columns that depend on each other, and more of them than rows, are no trouble. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everySolutionIsCertified(long seed) {
        Random random = new Random(seed);
        int rows = 3 + random.nextInt(10);
        int count = 2 + random.nextInt(60);
        double[][] columns = new double[count][rows];
        double[] costs = new double[count];
        for (int j = 0; j < count; j++) {
            for (int t = 0; t < rows; t++) {
                columns[j][t] = j > 2 && j % 5 == 0 ? columns[j - 1][t] : random.nextGaussian();
            }
            costs[j] = seed % 2 == 0 ? random.nextDouble() : 0;
        }
        SimplexProgram.Solution solution = SimplexProgram.solve(columns, costs);
        assertThat(Arrays.stream(solution.weights()).min().orElseThrow()).isGreaterThanOrEqualTo(0);
        assertThat(Arrays.stream(solution.weights()).sum()).isCloseTo(1, within(1e-9));
        for (int trial = 0; trial < 2000; trial++) {
            assertThat(value(columns, costs, simplex(random, count))).isGreaterThanOrEqualTo(solution.value() - 1e-7);
        }
    }

    private static double[] simplex(Random random, int count) {
        double[] w = new double[count];
        double sum = 0;
        for (int j = 0; j < count; j++) {
            w[j] = random.nextInt(4) == 0 ? -Math.log(1 - random.nextDouble()) : 0;
            sum += w[j];
        }
        if (sum == 0) {
            w[0] = 1;
            sum = 1;
        }
        for (int j = 0; j < count; j++) {
            w[j] /= sum;
        }
        return w;
    }

    private static double value(double[][] columns, double[] costs, double[] w) {
        double total = 0;
        for (int t = 0; t < columns[0].length; t++) {
            double sum = 0;
            for (int j = 0; j < w.length; j++) {
                sum += w[j] * columns[j][t];
            }
            total += sum * sum;
        }
        for (int j = 0; j < w.length; j++) {
            total += w[j] * costs[j];
        }
        return total;
    }

    /** Series that load on two common factors, with noise of size 0.1. */
    private static double[][] factors(long seed, int units, int periods) {
        Random random = new Random(seed);
        double[][] f = new double[2][periods];
        for (int t = 1; t < periods; t++) {
            f[0][t] = f[0][t - 1] + random.nextGaussian();
            f[1][t] = f[1][t - 1] + random.nextGaussian();
        }
        double[][] y = new double[units][periods];
        for (int i = 0; i < units; i++) {
            double a = random.nextDouble();
            double b = random.nextDouble();
            for (int t = 0; t < periods; t++) {
                y[i][t] = a * f[0][t] + b * f[1][t] + 0.1 * random.nextGaussian();
            }
        }
        return y;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void aPlantedEffectIsRecovered(long seed) {
        double[][] y = factors(seed, 31, 40);
        double[] treated = y[30];
        // The treated series is moved to the middle of the others, where a mixture can reach it.
        for (int t = 0; t < 40; t++) {
            double sum = 0;
            for (int i = 0; i < 30; i++) {
                sum += y[i][t];
            }
            treated[t] = sum / 30 + 0.05 * Math.sin(t * seed);
        }
        for (int t = 28; t < 40; t++) {
            treated[t] += 2;
        }
        SyntheticControl.Result result = SyntheticControl.estimate(treated, Arrays.copyOf(y, 30), 28, ALL);
        assertThat(result.isFitted()).isTrue();
        assertThat(result.effect()).isCloseTo(2, within(0.25));
        assertThat(result.rank()).isEqualTo(1);
        assertThat(result.p()).isCloseTo(1.0 / 31, within(1e-12));
        assertThat(result.smallest()).isEqualTo(result.p());
        assertThat(result.without())
                .isNotEmpty()
                .allSatisfy(w -> assertThat(w.effect()).isCloseTo(2, within(0.4)));
    }

    /**
     * Without any effect each rank is as likely as another: of 60 runs about a fifth lie in the
     * first fifth.
     */
    @Test
    void withoutAnEffectTheRanksAreEven() {
        int first = 0;
        int last = 0;
        int runs = 60;
        for (int seed = 0; seed < runs; seed++) {
            double[][] y = factors(1000 + seed, 15, 24);
            SyntheticControl.Result result = SyntheticControl.estimate(y[14], Arrays.copyOf(y, 14), 16, ALL);
            first += result.p() <= 0.2 ? 1 : 0;
            last += result.p() > 0.8 ? 1 : 0;
        }
        // Binomial with p = 0.2: mean 12, standard deviation 3.1.
        assertThat(first).isBetween(3, 22);
        assertThat(last).isBetween(3, 22);
    }

    @Test
    void aSeriesOutsideAllOthersIsNotInterpreted() {
        double[][] y = factors(21, 21, 30);
        double[] treated = new double[30];
        for (int t = 0; t < 30; t++) {
            treated[t] = 50 + (t % 2 == 0 ? 1 : -1);
        }
        SyntheticControl.Result result = SyntheticControl.estimate(treated, Arrays.copyOf(y, 20), 20, ALL);
        assertThat(result.isFitted()).isFalse();
    }

    @Test
    void unitsDoNotMatterAndTheAnswerIsAlwaysTheSame() {
        double[][] y = factors(31, 41, 30);
        double[][] scaled = Arrays.stream(y)
                .map(row -> Arrays.stream(row).map(v -> 1e4 * v + 3e5).toArray())
                .toArray(double[][]::new);
        SyntheticControl.Result plain = SyntheticControl.estimate(y[40], Arrays.copyOf(y, 40), 20, ALL);
        SyntheticControl.Result again = SyntheticControl.estimate(y[40], Arrays.copyOf(y, 40), 20, ALL);
        SyntheticControl.Result other = SyntheticControl.estimate(scaled[40], Arrays.copyOf(scaled, 40), 20, ALL);
        assertThat(again.fit().weights()).isEqualTo(plain.fit().weights());
        assertThat(other.rank()).isEqualTo(plain.rank());
        assertThat(other.effect()).isCloseTo(1e4 * plain.effect(), within(1e-3 * Math.abs(1e4 * plain.effect()) + 1));
    }

    @Test
    void donorsThatAreNotEligibleAreNotUsedByAPlacebo() {
        double[][] y = factors(41, 11, 24);
        SyntheticControl.Result none =
                SyntheticControl.estimate(y[10], Arrays.copyOf(y, 10), 16, (treated, donor) -> false);
        assertThat(none.placebos()).isEmpty();
        assertThat(none.p()).isEqualTo(1);
    }

    @Test
    void tooShortASeriesIsRefused() {
        double[][] y = factors(51, 5, 10);
        assertThatThrownBy(() -> SyntheticControl.estimate(y[4], Arrays.copyOf(y, 4), 7, ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
