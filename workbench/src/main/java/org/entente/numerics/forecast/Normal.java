package org.entente.numerics.forecast;

/** The standard normal distribution, to about fifteen digits. */
final class Normal {
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Beyond this the series for the middle loses digits and the continued fraction for the tail has them. */
    private static final double TAIL = 2.5;

    /** Beyond this the density is below the smallest double. */
    private static final double END = 38.6;

    private Normal() {}

    static double density(double x) {
        return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
    }

    /**
     * Φ(x). In the middle ½ + φ(x)·(x + x³/3 + x⁵/15 + …), in the tails Laplace's continued fraction
     * φ(x)/(x + 1/(x + 2/(x + 3/…))) (Abramowitz &amp; Stegun 1964, 26.2.11 and 26.2.14).
     */
    static double cumulative(double x) {
        if (Math.abs(x) < TAIL) {
            double term = x;
            double sum = x;
            for (int k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
                term *= x * x / k;
                sum += term;
            }
            return 0.5 + density(x) * sum;
        }
        double upper = upperTail(Math.abs(x));
        return x > 0 ? 1 - upper : upper;
    }

    private static double upperTail(double x) {
        if (x > END) {
            return 0;
        }
        double fraction = x;
        for (int k = 120; k >= 1; k--) {
            fraction = x + k / fraction;
        }
        return density(x) / fraction;
    }

    /**
     * The point below which a share p of the distribution lies, by Newton's method on Φ.
     *
     * @throws IllegalArgumentException unless 0 &lt; p &lt; 1
     */
    static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a quantile is of a share between 0 and 1, not of " + p);
        }
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        // Newton from the right of the root converges: Φ is convex below 0.
        double x = 0;
        for (int i = 0; i < 200; i++) {
            double step = (cumulative(x) - p) / density(x);
            x -= Math.min(step, 1);
            if (Math.abs(step) < 1e-14 * (1 + Math.abs(x))) {
                break;
            }
        }
        return x;
    }
}
