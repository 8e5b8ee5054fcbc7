package org.entente.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.chronology.DatedEvent;
import org.entente.chronology.EventDate;
import org.entente.chronology.Fact;
import org.entente.curated.CuratedTables;
import org.jspecify.annotations.Nullable;

/**
 * A treaty of ATOP that binds, or bound, both states of a pair.
 *
 * @param number the treaty's number in ATOP
 * @param name the name that readers know; null where only the number is known
 * @param pledge the strongest pledge: defence, offence, neutrality, nonaggression or consultation
 * @param from when both were bound first
 * @param until when one of them left or the treaty ended; null while it is in force as far as the
 *     data go
 * @param members how many states the treaty bound
 */
public record Pact(
        int number,
        @Nullable String name,
        String pledge,
        EventDate from,
        @Nullable EventDate until,
        int members) {

    /**
     * A pledge among at most so many states is called an alliance; larger ones are charters of a
     * region.
     */
    public static final int FEW = 5;

    static List<Pact> list(List<DatedEvent> events, CuratedTables tables) {
        Map<String, List<DatedEvent>> byTreaty = new LinkedHashMap<>();
        for (DatedEvent event : events) {
            if (event.kind().equals("alliance")) {
                byTreaty.computeIfAbsent(words(event, "number"), key -> new ArrayList<>())
                        .add(event);
            }
        }
        List<Pact> pacts = new ArrayList<>();
        byTreaty.forEach((number, acts) -> {
            DatedEvent entered = null;
            for (DatedEvent act : acts) {
                if (act.says().equals("entered")) {
                    entered = act;
                } else if (entered != null) {
                    pacts.add(pact(Integer.parseInt(number), entered, act.when(), tables));
                    entered = null;
                }
            }
            if (entered != null) {
                pacts.add(pact(Integer.parseInt(number), entered, null, tables));
            }
        });
        return List.copyOf(pacts);
    }

    private static Pact pact(int number, DatedEvent entered, @Nullable EventDate until, CuratedTables tables) {
        Fact others = entered.facts().get("others");
        int members = others instanceof Fact.Count count ? Math.toIntExact(count.number()) + 2 : 2;
        String pledge = entered.facts().get("pledge") instanceof Fact.Word word ? word.code() : "none";
        return new Pact(number, tables.findAllianceName(number).orElse(null), pledge, entered.when(), until, members);
    }

    private static String words(DatedEvent event, String fact) {
        return event.facts().get(fact) instanceof Fact.Words words ? words.text() : "0";
    }

    public Optional<String> findName() {
        return Optional.ofNullable(name);
    }

    /** When the treaty ceased to bind both, or empty while it is in force. */
    public Optional<EventDate> findUntil() {
        return Optional.ofNullable(until);
    }

    /** Whether it obliges both to fight for each other. */
    public boolean isDefence() {
        return pledge.equals("defence") || pledge.equals("offence");
    }

    public boolean isBilateral() {
        return members == 2;
    }
}
