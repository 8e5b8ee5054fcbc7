package org.entente.paper;

import org.jspecify.annotations.Nullable;

/**
 * A year, date or number of a paper.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param value a number, or the date in the Extended Date/Time Format; absent for "thousands" and
 *     the like
 * @param unit {@code year}, {@code date}, a currency (ISO 4217), {@code share}, {@code points},
 *     {@code times}, {@code rank}, {@code name}; absent for a plain count
 * @param status what became of it
 * @param reason why it has that status
 */
public record PaperNumber(
        int start,
        int end,
        @Nullable Object value,
        @Nullable String unit,
        Status status,
        String reason) {
    /** What became of a number. */
    public enum Status {
        /** A claim that holds it has a verdict from figures. */
        CHECKED,
        /** It is understood, and no figure speaks to it. */
        UNCHECKABLE,
        /** No rule connects it with anything. */
        NOT_UNDERSTOOD
    }
}
