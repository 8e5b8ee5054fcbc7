package org.entente.source.states;

import java.time.LocalDate;
import java.util.List;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.jspecify.annotations.Nullable;

/**
 * States of files with Gleditsch–Ward numbers. A number may mean different states at different
 * times (260, 678), so that it is read on a day; where it was no member's on that day, as with
 * leaders before independence, its one state ever is meant.
 */
public final class GwStates {
    private GwStates() {}

    /**
     * The COW number on the first of these days on which the number was a member's; null for what
     * is no COW state.
     */
    public static @Nullable Integer find(int number, LocalDate... days) {
        StateSystem system = StateSystem.standard();
        for (LocalDate day : days) {
            if (system.findByGw(number, day).isPresent()) {
                return system.findByGw(number, day).get().cow();
            }
        }
        List<State> ever = system.listByGw(number);
        return ever.size() == 1 ? (Integer) ever.get(0).cow() : null;
    }

    /** As {@link #find(int, LocalDate...)} for a whole year, of which the last day counts first. */
    public static @Nullable Integer find(int number, int year) {
        return find(number, LocalDate.of(year, 12, 31), LocalDate.of(year, 1, 1), LocalDate.of(year, 7, 1));
    }
}
