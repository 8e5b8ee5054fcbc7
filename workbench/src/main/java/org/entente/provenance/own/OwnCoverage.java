package org.entente.provenance.own;

import java.util.List;
import java.util.Set;
import org.entente.country.YearRange;

/**
 * For what a table speaks: inside, an absent row means what {@code absentIsZero} says; outside,
 * nothing. Empty sets of states restrict nothing.
 *
 * @param years years, with gaps where there are any
 * @param absentIsZero whether a subject without a row had none, else it is not reported
 * @param first states that it speaks for: of a table of one state these; of a directed one the
 *     senders
 * @param second of a directed table the receivers
 * @param oneOf of a table of pairs: those that one of these states takes part in
 */
public record OwnCoverage(
        List<YearRange> years, boolean absentIsZero, Set<Integer> first, Set<Integer> second, Set<Integer> oneOf) {

    public OwnCoverage {
        years = List.copyOf(years);
        first = Set.copyOf(first);
        second = Set.copyOf(second);
        oneOf = Set.copyOf(oneOf);
        if (years.isEmpty()) {
            throw new IllegalArgumentException("'coverage' names no years");
        }
    }

    public boolean covers(int year) {
        return years.stream().anyMatch(range -> range.contains(year));
    }

    /** Whether it speaks for a subject; {@code b} is 0 for one state. */
    public boolean covers(int a, int b) {
        return (first.isEmpty() || first.contains(a))
                && (second.isEmpty() || second.contains(b))
                && (oneOf.isEmpty() || oneOf.contains(a) || oneOf.contains(b));
    }
}
