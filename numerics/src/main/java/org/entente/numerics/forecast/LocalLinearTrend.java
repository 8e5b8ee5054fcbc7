package org.entente.numerics.forecast;

/**
 * A level and a slope that both wander: y = μ + ε, μ' = μ + β + η, β' = β + ζ, by the Kalman filter
 * (Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter, 2.3 and 4.3;
 * Durbin &amp; Koopman 2012, 5.2 for the diffuse start).
 *
 * <p>Level and slope start diffuse: given the first two values they are y₂ and y₂ − y₁, with the
 * covariance that the three variances imply, and the likelihood is of the n − 2 values after them.
 * One variance is concentrated out; the shares of the three in their sum are searched, so that a
 * share may go to 0.
 *
 * <p>It fails where the slope's variance is found to be 0 by chance, and carries the last slope on
 * without end: far horizons are its weakness.
 */
final class LocalLinearTrend implements Forecaster {
    private static final double LEAST_PART = 1e-18;

    @Override
    public String name() {
        return "local_trend";
    }

    @Override
    public int minimum() {
        return 10;
    }

    /**
     * A fitted model.
     *
     * @param irregular variance of ε
     * @param level variance of η
     * @param slope variance of ζ
     * @param logLikelihood diffuse, of the values after the first two
     * @param state level and slope given all values
     * @param variance of the state: var μ, cov, var β
     */
    record Fit(double irregular, double level, double slope, double logLikelihood, double[] state, double[] variance) {}

    Fit fit(double[] y) {
        NelderMead.Optimum best =
                NelderMead.minimise(p -> -filter(y, shares(p)).logLikelihood, new double[] {0, -2}, 1, 1e-9);
        return filter(y, shares(best.point()));
    }

    /** Three shares that sum to 1, of the irregular, the level and the slope. */
    private static double[] shares(double[] p) {
        double a = Math.exp(Math.max(-30, Math.min(30, p[0])));
        double b = Math.exp(Math.max(-30, Math.min(30, p[1])));
        double sum = 1 + a + b;
        return new double[] {a / sum, 1 / sum, b / sum};
    }

    private static Fit filter(double[] y, double[] q) {
        // Given y₁ and y₂ under a flat prior: μ₂ = y₂ − ε₂ and β₂ = y₂ − y₁ − ε₂ + ε₁ − η₁ + ζ₁.
        double m = y[1];
        double b = y[1] - y[0];
        double pmm = q[0];
        double pmb = q[0];
        double pbb = 2 * q[0] + q[1] + q[2];
        double squares = 0;
        double logs = 0;
        double total = 0;
        for (int t = 2; t < y.length; t++) {
            double amm = pmm + 2 * pmb + pbb + q[1];
            double amb = pmb + pbb;
            double abb = pbb + q[2];
            double ahead = m + b;
            double f = amm + q[0];
            double v = y[t] - ahead;
            squares += v * v / f;
            logs += Math.log(f);
            total += (y[t] - y[0]) * (y[t] - y[0]);
            m = ahead + amm / f * v;
            b += amb / f * v;
            pmm = amm - amm * amm / f;
            pmb = amb - amb * amm / f;
            pbb = abb - amb * amb / f;
        }
        int n = y.length - 2;
        double scale = Math.max(squares, LEAST_PART * total) / n;
        double likelihood = -0.5 * (n * (Math.log(2 * Math.PI * scale) + 1) + logs);
        return new Fit(q[0] * scale, q[1] * scale, q[2] * scale, likelihood, new double[] {m, b}, new double[] {
            pmm * scale, pmb * scale, pbb * scale
        });
    }

    @Override
    public Gaussian forecast(double[] y, int horizon) {
        Fit fit = fit(y);
        double[] mean = new double[horizon];
        double[][] covariance = new double[horizon][horizon];
        double mm = fit.variance[0];
        double mb = fit.variance[1];
        double bb = fit.variance[2];
        for (int h = 0; h < horizon; h++) {
            mean[h] = fit.state[0] + (h + 1) * fit.state[1];
            mm += 2 * mb + bb + fit.level;
            mb += bb;
            bb += fit.slope;
            for (int k = h; k < horizon; k++) {
                covariance[h][k] = mm + (k - h) * mb + (h == k ? fit.irregular : 0);
                covariance[k][h] = covariance[h][k];
            }
        }
        return new Gaussian(mean, covariance);
    }
}
