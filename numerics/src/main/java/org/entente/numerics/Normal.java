package org.entente.numerics;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The standard normal distribution. */
public final class Normal {
    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    public static double density(double x) {
        return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
    }

    /** Φ(x), accurate in both tails. */
    public static double cumulative(double x) {
        return 0.5 * Erfc.value(-x / ROOT_TWO);
    }

    /** ln Φ(x), also where Φ(x) itself is too small for a double. */
    public static double logCumulative(double x) {
        if (x > -30) {
            return Math.log(cumulative(x));
        }
        double r = 1 / (x * x);
        return -x * x / 2 - Math.log(-x) - Math.log(2 * Math.PI) / 2 + Math.log1p(-r * (1 - 3 * r * (1 - 5 * r)));
    }

    /**
     * The point below which a share p of the distribution lies.
     *
     * @throws IllegalArgumentException unless 0 &lt; p &lt; 1
     */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a quantile is of a share between 0 and 1, not of " + p);
        }
        return -ROOT_TWO * InverseErfc.value(2 * p);
    }
}
