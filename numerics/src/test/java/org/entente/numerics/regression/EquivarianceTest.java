package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How estimates and their errors follow the unit of the outcome, the way the regressors are
 * written, and the names of groups.
 */
class EquivarianceTest {
    private static final int UNITS = 12;
    private static final int TIMES = 5;

    /** Directed flows between all units at all times. */
    private record Flows(long[] from, long[] to, long[] time, double[] y, double[][] x) {
        int rows() {
            return y.length;
        }

        List<Factor> effects() {
            return List.of(
                    Factor.ofLongs("i^t", key(from, time)),
                    Factor.ofLongs("j^t", key(to, time)),
                    Factor.ofLongs("i^j", key(from, to)));
        }

        private static long[] key(long[] a, long[] b) {
            return IntStream.range(0, a.length)
                    .mapToLong(row -> 1_000_003 * a[row] + b[row])
                    .toArray();
        }

        RegressionData data() {
            return new RegressionData(y, x, List.of("x", "z"), effects());
        }

        Flows with(double[] outcome, double[][] regressors) {
            return new Flows(from, to, time, outcome, regressors);
        }
    }

    private static Flows flows(long seed) {
        Random random = new Random(seed);
        int rows = UNITS * (UNITS - 1) * TIMES;
        Flows flows = new Flows(new long[rows], new long[rows], new long[rows], new double[rows], new double[2][rows]);
        int row = 0;
        for (int i = 0; i < UNITS; i++) {
            for (int j = 0; j < UNITS; j++) {
                for (int t = 0; t < TIMES && i != j; t++) {
                    flows.from[row] = i;
                    flows.to[row] = j;
                    flows.time[row] = t;
                    flows.x[0][row] = random.nextGaussian() + 0.1 * i;
                    flows.x[1][row] = random.nextInt(2);
                    flows.y[row] = (0.2 + random.nextExponential())
                            * Math.exp(0.5 * flows.x[0][row] - 0.4 * flows.x[1][row] + 0.05 * j);
                    row++;
                }
            }
        }
        return flows;
    }

    private static Fit fit(RegressionData data, Family family) {
        try (Workers workers = new Workers(1)) {
            return Regression.prepare(data, family, FitOptions.DEFAULT, workers).fit(workers);
        }
    }

    private static List<Covariance> covariances(Fit fit, Flows flows) {
        return List.of(
                Covariance.iid(fit),
                Covariance.robust(fit),
                Covariance.clustered(fit, List.of(Factor.ofLongs("i", flows.from()))),
                Covariance.clustered(fit, List.of(Factor.ofLongs("i", flows.from()), Factor.ofLongs("j", flows.to()))));
    }

    private static double[] map(double[] y, double factor, double shift) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> shift + factor * y[i])
                .toArray();
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-7 * Math.max(0.1, Math.abs(expected))));
    }

    private static void assertScaled(Fit other, Fit one, Flows flows, double factor) {
        for (int k = 0; k < 2; k++) {
            assertClose(other.coefficients()[k], factor * one.coefficients()[k]);
        }
        List<Covariance> expected = covariances(one, flows);
        List<Covariance> actual = covariances(other, flows);
        for (int c = 0; c < expected.size(); c++) {
            for (int k = 0; k < 2; k++) {
                assertClose(
                        actual.get(c).standardErrors()[k],
                        Math.abs(factor) * expected.get(c).standardErrors()[k]);
            }
            assertThat(actual.get(c).degreesOfFreedom())
                    .isEqualTo(expected.get(c).degreesOfFreedom());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void leastSquaresFollowTheUnitOfTheOutcomeAndForgetItsZero(long seed) {
        Flows flows = flows(seed);
        Fit one = fit(flows.data(), Family.GAUSSIAN);
        Fit other = fit(flows.with(map(flows.y(), -25, 400), flows.x()).data(), Family.GAUSSIAN);
        assertScaled(other, one, flows, -25);
        assertClose(other.deviance() / one.deviance(), 625);
    }

    /** A constant of each level of each effect is the effect's own. */
    @Test
    void whatIsConstantWithinAnEffectIsTheEffects() {
        Flows flows = flows(3);
        Random random = new Random(30);
        double[] ofLevel = random.doubles(UNITS * TIMES, -9, 9).toArray();
        double[] ofPair = random.doubles(UNITS * UNITS, -9, 9).toArray();
        double[] moved = IntStream.range(0, flows.rows())
                .mapToDouble(row -> flows.y()[row]
                        + ofLevel[(int) (flows.from()[row] * TIMES + flows.time()[row])]
                        + ofPair[(int) (flows.from()[row] * UNITS + flows.to()[row])])
                .toArray();
        Fit one = fit(flows.data(), Family.GAUSSIAN);
        assertScaled(fit(flows.with(moved, flows.x()).data(), Family.GAUSSIAN), one, flows, 1);
        // The same of a regressor.
        double[] x = IntStream.range(0, flows.rows())
                .mapToDouble(row -> flows.x()[0][row] + ofPair[(int) (flows.from()[row] * UNITS + flows.to()[row])])
                .toArray();
        for (Family family : Family.values()) {
            Fit plain = fit(flows.data(), family);
            Fit other =
                    fit(flows.with(flows.y(), new double[][] {x, flows.x()[1]}).data(), family);
            assertScaled(other, plain, flows, 1);
        }
    }

    /**
     * With x* = 2x + z and z* = x − z the old coefficients are 2b* + c* and b* − c*, and so are
     * their variances.
     */
    @ParameterizedTest
    @EnumSource(Family.class)
    void mixedRegressorsHaveMixedCoefficients(Family family) {
        Flows flows = flows(4);
        double[][] mixed = new double[2][flows.rows()];
        for (int row = 0; row < flows.rows(); row++) {
            mixed[0][row] = 2 * flows.x()[0][row] + flows.x()[1][row];
            mixed[1][row] = flows.x()[0][row] - flows.x()[1][row];
        }
        Fit one = fit(flows.data(), family);
        Fit other = fit(flows.with(flows.y(), mixed).data(), family);
        double[] b = other.coefficients();
        assertClose(2 * b[0] + b[1], one.coefficients()[0]);
        assertClose(b[0] - b[1], one.coefficients()[1]);
        for (int c = 0; c < 4; c++) {
            double[][] v = covariances(other, flows).get(c).matrix();
            double[] expected = covariances(one, flows).get(c).standardErrors();
            assertClose(Math.sqrt(4 * v[0][0] + 4 * v[0][1] + v[1][1]), expected[0]);
            assertClose(Math.sqrt(v[0][0] - 2 * v[0][1] + v[1][1]), expected[1]);
        }
        for (int row = 0; row < one.observations(); row++) {
            assertClose(other.fitted()[row], one.fitted()[row]);
        }
    }

    /**
     * Rows in another order with other names for all units and times: the same errors of every
     * kind, and the same bias.
     */
    @ParameterizedTest
    @EnumSource(Family.class)
    void namesOfGroupsAndOrderOfRowsDoNotMatter(Family family) {
        Flows flows = flows(5);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, flows.rows()).boxed().toList());
        Collections.shuffle(order, new Random(6));
        int n = flows.rows();
        Flows other = new Flows(new long[n], new long[n], new long[n], new double[n], new double[2][n]);
        for (int row = 0; row < n; row++) {
            int old = order.get(row);
            other.from[row] = 777 - 7 * flows.from[old];
            other.to[row] = 777 - 7 * flows.to[old];
            other.time[row] = (flows.time[old] * 3 + 2) % TIMES;
            other.y[row] = flows.y[old];
            other.x[0][row] = flows.x[0][old];
            other.x[1][row] = flows.x[1][old];
        }
        Fit one = fit(flows.data(), family);
        Fit renamed = fit(other.data(), family);
        for (int k = 0; k < 2; k++) {
            assertClose(renamed.coefficients()[k], one.coefficients()[k]);
            for (int c = 0; c < 4; c++) {
                assertClose(
                        covariances(renamed, other).get(c).standardErrors()[k],
                        covariances(one, flows).get(c).standardErrors()[k]);
            }
        }
        if (family == Family.POISSON) {
            ThreeWayBias expected = ThreeWayBias.of(one).orElseThrow();
            ThreeWayBias actual = ThreeWayBias.of(renamed).orElseThrow();
            for (int k = 0; k < 2; k++) {
                assertThat(actual.bias()[k]).isCloseTo(expected.bias()[k], within(1e-9));
                assertClose(
                        actual.clusteredByPair().covariance().standardErrors()[k],
                        expected.clusteredByPair().covariance().standardErrors()[k]);
            }
        }
    }

    /**
     * The bias of a coefficient is in the coefficient's unit, and has nothing to do with that of
     * the flows.
     */
    @Test
    void theBiasFollowsItsCoefficient() {
        Flows flows = flows(7);
        double[][] x = {map(flows.x()[0], 100, 0), flows.x()[1]};
        ThreeWayBias one = ThreeWayBias.of(fit(flows.data(), Family.POISSON)).orElseThrow();
        ThreeWayBias other = ThreeWayBias.of(fit(
                        flows.with(map(flows.y(), 1e6, 0), x).data(), Family.POISSON))
                .orElseThrow();
        assertThat(100 * other.bias()[0]).isCloseTo(one.bias()[0], within(1e-8));
        assertThat(other.bias()[1]).isCloseTo(one.bias()[1], within(1e-8));
        assertThat(one.bias()[0]).isNotZero();
    }

    /**
     * All weights times a constant: the same estimate, and the same errors where no number of
     * observations is in them.
     */
    @ParameterizedTest
    @EnumSource(Family.class)
    void onlyTheProportionsOfWeightsMatterToEstimates(Family family) {
        Flows flows = flows(8);
        double[] weights = new Random(9).doubles(flows.rows(), 0.5, 3).toArray();
        RegressionData data = flows.data();
        Fit one = fit(
                new RegressionData(data.y(), data.x(), data.names(), data.effects(), weights, new double[0]), family);
        Fit other = fit(
                new RegressionData(
                        data.y(), data.x(), data.names(), data.effects(), map(weights, 16, 0), new double[0]),
                family);
        for (int k = 0; k < 2; k++) {
            assertClose(other.coefficients()[k], one.coefficients()[k]);
            assertClose(
                    Covariance.robust(other).standardErrors()[k],
                    Covariance.robust(one).standardErrors()[k]);
        }
    }

    /**
     * Predictions follow the unit of the flows, and know units and folds by nothing but who is
     * alike.
     */
    @Test
    void predictionsFollowTheFlows() {
        Random random = new Random(10);
        int rows = UNITS * (UNITS - 1);
        int[] from = new int[rows];
        int[] to = new int[rows];
        int[] fold = new int[rows];
        double[] y = new double[rows];
        double[][] x = new double[1][rows];
        boolean[] observed = new boolean[rows];
        int[] name = {5, 2, 7, 0, 3, 11, 6, 1, 9, 4, 10, 8};
        int[] newFrom = new int[rows];
        int[] newTo = new int[rows];
        int[] newFold = new int[rows];
        double[] newY = new double[rows];
        double[][] newX = new double[1][rows];
        boolean[] newObserved = new boolean[rows];
        int row = 0;
        for (int i = 0; i < UNITS; i++) {
            for (int j = 0; j < UNITS; j++) {
                if (i == j) {
                    continue;
                }
                from[row] = i;
                to[row] = j;
                fold[row] = (Math.min(i, j) + 3 * Math.max(i, j)) % 4;
                x[0][row] = random.nextInt(3);
                y[row] = random.nextExponential() * Math.exp(0.1 * i - 0.2 * j + 0.3 * x[0][row]);
                observed[row] = random.nextInt(10) > 0;
                int turned = rows - 1 - row;
                newFrom[turned] = name[i];
                newTo[turned] = name[j];
                newFold[turned] = 3 - fold[row];
                newY[turned] = 1000 * y[row];
                newX[0][turned] = x[0][row];
                newObserved[turned] = observed[row];
                row++;
            }
        }
        FitOptions options = new FitOptions(1e-10, 200, false);
        try (Workers workers = new Workers(1)) {
            LeaveOut one = LeaveOut.of(
                    new LeaveOut.Flows(y, observed, x, List.of("x"), from, to, UNITS, fold, 4), options, workers);
            LeaveOut other = LeaveOut.of(
                    new LeaveOut.Flows(newY, newObserved, newX, List.of("x"), newFrom, newTo, UNITS, newFold, 4),
                    options,
                    workers);
            for (row = 0; row < rows; row++) {
                int turned = rows - 1 - row;
                assertThat(other.fate(turned)).isEqualTo(one.fate(row)).isEqualTo(LeaveOut.Fate.PREDICTED);
                assertClose(other.predicted(turned) / one.predicted(row), 1000);
                assertClose(other.slope(turned), one.slope(row));
            }
        }
    }
}
