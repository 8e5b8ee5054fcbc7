package org.entente.numerics.regression;

/** What the outcome is taken to be. */
public enum Family {
    /**
     * E(y) = exp(linear predictor); y ≥ 0, of which only the mean need be right (Gourieroux,
     * Monfort & Trognon 1984).
     */
    POISSON,
    /** E(y) = linear predictor. */
    GAUSSIAN
}
