package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.country.YearRange;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;

/**
 * How a flow went: "has increased since 2015, except 2023" (trend), "rose in 2019" and "grew by 20
 * per cent from 2018 to 2019" (change), "doubled between 2010 and 2020" (ratio). Where the sentence
 * gives the sums themselves, those are the claims.
 */
final class CourseRule implements ClaimRule {
    static final Set<String> UP = WordList.of(
            "increase increased increases increasing rise rose risen rises rising grow grew grown grows growing growth expand expanded expands expanding expansion surge surged surging climb climbed climbing jump jumped soar soared soaring boomed boom strengthened multiplied accelerated upward");
    static final Set<String> DOWN = WordList.of(
            "decrease decreased decreases decreasing decline declined declines declining fall fell fallen falls falling drop dropped dropping drops shrink shrank shrunk shrinking contract contracted contracting plunge plunged slump slumped plummeted diminished downward slid collapsed");
    private static final Set<String> STEADY =
            WordList.of("stable steady constant unchanged consistent flat even stagnant");
    private static final Set<String> STAYED =
            WordList.of("remain remained remains remaining stay stayed stays been be is are was were kept held stood");
    private static final Set<String> EXCEPT = WordList.of("except excepting excluding save barring exception");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Topic named : topics) {
            Topic topic = FlowRule.inherit(reading, topics, named);
            if (topic.isOfPair() && topic.family().isTrade() && !topic.family().isBalance()
                    || topic.family().isArms() && topic.subject() != null && topic.object() == null) {
                of(reading, topic, topics).ifPresent(claims::add);
            }
        }
        return claims;
    }

    private static Optional<PaperClaim> of(SentenceReading reading, Topic topic, List<Topic> topics) {
        int[] clause = reading.clause(topic.head());
        int next = topics.stream()
                .mapToInt(Topic::from)
                .filter(f -> f >= topic.to())
                .min()
                .orElse(clause[1]);
        int end = Math.min(clause[1], Math.max(next, topic.to()));
        boolean multiple = reading.quantities(Quantity.Kind.TIMES).stream()
                .anyMatch(q ->
                        reading.first(q) >= topic.to() - 1 && reading.first(q) < Math.min(clause[1], topic.to() + 8));
        if (multiple) {
            return Optional.empty();
        }
        if (reading.lower(topic.from() - 3, topic.from())
                .matches(".*\\b(?:share|proportion|part|portion|percentage) (?:of|in)(?: the)?")) {
            return Optional.empty();
        }
        Optional<PaperClaim> against = Growth.against(reading, topic, clause)
                .or(() -> topic.isOfPair() ? Growth.than(reading, topic, clause) : Optional.empty());
        if (against.isPresent()) {
            return against;
        }
        int verb = verb(reading, topic, clause, end);
        int steady = verb < 0 ? steady(reading, topic, end) : -1;
        if (steady > 0 && Mood.isFact(reading, steady)) {
            return Optional.of(constancy(reading, topic, steady, clause));
        }
        if (verb < 0 || !Mood.isFact(reading, verb)) {
            return Optional.empty();
        }
        Direction direction =
                UP.contains(reading.token(verb).lower()) || reading.token(verb).is("up")
                        ? Direction.UP
                        : Direction.DOWN;
        boolean sums = reading.quantities(Quantity.Kind.MONEY).stream()
                .anyMatch(q -> reading.first(q) > topic.head() && reading.first(q) < clause[1]);
        Optional<Quantity> percent = reading.quantities(Quantity.Kind.SHARE).stream()
                .filter(q -> Math.abs(reading.first(q) - verb) < 9 && reading.first(q) < clause[1])
                .filter(q -> isGrowth(reading, q, verb))
                .findFirst();
        if (percent.isPresent()) {
            return Growth.by(reading, topic, percent.get(), direction, verb);
        }
        return sums ? Optional.empty() : course(reading, topic, direction, verb, clause);
    }

    private static int steady(SentenceReading reading, Topic topic, int end) {
        int at = reading.find(topic.to(), end, STEADY);
        return topic.isOfPair() && at > 0 && reading.has(topic.to(), at, STAYED) ? at : -1;
    }

    /** "Remained stable": a course that no measure of ups and downs can bear out. */
    private static PaperClaim constancy(SentenceReading reading, Topic topic, int steady, int[] clause) {
        Optional<TimeMention> span = reading.times().stream()
                .filter(t -> t.role() == Role.SINCE || t.role() == Role.SPAN)
                .filter(t -> reading.first(t) < clause[1])
                .findFirst();
        return new Draft(reading, ClaimKind.TREND, topic.family().measure())
                .states(topic.subject(), topic.object())
                .over(topic)
                .over(steady, steady + 1)
                .when(span)
                .unbound("why.constant");
    }

    private static boolean isGrowth(SentenceReading reading, Quantity quantity, int verb) {
        int at = reading.first(quantity);
        return !reading.token(reading.after(quantity)).is("of")
                && !reading.token(at - 1).is("to", "from", "at")
                && !reading.token(at - 2).is("to", "from")
                && (at > verb || reading.after(quantity) >= verb - 2);
    }

    private static int verb(SentenceReading reading, Topic topic, int[] clause, int end) {
        for (int i = topic.to(); i < end; i++) {
            String word = reading.token(i).lower();
            boolean gone =
                    reading.token(i).is("up", "down") && reading.token(i - 1).is("go", "goes", "went", "gone", "going");
            if (UP.contains(word) || DOWN.contains(word) || gone) {
                return i;
            }
        }
        for (int i = Math.max(clause[0], topic.from() - 5); i < topic.from(); i++) {
            boolean noun = reading.token(i)
                    .is(
                            "increase",
                            "rise",
                            "growth",
                            "decline",
                            "drop",
                            "fall",
                            "expansion",
                            "surge",
                            "decrease",
                            "jump");
            if (noun && reading.token(i + 1).is("in", "of")) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<PaperClaim> course(
            SentenceReading reading, Topic topic, Direction direction, int verb, int[] clause) {
        Set<Integer> except = new TreeSet<>();
        List<TimeMention> left = new ArrayList<>();
        List<TimeMention> times = new ArrayList<>();
        for (TimeMention time : reading.times()) {
            boolean near = reading.first(time) >= clause[0] && reading.first(time) < clause[1]
                    || reading.first(time) < clause[0] && clause[0] < 3;
            int from = Math.max(0, reading.first(time) - 6);
            if (time.isPoint() && reading.has(from, reading.first(time), EXCEPT)) {
                except.add(time.first());
                left.add(time);
            } else if (near && time.role() != Role.CITED && time.role() != Role.BESIDE) {
                times.add(time);
            }
        }
        Optional<TimeMention> span = times.stream()
                .filter(t -> t.role() == Role.SINCE || t.role() == Role.SPAN)
                .findFirst();
        if (span.isPresent()) {
            boolean decade = span.get().edtf().endsWith("X");
            Draft draft = new Draft(reading, ClaimKind.TREND, topic.family().measure())
                    .states(topic.subject(), topic.object())
                    .over(topic)
                    .over(verb, verb + 1)
                    .when(span);
            left.forEach(draft::use);
            if (span.get().last() == TimeMention.OPEN) {
                int latest = LatestYear.of(reading);
                return latest <= span.get().first()
                        ? Optional.of(draft.unbound("why.open"))
                        : Optional.of(draft.bound(new Binding.Trend(
                                draft.series(), new YearRange(span.get().first(), latest), direction, except)));
            }
            return decade || span.get().last() > span.get().first()
                    ? Optional.of(draft.bound(new Binding.Trend(
                            draft.series(),
                            new YearRange(span.get().first(), span.get().last()),
                            direction,
                            except)))
                    : Optional.empty();
        }
        Optional<TimeMention> point = times.stream()
                .filter(t -> t.isPoint() && t.role() == Role.IN && t.edtf().length() == 4)
                .findFirst();
        boolean alone = point.isPresent()
                && times.size() == 1
                && topic.isOfPair()
                && (reading.token(verb).isVerb() || reading.token(verb).is("down", "up"));
        return alone ? Optional.of(change(reading, topic, direction, verb, point.get())) : Optional.empty();
    }

    private static PaperClaim change(
            SentenceReading reading, Topic topic, Direction direction, int verb, TimeMention point) {
        Draft draft = new Draft(reading, ClaimKind.CHANGE, topic.family().measure())
                .states(topic.subject(), topic.object())
                .over(topic)
                .over(verb, verb + 1)
                .years(point.first() - 1, point.first())
                .use(point);
        return draft.bound(new Binding.Change(
                draft.series(), YearRange.of(point.first() - 1), YearRange.of(point.first()), direction));
    }
}
