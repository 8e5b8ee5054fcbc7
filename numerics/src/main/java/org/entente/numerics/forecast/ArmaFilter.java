package org.entente.numerics.forecast;

import java.util.Arrays;

/**
 * Exact Gaussian likelihood of a stationary ARMA(p, q) by the Kalman filter in Harvey's form
 * (Harvey 1989, 3.3; Gardner, Harvey &amp; Phillips 1980), with r = max(p, q + 1) states. The mean
 * is estimated by generalised least squares: the filter runs over the data and over a series of
 * ones with the same gains.
 */
final class ArmaFilter {
    private static final double STEADY = 1e-13;

    /** Of an ARMA(p, q) with p ≤ 3 and q ≤ 2. */
    private static final int MOST_STATES = 3;

    /** Variances are multiplied up to here before their logarithm is taken. */
    private static final double LARGE = 1e200;

    private final int lags;
    /** Number of states. */
    private final int r;

    /** Coefficients of the past values, 0 for the states that have none. */
    private final double[] ar;
    /** How an error enters each state: 1, then the coefficients of the past errors. */
    private final double[] loading;

    private final boolean mean;

    /**
     * @param ar coefficients of the past values, first lag first
     * @param ma coefficients of the past errors, first lag first
     * @param mean whether the series has a mean other than 0
     */
    ArmaFilter(double[] ar, double[] ma, boolean mean) {
        this.lags = ar.length;
        this.r = Math.max(ar.length, ma.length + 1);
        if (r > MOST_STATES) {
            throw new IllegalArgumentException("an ARMA(%d, %d) has %d states".formatted(ar.length, ma.length, r));
        }
        this.ar = Arrays.copyOf(ar, MOST_STATES);
        this.loading = new double[MOST_STATES];
        loading[0] = 1;
        System.arraycopy(ma, 0, loading, 1, ma.length);
        this.mean = mean;
    }

    /**
     * What the filter found.
     *
     * @param mean estimated mean; 0 without one
     * @param meanVariance its variance; 0 without one
     * @param variance of the errors, by maximum likelihood
     * @param logLikelihood at that mean and variance
     * @param state after the last value, of the data less their mean
     * @param ones state after the last value, of the series of ones
     */
    record Result(
            double mean, double meanVariance, double variance, double logLikelihood, double[] state, double[] ones) {}

    Result run(double[] w) {
        double[] rest = stationary();
        double p00 = rest[0];
        double p01 = rest[1];
        double p02 = rest[2];
        double p11 = rest[3];
        double p12 = rest[4];
        double p22 = rest[5];
        double weight = 1 / p00;
        double gain1 = p01 * weight;
        double gain2 = p02 * weight;
        double a0 = 0;
        double a1 = 0;
        double a2 = 0;
        double o0 = 0;
        double o1 = 0;
        double o2 = 0;
        double yy = 0;
        double yo = 0;
        double oo = 0;
        double logs = 0;
        double product = 1;
        for (int t = 0; t < w.length; t++) {
            double v = w[t] - a0;
            double u = 1 - o0;
            a0 = ar[0] * w[t] + a1 + gain1 * v;
            a1 = ar[1] * w[t] + a2 + gain2 * v;
            a2 = ar[2] * w[t];
            o0 = ar[0] + o1 + gain1 * u;
            o1 = ar[1] + o2 + gain2 * u;
            o2 = ar[2];
            yy += v * v * weight;
            yo += v * u * weight;
            oo += u * u * weight;
            // The variance of a one-step error falls to 1, and from then on no gain changes.
            if (p00 - 1 >= STEADY) {
                product *= p00;
                if (product > LARGE) {
                    logs += Math.log(product);
                    product = 1;
                }
                // The first place is seen without an error, so that nothing of its variance passes
                // on.
                double rest11 = p11 - gain1 * p01;
                double rest12 = p12 - gain1 * p02;
                double rest22 = p22 - gain2 * p02;
                p00 = rest11 + 1;
                p01 = rest12 + loading[1];
                p02 = loading[2];
                p11 = rest22 + loading[1] * loading[1];
                p12 = loading[1] * loading[2];
                p22 = loading[2] * loading[2];
                weight = 1 / p00;
                gain1 = p01 * weight;
                gain2 = p02 * weight;
            }
        }
        logs += Math.log(product);
        int n = w.length;
        double centre = mean ? yo / oo : 0;
        double squares = Math.max(yy - (mean ? yo * yo / oo : 0), 1e-18 * yy + Double.MIN_NORMAL);
        double variance = squares / n;
        double likelihood = -0.5 * (n * (Math.log(2 * Math.PI * variance) + 1) + logs);
        double[] state = {a0 - centre * o0, a1 - centre * o1, a2 - centre * o2};
        double[] ones = {o0, o1, o2};
        return new Result(
                centre,
                mean ? variance / oo : 0,
                variance,
                likelihood,
                Arrays.copyOf(state, r),
                Arrays.copyOf(ones, r));
    }

    /**
     * The covariance P of a state at rest: of P = T·P·Tᵀ + R·Rᵀ all entries follow from P₀₀ and
     * P₀₁, and two equations remain.
     *
     * @return the entries 00, 01, 02, 11, 12, 22
     */
    private double[] stationary() {
        double a = ar[0];
        double b = ar[1];
        double c = ar[2];
        double l = loading[1];
        double m = loading[2];
        double ac = a * c;
        double ofFirst = 1 - a * a - b * b - 2 * b * ac - c * c;
        double ofSecond = -2 * (a + b * c);
        double right = 1 + l * l + m * m + 2 * b * m;
        double alsoFirst = -(a + c) * (b + ac);
        double alsoSecond = 1 - b - ac - c * c;
        double alsoRight = l + m * (a + c + l);
        double determinant = ofFirst * alsoSecond - ofSecond * alsoFirst;
        double p00 = (right * alsoSecond - ofSecond * alsoRight) / determinant;
        double p01 = (ofFirst * alsoRight - alsoFirst * right) / determinant;
        double p02 = ac * p00 + c * p01 + m;
        double p22 = c * c * p00 + m * m;
        double p11 = b * b * p00 + 2 * b * p02 + p22 + l * l;
        double p12 = b * c * p00 + c * p02 + l * m;
        return new double[] {p00, p01, p02, p11, p12, p22};
    }

    /**
     * One transition of the state: the next place takes over, plus what the first passes on by the
     * autoregression.
     */
    double[] step(double[] a) {
        double[] next = new double[r];
        for (int i = 0; i < r; i++) {
            next[i] = ar[i] * a[0] + (i + 1 < r ? a[i + 1] : 0);
        }
        return next;
    }

    /** The weights with which past errors enter a value: ψ_0 = 1, ψ_j = θ_j + Σ φ_i·ψ_(j−i). */
    double[] weights(int count) {
        double[] psi = new double[count];
        for (int j = 0; j < count; j++) {
            psi[j] = j < r ? loading[j] : 0;
            for (int i = 1; i <= Math.min(j, lags); i++) {
                psi[j] += ar[i - 1] * psi[j - i];
            }
        }
        return psi;
    }
}
