package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated event of the chronology.
 *
 * @param id unique name
 * @param date date at its true precision
 * @param kind sort of event
 * @param sector part of the relationship
 * @param actors states (by code), bodies and people who acted
 * @param from code of the visiting or giving state, for visits, aid and other directed events
 * @param to code of the hosting or receiving state
 * @param place where it happened
 * @param summary what happened, in the curator's own words, at most {@value #SUMMARY_LIMIT}
 *     characters
 * @param refs references
 * @param locator section of the text
 * @param importance 1 background, 2 notable, 3 turning point
 * @param where file and line
 */
public record CaseEvent(
        String id,
        EdtfDate date,
        EventKind kind,
        Sector sector,
        List<String> actors,
        @Nullable String from,
        @Nullable String to,
        @Nullable String place,
        String summary,
        List<String> refs,
        @Nullable String locator,
        int importance,
        SourceLine where)
        implements Sourced {
    /** Longest summary, in characters. */
    public static final int SUMMARY_LIMIT = 200;

    public CaseEvent {
        actors = List.copyOf(actors);
        refs = List.copyOf(refs);
    }
}
