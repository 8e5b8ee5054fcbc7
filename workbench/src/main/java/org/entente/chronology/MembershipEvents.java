package org.entente.chronology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.country.Spell;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;

/**
 * One of the two enters or leaves the system of states. Turning points always: without both there
 * is no relation of states.
 */
final class MembershipEvents implements EventClass {
    private static final String ORIGIN = "cow-states";

    @Override
    public String kind() {
        return "membership_state";
    }

    @Override
    public String source() {
        return "";
    }

    @Override
    public List<DatedEvent> list(Pair pair) {
        List<DatedEvent> events = new ArrayList<>();
        for (int cow : pair.both()) {
            State state = StateSystem.standard().get(cow);
            for (Spell spell : state.spells()) {
                add(events, pair.years(), cow, spell.from(), "entered");
                if (!spell.isOpen()) {
                    add(events, pair.years(), cow, spell.to(), "left");
                }
            }
        }
        return events;
    }

    private void add(List<DatedEvent> events, YearRange years, int cow, LocalDate day, String says) {
        // The list begins in 1816 with the states that there were then: its first day is no event.
        if (years.contains(day.getYear()) && day.getYear() > StateSystem.FIRST_YEAR) {
            events.add(new DatedEvent(
                    "state:" + cow + ":" + says + ":" + day,
                    kind(),
                    says,
                    "international",
                    EventDate.on(day, EventDate.Precision.DAY),
                    List.of(cow),
                    Map.of("state", new Fact.Party(cow)),
                    3,
                    List.of(),
                    ORIGIN));
        }
    }
}
