package org.entente.paper.find;

import org.entente.country.State;
import org.entente.country.YearRange;

/**
 * A head of state or government whom a text may name without a country.
 *
 * @param state whose
 * @param years in power
 * @param name as a source writes it, with or without given names
 */
public record LeaderName(State state, YearRange years, String name) {}
