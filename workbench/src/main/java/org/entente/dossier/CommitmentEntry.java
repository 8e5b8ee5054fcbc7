package org.entente.dossier;

import java.util.List;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that was announced, and how it stands.
 *
 * @param id anchor
 * @param date as recorded; empty when none is stated
 * @param shown the date for people; empty when none is stated
 * @param madeBy who
 * @param sector part of the relationship
 * @param what the commitment
 * @param target the number to reach; null when it is not a number
 * @param targetBy year by which; null when none was named
 * @param latest the latest figure of the target's measure; null when there is none
 * @param latestPeriod its period; empty when there is none
 * @param state code
 * @param stateText for people
 * @param note the reason; empty for none
 * @param references ids of works
 * @param locator place in the text; null when only the references say so
 * @param where file and line
 */
public record CommitmentEntry(
        String id,
        String date,
        String shown,
        List<String> madeBy,
        String sector,
        String what,
        Span.@Nullable FigureValue target,
        @Nullable Integer targetBy,
        Span.@Nullable FigureValue latest,
        String latestPeriod,
        String state,
        String stateText,
        String note,
        List<String> references,
        @Nullable String locator,
        String where) {
    public CommitmentEntry {
        madeBy = List.copyOf(madeBy);
        references = List.copyOf(references);
    }
}
