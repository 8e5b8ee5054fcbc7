package org.entente.source.states;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.country.CountryNames;
import org.entente.country.StateNameException;

/**
 * Which state a publisher's name of a party stands for. The publisher's own meanings come first,
 * since a name that is ambiguous in general mostly has one meaning in one publisher's files; all
 * others are those of {@link CountryNames}. Answers are remembered: files name the same few parties
 * in every row.
 */
public final class Names {
    private final Map<String, OptionalInt> own;
    private final Map<String, OptionalInt> remembered = new HashMap<>();

    /**
     * @param own COW number by name, or empty for a party that is no state although its name looks
     *     like one
     */
    public Names(Map<String, OptionalInt> own) {
        this.own = Map.copyOf(own);
    }

    /**
     * The COW number of a party in a year; empty for what is no state, and for what could be
     * several.
     */
    public OptionalInt find(String name, int year) {
        OptionalInt known = own.get(name);
        return known != null ? known : remembered.computeIfAbsent(name + "|" + year, key -> lookUp(name, year));
    }

    /** The COW number of a party whose name means the same in every year. */
    public OptionalInt find(String name) {
        OptionalInt known = own.get(name);
        return known != null ? known : remembered.computeIfAbsent(name, Names::lookUp);
    }

    /**
     * In that year; for a name that has no meaning then, since the party is older or younger, its
     * one meaning.
     */
    private static OptionalInt lookUp(String name, int year) {
        return CountryNames.standard()
                .find(name, year)
                .map(state -> OptionalInt.of(state.cow()))
                .orElseGet(() -> lookUp(name));
    }

    private static OptionalInt lookUp(String name) {
        try {
            return OptionalInt.of(CountryNames.standard().resolve(name).cow());
        } catch (StateNameException e) {
            return OptionalInt.empty();
        }
    }
}
