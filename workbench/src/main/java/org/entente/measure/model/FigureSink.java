package org.entente.measure.model;

import org.jspecify.annotations.Nullable;

/**
 * Takes the figures of one measure row by row, as it is computed: as columns
 * ({@link FigureColumns.Builder}), as the values of a distribution, or as cells of a panel, so that
 * what is not needed of millions of rows is never made. A row ends with one of {@link #value},
 * {@link #interval} and {@link #absent}.
 */
public interface FigureSink {

    /**
     * Whether a row of this subject and period would be taken; one that would not need not be
     * computed.
     */
    default boolean wants(int a, int b, @Nullable Period period) {
        return true;
    }

    /** Whether notes and reasons are kept; where they are not, empty ones may be given. */
    default boolean wantsNotes() {
        return true;
    }

    /**
     * A value without interval; {@code n} below 0 for none. A value of 0 is written as given by the
     * status.
     */
    default void value(int a, int b, @Nullable Period period, Status s, double value, long n, String ref, String note) {
        interval(a, b, period, s, value, Double.NaN, Double.NaN, n, ref, note);
    }

    /** A value with its interval. */
    void interval(
            int a,
            int b,
            @Nullable Period period,
            Status s,
            double value,
            double low,
            double high,
            long n,
            String ref,
            String note);

    /** No value, and why. */
    void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason);
}
