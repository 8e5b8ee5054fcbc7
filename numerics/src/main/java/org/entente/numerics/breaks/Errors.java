package org.entente.numerics.breaks;

/** What is assumed of the errors. */
public enum Errors {
    /** One variance and one distribution of the regressors throughout, no correlation in time. */
    HOMOGENEOUS,
    /**
     * A variance and a distribution of the regressors of its own in each regime, no correlation in
     * time.
     */
    HETEROGENEOUS,
    /** As HETEROGENEOUS, and correlated in time. */
    HAC
}
