package org.entente.source.intake;

import org.jspecify.annotations.Nullable;

/**
 * A quantity of a state in a year, or what the publisher writes in its place.
 *
 * @param variable the publisher's name of the column or series
 * @param unit what the value counts
 * @param value null where the publisher has none
 * @param low lower bound, null where none is known
 * @param high upper bound, null where none is known
 * @param missing the publisher's code in place of a value, null where there is one
 * @param note the publisher's mark on the value, or null
 */
public record StateValue(
        String variable,
        String unit,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String missing,
        @Nullable String note) {
    public StateValue {
        if ((value == null) == (missing == null)) {
            throw new IllegalArgumentException(variable + " needs either a value or a code of what is missing");
        }
    }

    public static StateValue of(String variable, String unit, double value) {
        return new StateValue(variable, unit, value, null, null, null, null);
    }

    /** A value between bounds. */
    public static StateValue between(String variable, String unit, double value, double low, double high) {
        return new StateValue(variable, unit, value, low, high, null, null);
    }

    /**
     * A value that cannot be negative, published as a rounded number of a larger unit.
     *
     * @param published as it is published
     * @param step what its last place counts, 1 for whole numbers
     * @param scale how many of the unit one published unit is
     */
    public static StateValue rounded(String variable, String unit, double published, double step, double scale) {
        double low = Math.max(0, published - step / 2);
        return between(variable, unit, published * scale, low * scale, (published + step / 2) * scale);
    }

    public static StateValue missing(String variable, String unit, String code) {
        return new StateValue(variable, unit, null, null, null, code, null);
    }

    /** The same with the publisher's mark; an empty text is none. */
    public StateValue noted(String mark) {
        return new StateValue(variable, unit, value, low, high, missing, mark.isEmpty() ? null : mark);
    }
}
