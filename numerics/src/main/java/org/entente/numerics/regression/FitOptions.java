package org.entente.numerics.regression;

/**
 * How an estimate is sought.
 *
 * @param tolerance of the last step: the root of its weighted mean square over the rows, in units
 *     of the linear predictor
 * @param maxIterations of reweighted least squares
 * @param dropSingletons whether rows go that are alone in a level of a fixed effect; they change no
 *     coefficient but the number of rows that standard errors rest on
 */
public record FitOptions(double tolerance, int maxIterations, boolean dropSingletons) {
    public static final FitOptions DEFAULT = new FitOptions(1e-8, 100, false);

    public FitOptions {
        if (!(tolerance > 0) || tolerance > 0.01) {
            throw new IllegalArgumentException("a tolerance lies above 0 and is at most 0.01, not " + tolerance);
        }
        if (maxIterations < 1) {
            throw new IllegalArgumentException("at least one iteration, not " + maxIterations);
        }
    }
}
