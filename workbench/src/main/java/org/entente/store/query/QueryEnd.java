package org.entente.store.query;

import java.time.Duration;

/**
 * How an answer ended.
 *
 * @param rows how many were handed on
 * @param cut whether there are more
 * @param took from the beginning to the last row
 */
public record QueryEnd(long rows, boolean cut, Duration took) {}
