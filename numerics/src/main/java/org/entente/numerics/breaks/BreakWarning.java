package org.entente.numerics.breaks;

/** Why a result must be read with care. */
public enum BreakWarning {
    /** Fewer than {@link BreakAnalysis#SHORT} observations: the asymptotic laws are far off. */
    SHORT_SERIES,
    /**
     * A break stands where the trimming stops it: it may belong nearer to an end, or be no break.
     */
    NEAR_END,
    /** An interval reaches beyond the series. */
    WIDE_INTERVAL,
    /** A unit root is not rejected at 10 %: the breaks may be those of a random walk. */
    UNIT_ROOT,
    /** Errors within the regimes are correlated in time. */
    AUTOCORRELATION,
    /**
     * There are breaks by BIC, and at 5 % the series looks no more changed than one without a
     * change but with the same correlation in time.
     */
    SHIFT_OR_AUTOCORRELATION
}
