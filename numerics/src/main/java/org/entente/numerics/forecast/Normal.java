package org.entente.numerics.forecast;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The standard normal distribution. */
final class Normal {
    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Normal() {}

    static double density(double x) {
        return Math.exp(-0.5 * x * x) / ROOT_TWO_PI;
    }

    /** Φ(x), to the last digits in the tails too. */
    static double cumulative(double x) {
        return 0.5 * Erfc.value(-x / ROOT_TWO);
    }

    /**
     * The point below which a share p of the distribution lies.
     *
     * @throws IllegalArgumentException unless 0 &lt; p &lt; 1
     */
    static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a quantile is of a share between 0 and 1, not of " + p);
        }
        return -ROOT_TWO * InverseErfc.value(2 * p);
    }
}
