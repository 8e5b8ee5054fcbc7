package org.entente.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated event.
 *
 * @param id anchor, unique among events
 * @param date as recorded (EDTF), at its true precision
 * @param shown the date for people
 * @param earliest first day it may mean
 * @param latest last day it may mean
 * @param open whether it has no end
 * @param kind sort of event, as a word
 * @param sector lane
 * @param actors who acted
 * @param place where; null when unknown
 * @param summary what happened
 * @param importance 1 background, 2 notable, 3 turning point
 * @param source {@code case} or the snapshot that it was read from
 * @param references ids of works
 * @param locator place in the text; null when only the references say so
 * @param where file and line of the case or of the publisher's file
 */
public record EventEntry(
        String id,
        String date,
        String shown,
        LocalDate earliest,
        LocalDate latest,
        boolean open,
        String kind,
        String sector,
        List<String> actors,
        @Nullable String place,
        String summary,
        int importance,
        String source,
        List<String> references,
        @Nullable String locator,
        String where) {
    public EventEntry {
        actors = List.copyOf(actors);
        references = List.copyOf(references);
    }
}
