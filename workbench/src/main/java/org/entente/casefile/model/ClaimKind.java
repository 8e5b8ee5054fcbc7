package org.entente.casefile.model;

import java.util.Locale;

/**
 * What form a claim takes; it decides which keys bind the claim to a measure. In a case file
 * written in lower case.
 */
public enum ClaimKind {
    /** A figure has a value in a year. */
    VALUE,
    /** A figure is a given fraction of a whole in a year. */
    SHARE,
    /** A figure is a given rank in a year. */
    RANK,
    /** A rank is outside the first so many. */
    NOT_IN_TOP,
    /** A year holds the highest or lowest value of a span. */
    EXTREMUM,
    /** A figure rises or falls over a span of years. */
    TREND,
    /** A figure is positive or negative, or a balance favours one state. */
    SIGN,
    /** Something happened, or is on record. */
    EXISTENCE,
    /** Events happened in the order given. */
    ORDER,
    /** The mean of a later span is above or below that of an earlier one. */
    CHANGE,
    /** The course of a figure changes at a date. */
    TURNING_POINT,
    /** One figure divided by another has a value. */
    RATIO,
    /** One figure is above or below another. */
    COMPARISON,
    /** A figure is to reach a value. */
    TARGET;

    /** The kind as a case file writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
