package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Estimates and all kinds of errors beside those of a dense matrix of dummies, with one to four
 * effects.
 */
class DummyRegressionTest {
    private static final int ROWS = 90;
    private static final int[] LEVELS = {4, 6, 5, 3};

    private static RegressionData data(int effects, long seed) {
        Random random = new Random(seed);
        List<Factor> factors = new ArrayList<>();
        double[] shift = new double[ROWS];
        for (int e = 0; e < effects; e++) {
            long[] keys = new long[ROWS];
            for (int row = 0; row < ROWS; row++) {
                keys[row] = random.nextInt(LEVELS[e]);
                shift[row] += 0.2 * keys[row];
            }
            factors.add(Factor.ofLongs("effect " + e, keys));
        }
        double[][] x = new double[2][ROWS];
        double[] y = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            x[0][row] = random.nextGaussian() + 0.3 * shift[row];
            x[1][row] = random.nextInt(3);
            y[row] = Math.exp(0.3 * x[0][row] - 0.2 * x[1][row] + shift[row] - 0.5) * (0.5 + random.nextDouble());
        }
        return new RegressionData(y, x, List.of("x", "z"), factors);
    }

    private static Fit fit(RegressionData data, Family family) {
        try (Workers workers = new Workers(1)) {
            return Regression.prepare(data, family, new FitOptions(1e-12, 100, false), workers)
                    .fit(workers);
        }
    }

    private static void assertSame(double[][] found, double[][] expected) {
        double size = Math.max(expected[0][0], expected[1][1]);
        Offset<Double> near = within(1e-7 * size);
        for (int j = 0; j < 2; j++) {
            for (int k = 0; k < 2; k++) {
                assertThat(found[j][k]).isCloseTo(expected[j][k], near);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GAUSSIAN,1",
        "GAUSSIAN,2",
        "GAUSSIAN,3",
        "GAUSSIAN,4",
        "POISSON,1",
        "POISSON,2",
        "POISSON,3",
        "POISSON,4"
    })
    void fitsAndErrorsAreThoseOfDummies(Family family, int effects) {
        for (long seed = 1; seed <= 2; seed++) {
            RegressionData data = data(effects, seed);
            Fit fit = fit(data, family);
            DummyRegression dense =
                    family == Family.GAUSSIAN ? DummyRegression.gaussian(data) : DummyRegression.poisson(data);

            double[] expected = IntStream.of(fit.rows())
                    .mapToDouble(row -> dense.fitted()[row])
                    .toArray();
            assertThat(fit.fitted()).usingComparatorWithPrecision(1e-6).containsExactly(expected);
            assertThat(fit.parameters()).isEqualTo(dense.rank());
            int spare = ROWS - dense.rank();
            double variance = family == Family.GAUSSIAN ? dense.squares() / spare : (ROWS - 1.0) / spare;
            assertSame(Covariance.iid(fit).matrix(), dense.iid(variance));
            assertThat(Covariance.iid(fit).degreesOfFreedom()).isEqualTo(spare);
            int[] rows = IntStream.range(0, ROWS).toArray();
            assertSame(Covariance.robust(fit).matrix(), dense.sandwich(rows, ROWS, (double) ROWS / spare));
            assertThat(Covariance.robust(fit).degreesOfFreedom()).isEqualTo(spare);
            assertClusters(fit, dense, data);
        }
    }

    /**
     * Clusters that no effect is nested in, so that K stays; then the first effect's own, whose
     * levels count as one.
     */
    private static void assertClusters(Fit fit, DummyRegression dense, RegressionData data) {
        Factor sevens = Factor.ofLongs(
                "sevens", IntStream.range(0, ROWS).mapToLong(row -> row % 7).toArray());
        int spare = ROWS - dense.rank();
        double factor = 7.0 / 6 * (ROWS - 1) / spare;
        Covariance one = Covariance.clustered(fit, List.of(sevens));
        assertSame(one.matrix(), dense.sandwich(sevens.codes(), 7, factor));
        assertThat(one.degreesOfFreedom()).isEqualTo(6);

        Factor own = data.effects().get(0);
        int fewer = spare + own.levels() - 1;
        Covariance nested = Covariance.clustered(fit, List.of(own));
        assertSame(
                nested.matrix(),
                dense.sandwich(
                        own.codes(), own.levels(), (double) own.levels() / (own.levels() - 1) * (ROWS - 1) / fewer));

        Factor fives = Factor.ofLongs(
                "fives", IntStream.range(0, ROWS).mapToLong(row -> row / 18).toArray());
        Factor both = Factor.cross(List.of(sevens, fives));
        double fewest = 5.0 / 4 * (ROWS - 1) / spare;
        double[][] a = dense.sandwich(sevens.codes(), 7, fewest);
        double[][] b = dense.sandwich(fives.codes(), 5, fewest);
        double[][] c = dense.sandwich(both.codes(), both.levels(), fewest);
        double[][] sum = new double[2][2];
        for (int j = 0; j < 2; j++) {
            for (int k = 0; k < 2; k++) {
                sum[j][k] = a[j][k] + b[j][k] - c[j][k];
            }
        }
        Covariance two = Covariance.clustered(fit, List.of(sevens, fives));
        assertThat(two.degreesOfFreedom()).isEqualTo(4);
        if (!two.repaired()) {
            assertSame(two.matrix(), sum);
        } else {
            assertThat(sum[0][0] * sum[1][1] - sum[0][1] * sum[1][0]).isNegative();
        }
    }
}
