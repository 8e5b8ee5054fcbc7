package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exponential smoothing by its recursion y = l + φb + e, l' = l + φb + αe, b' = φb + βe, run
 * forwards as written.
 */
class SmoothingByHandTest {

    /** What is known when a run ends. */
    private record Run(double[] errors, double level, double slope) {}

    private static Run run(double[] y, ExponentialSmoothing.Fit fit, double level, double slope) {
        double[] errors = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            double damped = fit.phi() * slope;
            errors[t] = y[t] - level - damped;
            level = level + damped + fit.alpha() * errors[t];
            slope = damped + fit.beta() * errors[t];
        }
        return new Run(errors, level, slope);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int t = 0; t < a.length; t++) {
            difference[t] = a[t] - b[t];
        }
        return difference;
    }

    /**
     * The run from the states before the first value with the least squares: errors are linear in
     * level and slope.
     */
    private static Run best(double[] y, ExponentialSmoothing.Fit fit, boolean trend) {
        double[] e = run(y, fit, 0, 0).errors;
        double[] a = minus(e, run(y, fit, 1, 0).errors);
        double[] b = minus(e, run(y, fit, 0, 1).errors);
        if (!trend) {
            return run(y, fit, dot(e, a) / dot(a, a), 0);
        }
        double determinant = dot(a, a) * dot(b, b) - dot(a, b) * dot(a, b);
        double level = (dot(e, a) * dot(b, b) - dot(e, b) * dot(a, b)) / determinant;
        double slope = (dot(e, b) * dot(a, a) - dot(e, a) * dot(a, b)) / determinant;
        return run(y, fit, level, slope);
    }

    /** A level that errors move, and with it a slope that dies out. */
    private static double[] series(long seed) {
        return series(seed, 2, 0.3);
    }

    private static double[] series(long seed, double slope, double ofSlope) {
        Random random = new Random(seed);
        double[] y = new double[30];
        double level = 40;
        for (int t = 0; t < y.length; t++) {
            double e = random.nextGaussian();
            y[t] = level + 0.9 * slope + e;
            level = y[t] - 0.4 * e;
            slope = 0.9 * slope + ofSlope * e;
        }
        return y;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void statesAndSquaresAreThoseOfTheBestBeginning(boolean trend) {
        for (long seed = 1; seed <= 4; seed++) {
            double[] y = series(seed);
            ExponentialSmoothing.Fit fit = new ExponentialSmoothing(trend).fit(y);
            Run best = best(y, fit, trend);

            assertThat(fit.squares()).isCloseTo(dot(best.errors, best.errors), within(1e-7));
            assertThat(fit.level()).isCloseTo(best.level, within(1e-7));
            assertThat(fit.slope()).isCloseTo(best.slope, within(1e-7));
        }
    }

    @Test
    void noOtherWeightsHaveSmallerSquares() {
        double[] y = series(3);
        double least = new ExponentialSmoothing(true).fit(y).squares() - 1e-6;
        for (double alpha = 0.1; alpha < 1; alpha += 0.1) {
            for (double part = 0.1; part < 1; part += 0.1) {
                for (double phi = 0.81; phi < 0.98; phi += 0.04) {
                    double[] e = best(y, new ExponentialSmoothing.Fit(alpha, alpha * part, phi, 0, 0, 0), true).errors;
                    assertThat(dot(e, e)).isGreaterThan(least);
                }
            }
        }
        double level = new ExponentialSmoothing(false).fit(y).squares() - 1e-6;
        for (double alpha = 0.01; alpha < 1; alpha += 0.01) {
            double[] e = best(y, new ExponentialSmoothing.Fit(alpha, 0, 0, 0, 0, 0), false).errors;
            assertThat(dot(e, e)).isGreaterThan(level);
        }
    }

    /** Without further errors the recursion goes on by itself: that is the mean. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theMeanIsTheRecursionWithoutErrors(boolean trend) {
        double[] y = series(2);
        ExponentialSmoothing.Fit fit = new ExponentialSmoothing(trend).fit(y);
        Gaussian ahead = new ExponentialSmoothing(trend).forecast(y, 5);

        double level = fit.level();
        double slope = fit.slope();
        for (int h = 0; h < 5; h++) {
            slope *= fit.phi();
            level += slope;
            assertThat(ahead.mean()[h]).isCloseTo(level, within(1e-9));
        }
    }

    /**
     * An error of 1 moves the values after it as the recursion says; the variance of errors is
     * their squares by n less α and the level, and with a trend β, φ and the slope.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theCovarianceIsWhatErrorsDoToLaterValues(boolean trend) {
        double[] y = trend ? series(3) : series(3, 0, 0);
        ExponentialSmoothing.Fit fit = new ExponentialSmoothing(trend).fit(y);
        assertThat(fit.alpha()).isBetween(0.2, 0.9);
        assertThat(fit.beta()).isBetween(trend ? 0.1 : 0, 0.5);
        Gaussian ahead = new ExponentialSmoothing(trend).forecast(y, 4);

        double[][] moved = new double[4][4];
        for (int s = 0; s < 4; s++) {
            moved[s][s] = 1;
            double level = fit.alpha();
            double slope = fit.beta();
            for (int h = s + 1; h < 4; h++) {
                slope *= fit.phi();
                level += slope;
                moved[h][s] = level;
            }
        }
        double variance = fit.squares() / (30 - (trend ? 5 : 2));
        for (int h = 0; h < 4; h++) {
            for (int k = 0; k < 4; k++) {
                assertThat(ahead.covariance()[h][k]).isCloseTo(variance * dot(moved[h], moved[k]), within(1e-9));
            }
        }
    }

    /**
     * 14.5, 18.55, … grows by nine tenths of its last growth, without errors: 10⁻¹⁸ of the squares
     * about the first value is left.
     */
    @Test
    void aPerfectFitLeavesASmallPartOfTheSquares() {
        double[] y = new double[20];
        double growth = 5;
        double total = 0;
        for (int t = 0; t < 20; t++) {
            growth *= 0.9;
            y[t] = (t == 0 ? 10 : y[t - 1]) + growth;
            total += (y[t] - y[0]) * (y[t] - y[0]);
        }

        assertThat(new ExponentialSmoothing(true).fit(y).squares()).isCloseTo(1e-18 * total, within(1e-24 * total));
    }
}
