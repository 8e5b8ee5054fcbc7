package org.entente.casefile.model;

import org.jspecify.annotations.Nullable;

/**
 * A figure that a government or body announced as its goal.
 *
 * @param measure measure id such as {@code trade.total}
 * @param value value to reach, in the unit of the measure
 * @param unit unit, such as {@code USD}
 * @param by year by which; absent when none was named
 */
public record Target(
        String measure, double value, String unit, @Nullable Integer by) {
    public Target {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a target is a finite number, not " + value);
        }
    }
}
