package org.entente.numerics.forecast;

import org.entente.numerics.Normal;

/** Proper scores of a probabilistic forecast, and the scaled error of a point forecast. */
final class Scores {
    private static final double ROOT_PI = Math.sqrt(Math.PI);

    private Scores() {}

    /**
     * Continuous ranked probability score of a normal forecast, in the units of y; less is better,
     * and 0 is a sure and right forecast (Gneiting &amp; Raftery 2007, equation 21): σ·(z·(2Φ(z) −
     * 1) + 2φ(z) − 1/√π), z = (y − μ)/σ.
     */
    static double crps(double mean, double deviation, double y) {
        if (deviation == 0) {
            return Math.abs(y - mean);
        }
        double z = (y - mean) / deviation;
        return deviation * (z * (2 * Normal.cumulative(z) - 1) + 2 * Normal.density(z) - 1 / ROOT_PI);
    }

    /**
     * The same of a mixture of normal forecasts with equal weights (Grimit, Gneiting, Berrocal
     * &amp; Johnson 2006): mean of A(y − μ_i, σ_i²) less half the mean of A(μ_i − μ_j, σ_i² +
     * σ_j²), A(m, s²) = E|X| of a normal X.
     */
    static double crps(double[] means, double[] deviations, double y) {
        double near = 0;
        double apart = 0;
        for (int i = 0; i < means.length; i++) {
            near += absolute(y - means[i], deviations[i]);
            for (int j = 0; j < means.length; j++) {
                apart += absolute(means[i] - means[j], Math.hypot(deviations[i], deviations[j]));
            }
        }
        return near / means.length - apart / (2.0 * means.length * means.length);
    }

    /** E|X| of a normal X. */
    private static double absolute(double mean, double deviation) {
        if (deviation == 0) {
            return Math.abs(mean);
        }
        double z = mean / deviation;
        return 2 * deviation * Normal.density(z) + mean * (2 * Normal.cumulative(z) - 1);
    }

    /**
     * What errors are divided by for the mean absolute scaled error: the mean absolute change of
     * the series that the forecast was made from (Hyndman &amp; Koehler 2006). Below 1 a forecast
     * beats the one-step naive forecast of that past.
     */
    static double naiveError(double[] y, int n) {
        double sum = 0;
        for (int t = 1; t < n; t++) {
            sum += Math.abs(y[t] - y[t - 1]);
        }
        return sum / (n - 1);
    }
}
