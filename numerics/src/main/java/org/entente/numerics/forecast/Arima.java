package org.entente.numerics.forecast;

/**
 * ARIMA(p, d, q) with p + q ≤ 2, by exact Gaussian likelihood. d is 0 or 1: 1 when the KPSS test of
 * a constant level (Kwiatkowski, Phillips, Schmidt &amp; Shin 1992) rejects it at 5 %, as Hyndman
 * &amp; Khandakar (2008) choose it; p, q and, with d = 1, whether there is a drift, by AICc.
 * Coefficients are searched as partial autocorrelations, so that every point of the search is
 * stationary and invertible (Monahan 1984). (1 − φ_1L − …)(1 − L)^d (y_t − μ − δt) = (1 + θ_1L + …)
 * e_t.
 *
 * <p>It fails after a break, which the KPSS test takes for a unit root, and in short series, where
 * orders by AICc change from one origin to the next; the intervals take the chosen order as known.
 */
final class Arima implements Forecaster {
    /** Upper 5 % point of the KPSS statistic for a constant level. */
    private static final double KPSS_FIVE_PERCENT = 0.463;

    private static final int MOST = 2;

    /** Partial autocorrelations stay this far inside the unit circle. */
    private static final double INSIDE = 0.99;

    @Override
    public String name() {
        return "arima";
    }

    @Override
    public int minimum() {
        return 10;
    }

    /**
     * Orders, coefficients and what the filter found on the values, or on their changes when d is
     * 1.
     */
    record Fit(int d, boolean drift, double[] ar, double[] ma, ArmaFilter.Result result, double aicc) {

        int parameters() {
            return ar.length + ma.length + (drift ? 1 : 0) + 1;
        }
    }

    Fit fit(double[] y) {
        int d = kpss(y) > KPSS_FIVE_PERCENT ? 1 : 0;
        double[] w = d == 0 ? y : differences(y);
        Fit best = fit(w, d, d == 0, 0, 0);
        for (int p = 0; p <= MOST; p++) {
            for (int q = 0; p + q <= MOST; q++) {
                for (boolean drift : d == 0 ? new boolean[] {true} : new boolean[] {false, true}) {
                    Fit next = fit(w, d, drift, p, q);
                    best = next.aicc < best.aicc - 1e-9 ? next : best;
                }
            }
        }
        return best;
    }

    /** The likelihood of given orders at its greatest. */
    static Fit fit(double[] w, int d, boolean mean, int p, int q) {
        NelderMead.Optimum best =
                NelderMead.minimise(x -> -filter(x, p, q, mean).run(w).logLikelihood(), new double[p + q], 0.5, 1e-9);
        double[] ar = autoregression(best.point(), 0, p);
        double[] ma = movingAverage(best.point(), p, q);
        int k = p + q + (mean ? 1 : 0) + 1;
        double aicc = 2 * best.value() + 2.0 * k + 2.0 * k * (k + 1) / (w.length - k - 1);
        return new Fit(d, mean, ar, ma, new ArmaFilter(ar, ma, mean).run(w), aicc);
    }

    private static ArmaFilter filter(double[] x, int p, int q, boolean mean) {
        return new ArmaFilter(autoregression(x, 0, p), movingAverage(x, p, q), mean);
    }

    /**
     * Coefficients of a stationary autoregression from free parameters, by way of partial
     * autocorrelations.
     */
    private static double[] autoregression(double[] x, int from, int order) {
        double[] phi = new double[order];
        for (int k = 0; k < order; k++) {
            double partial = INSIDE * Math.tanh(x[from + k]);
            double[] before = phi.clone();
            for (int j = 0; j < k; j++) {
                phi[j] = before[j] - partial * before[k - 1 - j];
            }
            phi[k] = partial;
        }
        return phi;
    }

    private static double[] movingAverage(double[] x, int from, int order) {
        double[] theta = autoregression(x, from, order);
        for (int j = 0; j < order; j++) {
            theta[j] = -theta[j];
        }
        return theta;
    }

    static double[] differences(double[] y) {
        double[] w = new double[y.length - 1];
        for (int t = 1; t < y.length; t++) {
            w[t - 1] = y[t] - y[t - 1];
        }
        return w;
    }

    /** The KPSS statistic Σ S_t² / (n²·s²) with Bartlett weights over ⌊4·(n/100)^¼⌋ lags. */
    static double kpss(double[] y) {
        int n = y.length;
        double mean = 0;
        for (double value : y) {
            mean += value / n;
        }
        double[] e = new double[n];
        double sum = 0;
        double partial = 0;
        double squares = 0;
        for (int t = 0; t < n; t++) {
            e[t] = y[t] - mean;
            partial += e[t];
            sum += partial * partial;
            squares += e[t] * e[t] / n;
        }
        int lags = (int) (4 * Math.pow(n / 100.0, 0.25));
        double variance = squares;
        for (int l = 1; l <= lags; l++) {
            double covariance = 0;
            for (int t = l; t < n; t++) {
                covariance += e[t] * e[t - l] / n;
            }
            variance += 2 * (1 - l / (lags + 1.0)) * covariance;
        }
        return sum / ((double) n * n * variance);
    }

    @Override
    public Gaussian forecast(double[] y, int horizon) {
        Fit fit = fit(y);
        ArmaFilter filter = new ArmaFilter(fit.ar, fit.ma, fit.drift);
        ArmaFilter.Result result = fit.result;
        double[] mean = new double[horizon];
        double[] shift = new double[horizon];
        double[] state = result.state();
        double[] ones = result.ones();
        for (int h = 0; h < horizon; h++) {
            mean[h] = result.mean() + state[0];
            shift[h] = 1 - ones[0];
            state = filter.step(state);
            ones = filter.step(ones);
        }
        int n = y.length - fit.d;
        double correction = n / (double) (n - fit.parameters() + 1);
        Gaussian ahead = Gaussian.ofWeights(mean, filter.weights(horizon), result.variance() * correction)
                .withShared(shift, result.meanVariance() * correction);
        return fit.d == 0 ? ahead : ahead.summed(y[y.length - 1]);
    }
}
