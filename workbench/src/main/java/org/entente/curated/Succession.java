package org.entente.curated;

import java.util.Map;
import org.entente.country.State;

/**
 * States with a number of their own whose treaties and memberships their successor continued:
 * Germany continues the Federal Republic, Yemen the Yemen Arab Republic. Czechoslovakia, East
 * Germany and South Yemen have no continuing state.
 */
final class Succession {
    private static final Map<Integer, Integer> CONTINUED_BY = Map.of(260, 255, 678, 679);

    private Succession() {}

    static boolean isSameOrSuccessor(State member, State state) {
        return member.cow() == state.cow() || CONTINUED_BY.getOrDefault(member.cow(), -1) == state.cow();
    }
}
