package org.entente.measure.model;

import java.util.Optional;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;

/** Whether states were members of the system in the period of a figure. */
public final class SystemMembership {
    private SystemMembership() {}

    /**
     * Why a pair, or one state, does not exist in the years; empty when it does. A pair exists in a
     * year when both are members on a common day of it.
     *
     * @param second 0 for one state
     */
    public static Optional<String> findOutsider(int first, int second, YearRange years) {
        StateSystem system = StateSystem.standard();
        for (int cow : second == 0 ? new int[] {first} : new int[] {first, second}) {
            if (system.find(cow).filter(state -> state.isMember(years)).isEmpty()) {
                return Optional.of("%s was not a member of the state system in %s".formatted(name(cow), years));
            }
        }
        if (second != 0 && years.stream().noneMatch(year -> system.isDyad(first, second, year))) {
            return Optional.of("%s and %s were not members of the state system on a common day of %s"
                    .formatted(name(first), name(second), years));
        }
        return Optional.empty();
    }

    /** Display name of a state; its number where the list has none. */
    public static String name(int cow) {
        return StateSystem.standard().find(cow).map(state -> state.name()).orElse("state " + cow);
    }
}
