package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.jspecify.annotations.Nullable;

/**
 * "By 2015 it was 14 per cent", "…; by 2016–20 the share had dropped to half": the share of the
 * clause or sentence before.
 */
final class SameShare {
    private static final Pattern AGAIN = Pattern.compile(
            "(?:(?:by|in|since|between|during|over) (?:\\w+ )?\\d{4}(?: ?(?:[-–]|to|and) ?\\d{2,4})? ,? ?)?(?:it|this|(?:the|this|that|its) (?:share|figure|proportion|ratio|percentage)) (?:was|is|were|had|has|stood|fell|rose|dropped|declined|grew|climbed|reached|amounted)\\b.*");

    private static final Set<String> LATER = WordList.of("later earlier before ago today now currently nowadays then");

    /** How many words back a time is reported that no year says. */
    private static final int NEAR = 12;

    private SameShare() {}

    /**
     * The claim whose share a per cent is again.
     *
     * @param here claims of this sentence
     * @param last the last share of a sentence
     */
    static Optional<PaperClaim> of(
            SentenceReading reading,
            Quantity quantity,
            List<PaperClaim> here,
            Function<SentenceReading, Optional<PaperClaim>> last) {
        int at = reading.first(quantity);
        if (reading.token(reading.after(quantity)).is("of")) {
            return Optional.empty();
        }
        int later = reading.find(at - NEAR, at, LATER);
        boolean dated = reading.times().stream().anyMatch(t -> reading.after(t) > later && reading.first(t) < at);
        if (later >= 0 && !dated) {
            return Optional.empty();
        }
        int clause = reading.clause(at)[0];
        int mark = reading.token(clause).is(";", ":", "—", ",") ? clause + 1 : clause;
        int from = reading.token(mark).is("and", "but", "while") ? mark + 1 : mark;
        if (from > 0
                && !here.isEmpty()
                && AGAIN.matcher(reading.lower(from, at)).matches()) {
            return Optional.of(here.get(here.size() - 1));
        }
        @Nullable SentenceReading before = reading.before();
        return before != null && AGAIN.matcher(reading.lower(0, at)).matches() ? last.apply(before) : Optional.empty();
    }
}
