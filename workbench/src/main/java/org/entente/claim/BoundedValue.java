package org.entente.claim;

import java.util.List;
import org.entente.measure.model.Figure;

/**
 * A point value with the bounds that it may take; without an interval all three are the same.
 *
 * @param point value
 * @param low least possible value
 * @param high greatest possible value
 */
record BoundedValue(double point, double low, double high) {
    /**
     * An interval that reaches further than this fraction of its point supports nothing by itself
     * (MEASURES, Arms).
     */
    static final double WIDE = 0.25;

    /**
     * An interval that reaches no further than this fraction of its point is the precision of the
     * source's print.
     */
    static final double PRINT = 0.01;

    private static final double SLACK = 1e-9;

    static BoundedValue of(Figure figure) {
        double point = figure.getValue();
        Double low = figure.low();
        Double high = figure.high();
        return low == null || high == null ? new BoundedValue(point, point, point) : new BoundedValue(point, low, high);
    }

    boolean isExact() {
        return low == high;
    }

    boolean isWide() {
        double room = WIDE * Math.abs(point) * (1 + SLACK);
        return low < point - room || high > point + room;
    }

    /** Whether the interval is no more than the rounding of published values. */
    boolean isRounding() {
        double room = PRINT * Math.abs(point) * (1 + SLACK);
        return !isExact() && low >= point - room && high <= point + room;
    }

    /** Whether the point lies within a distance of a value, the distance included. */
    boolean isWithin(double distance, double value) {
        double slack = SLACK * Math.max(Math.abs(point), Math.abs(value));
        return Math.abs(point - value) <= distance + slack;
    }

    /** Whether some value of the interval lies within a distance of a value. */
    boolean reaches(double distance, double value) {
        double slack = SLACK * Math.max(Math.abs(point), Math.abs(value));
        return low <= value + distance + slack && high >= value - distance - slack;
    }

    boolean overlaps(BoundedValue other) {
        return low <= other.high && high >= other.low;
    }

    BoundedValue negated() {
        return new BoundedValue(-point, -high, -low);
    }

    /** Quotient with the widest bounds; the other must be above zero throughout, this not below. */
    BoundedValue dividedBy(BoundedValue other) {
        return new BoundedValue(point / other.point, low / other.high, high / other.low);
    }

    /**
     * Mean of points, of lows and of highs: bounds of the mean whatever the errors have in common.
     */
    static BoundedValue mean(List<BoundedValue> spreads) {
        return new BoundedValue(
                spreads.stream().mapToDouble(BoundedValue::point).average().orElseThrow(),
                spreads.stream().mapToDouble(BoundedValue::low).average().orElseThrow(),
                spreads.stream().mapToDouble(BoundedValue::high).average().orElseThrow());
    }
}
