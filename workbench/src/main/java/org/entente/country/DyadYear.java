package org.entente.country;

/**
 * A pair in a year in which both are members of the system on at least one common day.
 *
 * @param dyad the pair
 * @param year the calendar year
 */
public record DyadYear(Dyad dyad, int year) {}
