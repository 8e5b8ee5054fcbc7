package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Tolerance;
import org.entente.country.State;
import org.entente.country.Today;
import org.entente.paper.claims.Topic.Family;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.Quantity.Kind;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;

/**
 * Sums of money that are a flow or balance of trade: "exports of A to B stood at US$2 billion in
 * 2019". In a clause that says what is wanted the same is a target.
 */
final class FlowRule implements ClaimRule {
    private static final Pattern REVERSE = Pattern.compile(
            "(?:\\w+ ){0,3}?(?:in|into) (?:the (?:other|opposite|reverse) direction|return|reverse)\\b.*|(?:\\w+ ){0,3}?the other way\\b.*");
    private static final Set<String> OF = Set.of("of", "in", "worth", "for", "their");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Quantity quantity : reading.quantities(Kind.MONEY)) {
            if (Restated.inDollars(reading, quantity).isPresent()) {
                continue;
            }
            Optional<Topic> topic = topicOf(reading, topics, quantity).filter(t -> !isChange(reading, quantity));
            topic.filter(t -> t.family().isTrade())
                    .flatMap(t -> claim(reading, inherit(reading, topics, t), quantity))
                    .ifPresent(claims::add);
        }
        return claims;
    }

    /** "Rose by $2 billion": a difference, no level. */
    private static boolean isChange(SentenceReading reading, Quantity quantity) {
        int at = reading.first(quantity);
        return reading.token(at - 1).is("by")
                || reading.token(at - 2).is("by") && !reading.token(at - 1).is("to");
    }

    /**
     * The quantity of trade that a sum is; the nearest noun decides, and one that no measure gives
     * makes it none.
     */
    static Optional<Topic> topicOf(SentenceReading reading, List<Topic> topics, Quantity quantity) {
        int first = reading.first(quantity);
        int after = reading.after(quantity);
        Optional<Topic> right = topics.stream()
                .filter(t -> t.head() >= after && t.from() <= after + 3)
                .filter(t -> isBridge(reading, after, t.from()))
                .findFirst();
        Optional<Topic> holder = topics.stream()
                .filter(t -> t.family().isBalance()
                        && t.to() == first - 1
                        && reading.token(t.to()).is("of"))
                .findFirst();
        if (holder.isPresent()) {
            return holder;
        }
        if (right.isPresent()) {
            return right;
        }
        int[] clause = reading.clause(first);
        Optional<Topic> left = topics.stream()
                .filter(t -> t.head() < first && t.head() >= clause[0])
                .reduce((a, b) -> b);
        Optional<Topic> found = left.isPresent()
                ? left
                : topics.stream().filter(t -> t.head() < first).reduce((a, b) -> b);
        boolean ownThing = reading.token(after).tag().equals("NOUN")
                && !reading.token(after)
                        .is("mark", "level", "year", "annually", "threshold", "figure", "target", "goal", "worth")
                && reading.times().stream().noneMatch(t -> reading.first(t) == after);
        return ownThing ? Optional.empty() : found;
    }

    private static boolean isBridge(SentenceReading reading, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean article = reading.token(i).is("the", "total", "annual", "bilateral", "worth", "of", "in", "goods");
            if (!article && !OF.contains(reading.token(i).lower())) {
                return false;
            }
        }
        return true;
    }

    /**
     * What a second flow of a sentence leaves unsaid, the first tells: "exports to B were 3 and
     * imports 2 billion".
     */
    static Topic inherit(SentenceReading reading, List<Topic> topics, Topic topic) {
        if (topic.isOfPair()) {
            return topic;
        }
        Optional<Topic> earlier = topics.stream()
                .filter(t ->
                        t.head() < topic.head() && t.isOfPair() && t.family().isTrade())
                .reduce((a, b) -> b);
        State subject = topic.subject();
        if (earlier.isPresent()) {
            State a = earlier.get().subject();
            State b = earlier.get().object();
            if (subject == null) {
                return topic.with(a, b);
            }
            State other = subject.equals(a) ? b : subject.equals(b) ? a : null;
            return topic.with(subject, other);
        }
        boolean named = topic.family() != Family.TRADE
                && subject != null
                && reading.pair().contains(subject)
                && reading.parties().stream()
                        .anyMatch(p -> p.states().stream()
                                .anyMatch(s ->
                                        !s.equals(subject) && reading.pair().contains(s)));
        if (named) {
            return topic.with(
                    subject,
                    reading.pair().stream()
                            .filter(s -> !s.equals(subject))
                            .findFirst()
                            .orElse(null));
        }
        return topic;
    }

    private static Optional<PaperClaim> claim(SentenceReading reading, Topic topic, Quantity quantity) {
        if (!topic.isOfPair()
                || topic.family() == Family.BALANCE && Mood.isNegated(reading, 0, reading.first(quantity))) {
            return Optional.empty();
        }
        int at = reading.first(quantity);
        if (Mood.isNegated(reading, topic.head(), at)) {
            return Optional.empty();
        }
        if (Mood.isAim(reading, at) && !isReached(reading, at)) {
            return isAfter(reading, quantity, "from")
                    ? Optional.empty()
                    : Optional.of(target(reading, topic, quantity));
        }
        if (Mood.isHypothetical(reading, at)) {
            return Optional.empty();
        }
        return value(reading, isReverse(reading, topic, quantity) ? topic.reversed() : topic, quantity);
    }

    /** "Against $2 billion in the other direction". */
    private static boolean isReverse(SentenceReading reading, Topic topic, Quantity quantity) {
        int after = reading.after(quantity);
        boolean second = reading.quantities(Kind.MONEY).stream()
                .anyMatch(q -> reading.first(q) > topic.head() && q.end() <= quantity.start());
        return second && REVERSE.matcher(reading.lower(after, after + 8)).matches();
    }

    /**
     * A verb in the past between topic and sum: "missed the target, and trade reached only $2
     * billion".
     */
    private static boolean isReached(SentenceReading reading, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            if (reading.token(i)
                    .is("reached", "stood", "totalled", "totaled", "amounted", "hit", "was", "were", "exceeded")) {
                return !reading.token(i).is("was", "were")
                        || !reading.lower(Math.max(0, i - 6), i).matches(".*(?:target|goal|aim|objective).*");
            }
        }
        return false;
    }

    private static PaperClaim target(SentenceReading reading, Topic topic, Quantity quantity) {
        Optional<TimeMention> by = reading.times().stream()
                .filter(t -> t.start() >= quantity.end())
                .filter(t -> t.role() == Role.BY || t.role() == Role.IN)
                .filter(t -> t.start() - quantity.end() < 80)
                .filter(t -> reading.quantities(Kind.MONEY).stream()
                        .noneMatch(q -> q.start() >= quantity.end() && q.start() < t.start()))
                .findFirst()
                .or(() -> reading.times().stream()
                        .filter(t -> t.role() == Role.BY && t.end() <= quantity.start() && !isPluperfect(reading, t))
                        .findFirst());
        Draft draft = new Draft(reading, ClaimKind.TARGET, topic.family().measure())
                .states(topic.subject(), topic.object())
                .over(topic)
                .value(quantity, quantity.value(), quantity.unit());
        by.ifPresent(t -> draft.years(t.first(), null).use(t));
        if (!quantity.unit().equals("USD")) {
            return draft.unbound("why.currency", "currency", quantity.unit());
        }
        return draft.bound(new Binding.Reach(
                draft.series(),
                quantity.value(),
                "USD",
                by.map(TimeMention::first).orElse(null),
                null));
    }

    /** "By 2020 they had set": when it was set, not when it is due. */
    private static boolean isPluperfect(SentenceReading reading, TimeMention when) {
        int from = reading.after(when);
        return reading.has(from, from + 10, Set.of("had"));
    }

    /**
     * "Between 2000 and 2010 it rose from 1 to 3 billion": the first sum is that of the first year,
     * the second of the last.
     */
    private static Optional<TimeMention> end(SentenceReading reading, Quantity quantity) {
        List<Quantity> sums = reading.quantities(Kind.MONEY);
        int at = sums.indexOf(quantity);
        boolean from =
                isAfter(reading, quantity, "from") && at + 1 < sums.size() && isAfter(reading, sums.get(at + 1), "to");
        boolean to = isAfter(reading, quantity, "to") && at > 0 && isAfter(reading, sums.get(at - 1), "from");
        List<TimeMention> spans = reading.times().stream()
                .filter(t -> t.role() == Role.SPAN && t.first() < t.last())
                .toList();
        int[] clause = reading.clause(reading.first(quantity));
        long near = reading.times().stream()
                .filter(t -> reading.first(t) >= clause[0] && reading.first(t) < clause[1])
                .count();
        boolean opens = clause[0] < 2 || near == 0;
        if (from == to || spans.size() != 1 || reading.times().size() != 1 && (near != 1 || !opens)) {
            return Optional.empty();
        }
        TimeMention span = spans.get(0);
        int year = from ? span.first() : span.last();
        return Optional.of(new TimeMention(Role.IN, String.valueOf(year), year, year, span.start(), span.end()));
    }

    /** "Since 2000, when it stood at": the sum is that of the first year. */
    private static Optional<TimeMention> begin(SentenceReading reading, Topic topic) {
        int when = reading.find(topic.from() - 1, topic.from() + 1, Set.of("when"));
        return reading.times().stream()
                .filter(t ->
                        when > 0 && t.role() == Role.SINCE && reading.after(t) <= when && reading.after(t) >= when - 1)
                .findFirst()
                .map(t ->
                        new TimeMention(Role.IN, String.valueOf(t.first()), t.first(), t.first(), t.start(), t.end()));
    }

    private static boolean isAfter(SentenceReading reading, Quantity quantity, String preposition) {
        int at = reading.first(quantity);
        boolean about = reading.token(at - 1).is("about", "around", "nearly", "almost", "some", "only", "just", "over");
        return reading.token(about ? at - 2 : at - 1).is(preposition);
    }

    private static Optional<PaperClaim> value(SentenceReading reading, Topic topic, Quantity quantity) {
        Optional<TimeMention> when =
                end(reading, quantity).or(() -> begin(reading, topic)).or(() -> reading.timeOf(quantity));
        if (when.filter(t -> t.role() == Role.PART).isPresent()) {
            return Optional.empty();
        }
        double sign = topic.family() == Family.DEFICIT ? -1 : 1;
        Draft draft = new Draft(reading, ClaimKind.VALUE, topic.family().measure())
                .states(topic.subject(), topic.object())
                .over(topic)
                .value(quantity, sign * quantity.value(), quantity.unit())
                .when(when);
        if (when.isEmpty()) {
            return Optional.of(draft.unbound("why.noyear"));
        }
        if (!quantity.unit().equals("USD")) {
            return Optional.of(draft.unbound("why.currency", "currency", quantity.unit()));
        }
        TimeMention time = when.get();
        if (time.first() > Today.year()) {
            // What is said of a year to come is no fact.
            return Optional.empty();
        }
        if (time.first() != time.last()) {
            return Optional.of(draft.unbound("why.sum"));
        }
        Double upper = quantity.upper();
        double printed = upper == null ? quantity.value() : (quantity.value() + upper) / 2;
        Tolerance tolerance = upper == null
                ? quantity.tolerance()
                : new Tolerance(
                        (upper - quantity.value()) / 2 + quantity.tolerance().around(upper), false);
        return Optional.of(
                draft.bound(new Binding.Value(draft.series(), time.first(), sign * printed, "USD", tolerance)));
    }
}
