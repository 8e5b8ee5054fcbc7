package org.entente.store.query;

import java.time.Duration;

/**
 * How far a person's query may go.
 *
 * @param rows the most rows that are handed on; one more tells that there are others
 * @param time from the beginning until the answer is whole
 * @param bytes the most bytes of all rows together
 */
public record QueryLimits(long rows, Duration time, long bytes) {
    public QueryLimits {
        if (rows < 1 || bytes < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a query is allowed at least one row and some time");
        }
    }

    /** Without a bound on the bytes of the rows, for an answer that is not kept in memory. */
    public QueryLimits(long rows, Duration time) {
        this(rows, time, Long.MAX_VALUE);
    }
}
