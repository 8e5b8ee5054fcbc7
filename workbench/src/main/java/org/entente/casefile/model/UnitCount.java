package org.entente.casefile.model;

import org.jspecify.annotations.Nullable;

/**
 * A number of units at a date. A number that the text does not give is absent, never zero.
 *
 * @param number units, zero or more; absent when the text gives none
 * @param date date of the order, or the date up to which deliveries are counted; absent when the
 *     text gives none
 */
public record UnitCount(@Nullable Integer number, @Nullable EdtfDate date) {
    public UnitCount {
        if (number != null && number < 0) {
            throw new IllegalArgumentException("a number of units is zero or more, not " + number);
        }
    }
}
