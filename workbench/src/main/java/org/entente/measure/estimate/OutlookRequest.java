package org.entente.measure.estimate;

import org.jspecify.annotations.Nullable;

/**
 * What an outlook is asked for.
 *
 * @param from first year of the past that it may use; null for all
 * @param to last year of the forecast; null for the year of the target, else five years from the present
 * @param target the value to reach; null for none
 * @param by the year by which; null when none is named
 * @param present the year it is now: a series that ended long before it is not carried on
 */
public record OutlookRequest(
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Double target,
        @Nullable Integer by,
        int present) {
    /** How far beyond the present a forecast goes when nobody says. */
    private static final int USUAL_YEARS = 5;

    /** The last year of the forecast. */
    public int end() {
        int named = Math.max(to == null ? Integer.MIN_VALUE : to, by == null ? Integer.MIN_VALUE : by);
        return named == Integer.MIN_VALUE ? present + USUAL_YEARS : named;
    }
}
