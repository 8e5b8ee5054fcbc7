package org.entente.chronology;

import java.util.List;
import java.util.Map;
import org.entente.provenance.RowRef;

/**
 * Something that happened between two states on a date, as rows of an imported source tell it.
 *
 * @param id unique and stable as long as the source's own numbers are
 * @param kind sort of event, one of {@link EventClasses}
 * @param says which of the kind's sentences tells it, such as {@code entered}
 * @param sector {@code politics}, {@code economy}, {@code defence}, {@code society} or
 *     {@code international}
 * @param when the date at its true precision
 * @param actors COW numbers of those of the two that acted
 * @param facts what fills the places of the sentence, by name
 * @param importance 1 background, 2 notable, 3 turning point, by the rule of its kind
 * @param rows where it stands in the publishers' files; empty for what comes with Entente itself
 * @param origin {@code source:vintage}, or the name of what comes with Entente
 */
public record DatedEvent(
        String id,
        String kind,
        String says,
        String sector,
        EventDate when,
        List<Integer> actors,
        Map<String, Fact> facts,
        int importance,
        List<RowRef> rows,
        String origin) {
    public DatedEvent {
        actors = List.copyOf(actors);
        facts = Map.copyOf(facts);
        rows = List.copyOf(rows);
        if (importance < 1 || importance > 3) {
            throw new IllegalArgumentException(id + " has the importance " + importance + ", which is none of 1, 2, 3");
        }
    }
}
