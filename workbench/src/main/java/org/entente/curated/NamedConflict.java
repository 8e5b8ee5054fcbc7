package org.entente.curated;

import java.util.List;
import java.util.Optional;
import org.entente.country.Dyad;
import org.entente.country.State;
import org.jspecify.annotations.Nullable;

/**
 * A war, intervention or crisis under the name that readers use.
 *
 * @param until the last day, or null while it goes on
 * @param sideA the states of one side
 * @param sideB the states of the other
 * @param opposed false where the governments of the two sides were not each other's opponents, as
 *     in an intervention at a government's request
 * @param mid the dispute numbers of Correlates of War MID that the name belongs to
 * @param ucdp the conflict numbers of UCDP/PRIO that the name belongs to
 */
public record NamedConflict(
        String name,
        Kind kind,
        IsoPartialDate from,
        @Nullable IsoPartialDate until,
        List<State> sideA,
        List<State> sideB,
        boolean opposed,
        List<Integer> mid,
        List<Integer> ucdp) {

    /** How grave it was. */
    public enum Kind {
        WAR,
        INTERVENTION,
        CRISIS
    }

    public NamedConflict {
        sideA = List.copyOf(sideA);
        sideB = List.copyOf(sideB);
        mid = List.copyOf(mid);
        ucdp = List.copyOf(ucdp);
        if (sideA.isEmpty() || sideB.isEmpty() || sideA.stream().anyMatch(sideB::contains)) {
            throw new IllegalArgumentException(name + ": two sides without a common state are needed");
        }
    }

    /** The last day, or empty while it goes on. */
    public Optional<IsoPartialDate> findUntil() {
        return Optional.ofNullable(until);
    }

    /** Whether the two states were on opposite sides and opponents. */
    public boolean opposes(Dyad pair) {
        return opposed && separates(pair);
    }

    /** Whether the two states were on the same side of a war, intervention or crisis. */
    public boolean unites(Dyad pair) {
        return (has(sideA, pair.first()) && has(sideA, pair.second()))
                || (has(sideB, pair.first()) && has(sideB, pair.second()));
    }

    /** Whether the two states stand on different sides of the entry. */
    boolean separates(Dyad pair) {
        return (has(sideA, pair.first()) && has(sideB, pair.second()))
                || (has(sideB, pair.first()) && has(sideA, pair.second()));
    }

    private static boolean has(List<State> side, State state) {
        return side.stream().anyMatch(member -> Succession.isSameOrSuccessor(member, state));
    }
}
