package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Orders, likelihoods and forecasts of ARIMA against covariance matrices written out in full. */
class ArimaByHandTest {
    private static final double[] NONE = {};

    /** An ARMA process about a mean, after a hundred steps that are forgotten. */
    private static double[] process(long seed, int n, double mean, double[] ar, double[] ma) {
        Random random = new Random(seed);
        double[] e = random.doubles(n + 100).map(x -> 4 * (x - 0.5)).toArray();
        double[] w = new double[n + 100];
        for (int t = 2; t < w.length; t++) {
            w[t] = e[t];
            for (int i = 0; i < ar.length; i++) {
                w[t] += ar[i] * w[t - 1 - i];
            }
            for (int i = 0; i < ma.length; i++) {
                w[t] += ma[i] * e[t - 1 - i];
            }
        }
        return Arrays.stream(w).skip(100).map(v -> mean + v).toArray();
    }

    private static double[] sums(double[] w) {
        double[] y = w.clone();
        Arrays.parallelPrefix(y, Double::sum);
        return y;
    }

    /** The greatest log-likelihood that given coefficients allow. */
    private static double likelihood(double[] w, double[] ar, double[] ma, boolean mean) {
        JointNormal joint = new JointNormal(JointNormal.arma(ar, ma, w.length), w);
        double[][] columns = mean ? new double[][] {JointNormal.ones(w.length)} : new double[0][];
        return joint.logLikelihood(joint.squares(columns) / w.length, columns);
    }

    /** Coefficients, the mean and the variance of the errors. */
    @Test
    void parametersAreCounted() {
        double[] w = process(1, 20, 3, NONE, NONE);

        assertThat(Arima.fit(w, 0, true, 1, 1).parameters()).isEqualTo(4);
        assertThat(Arima.fit(w, 0, true, 2, 0).parameters()).isEqualTo(4);
        assertThat(Arima.fit(w, 1, false, 0, 2).parameters()).isEqualTo(3);
        assertThat(Arima.fit(w, 1, false, 0, 0).parameters()).isEqualTo(1);
    }

    /** AICc = 2k + 2k(k + 1)/(n − k − 1) − 2 log L. */
    @Test
    void aiccIsThatOfTheParameterCount() {
        double[] w = process(2, 16, 1, new double[] {0.5}, NONE);
        Arima.Fit four = Arima.fit(w, 0, true, 1, 1);
        Arima.Fit two = Arima.fit(w, 1, false, 0, 1);

        assertThat(four.aicc())
                .isCloseTo(2 * 4 + 2 * 4 * 5 / 11.0 - 2 * likelihood(w, four.ar(), four.ma(), true), within(1e-8));
        assertThat(two.aicc())
                .isCloseTo(2 * 2 + 2 * 2 * 3 / 13.0 - 2 * likelihood(w, two.ar(), two.ma(), false), within(1e-8));
    }

    /**
     * A swing of about eleven steps: φ = 1.5 and −0.8 are partial autocorrelations 1.5/1.8 and
     * −0.8.
     */
    @Test
    void aSwingIsFoundByTheAutoregression() {
        double[] ar = {1.5, -0.8};
        double[] w = process(3, 60, 0, ar, NONE);
        Arima.Fit fit = Arima.fit(w, 0, true, 2, 0);

        assertThat(fit.result().logLikelihood()).isGreaterThan(likelihood(w, ar, NONE, true));
        assertThat(fit.ar()[0]).isCloseTo(1.5, within(0.3));
        assertThat(fit.ar()[1]).isCloseTo(-0.8, within(0.3));
    }

    /**
     * 1 + 1.2z + 0.7z² has complex roots outside the circle, and no other coefficients have the
     * same likelihood.
     */
    @Test
    void errorsThatLastForTwoStepsAreFound() {
        double[] ma = {1.2, 0.7};
        double[] w = process(4, 60, 0, NONE, ma);
        Arima.Fit fit = Arima.fit(w, 0, true, 0, 2);

        assertThat(fit.result().logLikelihood()).isGreaterThan(likelihood(w, NONE, ma, true));
        assertThat(fit.ma()[0]).isCloseTo(1.2, within(0.35));
        assertThat(fit.ma()[1]).isCloseTo(0.7, within(0.35));
    }

    @Test
    void ofAllOrdersTheLeastAiccIsTaken() {
        for (double[] ar : new double[][] {NONE, {0.7}, {1.4, -0.8}}) {
            double[] y = process(5, 60, 2, ar, NONE);
            Arima.Fit chosen = new Arima().fit(y);

            assertThat(chosen.d()).isZero();
            assertThat(chosen.ar()).hasSize(ar.length);
            assertThat(chosen.ma()).isEmpty();
            for (int p = 0; p <= 2; p++) {
                for (int q = 0; p + q <= 2; q++) {
                    assertThat(chosen.aicc())
                            .isLessThanOrEqualTo(Arima.fit(y, 0, true, p, q).aicc() + 1e-9);
                }
            }
        }
    }

    /**
     * A sum of independent steps has a KPSS statistic far above the 5 % point 0.463, the steps
     * themselves one below.
     */
    @Test
    void aWalkIsDifferencedAndItsStepsAreNot() {
        double[] steps = process(6, 60, 0, NONE, NONE);
        assertThat(Arima.kpss(steps)).isLessThan(0.463);
        assertThat(Arima.kpss(sums(steps))).isGreaterThan(0.463);

        assertThat(new Arima().fit(steps).d()).isZero();
        assertThat(new Arima().fit(sums(steps)).d()).isEqualTo(1);
    }

    /**
     * About their own mean, values have a lower AICc without a level than with one; it is estimated
     * all the same.
     */
    @Test
    void aSeriesWithoutDifferencesAlwaysHasALevel() {
        double[] around = process(10, 40, 0, NONE, NONE);
        double mean = Arrays.stream(around).average().orElseThrow();
        double[] y = Arrays.stream(around).map(v -> v - mean).toArray();

        Arima.Fit fit = new Arima().fit(y);

        assertThat(fit.d()).isZero();
        assertThat(Arima.fit(y, 0, false, 0, 0).aicc()).isLessThan(fit.aicc());
        assertThat(fit.drift()).isTrue();
    }

    /**
     * Given the orders and coefficients: the mean and covariance of what comes, of n − p − q − 1
     * degrees of freedom.
     */
    @Test
    void forecastsOfALevelAreThoseOfTheJointDensity() {
        double[] y = process(7, 40, 5, new double[] {1.3, -0.7}, NONE);
        Arima.Fit fit = new Arima().fit(y);
        assertThat(fit.d()).isZero();
        assertThat(fit.ar()).isNotEmpty();

        JointNormal joint = new JointNormal(JointNormal.arma(fit.ar(), fit.ma(), 44), y);
        Gaussian expected = joint.ahead(JointNormal.ones(44));
        double variance = joint.squares(JointNormal.ones(44)) / (40 - fit.ar().length - fit.ma().length - 1);

        assertSame(new Arima().forecast(y, 4), expected, variance);
    }

    /** The same of the changes, of which the values are the sums from the last one on. */
    @Test
    void forecastsOfChangesAreSummed() {
        double[] changes = process(8, 40, 1.5, NONE, new double[] {0.8});
        double[] y = sums(changes);
        double[] w = Arrays.copyOfRange(changes, 1, 40);
        Arima.Fit fit = new Arima().fit(y);
        assertThat(fit.d()).isEqualTo(1);
        assertThat(fit.drift()).isTrue();
        assertThat(fit.ar().length + fit.ma().length).isPositive();

        JointNormal joint = new JointNormal(JointNormal.arma(fit.ar(), fit.ma(), 43), w);
        Gaussian next = joint.ahead(JointNormal.ones(43));
        double variance = joint.squares(JointNormal.ones(43)) / (39 - fit.ar().length - fit.ma().length - 1);
        double[] mean = new double[4];
        double[][] covariance = new double[4][4];
        for (int h = 0; h < 4; h++) {
            mean[h] = y[39];
            for (int i = 0; i <= h; i++) {
                mean[h] += next.mean()[i];
            }
            for (int k = 0; k < 4; k++) {
                for (int i = 0; i <= h; i++) {
                    for (int j = 0; j <= k; j++) {
                        covariance[h][k] += next.covariance()[i][j];
                    }
                }
            }
        }

        assertSame(new Arima().forecast(y, 4), new Gaussian(mean, covariance), variance);
    }

    private static void assertSame(Gaussian ahead, Gaussian expected, double variance) {
        for (int h = 0; h < expected.horizon(); h++) {
            assertThat(ahead.mean()[h]).as("mean %d", h).isCloseTo(expected.mean()[h], within(1e-7));
            for (int k = 0; k < expected.horizon(); k++) {
                assertThat(ahead.covariance()[h][k])
                        .as("covariance %d %d", h, k)
                        .isCloseTo(variance * expected.covariance()[h][k], within(1e-7));
            }
        }
    }
}
