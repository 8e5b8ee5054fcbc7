package org.entente.measure.estimate;

import org.jspecify.annotations.Nullable;

/**
 * The input of an outlook.
 *
 * @param from first year of the past that it may use; null for all
 * @param to last year of the forecast; null for the year of the target, else as far as the newest
 *     series reaches
 * @param target the value to reach; null for none
 * @param by the year by which; null when none is named
 */
public record OutlookRequest(
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Double target,
        @Nullable Integer by) {
    /**
     * The last year of the forecast. It does not depend on the calendar, so that the same data give
     * the same forecast in any year.
     *
     * @param farthest that the series which ends last can be carried to
     */
    public int end(int farthest) {
        int named = Math.max(to == null ? Integer.MIN_VALUE : to, by == null ? Integer.MIN_VALUE : by);
        return named == Integer.MIN_VALUE ? farthest : named;
    }
}
