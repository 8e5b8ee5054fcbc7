package org.entente.web.sources;

/**
 * What the page of a pair's coverage shows.
 *
 * @param picture a row a snapshot and subject
 */
public record CoverageView(YearPicture picture) {}
