package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.paper.claims.Topic.Family;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/**
 * Whom the balance of trade favours: "the trade balance favours A", "A runs a trade deficit with
 * B", without a sum.
 */
final class SignRule implements ClaimRule {
    private static final Pattern FAVOURS = Pattern.compile(
            ".*\\b(?:favou?r(?:s|ed|ing)?|tilted towards?|skewed towards?|tipped towards?|advantage of|in the black for|on the side of|on (?:\\S+ ){1,3}'s side|(?<!un)favou?rable (?:to|for)|positive for|weighted towards?|tilts towards?)\\b.*");

    private static final Pattern AGAINST =
            Pattern.compile(".*\\b(?:unfavou?rable (?:to|for)|negative for|(?:weighted|tilted|skewed) against)\\b.*");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Topic topic : topics) {
            int[] clause = reading.clause(topic.head());
            boolean sum = reading.quantities(Quantity.Kind.MONEY).stream()
                    .anyMatch(q -> reading.first(q) >= clause[0] && reading.first(q) < clause[1]);
            if (sum && topic.family() == Family.BALANCE) {
                by(reading, topic, clause).ifPresent(claims::add);
            }
            if (!topic.family().isBalance() && topic.family() != Family.TRADE
                    || sum
                    || !Mood.isFact(reading, topic.head())) {
                continue;
            }
            Optional<State> favoured = favoured(reading, topic, clause);
            favoured.flatMap(state -> other(reading, topic, state).map(o -> claim(reading, topic, state, o, clause)))
                    .ifPresent(claims::add);
        }
        return claims;
    }

    /**
     * "In favour of A by $2 billion", "unfavourable to B, by $2 billion": the sum with its sign.
     */
    private static Optional<PaperClaim> by(SentenceReading reading, Topic topic, int[] clause) {
        Optional<Quantity> sum = reading.quantities(Quantity.Kind.MONEY).stream()
                .filter(q -> reading.first(q) > topic.head() && reading.first(q) < clause[1])
                .filter(q -> reading.has(reading.first(q) - 3, reading.first(q), WordList.of("by of")))
                .findFirst();
        if (sum.isEmpty() || !Mood.isFact(reading, reading.first(sum.get()))) {
            return Optional.empty();
        }
        Optional<State> favoured = favoured(reading, topic, clause);
        boolean against = AGAINST.matcher(reading.lower(topic.to(), clause[1])).matches();
        return favoured.flatMap(state -> other(reading, topic, state).map(o -> {
            Quantity quantity = sum.get();
            Optional<TimeMention> when = reading.timeOf(quantity);
            double signed = against ? -quantity.value() : quantity.value();
            Draft draft = new Draft(reading, ClaimKind.VALUE, "trade.balance")
                    .states(against ? o : state, against ? state : o)
                    .over(topic)
                    .value(quantity, signed, quantity.unit())
                    .when(when);
            return when.isEmpty() || !when.get().isPoint() || !quantity.unit().equals("USD")
                    ? draft.unbound(when.isEmpty() ? "why.noyear" : "why.sum")
                    : draft.bound(
                            new Binding.Value(draft.series(), when.get().first(), signed, "USD", quantity.tolerance()));
        }));
    }

    private static Optional<State> favoured(SentenceReading reading, Topic topic, int[] clause) {
        String after = reading.lower(topic.to(), clause[1]);
        if (AGAINST.matcher(after).matches()) {
            return reading.parties(topic.to(), clause[1]).stream()
                    .filter(p -> p.isOne() && reading.isAfter(p, "to", "for", "against"))
                    .findFirst()
                    .flatMap(p -> other(reading, topic, p.state()));
        }
        if (FAVOURS.matcher(after).matches()) {
            return reading.parties(topic.to(), clause[1]).stream()
                    .filter(Party::isOne)
                    .filter(p -> FAVOURS.matcher(reading.lower(topic.to(), p.from()) + " ")
                                    .matches()
                            || reading.token(p.to() + 1).is("favour", "favor", "side"))
                    .findFirst()
                    .map(Party::state);
        }
        boolean own = reading.lower(Math.max(clause[0], topic.from() - 8), topic.from())
                .matches(
                        ".*\\b(?:has|had|have|runs?|ran|running|enjoy(?:s|ed|ing)?|record(?:s|ed)?|post(?:s|ed)?|maintain(?:s|ed)?|register(?:s|ed)?|faces?|faced|suffer(?:s|ed)?|incurs?|incurred|sustain(?:s|ed)?)\\b.*");
        if (!own || !topic.isOfPair()) {
            return Optional.empty();
        }
        return switch (topic.family()) {
            case SURPLUS -> Optional.ofNullable(topic.subject());
            case DEFICIT -> Optional.ofNullable(topic.object());
            default -> Optional.empty();
        };
    }

    private static Optional<State> other(SentenceReading reading, Topic topic, State favoured) {
        State subject = topic.subject();
        State object = topic.object();
        if (subject != null && !subject.equals(favoured)) {
            return Optional.of(subject);
        }
        if (object != null && !object.equals(favoured)) {
            return Optional.of(object);
        }
        return reading.pair().contains(favoured)
                ? reading.pair().stream().filter(s -> !s.equals(favoured)).findFirst()
                : Optional.empty();
    }

    private static PaperClaim claim(SentenceReading reading, Topic topic, State favoured, State other, int[] clause) {
        boolean deficit = topic.family() == Family.DEFICIT;
        State first = deficit ? other : favoured;
        State second = deficit ? favoured : other;
        int start = reading.token(topic.head()).start();
        Optional<TimeMention> when = reading.times().stream()
                .filter(t -> reading.first(t) >= clause[0] && reading.first(t) < clause[1])
                .filter(t -> t.role() != TimeMention.Role.CITED
                        && t.role() != TimeMention.Role.BESIDE
                        && t.role() != TimeMention.Role.PART)
                .findFirst()
                .or(() -> reading.loose(start));
        Draft draft = new Draft(reading, ClaimKind.SIGN, "trade.balance")
                .states(first, second)
                .over(topic)
                .over(topic.from(), Math.min(clause[1], topic.to() + 1))
                .when(when);
        if (when.isEmpty()) {
            return draft.unbound("why.noyear");
        }
        int last = when.get().last() == TimeMention.OPEN
                ? LatestYear.of(reading)
                : when.get().last();
        return last < when.get().first()
                ? draft.unbound("why.open")
                : draft.bound(new Binding.Sign(
                        draft.series(), new YearRange(when.get().first(), last), !deficit, favoured.code()));
    }
}
