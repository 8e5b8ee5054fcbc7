package org.entente.numerics;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Upper tails of test statistics, computed as such: 1 minus the distribution function would lose
 * their digits.
 */
public final class Tails {
    private Tails() {}

    /** P(χ² with some degrees of freedom &gt; x). */
    public static double chiSquared(double x, double degrees) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2, x / 2);
    }

    /** P(F(a, b) &gt; x). */
    public static double f(double x, double a, double b) {
        return x <= 0 ? 1 : Beta.regularizedBeta(b / (b + a * x), b / 2, a / 2);
    }

    /** The two-sided p-value of a t statistic; normal where the degrees of freedom are infinite. */
    public static double twoSided(double statistic, double degrees) {
        return Double.isInfinite(degrees)
                ? Math.min(1, 2 * Normal.cumulative(-Math.abs(statistic)))
                : f(statistic * statistic, 1, degrees);
    }
}
