package org.entente.paper;

import java.util.List;
import org.entente.claim.Verdict;
import org.entente.country.State;
import org.entente.paper.events.PaperEvent;
import org.entente.paper.text.PaperText;

/**
 * A paper, what it states, and what came of checking it. All offsets are into its text.
 *
 * @param paper the text with its structure
 * @param claims in the order of the text
 * @param events in the order of the text
 * @param numbers every year, date and number, in the order of the text
 * @param references notes and works, in the order of the text
 * @param pair the two states that it is about; empty when none stand out
 * @param year its year; 0 when unknown
 * @param cautions what to mind about how it was read
 */
public record PaperAudit(
        PaperText paper,
        List<JudgedClaim> claims,
        List<PaperEvent> events,
        List<PaperNumber> numbers,
        List<PaperReference> references,
        List<State> pair,
        int year,
        List<String> cautions) {
    public PaperAudit {
        claims = List.copyOf(claims);
        events = List.copyOf(events);
        numbers = List.copyOf(numbers);
        references = List.copyOf(references);
        pair = List.copyOf(pair);
        cautions = List.copyOf(cautions);
    }

    /** Whether the figures rule something out that the paper states. */
    public boolean hasContradictions() {
        return count(Verdict.CONTRADICTED) > 0;
    }

    /** How many claims have a verdict. */
    public long count(Verdict verdict) {
        return claims.stream().filter(c -> c.result().verdict() == verdict).count();
    }
}
