package org.entente.paper.events;

import java.util.Comparator;
import java.util.List;
import org.entente.casefile.model.EdtfDate;

/**
 * Something that a paper says happened at a time.
 *
 * @param date when
 * @param kind visit, agreement, treaty, accession, institution, diplomacy, exercise, delivery, aid,
 *     statement, crisis, election or trade
 * @param actors codes of states and short names of bodies, in the order of the sentence
 * @param start where it begins in the text
 * @param end where it ends
 * @param number where its date stands, a start and an end
 */
public record PaperEvent(EdtfDate date, String kind, List<String> actors, int start, int end, List<int[]> number) {
    public PaperEvent {
        actors = List.copyOf(actors);
        number = List.copyOf(number);
    }

    /** Events by date, as a case lists them. */
    public static List<PaperEvent> chronology(List<PaperEvent> events) {
        return events.stream().sorted(Comparator.comparing(PaperEvent::date)).toList();
    }

    /** The id of the event at a place of the chronology, from 0. */
    public static String id(int index) {
        return "ev-" + (index + 1);
    }
}
