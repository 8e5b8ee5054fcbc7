package org.entente.numerics.forecast;

/**
 * Tomorrow is as today: a random walk without drift. Mean y_n; covariance σ²·min(h, k) with σ² the
 * mean of the squared changes (Hyndman &amp; Athanasopoulos 2021, Forecasting: Principles and
 * Practice, 5.2).
 *
 * <p>It fails where a series grows steadily or returns to a level: its middle lags and its
 * intervals grow without end.
 */
final class Naive implements Forecaster {
    @Override
    public String name() {
        return "naive";
    }

    @Override
    public int minimum() {
        return 3;
    }

    @Override
    public Gaussian forecast(double[] y, int horizon) {
        double sum = 0;
        for (int t = 1; t < y.length; t++) {
            sum += (y[t] - y[t - 1]) * (y[t] - y[t - 1]);
        }
        double[] mean = new double[horizon];
        double[] weights = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            mean[h] = y[y.length - 1];
            weights[h] = 1;
        }
        return Gaussian.ofWeights(mean, weights, sum / (y.length - 1));
    }
}
