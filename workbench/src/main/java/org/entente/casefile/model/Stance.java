package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the two states stood on an issue of a third party.
 *
 * @param id unique name
 * @param issue the issue
 * @param positions what each state held
 * @param spells when they stood together or apart
 * @param unIssue issue of UN votes that speaks to it, such as {@code palestine}; absent when none
 *     does
 * @param unResolutions UN resolutions that speak to it, as the roll-call file writes them, such as
 *     {@code R/34/30}
 * @param note what to mind
 * @param refs references
 * @param locator section of the text
 * @param where file and line
 */
public record Stance(
        String id,
        String issue,
        List<Position> positions,
        List<Spell> spells,
        @Nullable String unIssue,
        List<String> unResolutions,
        @Nullable String note,
        List<String> refs,
        @Nullable String locator,
        SourceLine where)
        implements Sourced {
    public Stance {
        positions = List.copyOf(positions);
        spells = List.copyOf(spells);
        unResolutions = List.copyOf(unResolutions);
        refs = List.copyOf(refs);
    }

    /**
     * What one state held.
     *
     * @param state code of the state
     * @param held its position in the curator's own words
     */
    public record Position(String state, String held) {}

    /**
     * A time of standing together or apart.
     *
     * @param period year, decade or interval
     * @param agreement together or apart
     */
    public record Spell(EdtfDate period, IssueAgreement agreement) {}
}
