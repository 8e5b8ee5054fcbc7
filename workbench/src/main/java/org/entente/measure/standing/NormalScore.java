package org.entente.measure.standing;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Percentiles as scores of the normal distribution (van der Waerden): z = Φ⁻¹(p). A score does not
 * depend on the unit of the values, and an extreme value is far from its neighbours without being
 * infinitely far.
 */
public final class NormalScore {
    private static final NormalDistribution STANDARD = new NormalDistribution();

    /** Half of this is outside of the interval that is printed, on either side. */
    static final double TWO_SIDED = 1.959963984540054;

    private NormalScore() {}

    public static double of(double percentile) {
        return STANDARD.inverseCumulativeProbability(percentile);
    }

    public static double percentile(double score) {
        return STANDARD.cumulativeProbability(score);
    }
}
