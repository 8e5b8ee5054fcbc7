package org.entente.dossier;

import java.util.List;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim and what came of checking it.
 *
 * @param id anchor
 * @param kind form of the claim
 * @param says the claim
 * @param importance 1 passing remark, 2 supports the argument, 3 central to it
 * @param verdict code: {@code supported}, {@code contradicted}, {@code imprecise},
 *     {@code not_shown} or {@code uncheckable}
 * @param verdictText the same for people
 * @param reason what was compared, in words and numbers
 * @param caveats what the verdict rests on
 * @param evidence ids of the figures compared
 * @param references ids of works
 * @param locator place in the text; null when only the references say so
 * @param where file and line
 */
public record ClaimEntry(
        String id,
        String kind,
        String says,
        int importance,
        String verdict,
        String verdictText,
        List<Span> reason,
        List<String> caveats,
        List<String> evidence,
        List<String> references,
        @Nullable String locator,
        String where) {
    public ClaimEntry {
        reason = List.copyOf(reason);
        caveats = List.copyOf(caveats);
        evidence = List.copyOf(evidence);
        references = List.copyOf(references);
    }
}
