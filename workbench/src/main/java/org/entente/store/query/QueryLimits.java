package org.entente.store.query;

import java.time.Duration;

/**
 * How far a person's query may go.
 *
 * @param rows the most rows that are handed on; one more tells that there are others
 * @param time from the beginning until the answer is whole
 */
public record QueryLimits(long rows, Duration time) {
    public QueryLimits {
        if (rows < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a query is allowed at least one row and some time");
        }
    }
}
