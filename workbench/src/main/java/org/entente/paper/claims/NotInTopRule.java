package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.paper.find.Party;
import org.entente.paper.find.Party.Kind;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.jspecify.annotations.Nullable;

/** "A is not among B's top 15 trading partners"; of "each other's" it is said both ways. */
final class NotInTopRule implements ClaimRule {
    private static final Set<String> TOP = Set.of(
            "top",
            "first",
            "largest",
            "biggest",
            "leading",
            "important",
            "main",
            "principal",
            "major",
            "foremost",
            "chief");
    private static final Set<String> OUT = WordList.of("not n't neither nor never none outside beyond");

    private static final Set<String> CIRCLES =
            WordList.of("partners partner suppliers markets recipients customers buyers clients");
    private static final Set<String> ARMS = WordList.of("arms weapons weaponry armaments");
    private static final Set<String> TRADE = WordList.of("trade trading commercial exports imports");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities(Quantity.Kind.COUNT)) {
            int at = reading.first(quantity);
            int[] clause = reading.clause(at);
            boolean top = reading.has(at - 2, at + 3, TOP);
            Optional<Circle> circle = circle(reading, at);
            if (top
                    && circle.isPresent()
                    && reading.has(clause[0], at, OUT)
                    && !Mood.isHypothetical(reading, at)
                    && quantity.value() >= 1
                    && quantity.value() <= 200) {
                add(reading, quantity, clause, circle.get(), claims);
            }
        }
        return claims;
    }

    /**
     * The states among which a place is denied.
     *
     * @param measure measure of places
     * @param noun the word for them
     * @param ownerFirst whether the state whose partners they are comes first in the measure
     */
    private record Circle(String measure, int noun, boolean ownerFirst) {}

    private static Optional<Circle> circle(SentenceReading reading, int at) {
        int noun = reading.find(at, at + 6, CIRCLES);
        if (noun < 0) {
            return Optional.empty();
        }
        String word = reading.token(noun).lower();
        boolean arms = reading.has(at, noun + 7, ARMS);
        boolean trade = reading.has(at, noun + 3, TRADE) || !arms && isOfTrade(reading);
        if (word.startsWith("partner")) {
            return trade ? Optional.of(new Circle("trade.rank", noun, true)) : Optional.empty();
        }
        if (word.equals("suppliers")) {
            return arms ? Optional.of(new Circle("arms.supplier_rank", noun, false)) : Optional.empty();
        }
        if (arms) {
            return Optional.of(new Circle("arms.recipient_rank", noun, true));
        }
        boolean market = word.equals("markets") && !reading.token(noun + 1).is("for");
        return market ? Optional.of(new Circle("trade.rank", noun, true)) : Optional.empty();
    }

    private static boolean isOfTrade(SentenceReading reading) {
        @Nullable SentenceReading last = reading.before();
        @Nullable SentenceReading earlier = last == null ? null : last.before();
        return reading.has(0, reading.tokens().size(), TRADE)
                || last != null && last.has(0, last.tokens().size(), TRADE)
                || earlier != null && earlier.has(0, earlier.tokens().size(), TRADE);
    }

    private static void add(
            SentenceReading reading, Quantity quantity, int[] clause, Circle circle, List<PaperClaim> claims) {
        int at = reading.first(quantity);
        int noun = circle.noun();
        Optional<Party> each = reading.parties(clause[0], Math.min(clause[1], noun + 5)).stream()
                .filter(p -> p.kind() == Kind.EACH_OTHER)
                .findFirst();
        if (each.isPresent() && each.get().states().size() == 2) {
            List<State> pair = each.get().states();
            claims.add(claim(reading, quantity, circle, pair.get(0), pair.get(1)));
            claims.add(claim(reading, quantity, circle, pair.get(1), pair.get(0)));
            return;
        }
        Optional<State> owner = reading.parties(Math.max(clause[0], at - 5), at).stream()
                .filter(p -> p.isOne() && p.possessive())
                .reduce((a, b) -> b)
                .map(Party::state)
                .or(() -> reading.parties(noun, Math.min(clause[1], noun + 6)).stream()
                        .filter(p -> p.isOne() && reading.isAfter(p, "of", "for", "to"))
                        .findFirst()
                        .map(Party::state));
        owner.map(o -> ofBefore(reading, at, o))
                .ifPresent(o -> reading.parties(0, at).stream()
                        .filter(p -> p.isOne() && !p.state().equals(o))
                        .reduce((a, b) -> b)
                        .ifPresent(p -> claims.add(claim(reading, quantity, circle, o, p.state()))));
    }

    /**
     * "Nor is A one of its ten largest": "its" cannot mean A, and so means whose partners the
     * sentence before spoke of.
     */
    private static State ofBefore(SentenceReading reading, int at, State owner) {
        boolean alone = reading.parties(0, at).stream()
                .filter(Party::isOne)
                .allMatch(p -> p.state().equals(owner));
        @Nullable SentenceReading last = reading.before();
        return !alone || last == null
                ? owner
                : last.parties().stream()
                        .filter(p -> p.isOne() && p.possessive() && !p.state().equals(owner))
                        .reduce((a, b) -> b)
                        .map(Party::state)
                        .orElse(owner);
    }

    private static PaperClaim claim(
            SentenceReading reading, Quantity quantity, Circle circle, State owner, State partner) {
        Optional<TimeMention> when = reading.timeOf(quantity).or(() -> Windows.before(reading, circle.measure()));
        int top = (int) quantity.value();
        Draft draft = new Draft(reading, ClaimKind.NOT_IN_TOP, circle.measure())
                .states(circle.ownerFirst() ? owner : partner, circle.ownerFirst() ? partner : owner)
                .over(quantity)
                .over(reading.first(quantity), circle.noun() + 1)
                .rank(top)
                .when(when);
        if (circle.measure().equals("trade.rank")
                && !reading.token(circle.noun()).lower().startsWith("partner")) {
            return draft.unbound("why.oneway");
        }
        if (when.isEmpty() || when.get().last() == TimeMention.OPEN) {
            return draft.unbound("why.noyear");
        }
        return draft.bound(new Binding.NotInTop(
                draft.series(), new YearRange(when.get().first(), when.get().last()), top));
    }
}
