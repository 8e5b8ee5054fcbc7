package org.entente.measure.model;

import java.util.Locale;

/**
 * Whether a figure has a value and, where it has none, why. Only {@link #OBSERVED} and
 * {@link #ZERO} carry a value.
 */
public enum Status {
    /** The source states or implies a value. */
    OBSERVED,
    /** The source covers this and reports none: a true zero. */
    ZERO,
    /**
     * The source lists this and gives no value, or covers it and says nothing where silence is no
     * zero.
     */
    NOT_REPORTED,
    /** No imported source speaks about this period or these states. */
    OUT_OF_COVERAGE,
    /** A state was no member of the system (or of the body that votes) then. */
    NOT_A_STATE,
    /** The formula has no value here, such as 0/0; the figure's note says why. */
    UNDEFINED;

    public boolean carriesValue() {
        return this == OBSERVED || this == ZERO;
    }

    /** Lower-case name used in every output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
