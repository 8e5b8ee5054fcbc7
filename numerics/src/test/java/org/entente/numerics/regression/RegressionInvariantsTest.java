package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must not change an estimate, on random three-way designs. */
class RegressionInvariantsTest {
    private static final int ROWS = 1_500;

    private static RegressionData random(long seed) {
        Random random = new Random(seed);
        double[] y = new double[ROWS];
        double[][] x = new double[2][ROWS];
        long[] exporter = new long[ROWS];
        long[] importer = new long[ROWS];
        long[] sector = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            exporter[row] = random.nextInt(30);
            importer[row] = random.nextInt(25);
            sector[row] = random.nextInt(6);
            x[0][row] = random.nextGaussian() + 0.03 * exporter[row];
            x[1][row] = random.nextInt(2);
            double mean = Math.exp(0.4 * x[0][row] - 0.3 * x[1][row] + 0.02 * importer[row]);
            y[row] = random.nextInt(3) == 0 ? 0 : mean * random.nextExponential();
        }
        return new RegressionData(
                y,
                x,
                List.of("x", "d"),
                List.of(
                        Factor.ofLongs("exporter", exporter),
                        Factor.ofLongs("importer", importer),
                        Factor.ofLongs("sector", sector)));
    }

    private static Fit fit(RegressionData data, Family family, int threads) {
        try (Workers workers = new Workers(threads)) {
            return Regression.prepare(data, family, FitOptions.DEFAULT, workers).fit(workers);
        }
    }

    private static void assertSame(double[] actual, double[] expected, double relative) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(relative * Math.max(1e-3, Math.abs(expected[i]))));
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void orderOfRowsDoesNotMatter(Family family) {
        RegressionData data = random(1);
        List<Integer> shuffled =
                new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
        Collections.shuffle(shuffled, new Random(2));
        int[] order = shuffled.stream().mapToInt(Integer::intValue).toArray();
        Fit one = fit(data, family, 2);
        Fit other = fit(data.select(order), family, 2);

        assertSame(other.coefficients(), one.coefficients(), 1e-8);
        assertSame(
                Covariance.robust(other).standardErrors(),
                Covariance.robust(one).standardErrors(),
                1e-7);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void orderOfEffectsDoesNotMatter(Family family) {
        RegressionData data = random(3);
        List<Factor> reversed = new ArrayList<>(data.effects());
        Collections.reverse(reversed);
        Fit one = fit(data, family, 2);
        Fit other = fit(new RegressionData(data.y(), data.x(), data.names(), reversed), family, 2);

        assertSame(other.coefficients(), one.coefficients(), 1e-8);
    }

    @Test
    void scaleOfOutcomeAndRegressors() {
        RegressionData data = random(4);
        double[][] scaled = {Arrays.stream(data.x()[0]).map(v -> 1000 * v).toArray(), data.x()[1]};
        double[] thousandfold = Arrays.stream(data.y()).map(v -> 1e6 * v).toArray();
        Fit one = fit(data, Family.POISSON, 2);
        Fit other = fit(new RegressionData(thousandfold, scaled, data.names(), data.effects()), Family.POISSON, 2);

        assertThat(other.coefficients()[0] * 1000).isCloseTo(one.coefficients()[0], within(1e-8));
        assertThat(other.coefficients()[1]).isCloseTo(one.coefficients()[1], within(1e-8));
        assertThat(Covariance.robust(other).standardErrors()[1])
                .isCloseTo(Covariance.robust(one).standardErrors()[1], within(1e-8));
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void weightsAreRepeatedRows(Family family) {
        RegressionData data = random(5);
        Random random = new Random(6);
        double[] weights =
                IntStream.range(0, ROWS).mapToDouble(i -> 1 + random.nextInt(3)).toArray();
        int[] repeated = IntStream.range(0, ROWS)
                .flatMap(row -> IntStream.range(0, (int) weights[row]).map(i -> row))
                .toArray();
        Fit one = fit(
                new RegressionData(data.y(), data.x(), data.names(), data.effects(), weights, new double[0]),
                family,
                2);
        Fit other = fit(data.select(repeated), family, 2);

        assertSame(one.coefficients(), other.coefficients(), 1e-8);
        assertThat(one.deviance() / other.deviance()).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void threadsGiveTheSameBits(Family family) {
        RegressionData data = random(7);
        Fit one = fit(data, family, 1);
        for (int threads : new int[] {2, 8}) {
            Fit other = fit(data, family, threads);
            assertThat(other.coefficients()).isEqualTo(one.coefficients());
            assertThat(other.fitted()).isEqualTo(one.fitted());
        }
    }

    /**
     * A combination of a regressor and an effect, which only both together give, changes nothing,
     * wherever it is written.
     */
    @ParameterizedTest
    @EnumSource(Family.class)
    void combinationOfRegressorAndEffectChangesNothing(Family family) {
        RegressionData data = random(10);
        int[] exporters = data.effects().get(0).codes();
        double[] twice = IntStream.range(0, ROWS)
                .mapToDouble(row -> 2 * data.x()[0][row] + exporters[row])
                .toArray();
        Fit without = fit(data, family, 2);
        Fit with = fit(
                new RegressionData(
                        data.y(),
                        new double[][] {data.x()[0], twice, data.x()[1]},
                        List.of("x", "twice", "d"),
                        data.effects()),
                family,
                2);

        assertThat(with.collinear()).containsExactly("twice");
        assertSame(with.coefficients(), without.coefficients(), 1e-9);
        assertSame(
                Covariance.robust(with).standardErrors(),
                Covariance.robust(without).standardErrors(),
                1e-7);
    }

    /** Effects as dummies, without one level each but the first, are the same model. */
    @ParameterizedTest
    @EnumSource(Family.class)
    void effectsAreDummies(Family family) {
        RegressionData data = random(8);
        List<double[]> columns = new ArrayList<>(Arrays.asList(data.x()));
        List<String> names = new ArrayList<>(data.names());
        for (int q = 0; q < data.effects().size(); q++) {
            Factor factor = data.effects().get(q);
            for (int level = q == 0 ? 0 : 1; level < factor.levels(); level++) {
                int wanted = level;
                columns.add(Arrays.stream(factor.codes())
                        .mapToDouble(code -> code == wanted ? 1 : 0)
                        .toArray());
                names.add(factor.name() + level);
            }
        }
        Fit one = fit(data, family, 2);
        Fit other = fit(new RegressionData(data.y(), columns.toArray(double[][]::new), names, List.of()), family, 2);

        assertSame(Arrays.copyOf(other.coefficients(), 2), one.coefficients(), 1e-7);
        assertThat(other.parameters()).isEqualTo(one.parameters());
        assertSame(
                Arrays.copyOf(Covariance.robust(other).standardErrors(), 2),
                Covariance.robust(one).standardErrors(),
                1e-6);
    }

    /** The first-order conditions: fitted values of each level sum to its outcomes. */
    @Test
    void fittedSumsAreActualSums() {
        RegressionData data = random(9);
        Fit fit = fit(data, Family.POISSON, 2);
        for (Factor effect : data.effects()) {
            double[] left = new double[effect.levels()];
            double[] total = new double[effect.levels()];
            int[] rows = fit.rows();
            for (int i = 0; i < rows.length; i++) {
                left[effect.codes()[rows[i]]] += fit.residuals()[i];
                total[effect.codes()[rows[i]]] += data.y()[rows[i]];
            }
            for (int level = 0; level < left.length; level++) {
                assertThat(left[level]).isCloseTo(0, within(1e-7 * Math.max(1, total[level])));
            }
        }
    }

    /**
     * A ring of firms that are linked by neighbours only: alternating projections would need a
     * million steps.
     */
    @Test
    void weaklyConnectedGroupsAreProjectedOut() {
        int rows = 60_000;
        int firms = 1_000;
        Random random = new Random(10);
        double[] y = new double[rows];
        double[] x = new double[rows];
        long[] worker = new long[rows];
        long[] firm = new long[rows];
        for (int row = 0; row < rows; row++) {
            worker[row] = row / 4;
            firm[row] = (row / 4 + row % 4) % firms;
            double far = Math.sin(2 * Math.PI * firm[row] / firms);
            x[row] = random.nextGaussian() + 3 * far;
            y[row] = 2 * x[row] + 5 * far + worker[row] % 7;
        }
        RegressionData data = new RegressionData(
                y,
                new double[][] {x},
                List.of("x"),
                List.of(Factor.ofLongs("worker", worker), Factor.ofLongs("firm", firm)));
        assertThat(fit(data, Family.GAUSSIAN, 2).coefficients()[0]).isCloseTo(2, within(1e-7));
    }
}
