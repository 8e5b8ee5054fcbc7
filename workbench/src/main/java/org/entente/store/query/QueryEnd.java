package org.entente.store.query;

import java.time.Duration;

/**
 * How an answer ended.
 *
 * @param rows how many were handed on
 * @param cut whether there are more
 * @param took from the beginning to the last row, with the time that it took to hand the rows on
 */
public record QueryEnd(long rows, boolean cut, Duration took) {}
