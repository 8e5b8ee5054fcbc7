package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The filter against covariance matrices written out. Second differences of the values are ζ_(t−2)
 * + η_(t−1) − η_(t−2) + ε_t − 2ε_(t−1) + ε_(t−2), in which level and slope at the start are absent;
 * their density is the diffuse likelihood.
 */
class LocalLinearTrendByHandTest {

    /** A level and a slope that wander by given deviations. */
    private static double[] series(long seed, int n, double irregular, double level, double slope) {
        Random random = new Random(seed);
        double[] y = new double[n];
        double at = 20;
        double rise = 0.5;
        for (int t = 0; t < n; t++) {
            y[t] = at + irregular * random.nextGaussian();
            at += rise + level * random.nextGaussian();
            rise += slope * random.nextGaussian();
        }
        return y;
    }

    private static double likelihood(double[] y, double irregular, double level, double slope) {
        double[] w = Arima.differences(Arima.differences(y));
        double[] lags = {slope + 2 * level + 6 * irregular, -level - 4 * irregular, irregular};
        double[][] covariance = new double[w.length][w.length];
        for (int s = 0; s < w.length; s++) {
            for (int t = 0; t < w.length; t++) {
                covariance[s][t] = Math.abs(s - t) <= 2 ? lags[Math.abs(s - t)] : 0;
            }
        }
        return new JointNormal(covariance, w).logLikelihood(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0.5, 0.3", "2, 3, 0.1, 0.1", "3, 0.2, 2, 0.2", "4, 0.1, 0.1, 1"})
    void likelihoodIsThatOfTheSecondDifferences(long seed, double irregular, double level, double slope) {
        double[] y = series(seed, 40, irregular, level, slope);
        LocalLinearTrend.Fit fit = new LocalLinearTrend().fit(y);

        assertThat(fit.logLikelihood())
                .isCloseTo(likelihood(y, fit.irregular(), fit.level(), fit.slope()), within(1e-6));
    }

    /**
     * No variances on a grid around those that were found, nor those that the series was made with,
     * are likelier.
     */
    @ParameterizedTest
    @CsvSource({"1, 1, 0.5, 0.3", "2, 5, 0.1, 0.1", "3, 0.2, 2, 0.2", "4, 0.1, 0.1, 1", "5, 0, 0, 2"})
    void noOtherVariancesAreLikelier(long seed, double irregular, double level, double slope) {
        double[] y = series(seed, 40, irregular, level, slope);
        LocalLinearTrend.Fit fit = new LocalLinearTrend().fit(y);

        double most = fit.logLikelihood() + 1e-6;
        assertThat(likelihood(y, irregular * irregular, level * level, slope * slope))
                .isLessThan(most);
        for (double a : new double[] {0.7, 1, 1.4}) {
            for (double b : new double[] {0.7, 1, 1.4}) {
                for (double c : new double[] {0.7, 1, 1.4}) {
                    assertThat(likelihood(y, a * fit.irregular(), b * fit.level(), c * fit.slope()))
                            .isLessThan(most);
                }
            }
        }
    }

    /**
     * The covariance of y with the wandering written out: η from its step on, ζ once more with
     * every step after.
     */
    private static double[][] covariance(LocalLinearTrend.Fit fit, int count) {
        double[][] covariance = new double[count][count];
        for (int s = 0; s < count; s++) {
            for (int t = 0; t < count; t++) {
                covariance[s][t] = s == t ? fit.irregular() : 0;
                for (int j = 0; j < Math.min(s, t); j++) {
                    covariance[s][t] += fit.level() + fit.slope() * (s - 1 - j) * (t - 1 - j);
                }
            }
        }
        return covariance;
    }

    /** What comes given all values, with level and slope at the start as unknown constants. */
    @ParameterizedTest
    @CsvSource({"1, 1, 0.5, 0.3", "3, 0.5, 2, 0.2", "6, 1, 1, 1", "7, 1, 0.1, 1"})
    void forecastsAreThoseOfTheJointDensity(long seed, double irregular, double level, double slope) {
        double[] y = series(seed, 24, irregular, level, slope);
        double[] time = new double[28];
        Arrays.setAll(time, t -> t);
        LocalLinearTrend.Fit fit = new LocalLinearTrend().fit(y);
        Gaussian expected = new JointNormal(covariance(fit, 28), y).ahead(JointNormal.ones(28), time);

        Gaussian ahead = new LocalLinearTrend().forecast(y, 4);

        for (int h = 0; h < 4; h++) {
            assertThat(ahead.mean()[h]).isCloseTo(expected.mean()[h], within(1e-6));
            for (int k = 0; k < 4; k++) {
                assertThat(ahead.covariance()[h][k])
                        .as("%d and %d", h, k)
                        .isCloseTo(expected.covariance()[h][k], within(1e-6 * expected.covariance()[3][3]));
            }
        }
    }

    /**
     * 5, 7, 9, …, 23 has no errors at all: a part of 10⁻¹⁸ of the squares 4² + 6² + … + 18² = 1136
     * of what follows the second value, less the first, is left for the eight values. Shared by ζ
     * alone it makes second differences independent with determinant 1, the least that shares with
     * the sum 1 allow, so that it goes to ζ.
     */
    @Test
    void aStraightLineLeavesASmallPartOfItsSquares() {
        double[] y = new double[10];
        Arrays.setAll(y, t -> 5 + 2 * t);
        LocalLinearTrend.Fit fit = new LocalLinearTrend().fit(y);

        assertThat(fit.irregular() + fit.level() + fit.slope()).isCloseTo(1136e-18 / 8, within(1e-25));
        assertThat(fit.slope()).isCloseTo(1136e-18 / 8, within(1e-22));
        assertThat(new LocalLinearTrend().forecast(y, 2).mean()).containsExactly(new double[] {25, 27}, within(1e-9));
    }
}
