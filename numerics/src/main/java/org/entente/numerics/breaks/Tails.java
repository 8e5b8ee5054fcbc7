package org.entente.numerics.breaks;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/** Upper tails, computed as such: 1 minus a distribution function would lose them. */
final class Tails {
    private Tails() {}

    /** P(χ² with some degrees of freedom > x). */
    static double chiSquared(double x, double degrees) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, x / 2);
    }

    /** P(F(a, b) > x). */
    static double f(double x, double a, double b) {
        return x <= 0 ? 1 : Beta.regularizedBeta(b / (b + a * x), b / 2, a / 2);
    }

    /** P(N(0,1) < x). */
    static double normal(double x) {
        return Erf.erfc(-x / Math.sqrt(2)) / 2;
    }

    /** ln P(N(0,1) < x), also where the probability itself is too small for a double. */
    static double logNormal(double x) {
        if (x > -30) {
            return Math.log(normal(x));
        }
        double r = 1 / (x * x);
        return -x * x / 2 - Math.log(-x) - Math.log(2 * Math.PI) / 2 + Math.log1p(-r * (1 - 3 * r * (1 - 5 * r)));
    }
}
