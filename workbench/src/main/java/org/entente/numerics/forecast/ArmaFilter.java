package org.entente.numerics.forecast;

import java.util.Arrays;

/**
 * Exact Gaussian likelihood of a stationary ARMA(p, q) by the Kalman filter in Harvey's form (Harvey 1989, 3.3; Gardner, Harvey
 * &amp; Phillips 1980), with r = max(p, q + 1) states. The mean is estimated by generalised least squares: the filter runs over
 * the data and over a series of ones with the same gains.
 */
final class ArmaFilter {
    private static final double STEADY = 1e-13;

    /** Of an ARMA(p, q) with p ≤ 3 and q ≤ 2. */
    private static final int MOST_STATES = 3;

    /** From one row of a covariance to the next, with a place beyond the last state. */
    private static final int ROW = MOST_STATES + 1;

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
        // With a row and a column of zeros beyond the last.
        double[] p = padded(stationary());
        double[] a = new double[ROW];
        double[] o = new double[ROW];
        double yy = 0;
        double yo = 0;
        double oo = 0;
        double logs = 0;
        double[] gain = new double[MOST_STATES];
        double[] room = new double[p.length];
        int t = 0;
        // The variance of a one-step error falls to 1, and from then on no gain changes.
        for (boolean steady = false; t < w.length && !steady; t++) {
            double f = p[0];
            double v = w[t] - a[0];
            double u = 1 - o[0];
            yy += v * v / f;
            yo += v * u / f;
            oo += u * u / f;
            logs += Math.log(f);
            for (int i = 0; i < r; i++) {
                gain[i] = p[i * ROW] / f;
            }
            update(p, gain, room);
            double[] former = p;
            p = room;
            room = former;
            advance(a, gain, v);
            advance(o, gain, u);
            steady = p[0] - 1 < STEADY;
        }
        double a0 = a[0];
        double a1 = a[1];
        double a2 = a[2];
        double o0 = o[0];
        double o1 = o[1];
        double o2 = o[2];
        for (; t < w.length; t++) {
            double v = w[t] - a0;
            double u = 1 - o0;
            yy += v * v;
            yo += v * u;
            oo += u * u;
            double first = a0 + gain[0] * v;
            a0 = ar[0] * first + (a1 + gain[1] * v);
            a1 = ar[1] * first + (a2 + gain[2] * v);
            a2 = ar[2] * first;
            first = o0 + gain[0] * u;
            o0 = ar[0] * first + (o1 + gain[1] * u);
            o1 = ar[1] * first + (o2 + gain[2] * u);
            o2 = ar[2] * first;
        }
        a = new double[] {a0, a1, a2};
        o = new double[] {o0, o1, o2};
        int n = w.length;
        double centre = mean ? yo / oo : 0;
        double squares = Math.max(yy - (mean ? yo * yo / oo : 0), 1e-18 * yy + Double.MIN_NORMAL);
        double variance = squares / n;
        for (int i = 0; i < r; i++) {
            a[i] -= centre * o[i];
        }
        double likelihood = -0.5 * (n * (Math.log(2 * Math.PI * variance) + 1) + logs);
        return new Result(
                centre, mean ? variance / oo : 0, variance, likelihood, Arrays.copyOf(a, r), Arrays.copyOf(o, r));
    }

    /** The filtered state, one transition on, in place; beyond the last place stays 0. */
    private void advance(double[] a, double[] gain, double error) {
        double first = a[0] + gain[0] * error;
        for (int i = 0; i + 1 < r; i++) {
            a[i] = ar[i] * first + (a[i + 1] + gain[i + 1] * error);
        }
        a[r - 1] = ar[r - 1] * first;
    }

    /** P' = T·(P − K·P₁)·Tᵀ + R·Rᵀ with P₁ the first row of P, which does not stay as it is; rows one after the other. */
    private void update(double[] p, double[] gain, double[] next) {
        for (int i = r - 1; i >= 0; i--) {
            for (int j = 0; j < r; j++) {
                p[i * ROW + j] -= gain[i] * p[j];
            }
        }
        double corner = p[0];
        for (int i = 0; i < r; i++) {
            double a = ar[i];
            int lower = (i + 1) * ROW;
            double below = p[lower];
            for (int j = 0; j < r; j++) {
                double b = ar[j];
                next[i * ROW + j] =
                        a * b * corner + a * p[j + 1] + b * below + p[lower + j + 1] + loading[i] * loading[j];
            }
        }
    }

    /** One transition of the state: the next place takes over, plus what the first passes on by the autoregression. */
    double[] step(double[] a) {
        double[] next = new double[r];
        for (int i = 0; i < r; i++) {
            next[i] = ar[i] * a[0] + (i + 1 < r ? a[i + 1] : 0);
        }
        return next;
    }

    private double[] padded(double[] square) {
        double[] padded = new double[ROW * ROW];
        for (int i = 0; i < r; i++) {
            System.arraycopy(square, i * r, padded, i * ROW, r);
        }
        return padded;
    }

    /** The covariance P of a state at rest, P = T·P·Tᵀ + R·Rᵀ, by doubling: after k steps 2^k terms of its series are summed. */
    private double[] stationary() {
        double[] sum = new double[r * r];
        double[] t = new double[r * r];
        for (int i = 0; i < r; i++) {
            t[i * r] = ar[i];
            if (i + 1 < r) {
                t[i * r + i + 1] = 1;
            }
            for (int j = 0; j < r; j++) {
                sum[i * r + j] = loading[i] * loading[j];
            }
        }
        double[] half = new double[r * r];
        double[] more = new double[r * r];
        for (int k = 0; k < 40; k++) {
            times(t, sum, half);
            timesTransposed(half, t, more);
            double change = 0;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += more[i];
                change = Math.max(change, Math.abs(more[i]));
            }
            if (change < 1e-16 * sum[0]) {
                break;
            }
            times(t, t, half);
            double[] former = t;
            t = half;
            half = former;
        }
        return sum;
    }

    private void times(double[] a, double[] b, double[] product) {
        for (int i = 0; i < r * r; i += r) {
            for (int j = 0; j < r; j++) {
                double sum = 0;
                for (int k = 0; k < r; k++) {
                    sum += a[i + k] * b[k * r + j];
                }
                product[i + j] = sum;
            }
        }
    }

    private void timesTransposed(double[] a, double[] b, double[] product) {
        for (int i = 0; i < r * r; i += r) {
            for (int j = 0; j < r; j++) {
                double sum = 0;
                for (int k = 0; k < r; k++) {
                    sum += a[i + k] * b[j * r + k];
                }
                product[i + j] = sum;
            }
        }
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
