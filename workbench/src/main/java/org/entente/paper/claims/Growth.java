package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.Tolerance.Limit;
import org.entente.country.YearRange;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;
import org.jspecify.annotations.Nullable;

/**
 * Changes in per cent: "rose by 20 per cent in 2019", "29 per cent more than in the previous year",
 * "down 5 per cent from 2014".
 */
final class Growth {
    /** How far what it is measured against may stand from a percentage, in words. */
    private static final int NEAR = 5;

    private Growth() {}

    /**
     * What "by 2013" is measured from: the last year named before it, in its sentence or the one
     * before.
     */
    static Optional<Integer> base(SentenceReading reading, TimeMention by) {
        SentenceReading last = reading.before();
        return Stream.concat(last == null ? Stream.empty() : last.times().stream(), reading.times().stream())
                .filter(t -> t.role() != Role.CITED && t.role() != Role.PART && t.last() < by.first())
                .reduce((a, b) -> b)
                .map(TimeMention::last);
    }

    /** "By 20 per cent": the quotient of the two years, in so far as they are named. */
    static Optional<PaperClaim> by(
            SentenceReading reading, Topic topic, Quantity percent, Direction direction, int verb) {
        Optional<TimeMention> when = reading.timeOf(percent).or(() -> reading.loose(percent.start()));
        if (!topic.isOfPair()
                || when.filter(t -> t.role() == Role.PART || t.role() == Role.SINCE)
                        .isPresent()) {
            return Optional.empty();
        }
        double sign = direction == Direction.UP ? 1 : -1;
        Draft draft = new Draft(reading, ClaimKind.CHANGE, topic.family().measure())
                .states(topic.subject(), topic.object())
                .over(topic)
                .over(verb, verb + 1)
                .value(percent, sign * percent.value(), "share");
        if (when.isEmpty()) {
            return Optional.of(draft.unbound("why.noyear"));
        }
        TimeMention time = when.get();
        draft.use(time);
        boolean against = isBase(reading, time);
        int last = against ? time.last() + 1 : time.last();
        if (against && reading.times().stream().anyMatch(t -> t.isPoint() && t.first() > time.last())) {
            last = reading.times().stream()
                    .filter(t -> t.isPoint() && t.first() > time.last())
                    .findFirst()
                    .orElseThrow()
                    .first();
        }
        Optional<Integer> base = against
                ? Optional.of(time.last())
                : time.role() == Role.BY ? base(reading, time) : Optional.of(last - 1);
        boolean point = time.first() == time.last();
        if (point && base.isEmpty()) {
            return Optional.of(draft.years(last, null).unbound("why.noyear"));
        }
        int first = point ? base.orElseThrow() : time.first();
        draft.years(first, last);
        return Optional.of(draft.bound(new Binding.Ratio(
                draft.series(),
                last,
                draft.series(),
                first,
                1 + sign * percent.value(),
                percent.tolerance()
                        .amounting(percent.tolerance().around(percent.value()))
                        .limitedTo(
                                sign > 0
                                        ? percent.tolerance().limit()
                                        : opposite(percent.tolerance().limit())))));
    }

    /** "Fell by more than a tenth": what is left is less than nine tenths. */
    private static @Nullable Limit opposite(@Nullable Limit limit) {
        return limit == null ? null : limit == Limit.LOWER ? Limit.UPPER : Limit.LOWER;
    }

    /**
     * "From a year before", "than in 2014", "on the previous year": the year is the one measured
     * from.
     */
    private static boolean isBase(SentenceReading reading, TimeMention time) {
        if (!reading.times().contains(time) || !time.isPoint()) {
            return false;
        }
        String own = reading.lower(reading.first(time), reading.after(time));
        int at = reading.first(time);
        boolean named = reading.token(at - 1).is("from", "than", "against", "on", "over")
                || reading.token(at - 1).is("in") && reading.token(at - 2).is("than", "from", "with", "to");
        return named || own.matches(".*\\b(?:year (?:before|earlier)|(?:previous|preceding|prior) year)\\b.*");
    }

    /**
     * "29 per cent more than in 2014", "up 12 per cent on the previous year": no verb tells the
     * course.
     */
    static Optional<PaperClaim> against(SentenceReading reading, Topic topic, int[] clause) {
        for (Quantity quantity : reading.quantities(Quantity.Kind.SHARE)) {
            int at = reading.first(quantity);
            int after = reading.after(quantity);
            boolean inside = at >= topic.to() && at < clause[1];
            boolean more = reading.token(after).is("more", "higher", "larger", "greater", "up", "above")
                    && reading.has(after, after + 3, WordList.of("than on from the"));
            boolean less = reading.token(after).is("less", "lower", "smaller", "fewer", "down", "below")
                    && reading.has(after, after + 3, WordList.of("than on from the"));
            boolean up = reading.token(at - 1).is("up")
                    || reading.token(at - 2).is("up") && !reading.token(at - 1).is("from");
            boolean down = reading.token(at - 1).is("down")
                    || reading.token(at - 2).is("down")
                            && !reading.token(at - 1).is("from");
            boolean rise = (more || up)
                    && !reading.token(at - 1).is("to")
                    && !reading.token(after).is("of");
            boolean fall = (less || down)
                    && !reading.token(at - 1).is("to")
                    && !reading.token(after).is("of");
            boolean timed = reading.times().stream()
                    .anyMatch(t -> reading.first(t) >= after && reading.first(t) <= after + NEAR);
            if (inside && rise != fall && timed && topic.isOfPair() && Mood.isFact(reading, at)) {
                return by(reading, topic, quantity, rise ? Direction.UP : Direction.DOWN, at);
            }
        }
        return Optional.empty();
    }

    /** "Was lower in 2015 than in 2011": two years set against each other without a number. */
    static Optional<PaperClaim> than(SentenceReading reading, Topic topic, int[] clause) {
        int more = reading.find(
                topic.to(), clause[1], WordList.of("higher larger greater bigger more lower smaller less"));
        int than = reading.find(more, Math.min(clause[1], more + NEAR + 1), WordList.of("than"));
        if (more < 0 || than < 0 || !topic.isOfPair() || !Mood.isFact(reading, more)) {
            return Optional.empty();
        }
        List<TimeMention> points = reading.times().stream()
                .filter(t -> t.isPoint() && reading.first(t) < clause[1])
                .toList();
        Optional<TimeMention> later =
                points.stream().filter(t -> reading.first(t) < than).reduce((a, b) -> b);
        Optional<TimeMention> base = points.stream()
                .filter(t -> reading.first(t) > than && reading.first(t) <= than + 3)
                .findFirst();
        boolean number =
                reading.quantities().stream().anyMatch(q -> reading.first(q) >= more - NEAR && reading.first(q) < than);
        if (later.isEmpty()
                || base.isEmpty()
                || number
                || later.get().first() <= base.get().first()) {
            return Optional.empty();
        }
        boolean up = reading.token(more).is("higher", "larger", "greater", "bigger", "more");
        int from = base.get().first();
        int to = later.get().first();
        Draft draft = new Draft(reading, ClaimKind.CHANGE, topic.family().measure())
                .states(topic.subject(), topic.object())
                .over(topic)
                .over(more, than)
                .use(base.get())
                .use(later.get())
                .years(from, to);
        return Optional.of(draft.bound(new Binding.Change(
                draft.series(), YearRange.of(from), YearRange.of(to), up ? Direction.UP : Direction.DOWN)));
    }
}
