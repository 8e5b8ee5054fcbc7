package org.entente.numerics.breaks;

/**
 * A change that is tested by drawn series ({@link BreakBootstrap}): what it is and where, in any
 * values on the same regressors.
 */
interface Change {
    /**
     * What is left of the values when each side of the change has a regression of its own; not to
     * be kept, since it may be used again.
     */
    double[] remainders(double[] y);

    /** The test statistic; large where there is a change. */
    double statistic(double[] y);

    /** Whether the statistic is at least so much, or is no number. */
    default boolean reaches(double[] y, double least) {
        return !(statistic(y) < least);
    }
}
