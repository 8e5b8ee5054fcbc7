package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.Tolerance;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.Quantity.Kind;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;

/**
 * Flows that became a multiple or a part of themselves: "doubled between 2004 and 2010", "less than
 * half the figure of 2010".
 */
final class MultipleRule implements ClaimRule {
    /** What stands between a multiple or part and the year that it is measured against. */
    private static final Pattern BASE = Pattern.compile(
            "(?:of |as (?:much|large|high) as |that |those |what |the |its |their )*(?:figure |level |value |volume |amount |total |sum |one )?(?:it had been |it was |they were |they had been |recorded |seen )?(?:of |in |for )?(?:the )?(?:year )?");

    /** How far a multiple may stand from what it is said of, in words. */
    private static final int NEAR = 14;

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Topic topic : topics) {
            if (topic.isOfPair() && topic.family().isTrade() && !topic.family().isBalance()) {
                of(reading, topic, topics).ifPresent(claims::add);
            }
        }
        return claims;
    }

    private static Optional<PaperClaim> of(SentenceReading reading, Topic topic, List<Topic> topics) {
        int end = topics.stream()
                .mapToInt(Topic::from)
                .filter(from -> from >= topic.to())
                .reduce(reading.clause(topic.head())[1], Math::min);
        Optional<Quantity> raised = reading.quantities(Kind.TIMES).stream()
                .filter(q -> reading.after(q) <= topic.head() && reading.after(q) >= topic.from() - 2)
                .filter(q -> Mood.isAim(reading, reading.first(q)))
                .findFirst();
        if (raised.isPresent()) {
            return wished(reading, topic, raised.get());
        }
        Optional<Quantity> found = reading.quantities().stream()
                .filter(q -> q.kind() == Kind.TIMES || q.kind() == Kind.SHARE)
                .filter(q -> reading.first(q) >= topic.to() - 1 && reading.first(q) < end)
                .findFirst();
        if (found.isPresent() && found.get().kind() == Kind.TIMES && Mood.isAim(reading, reading.first(found.get()))) {
            return wished(reading, topic, found.get());
        }
        if (found.isEmpty() || !Mood.isFact(reading, reading.first(found.get()))) {
            return Optional.empty();
        }
        Quantity multiple = found.get();
        Optional<TimeMention> base = base(reading, multiple).or(() -> said(reading, multiple));
        if (base.isPresent()) {
            return against(reading, topic, multiple, base.get());
        }
        return multiple.kind() == Kind.TIMES ? over(reading, topic, multiple) : Optional.empty();
    }

    /** "Half that figure in 2016": measured from the year that the sentence named last before. */
    private static Optional<TimeMention> said(SentenceReading reading, Quantity multiple) {
        int after = reading.after(multiple);
        return reading.lower(after, after + 3).matches("(?:of )?that (?:figure|level|value|volume|amount|total|sum).*")
                ? reading.times().stream()
                        .filter(t -> t.isPoint() && t.end() <= multiple.start())
                        .reduce((a, b) -> b)
                : Optional.empty();
    }

    private static Optional<TimeMention> base(SentenceReading reading, Quantity multiple) {
        int after = reading.after(multiple);
        return said(reading, multiple).isPresent()
                ? Optional.empty()
                : reading.times().stream()
                        .filter(t ->
                                t.first() == t.last() && reading.first(t) > after && reading.first(t) < after + NEAR)
                        .filter(t -> BASE.matcher(reading.lower(after, reading.first(t)) + " ")
                                .matches())
                        .filter(t ->
                                reading.token(after).is("of", "the", "that", "those", "what", "as", "its", "their"))
                        .findFirst();
    }

    /**
     * "In 2012 they were half the figure of 2010": the year is the other one of the sentence, else
     * that of the one before.
     */
    private static Optional<PaperClaim> against(
            SentenceReading reading, Topic topic, Quantity multiple, TimeMention base) {
        Optional<TimeMention> when = reading.times().stream()
                .filter(t -> t.isPoint() && t.first() > base.first())
                .findFirst()
                .or(() -> Optional.ofNullable(reading.before()).stream()
                        .flatMap(r -> r.times().stream())
                        .filter(t -> t.isPoint() && t.first() > base.first())
                        .reduce((a, b) -> b));
        Draft draft = draft(reading, topic, multiple).use(base);
        return Optional.of(when.map(t -> bound(draft.use(t), multiple, base.first(), t.first()))
                .orElseGet(() -> draft.years(base.first(), null).unbound("why.noyear")));
    }

    /** "Want trade to double by 2030": a target whose level the text does not give. */
    private static Optional<PaperClaim> wished(SentenceReading reading, Topic topic, Quantity multiple) {
        boolean sum = reading.quantities(Kind.MONEY).stream().anyMatch(q -> q.start() >= multiple.end());
        return reading.times().stream()
                .filter(t -> !sum && t.role() == Role.BY && t.start() >= multiple.end())
                .findFirst()
                .map(by -> new Draft(reading, ClaimKind.TARGET, topic.family().measure())
                        .states(topic.subject(), topic.object())
                        .over(topic)
                        .value(multiple, multiple.value(), "times")
                        .years(by.first(), null)
                        .use(by)
                        .unbound("why.multiple"));
    }

    private static Optional<PaperClaim> over(SentenceReading reading, Topic topic, Quantity multiple) {
        int next = reading.after(multiple);
        if (reading.partyAt(next).isPresent()) {
            return Optional.empty();
        }
        if (reading.token(reading.after(multiple))
                .is("that", "those", "as", "the", "its", "their", "higher", "larger", "greater", "more", "bigger")) {
            return Optional.empty();
        }
        Draft draft = draft(reading, topic, multiple);
        Optional<TimeMention> span = reading.timeOf(multiple).filter(t -> t.role() != Role.PART);
        if (span.isEmpty()) {
            return Optional.of(draft.unbound("why.noyear"));
        }
        if (span.get().isPoint()) {
            Optional<Integer> first = Growth.base(reading, span.get());
            draft.use(span.get());
            return Optional.of(first.map(
                            f -> bound(draft, multiple, f, span.get().first()))
                    .orElseGet(() -> draft.years(span.get().first(), null).unbound("why.noyear")));
        }
        return Optional.of(
                span.get().last() == TimeMention.OPEN
                        ? draft.when(span).unbound("why.open")
                        : bound(
                                draft.use(span.get()),
                                multiple,
                                span.get().first(),
                                span.get().last()));
    }

    private static Draft draft(SentenceReading reading, Topic topic, Quantity multiple) {
        boolean times = multiple.kind() == Kind.TIMES;
        return new Draft(reading, ClaimKind.CHANGE, topic.family().measure())
                .states(topic.subject(), topic.object())
                .over(topic)
                .value(multiple, times ? multiple.value() : multiple.value() - 1, times ? "times" : "share");
    }

    private static PaperClaim bound(Draft draft, Quantity multiple, int first, int last) {
        double quotient = multiple.value();
        Tolerance tolerance =
                multiple.tolerance().amounting(multiple.tolerance().around(quotient));
        draft.years(first, last);
        return draft.bound(new Binding.Ratio(draft.series(), last, draft.series(), first, quotient, tolerance));
    }
}
