package org.entente.dossier;

import java.util.List;
import org.entente.text.Span;

/**
 * Claims with their verdicts.
 *
 * @param id anchor
 * @param caption what it shows
 * @param counts how many of each verdict, in the order of the verdicts
 * @param claims the most important first
 */
public record VerdictTable(String id, String caption, List<Count> counts, List<ClaimEntry> claims) implements Block {
    public VerdictTable {
        counts = List.copyOf(counts);
        claims = List.copyOf(claims);
    }

    /** How many claims have a verdict. */
    public record Count(String verdict, String label, Span.FigureValue shown, long number) {}
}
