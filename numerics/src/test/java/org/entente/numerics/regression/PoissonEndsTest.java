package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where Poisson estimates end: likelihood equations to the last digit, deviance by its formula,
 * bounds of steps, refusals.
 */
class PoissonEndsTest {

    private static Fit fit(RegressionData data, FitOptions options) {
        try (Workers workers = new Workers(1)) {
            return Regression.prepare(data, Family.POISSON, options, workers).fit(workers);
        }
    }

    private static RegressionData data(int rows, int effects, boolean weighted, long seed) {
        Random random = new Random(seed);
        List<Factor> factors = new ArrayList<>();
        double[] level = new double[rows];
        for (int e = 0; e < effects; e++) {
            int[] codes = new int[rows];
            int levels = 6 + 2 * e;
            Arrays.setAll(codes, i -> i < levels ? i : random.nextInt(levels));
            factors.add(new Factor("f" + e, codes, levels));
            for (int i = 0; i < rows; i++) {
                level[i] += 0.3 * (codes[i] % 4);
            }
        }
        double[][] x = new double[3][rows];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            x[0][i] = 1;
            x[1][i] = random.nextGaussian();
            x[2][i] = random.nextDouble() * 4;
            y[i] = Math.floor(3 * random.nextDouble() * Math.exp(level[i] + x[1][i] - 0.5 * x[2][i]));
        }
        double[] weights = weighted ? random.doubles(rows, 0.5, 3).toArray() : new double[0];
        double[] offset = weighted ? random.doubles(rows, -2, 2).toArray() : new double[0];
        return new RegressionData(y, x, List.of("one", "x", "z"), factors, weights, offset);
    }

    /**
     * Σ w (y − μ) is 0 within each level and along each regressor; μ is exp of what the model has.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void theLikelihoodEquationsHold(int effects) {
        for (boolean weighted : new boolean[] {false, true}) {
            RegressionData data = data(300, effects, weighted, 40 + effects);
            Fit fit = fit(data, new FitOptions(1e-10, 60, false));
            int[] rows = fit.rows();
            double deviance = 0;
            double[][] moments = new double[3 + effects][30];
            for (int at = 0; at < rows.length; at++) {
                int row = rows[at];
                double w = weighted ? data.weights()[row] : 1;
                double y = data.y()[row];
                double mu = fit.fitted()[at];
                assertThat(fit.residuals()[at]).isEqualTo(y - mu);
                deviance += 2 * w * ((y > 0 ? y * Math.log(y / mu) : 0) - y + mu);
                for (int k = 0; k < 3; k++) {
                    moments[k][0] += w * (y - mu) * data.x()[k][row];
                }
                for (int e = 0; e < effects; e++) {
                    moments[3 + e][data.effects().get(e).codes()[row]] += w * (y - mu);
                }
            }
            for (double[] moment : moments) {
                for (double sum : moment) {
                    assertThat(sum).isCloseTo(0, within(1e-6));
                }
            }
            assertThat(fit.deviance()).isCloseTo(deviance, within(1e-8 * deviance));
            assertThat(fit.collinear()).isEqualTo(effects == 0 ? List.of() : List.of("one"));
        }
    }

    /**
     * Without effects the logarithm of μ is the offset and the sum of coefficients times
     * regressors.
     */
    @Test
    void fittedMeansAreThoseOfTheCoefficients() {
        RegressionData data = data(200, 0, true, 50);
        Fit fit = fit(data, FitOptions.DEFAULT);
        double[] b = fit.coefficients();
        for (int at = 0; at < 200; at++) {
            int row = fit.rows()[at];
            double eta = data.offset()[row] + b[0] + b[1] * data.x()[1][row] + b[2] * data.x()[2][row];
            assertThat(Math.log(fit.fitted()[at])).isCloseTo(eta, within(1e-9));
        }
    }

    /**
     * As many steps as were needed are enough, one less is not; a coarser end needs no more than a
     * finer one.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void theLastStepDecides(int effects) {
        RegressionData data = data(300, effects, false, 60);
        Fit fit = fit(data, FitOptions.DEFAULT);
        int needed = fit.iterations();

        assertThat(needed).isBetween(4, 15);
        assertThat(fit(data, new FitOptions(1e-8, needed, false)).coefficients())
                .isEqualTo(fit.coefficients());
        assertThatThrownBy(() -> fit(data, new FitOptions(1e-8, needed - 1, false)))
                .isInstanceOf(EstimationException.class)
                .hasMessageMatching("not converged after " + (needed - 1)
                        + " iterations: the last step was [0-9.e-]+ where 1\\.0e-08 is asked for; give more with --max-iterations,"
                        + " or leave out regressors that all but predict the zeros");
        Fit coarse = fit(data, new FitOptions(1e-2, 100, false));
        assertThat(coarse.iterations()).isBetween(3, needed);
        for (int k = 0; k < fit.coefficients().length; k++) {
            assertThat(coarse.coefficients()[k]).isCloseTo(fit.coefficients()[k], within(0.01));
        }
    }

    @Test
    void outcomesTooLargeToAddUpAreRefused() {
        double[][] one = {{1, 1, 1}};
        assertThatThrownBy(() -> fit(
                        new RegressionData(new double[] {1e308, 1e308, 1e308}, one, List.of("one"), List.of()),
                        FitOptions.DEFAULT))
                .isInstanceOf(EstimationException.class)
                .hasMessage("the outcome has the sum Infinity: nothing can be estimated");
    }

    @Test
    void aFirstStepThatOverflowsIsRefused() {
        double[][] one = {{1, 1}};
        assertThatThrownBy(() -> fit(
                        new RegressionData(
                                new double[] {1, 1}, one, List.of("one"), List.of(), new double[0], new double[] {
                                    0, 2000
                                }),
                        FitOptions.DEFAULT))
                .isInstanceOf(EstimationException.class)
                .hasMessage("the first step overflows: rescale the outcome or the regressors");
    }

    /**
     * 2 and 4 under one constant: μ = 3, and 2·(2 ln ⅔ + 4 ln 4/3) as deviance; a perfect fit has
     * none.
     */
    @Test
    void twoOutcomesByHand() {
        Fit fit = fit(
                new RegressionData(new double[] {2, 4}, new double[][] {{1, 1}}, List.of("one"), List.of()),
                FitOptions.DEFAULT);
        assertThat(fit.coefficients()[0]).isCloseTo(Math.log(3), within(1e-10));
        assertThat(fit.deviance()).isCloseTo(4 * Math.log(2 / 3.0) + 8 * Math.log(4 / 3.0), within(1e-10));
        assertThat(fit.parameters()).isEqualTo(1);
        Fit perfect = fit(
                new RegressionData(
                        new double[] {2, 4, 6},
                        new double[0][],
                        List.of(),
                        List.of(new Factor("f", new int[] {0, 1, 2}, 3))),
                FitOptions.DEFAULT);
        assertThat(perfect.deviance()).isCloseTo(0, within(1e-12));
        assertThat(perfect.parameters()).isEqualTo(3);
    }
}
