package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a regression refuses, and how it says so; offsets and weights of the linear one. */
class RegressionEdgesTest {
    private static final double[] NONE = {};
    private static final FitOptions DROPPING = new FitOptions(1e-8, 100, true);

    private static RegressionData data(double[] y, double[][] x, double[] weights, double[] offset, Factor... effects) {
        String[] names = {"x", "z"};
        return new RegressionData(y, x, List.of(Arrays.copyOf(names, x.length)), List.of(effects), weights, offset);
    }

    private static Fit fit(RegressionData data, Family family, FitOptions options) {
        try (Workers workers = new Workers(1)) {
            return Regression.prepare(data, family, options, workers).fit(workers);
        }
    }

    @Test
    void allColumnsHaveTheSameRows() {
        double[] three = {1, 2, 3};
        double[] two = {1, 2};
        assertThatCode(() -> data(three, new double[][] {three}, three, three, Factor.ofLongs("f", new long[3])))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> data(three, new double[][] {three, two}, NONE, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns of 3 and of 2 rows");
        assertThatThrownBy(() -> data(three, new double[][] {three}, NONE, NONE, Factor.ofLongs("f", new long[4])))
                .hasMessage("columns of 3 and of 4 rows");
        assertThatThrownBy(() -> data(three, new double[][] {three}, two, NONE))
                .hasMessage("columns of 3 and of 2 rows");
        assertThatThrownBy(() -> data(three, new double[][] {three}, NONE, two))
                .hasMessage("columns of 3 and of 2 rows");
        assertThatThrownBy(() -> new RegressionData(three, new double[][] {three}, List.of(), List.of()))
                .hasMessage("0 names for 1 regressors");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e-9, 0.010001, 1, Double.NaN})
    void otherTolerancesAreRefused(double tolerance) {
        assertThatThrownBy(() -> new FitOptions(tolerance, 1, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBoundsOfOptionsAreAllowed() {
        assertThat(new FitOptions(0.01, 1, false).maxIterations()).isEqualTo(1);
        assertThat(new FitOptions(Double.MIN_VALUE, 1, true).dropSingletons()).isTrue();
        assertThatThrownBy(() -> new FitOptions(0.01, 0, false)).hasMessage("at least one iteration, not 0");
    }

    @Test
    void aNegativeOutcomeIsNamedWithItsRow() {
        RegressionData data = data(new double[] {1, 0, -2.5, -1}, new double[][] {{1, 2, 3, 4}}, NONE, NONE);
        assertThatThrownBy(() -> fit(data, Family.POISSON, FitOptions.DEFAULT))
                .isInstanceOfSatisfying(NegativeOutcomeException.class, e -> {
                    assertThat(e.row()).isEqualTo(2);
                    assertThat(e.value()).isEqualTo(-2.5);
                });
        assertThat(fit(data, Family.GAUSSIAN, FitOptions.DEFAULT).observations())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void withoutRowsItSaysWhy(Family family) {
        assertThatThrownBy(() -> fit(data(NONE, new double[][] {NONE}, NONE, NONE), family, FitOptions.DEFAULT))
                .isInstanceOf(EstimationException.class)
                .hasMessage("there is no complete row: nothing can be estimated");
        RegressionData alone = data(
                new double[] {1, 2, 3},
                new double[][] {{1, 2, 4}},
                NONE,
                NONE,
                Factor.ofLongs("each its own", new long[] {1, 2, 3}));
        assertThatThrownBy(() -> fit(alone, family, DROPPING)).hasMessageContaining("alone in a level");
    }

    @Test
    void onlyZerosAreNoOutcome() {
        RegressionData zeros = data(
                new double[4], new double[][] {{1, 2, 4, 3}}, NONE, NONE, Factor.ofLongs("f", new long[] {1, 1, 2, 2}));
        assertThatThrownBy(() -> fit(zeros, Family.POISSON, FitOptions.DEFAULT))
                .hasMessage(
                        "no row is left: every outcome is zero or predicted perfectly, so that nothing can be estimated");
    }

    /**
     * What is given of the linear predictor is taken off the outcome, and stays in what is fitted.
     */
    @Test
    void anOffsetIsTakenOffTheOutcome() {
        Random random = new Random(11);
        int n = 40;
        double[] y = random.doubles(n, -1, 1).toArray();
        double[] offset = random.doubles(n, 2, 5).toArray();
        double[] weights = random.doubles(n, 0.5, 3).toArray();
        double[][] x = {random.doubles(n).toArray(), random.doubles(n).toArray()};
        long[] levels = random.longs(n, 0, 5).toArray();
        double[] shifted = new double[n];
        Arrays.setAll(shifted, i -> y[i] + offset[i]);
        Fit plain = fit(data(y, x, weights, NONE, Factor.ofLongs("f", levels)), Family.GAUSSIAN, FitOptions.DEFAULT);
        Fit given = fit(
                data(shifted, x, weights, offset, Factor.ofLongs("f", levels)), Family.GAUSSIAN, FitOptions.DEFAULT);
        assertThat(given.coefficients()).containsExactly(plain.coefficients(), within(1e-10));
        assertThat(given.residuals()).containsExactly(plain.residuals(), within(1e-10));
        assertThat(given.deviance()).isCloseTo(plain.deviance(), within(1e-9));
        for (int at = 0; at < n; at++) {
            int row = given.rows()[at];
            assertThat(given.fitted()[at]).isCloseTo(plain.fitted()[at] + offset[row], within(1e-9));
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        Fit unweighted = fit(data(y, x, NONE, NONE, Factor.ofLongs("f", levels)), Family.GAUSSIAN, FitOptions.DEFAULT);
        assertThat(fit(data(y, x, ones, NONE, Factor.ofLongs("f", levels)), Family.GAUSSIAN, FitOptions.DEFAULT)
                        .coefficients())
                .containsExactly(unweighted.coefficients(), within(1e-12));
        assertThat(Math.abs(unweighted.coefficients()[0] - plain.coefficients()[0]))
                .isGreaterThan(1e-6);
    }

    @Test
    void factorsAreEqualByNameAndCodes() {
        Factor one = Factor.ofLongs("year", new long[] {7, 7, 9});
        assertThat(one).isEqualTo(Factor.ofObjects("year", new String[] {"a", "a", "b"}));
        assertThat(one).hasSameHashCodeAs(Factor.ofLongs("year", new long[] {1, 1, 2}));
        assertThat(one).isNotEqualTo(Factor.ofLongs("state", new long[] {7, 7, 9}));
        assertThat(one).isNotEqualTo(Factor.ofLongs("year", new long[] {7, 9, 9}));
        assertThat(one).isNotEqualTo(new Factor("year", new int[] {0, 0, 1}, 3));
        assertThat(one.equals("year")).isFalse();
        assertThat(one.hashCode())
                .isNotEqualTo(Factor.ofLongs("year", new long[] {7, 9, 9}).hashCode());
    }

    @Test
    void crossedFactorsHaveALevelForEachCombinationThatOccurs() {
        Factor exporter = Factor.ofLongs("exporter", new long[] {640, 640, 770, 770, 640});
        Factor year = Factor.ofLongs("year", new long[] {2000, 2001, 2000, 2000, 2000});
        Factor sector = Factor.ofLongs("sector", new long[] {1, 1, 1, 2, 1});
        Factor both = Factor.cross(List.of(exporter, year));
        assertThat(both).isEqualTo(new Factor("exporter^year", new int[] {0, 1, 2, 2, 0}, 3));
        assertThat(Factor.cross(List.of(exporter, year, sector)))
                .isEqualTo(new Factor("exporter^year^sector", new int[] {0, 1, 2, 3, 0}, 4));
        assertThat(Factor.cross(List.of(year))).isEqualTo(year);
        assertThat(both.isNestedIn(exporter)).isTrue();
        assertThat(both.isNestedIn(sector)).isFalse();
    }

    /** Of two ways of clustering the one that has a single cluster is named. */
    @Test
    void aSingleClusterIsNamed() {
        Random random = new Random(5);
        Fit fit = fit(
                data(
                        random.doubles(6).toArray(),
                        new double[][] {random.doubles(6).toArray()},
                        NONE,
                        NONE),
                Family.GAUSSIAN,
                FitOptions.DEFAULT);
        Factor fine = Factor.ofLongs("exporter", new long[] {1, 1, 2, 2, 3, 3});
        Factor single = Factor.ofLongs("continent", new long[6]);
        for (List<Factor> clusters : List.of(List.of(single), List.of(fine, single), List.of(single, fine))) {
            assertThatThrownBy(() -> Covariance.clustered(fit, clusters))
                    .isInstanceOf(EstimationException.class)
                    .hasMessageContaining("one cluster of continent:");
        }
        assertThatThrownBy(() -> Covariance.clustered(fit, List.of())).hasMessageContaining("not 0");
        assertThatThrownBy(() -> Covariance.clustered(fit, List.of(fine, fine, fine)))
                .hasMessageContaining("not 3");
    }

    /** More numbers than the table has room for, with the same slots many times over. */
    @Test
    void numbersAreNumberedAsTheyAreMet() {
        for (int expected : new int[] {0, 1, 16, 1000}) {
            LongIndex index = new LongIndex(expected);
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 5_000; i++) {
                    assertThat(index.codeOf((long) i << 32)).isEqualTo(i);
                }
            }
            assertThat(index.size()).isEqualTo(5_000);
            assertThat(index.codeOf(-1)).isEqualTo(5_000);
        }
    }
}
