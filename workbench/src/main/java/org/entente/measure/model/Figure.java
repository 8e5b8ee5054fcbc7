package org.entente.measure.model;

import org.entente.provenance.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One value with everything a reader needs to trust it.
 *
 * @param id its name
 * @param status whether there is a value, else why not
 * @param origin how it came to be known
 * @param value null unless the status carries a value; shares are fractions of 1, money is in US$,
 *     TIV in millions
 * @param low lower end of its interval, or null when it has none
 * @param high upper end of its interval, or null when it has none
 * @param unit of value, low and high
 * @param n number of items behind it (roll calls, deals, partners), or null where counting says
 *     nothing
 * @param snapshot {@code source:vintage} that answered; empty when none did
 * @param note reason of an absence, or a caution such as {@code few_items}; empty when there is
 *     none
 */
public record Figure(
        FigureId id,
        Status status,
        Origin origin,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        String unit,
        @Nullable Long n,
        String snapshot,
        String note) {

    public Figure {
        if (status.carriesValue() != (value != null)) {
            throw new IllegalArgumentException(id + ": status " + status + " with value " + value);
        }
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException(id + ": " + value + " is no value");
        }
        if ((low == null) != (high == null) || (low != null && high != null && low > high)) {
            throw new IllegalArgumentException(id + ": interval " + low + " to " + high);
        }
    }

    /** The id of the source that answered; empty when none did. */
    public String source() {
        return snapshot.isEmpty() ? "" : snapshot.substring(0, snapshot.indexOf(':'));
    }

    /**
     * The same with its snapshot in its id, so that it can be asked for again whatever else is
     * imported.
     */
    public Figure pinned() {
        return new Figure(id.withVintage(snapshot), status, origin, value, low, high, unit, n, snapshot, note);
    }

    /** The same under another id. */
    public Figure withId(FigureId other) {
        return new Figure(other, status, origin, value, low, high, unit, n, snapshot, note);
    }

    /** The same with an interval, or with none. */
    public Figure withInterval(@Nullable Double from, @Nullable Double to) {
        return new Figure(id, status, origin, value, from, to, unit, n, snapshot, note);
    }

    /** The value; for use where the status was looked at. */
    public double getValue() {
        if (value == null) {
            throw new IllegalStateException(id + " has no value: " + status.code());
        }
        return value;
    }
}
