package org.entente.numerics.forecast;

import java.util.Arrays;

/**
 * A flow as gravity has it: what the sizes of the two imply times how closely they are tied. In
 * structural gravity X = (Y·E/W)·(t/(Π·P))^(1−σ) (Anderson &amp; van Wincoop 2003, equation 9) the
 * first factor is given as a series g beside the flow y, both in logarithms, and the second is the
 * rest u = y − g, in which distance and lasting ties are a constant.
 *
 * <p>Neither is known ahead, so both are forecast: g goes on with its mean change, as {@link Drift}
 * has it; u returns to its mean m with u_t − m = φ·(u_(t−1) − m) + e_t. φ is that of least squares,
 * corrected for its bias by (1 + 3φ)/n (Kendall 1954) and kept within 0 and 1; at 1 the tie is a
 * random walk and does not return. Mean y_(n+h) = g_n + h·d + m + φ^h·(u_n − m); errors Σ (a_s +
 * φ^(h−s)·e_s) with the covariance of a and e within a year as found, and the uncertainty of d and
 * m.
 *
 * <p>It must not be used when g reaches beyond the past that it is set beside, when the sizes are
 * those of another source than the flow, or when the tie broke: a break in u is taken for slow
 * return.
 */
final class MassesAndTie implements Forecaster {
    private final double[] masses;

    /**
     * @param masses g, aligned with the beginning of the series; values beyond the past that is
     *     forecast from are not looked at
     */
    MassesAndTie(double[] masses) {
        this.masses = masses.clone();
    }

    @Override
    public String name() {
        return "gravity";
    }

    @Override
    public int minimum() {
        return 5;
    }

    @Override
    public Gaussian forecast(double[] y, int horizon) {
        int n = y.length;
        double[] u = new double[n];
        for (int t = 0; t < n; t++) {
            u[t] = y[t] - masses[t];
        }
        double m = Arrays.stream(u).average().orElseThrow();
        double phi = persistence(u, m);
        double d = (masses[n - 1] - masses[0]) / (n - 1);
        double ofMasses = 0;
        double ofTie = 0;
        double shared = 0;
        for (int t = 1; t < n; t++) {
            double a = masses[t] - masses[t - 1] - d;
            double e = u[t] - m - phi * (u[t - 1] - m);
            ofMasses += a * a / (n - 2);
            ofTie += e * e / (n - 2);
            shared += a * e / (n - 2);
        }
        double[] mean = new double[horizon];
        double[] steps = new double[horizon];
        double[] returned = new double[horizon];
        double[][] covariance = new double[horizon][horizon];
        for (int h = 1; h <= horizon; h++) {
            mean[h - 1] = masses[n - 1] + h * d + m + Math.pow(phi, h) * (u[n - 1] - m);
            steps[h - 1] = h;
            returned[h - 1] = phi == 1 ? 0 : (1 - Math.pow(phi, h)) / (1 - phi);
            for (int k = 1; k <= h; k++) {
                double sum = 0;
                for (int s = 1; s <= k; s++) {
                    double near = Math.pow(phi, k - s);
                    double far = Math.pow(phi, h - s);
                    sum += ofMasses + shared * (near + far) + ofTie * near * far;
                }
                covariance[h - 1][k - 1] = sum;
                covariance[k - 1][h - 1] = sum;
            }
        }
        return new Gaussian(mean, covariance)
                .withShared(steps, ofMasses / (n - 1))
                .withShared(returned, ofTie / n);
    }

    /** φ, from 0 to 1. */
    private static double persistence(double[] u, double m) {
        double over = 0;
        double under = 0;
        for (int t = 1; t < u.length; t++) {
            over += (u[t] - m) * (u[t - 1] - m);
            under += (u[t - 1] - m) * (u[t - 1] - m);
        }
        if (under == 0) {
            return 0;
        }
        double raw = over / under;
        return Math.max(0, Math.min(1, raw + (1 + 3 * raw) / u.length));
    }
}
