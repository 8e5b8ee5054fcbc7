package org.entente.source.polity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.entente.country.StateSystem;

/**
 * Which state a Polity number stands for. The project splits some states that are one in the COW
 * list, and gives numbers that are other states' there (341 is Kosovo here, Montenegro there). In a
 * year of change both parts have a row; the state is the one whose institutions stand on 31
 * December.
 */
final class PolityStates {
    private static final int OPEN = 9999;

    /** Numbers that mean another state, or only some years of one. */
    private static final Map<Integer, List<Part>> PARTS = Map.ofEntries(
            Map.entry(305, List.of(new Part(300, 0, 1918), new Part(305, 1919, OPEN))),
            Map.entry(324, List.of(new Part(325, 0, 1860))),
            Map.entry(341, List.of(new Part(347, 0, OPEN))),
            Map.entry(342, List.of(new Part(345, 0, 1920), new Part(345, 2006, OPEN))),
            Map.entry(345, List.of(new Part(345, 1921, 1990))),
            Map.entry(347, List.of(new Part(345, 1991, 2005))),
            Map.entry(348, List.of(new Part(341, 0, OPEN))),
            Map.entry(364, List.of(new Part(365, 1922, 1991))),
            Map.entry(365, List.of(new Part(365, 0, 1921), new Part(365, 1992, OPEN))),
            Map.entry(525, List.of(new Part(626, 0, OPEN))),
            Map.entry(529, List.of(new Part(530, 1993, OPEN))),
            Map.entry(530, List.of(new Part(530, 0, 1992))),
            Map.entry(625, List.of(new Part(625, 0, 2010))),
            Map.entry(626, List.of(new Part(625, 2011, OPEN))),
            Map.entry(769, List.of(new Part(770, 0, 1971))),
            Map.entry(816, List.of(new Part(816, 0, 1975))),
            Map.entry(818, List.of(new Part(816, 1976, OPEN))),
            // The United Provinces of Central America, Gran Colombia and the Orange Free State are
            // no members.
            Map.entry(89, List.of()),
            Map.entry(99, List.of()),
            Map.entry(564, List.of()));

    /** The years in which a number is a state's. */
    private record Part(int cow, int first, int last) {}

    private PolityStates() {}

    /**
     * The COW number; empty for what is no member of the system, and for the part of a state that
     * ends in that year. Nothing for a number that is unknown.
     */
    static Optional<OptionalInt> find(int ccode, int year) {
        List<Part> parts = PARTS.get(ccode);
        if (parts == null) {
            return StateSystem.standard().find(ccode).map(state -> OptionalInt.of(state.cow()));
        }
        return Optional.of(parts.stream()
                .filter(part -> year >= part.first() && year <= part.last())
                .mapToInt(Part::cow)
                .findFirst());
    }
}
