package org.entente.paper.find;

import org.entente.casefile.model.Tolerance;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit.
 *
 * @param kind sort of number
 * @param value the number with its magnitude: 1.5e9 for "1.5 billion", 0.11 for "11 per cent"
 * @param unit currency (ISO 4217), {@code share}, {@code times}, {@code rank}, or empty for a count
 * @param tolerance half a unit of the last printed digit, or a tenth where the text says "about"
 * @param upper the upper end of a range; absent for one number
 * @param start offset in the passage
 * @param end offset after it
 */
public record Quantity(
        Kind kind,
        double value,
        String unit,
        Tolerance tolerance,
        @Nullable Double upper,
        int start,
        int end) {
    /** Sort of number. */
    public enum Kind {
        /** A sum of money. */
        MONEY,
        /** A percentage or fraction. */
        SHARE,
        /** Percentage points. */
        POINTS,
        /** Twice, tenfold, doubled. */
        TIMES,
        /** First, second. */
        ORDINAL,
        /** Any other number. */
        COUNT,
        /** Part of a name, such as T-129. */
        NAME
    }

    /** The same number as another kind and unit. */
    Quantity as(Kind otherKind, String otherUnit) {
        return new Quantity(otherKind, value, otherUnit, tolerance, upper, start, end);
    }
}
