package org.entente.country;

/**
 * A pair and an unbroken run of years in each of which both are members of the system on at least
 * one common day.
 *
 * @param dyad the pair
 * @param years the run of years
 */
public record DyadSpan(Dyad dyad, YearRange years) {}
