package org.entente.paper.claims;

import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Binding.Relation;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Series;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.paper.find.Party;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/**
 * "A trades more with B than with C", "imports less from B than from C", and "sells more to B than
 * it buys from it".
 */
final class MoreRule {
    private static final Set<String> TRADE = WordList.of("trade trades traded business");
    private static final Set<String> SELL = WordList.of("export exports exported sell sells sold ships shipped");
    private static final Set<String> BUY = WordList.of("import imports imported buy buys bought purchases purchased");

    /**
     * How far "more" may stand from its verb, "than" from "more", and the other state from "than",
     * in words.
     */
    private static final int VERB = 5;

    private static final int THAN = 8;

    private MoreRule() {}

    static Optional<PaperClaim> find(SentenceReading reading) {
        for (int i = 1; i < reading.tokens().size(); i++) {
            String word = reading.token(i).lower();
            boolean sells = SELL.contains(word);
            boolean buys = BUY.contains(word);
            boolean trades = TRADE.contains(word);
            int more = reading.find(i, i + VERB, Set.of("more", "less"));
            int than = more < 0 ? -1 : reading.find(more, more + THAN, Set.of("than"));
            if ((sells || buys || trades)
                    && than > 0
                    && Mood.isFact(reading, i)
                    && !reading.token(i - 1).is("'s", "its", "their")) {
                Optional<PaperClaim> claim = of(reading, i, more, than, sells, trades);
                if (claim.isPresent()) {
                    return claim;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PaperClaim> of(
            SentenceReading reading, int verb, int more, int than, boolean sells, boolean trades) {
        String preposition = trades ? "with" : sells ? "to" : "from";
        int end = Math.min(reading.tokens().size(), than + THAN);
        Optional<State> subject = reading.parties(0, verb).stream()
                .filter(Party::isOne)
                .filter(p -> !reading.isAfter(p, "in", "with", "to", "from", "of"))
                .reduce((a, b) -> b)
                .map(Party::state);
        Optional<State> one = placed(reading, verb, than, preposition);
        Optional<State> two = placed(reading, than, end, preposition);
        boolean opposite = reading.has(than, end, sells ? BUY : SELL) && !trades;
        boolean above = reading.token(more).is("more");
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        if (opposite) {
            return balance(reading, verb, than, subject.get(), one, sells == above);
        }
        if (one.isEmpty() || two.isEmpty() || one.equals(two) || subject.equals(one) || subject.equals(two)) {
            return Optional.empty();
        }
        String measure = trades ? "trade.total" : sells ? "trade.exports" : "trade.imports";
        Optional<TimeMention> when = reading.loose(reading.token(verb).start())
                .filter(t -> t.isPoint() || t.role() == TimeMention.Role.SINCE);
        Draft draft = new Draft(reading, ClaimKind.COMPARISON, measure)
                .states(subject.get(), one.get())
                .over(verb, end)
                .when(when);
        if (when.isEmpty() || !when.get().isPoint()) {
            return Optional.of(draft.unbound(when.isEmpty() ? "why.noyear" : "why.years"));
        }
        int year = when.get().first();
        Series second = new Series(
                MeasureRef.parse(measure), subject.get().code(), two.get().code());
        return Optional.of(draft.bound(
                new Binding.Comparison(draft.series(), year, above ? Relation.ABOVE : Relation.BELOW, second, year)));
    }

    /** Sells more than it buys: the sign of the balance. */
    private static Optional<PaperClaim> balance(
            SentenceReading reading, int verb, int than, State subject, Optional<State> partner, boolean positive) {
        Optional<State> other = partner.filter(s -> !s.equals(subject))
                .or(() -> reading.pair().contains(subject)
                        ? reading.pair().stream()
                                .filter(s -> !s.equals(subject))
                                .findFirst()
                        : Optional.empty());
        Optional<TimeMention> when =
                reading.loose(reading.token(verb).start()).filter(t -> t.last() != TimeMention.OPEN);
        return other.map(state -> {
            Draft draft = new Draft(reading, ClaimKind.SIGN, "trade.balance")
                    .states(subject, state)
                    .over(verb, than + 3)
                    .when(when);
            return when.map(t -> draft.bound(
                            new Binding.Sign(draft.series(), new YearRange(t.first(), t.last()), positive, null)))
                    .orElseGet(() -> draft.unbound("why.noyear"));
        });
    }

    private static Optional<State> placed(SentenceReading reading, int from, int to, String preposition) {
        return reading.parties(from, to).stream()
                .filter(p -> p.isOne() && reading.isAfter(p, preposition))
                .findFirst()
                .map(Party::state);
    }
}
