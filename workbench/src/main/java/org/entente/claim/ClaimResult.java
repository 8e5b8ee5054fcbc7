package org.entente.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.casefile.model.Claim;
import org.entente.measure.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A claim and what came of checking it.
 *
 * @param claim as the case states it
 * @param verdict what the data say
 * @param said what was compared, such as "says 11 %"; a predicate whose subject is the text
 * @param sentence the verdict in one sentence, with the figures
 * @param figures all that were looked at, the deciding one first: of each basis and vintage
 * @param cautions what the verdict rests on
 * @param needed what would settle it; present exactly when it is uncheckable
 */
public record ClaimResult(
        Claim claim,
        Verdict verdict,
        String said,
        String sentence,
        List<Figure> figures,
        List<Caution> cautions,
        @Nullable Needed needed) {
    public ClaimResult {
        figures = List.copyOf(figures);
        cautions = List.copyOf(cautions);
        if ((verdict == Verdict.UNCHECKABLE) != (needed != null)) {
            throw new IllegalArgumentException(claim.id() + ": exactly an uncheckable claim says what is needed");
        }
    }

    /** What would settle the claim, when it is uncheckable. */
    public Optional<Needed> findNeeded() {
        return Optional.ofNullable(needed);
    }

    /** What would settle it, unless the sentence says so already. */
    public Optional<Needed> findNeededBeyondSentence() {
        String said = sentence.toLowerCase(Locale.ROOT);
        return findNeeded().filter(needed -> !said.contains(needed.text().toLowerCase(Locale.ROOT)));
    }

    /**
     * The figure that decided, for a claim about one figure; empty for spans of years and
     * uncheckable claims.
     */
    public Optional<Figure> findDeciding() {
        return verdict != Verdict.UNCHECKABLE
                        && !figures.isEmpty()
                        && figures.get(0).value() != null
                ? Optional.of(figures.get(0))
                : Optional.empty();
    }
}
