package org.entente.numerics.forecast;

/**
 * Exact Gaussian likelihood of a stationary ARMA(p, q) by the Kalman filter in Harvey's form (Harvey 1989, 3.3; Gardner, Harvey
 * &amp; Phillips 1980), with r = max(p, q + 1) states. The mean is estimated by generalised least squares: the filter runs over
 * the data and over a series of ones with the same gains.
 */
final class ArmaFilter {
    private static final double STEADY = 1e-13;

    private final double[] ar;
    private final double[] ma;
    private final boolean mean;

    /**
     * @param ar coefficients of the past values, first lag first
     * @param ma coefficients of the past errors, first lag first
     * @param mean whether the series has a mean other than 0
     */
    ArmaFilter(double[] ar, double[] ma, boolean mean) {
        this.ar = ar.clone();
        this.ma = ma.clone();
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
        int r = Math.max(ar.length, ma.length + 1);
        double[][] p = stationary(r);
        double[] a = new double[r];
        double[] o = new double[r];
        double yy = 0;
        double yo = 0;
        double oo = 0;
        double logs = 0;
        double[] gain = new double[r];
        double[][] room = new double[r][r];
        boolean steady = false;
        for (double value : w) {
            double f = steady ? 1 : p[0][0];
            double v = value - a[0];
            double u = 1 - o[0];
            yy += v * v / f;
            yo += v * u / f;
            oo += u * u / f;
            if (!steady) {
                logs += Math.log(f);
                for (int i = 0; i < r; i++) {
                    gain[i] = p[i][0] / f;
                }
                update(p, gain, room);
                double[][] former = p;
                p = room;
                room = former;
            }
            advance(a, gain, v);
            advance(o, gain, u);
            // The variance of a one-step error falls to 1, and from then on no gain changes.
            steady |= p[0][0] - 1 < STEADY;
        }
        int n = w.length;
        double centre = mean ? yo / oo : 0;
        double squares = Math.max(yy - (mean ? yo * yo / oo : 0), 1e-18 * yy + Double.MIN_NORMAL);
        double variance = squares / n;
        for (int i = 0; i < r; i++) {
            a[i] -= centre * o[i];
        }
        double likelihood = -0.5 * (n * (Math.log(2 * Math.PI * variance) + 1) + logs);
        return new Result(centre, mean ? variance / oo : 0, variance, likelihood, a, o);
    }

    /** The filtered state, one transition on, in place. */
    private void advance(double[] a, double[] gain, double error) {
        double first = a[0] + gain[0] * error;
        for (int i = 0; i < a.length; i++) {
            double below = i + 1 < a.length ? a[i + 1] + gain[i + 1] * error : 0;
            a[i] = (i < ar.length ? ar[i] * first : 0) + below;
        }
    }

    /** P' = T·(P − K·P₁)·Tᵀ + R·Rᵀ with P₁ the first row of P, which does not stay as it is. */
    private void update(double[][] p, double[] gain, double[][] next) {
        int r = p.length;
        for (int i = r - 1; i >= 0; i--) {
            for (int j = 0; j < r; j++) {
                p[i][j] -= gain[i] * p[0][j];
            }
        }
        step(p, next);
    }

    /** One transition of the state: the next place takes over, plus what the first passes on by the autoregression. */
    double[] step(double[] a) {
        double[] next = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            next[i] = (i < ar.length ? ar[i] * a[0] : 0) + (i + 1 < a.length ? a[i + 1] : 0);
        }
        return next;
    }

    private void step(double[][] p, double[][] next) {
        int r = p.length;
        for (int i = 0; i < r; i++) {
            double a = i < ar.length ? ar[i] : 0;
            for (int j = 0; j < r; j++) {
                double b = j < ar.length ? ar[j] : 0;
                double right = j + 1 < r ? p[0][j + 1] : 0;
                double below = i + 1 < r ? p[i + 1][0] : 0;
                double across = i + 1 < r && j + 1 < r ? p[i + 1][j + 1] : 0;
                next[i][j] = a * b * p[0][0] + a * right + b * below + across + loading(i) * loading(j);
            }
        }
    }

    private double loading(int i) {
        if (i == 0) {
            return 1;
        }
        return i <= ma.length ? ma[i - 1] : 0;
    }

    /** The covariance P of a state at rest, P = T·P·Tᵀ + R·Rᵀ, by doubling: after k steps 2^k terms of its series are summed. */
    private double[][] stationary(int r) {
        double[][] sum = new double[r][r];
        double[][] t = new double[r][r];
        for (int i = 0; i < r; i++) {
            t[i][0] = i < ar.length ? ar[i] : 0;
            if (i + 1 < r) {
                t[i][i + 1] = 1;
            }
            for (int j = 0; j < r; j++) {
                sum[i][j] = loading(i) * loading(j);
            }
        }
        double[][] half = new double[r][r];
        double[][] more = new double[r][r];
        for (int k = 0; k < 40; k++) {
            times(t, sum, half);
            timesTransposed(half, t, more);
            double change = 0;
            for (int i = 0; i < r; i++) {
                for (int j = 0; j < r; j++) {
                    sum[i][j] += more[i][j];
                    change = Math.max(change, Math.abs(more[i][j]));
                }
            }
            if (change < 1e-16 * sum[0][0]) {
                break;
            }
            times(t, t, half);
            double[][] former = t;
            t = half;
            half = former;
        }
        return sum;
    }

    private static void times(double[][] a, double[][] b, double[][] product) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += a[i][k] * b[k][j];
                }
                product[i][j] = sum;
            }
        }
    }

    private static void timesTransposed(double[][] a, double[][] b, double[][] product) {
        int n = a.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += a[i][k] * b[j][k];
                }
                product[i][j] = sum;
            }
        }
    }

    /** The weights with which past errors enter a value: ψ_0 = 1, ψ_j = θ_j + Σ φ_i·ψ_(j−i). */
    double[] weights(int count) {
        double[] psi = new double[count];
        for (int j = 0; j < count; j++) {
            psi[j] = loading(j);
            for (int i = 1; i <= Math.min(j, ar.length); i++) {
                psi[j] += ar[i - 1] * psi[j - i];
            }
        }
        return psi;
    }
}
