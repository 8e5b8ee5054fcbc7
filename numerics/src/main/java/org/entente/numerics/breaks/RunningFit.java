package org.entente.numerics.breaks;

/**
 * Least squares on a segment that grows by one observation at a time, at either end. What an
 * observation adds to the sum of squared residuals is the square of its recursive residual, its
 * error of prediction from the segment so far over the root of 1 + x'(X'X)⁻¹x (Brown, Durbin and
 * Evans 1975), so that nothing is fitted twice and nothing large is subtracted from anything large.
 */
interface RunningFit {
    /** Starts an empty segment. */
    void clear();

    /** Adds an observation, counted from 0, and gives the segment's sum of squared residuals. */
    double add(int i);
}
