package org.entente.paper.find;

import java.util.List;
import org.entente.country.State;
import org.jspecify.annotations.Nullable;

/**
 * A state, a pair of states or a body, as a sentence names it.
 *
 * @param kind how it is named
 * @param states the states meant: one, two for a pair, none for a body or for what could not be
 *     told
 * @param body a body's short name; absent for states
 * @param from index of its first token
 * @param to index after its last, without a possessive mark
 * @param possessive whether a possessive mark follows
 */
public record Party(Kind kind, List<State> states, @Nullable String body, int from, int to, boolean possessive) {
    /** How a party is named. */
    public enum Kind {
        /** By its name. */
        NAME,
        /** By an adjective or the name of its people. */
        ADJECTIVE,
        /** By the seat of its government. */
        CAPITAL,
        /** By who governs it. */
        LEADER,
        /** As "both countries", "the two states", "their". */
        PAIR,
        /** As "each other". */
        EACH_OTHER,
        /** As "its" or "the country". */
        PRONOUN,
        /** As "its neighbour": the other of two. */
        OTHER,
        /** A body of states. */
        BODY
    }

    public Party {
        states = List.copyOf(states);
    }

    /** Whether it is one state. */
    public boolean isOne() {
        return states.size() == 1;
    }

    /** The one state. */
    public State state() {
        return states.get(0);
    }

    Party meaning(List<State> others) {
        return new Party(kind, others, body, from, to, possessive);
    }
}
