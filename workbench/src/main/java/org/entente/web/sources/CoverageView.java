package org.entente.web.sources;

/**
 * What the page of a pair's coverage shows.
 *
 * @param picture one row per snapshot and subject
 */
public record CoverageView(YearPicture picture) {}
