package org.entente.curated;

import java.util.List;
import org.entente.country.Dyad;
import org.entente.country.State;

/**
 * A turning point in the relations of two or three states that readers know by name.
 *
 * @param states every two of them share the event
 */
public record Landmark(IsoPartialDate date, Kind kind, List<State> states, String name) {

    /** What happened. */
    public enum Kind {
        /** Relations were established, restored or raised in rank. */
        RELATIONS,
        /** Relations were broken or reduced. */
        BREAK,
        TREATY,
        PARTNERSHIP,
        VISIT,
        CRISIS
    }

    public Landmark {
        states = List.copyOf(states);
        if (states.size() < 2) {
            throw new IllegalArgumentException(name + ": at least two states are needed");
        }
    }

    /** Whether both states of the pair, or the states that they succeeded, took part. */
    public boolean concerns(Dyad pair) {
        return includes(pair.first()) && includes(pair.second());
    }

    private boolean includes(State state) {
        return states.stream().anyMatch(member -> Succession.isSameOrSuccessor(member, state));
    }
}
