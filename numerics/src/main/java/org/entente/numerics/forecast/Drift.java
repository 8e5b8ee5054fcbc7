package org.entente.numerics.forecast;

/**
 * The mean change of the past goes on: a random walk with drift d = (y_n − y_1)/(n−1). Covariance
 * σ²·(min(h, k) + h·k/(n−1)), σ² the variance of the changes with n−2 degrees of freedom; the
 * second part is the uncertainty of the drift itself (Hyndman &amp; Athanasopoulos 2021, 5.2).
 *
 * <p>It fails where growth changed: the first and the last value alone decide the drift.
 */
final class Drift implements Forecaster {
    @Override
    public String name() {
        return "drift";
    }

    @Override
    public int minimum() {
        return 4;
    }

    @Override
    public Gaussian forecast(double[] y, int horizon) {
        int changes = y.length - 1;
        double drift = (y[changes] - y[0]) / changes;
        double sum = 0;
        for (int t = 1; t < y.length; t++) {
            double off = y[t] - y[t - 1] - drift;
            sum += off * off;
        }
        double variance = sum / (changes - 1);
        double[] mean = new double[horizon];
        double[] weights = new double[horizon];
        double[] steps = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = y[changes] + (h + 1) * drift;
            weights[h] = 1;
            steps[h] = h + 1.0;
        }
        return Gaussian.ofWeights(mean, weights, variance).withShared(steps, variance / changes);
    }
}
