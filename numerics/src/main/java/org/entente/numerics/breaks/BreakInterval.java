package org.entente.numerics.breaks;

/**
 * Where a break may lie, in observations before it; not clipped to the series, so that an interval
 * that knows nothing looks like one.
 *
 * @param at the estimate
 * @param low lowest
 * @param high highest
 */
public record BreakInterval(int at, long low, long high) {
    public BreakInterval {
        if (low > at || high < at) {
            throw new IllegalArgumentException(low + " to " + high + " about " + at);
        }
    }

    public boolean contains(int observation) {
        return low <= observation && observation <= high;
    }
}
