package org.entente.numerics.breaks;

import org.entente.numerics.Normal;

/**
 * Where the highest point of a two-sided Brownian motion with drift lies, which is how an estimated
 * break date is distributed about the true one (Bai 1997, proposition 2 and appendix B): drift
 * −|s|/2 and scale 1 before the date, −ξ|s|/2 and √φ after it.
 *
 * @param xi drift after the date over that before it
 * @param phi variance after the date over that before it
 */
record BaiDistribution(double xi, double phi) {
    BaiDistribution {
        if (!(xi > 0 && phi > 0 && Double.isFinite(xi) && Double.isFinite(phi))) {
            throw new IllegalArgumentException("drift " + xi + ", variance " + phi);
        }
    }

    /** P(the highest point lies at or before x). */
    double cdf(double x) {
        return x < 0 ? before(-x) : after(x);
    }

    private double before(double x) {
        double ratio = xi / phi;
        double root = Math.sqrt(x);
        double c = phi * (phi + 2 * xi) / (xi * (phi + xi));
        double d = (phi + 2 * xi) * (phi + 2 * xi) / ((phi + xi) * xi);
        return -root * Math.exp(-x / 8) / Math.sqrt(2 * Math.PI)
                - c * Math.exp(ratio * (1 + ratio) * x / 2 + Normal.logCumulative(-(0.5 + ratio) * root))
                + (d - 2 + x / 2) * Normal.cumulative(-root / 2);
    }

    private double after(double x) {
        double root = Math.sqrt(x);
        double slope = xi / Math.sqrt(phi);
        double c = xi * (2 * phi + xi) / (phi * (phi + xi));
        double d = (2 * phi + xi) * (2 * phi + xi) / ((phi + xi) * phi);
        return 1
                + slope * root * Math.exp(-slope * slope * x / 8) / Math.sqrt(2 * Math.PI)
                + c * Math.exp((phi + xi) * x / 2 + Normal.logCumulative(-(2 * phi + xi) / (2 * Math.sqrt(phi)) * root))
                - (d - 2 + slope * slope * x / 2) * Normal.cumulative(-slope * root / 2);
    }

    /**
     * The point with a share of the probability at or before it, on the side of the date on which
     * it lies.
     */
    double quantile(double share) {
        double near = 0;
        double far = cdf(0) < share ? 1 : -1;
        while (far > 0 ? cdf(far) < share : cdf(far) > share) {
            near = far;
            far *= 2;
        }
        for (int i = 0; i < 200 && Math.abs(far - near) > 1e-13 * Math.abs(far); i++) {
            double middle = (near + far) / 2;
            boolean beyond = far > 0 ? cdf(middle) < share : cdf(middle) > share;
            if (beyond) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return (near + far) / 2;
    }
}
