package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Binding.Relation;
import org.entente.casefile.model.ClaimKind;
import org.entente.casefile.model.MeasureRef;
import org.entente.casefile.model.Series;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.paper.claims.Topic.Family;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;

/**
 * One flow set against another of the same year: "A's exports to B exceeded its imports", "trade
 * with B was larger than that with C".
 */
final class ComparisonRule implements ClaimRule {
    private static final Pattern ABOVE = Pattern.compile(
            ".*\\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|overtook|overtaken|outstripped|outweigh(?:s|ed)?|(?:higher|larger|greater|more|bigger) than|outpaced|eclipsed)\\b.*");
    private static final Pattern BELOW = Pattern.compile(
            ".*\\b(?:(?:lower|smaller|less) than|lag(?:s|ged)? behind|trail(?:s|ed)?|fell short of)\\b.*");

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (int i = 0; i + 1 < topics.size(); i++) {
            Topic one = topics.get(i);
            Topic two = topics.get(i + 1);
            if (one.isOfPair()
                    && one.family().isTrade()
                    && !one.family().isBalance()
                    && two.head() - one.to() < 14
                    && reading.clause(one.head())[1] > two.head()) {
                quotient(reading, one, two).or(() -> of(reading, one, two)).ifPresent(claims::add);
            }
        }
        MoreRule.find(reading).ifPresent(claims::add);
        return claims;
    }

    /** "Twice as large as its imports": one flow divided by the other of its year. */
    private static Optional<PaperClaim> quotient(SentenceReading reading, Topic one, Topic two) {
        Optional<Quantity> times = reading.quantities(Quantity.Kind.TIMES).stream()
                .filter(q -> reading.first(q) >= one.to() && reading.after(q) <= two.from())
                .filter(q -> reading.after(q) == two.from()
                        || reading.has(reading.after(q), two.from() + 1, WordList.of("as than those that its the")))
                .findFirst();
        State subject = one.subject();
        State other = two.subject() == null ? subject : two.subject();
        State object = two.object() == null ? one.object() : two.object();
        if (times.isEmpty()
                || !two.family().isTrade()
                || other == null
                || object == null
                || other.equals(object)
                || one.family() == two.family() && other.equals(subject) && object.equals(one.object())
                || !Mood.isFact(reading, reading.first(times.get()))) {
            return Optional.empty();
        }
        Quantity multiple = times.get();
        Optional<TimeMention> when =
                reading.loose(reading.token(one.to()).start()).filter(TimeMention::isPoint);
        Draft draft = new Draft(reading, ClaimKind.RATIO, one.family().measure())
                .states(subject, one.object())
                .over(one)
                .over(two)
                .value(multiple, multiple.value(), "times")
                .when(when);
        Series second = new Series(MeasureRef.parse(two.family().measure()), other.code(), object.code());
        return Optional.of(when.map(t -> draft.bound(new Binding.Ratio(
                        draft.series(), t.first(), second, t.first(), multiple.value(), multiple.tolerance())))
                .orElseGet(() -> draft.unbound("why.noyear")));
    }

    private static Optional<PaperClaim> of(SentenceReading reading, Topic one, Topic two) {
        String between = reading.lower(one.to(), two.from() + 1);
        boolean above = ABOVE.matcher(between).matches();
        boolean below = BELOW.matcher(between).matches();
        boolean sums = reading.quantities(Quantity.Kind.MONEY).stream()
                .anyMatch(q -> reading.first(q) >= one.to() && reading.first(q) < two.from());
        State subject = one.subject();
        State object = two.object() == null ? one.object() : two.object();
        if (above == below
                || sums
                || !two.family().isTrade()
                || !Mood.isFact(reading, one.head())
                || subject == null
                || object == null) {
            return Optional.empty();
        }
        State other = two.subject() == null ? subject : two.subject();
        if (other.equals(object)) {
            return Optional.empty();
        }
        boolean same = one.family() == two.family() && subject.equals(other) && object.equals(one.object());
        if (same) {
            return Optional.empty();
        }
        Optional<PaperClaim> sign = sign(reading, one, two, above, subject, object, other);
        if (sign.isPresent()) {
            return sign;
        }
        Optional<TimeMention> when = reading.loose(reading.token(one.to()).start())
                .filter(t -> t.isPoint() || t.role() == TimeMention.Role.SINCE);
        Draft draft = new Draft(reading, ClaimKind.COMPARISON, one.family().measure())
                .states(subject, one.object())
                .over(one)
                .over(two)
                .when(when);
        if (when.isEmpty() || !when.get().isPoint()) {
            return Optional.of(draft.unbound(when.isEmpty() ? "why.noyear" : "why.years"));
        }
        Series second = new Series(MeasureRef.parse(two.family().measure()), other.code(), object.code());
        int year = when.get().first();
        return Optional.of(draft.bound(
                new Binding.Comparison(draft.series(), year, above ? Relation.ABOVE : Relation.BELOW, second, year)));
    }

    /** The two flows of one pair set against each other tell the sign of its balance. */
    private static Optional<PaperClaim> sign(
            SentenceReading reading, Topic one, Topic two, boolean above, State subject, State object, State other) {
        boolean opposite = one.family() == Family.EXPORTS && two.family() == Family.IMPORTS
                || one.family() == Family.IMPORTS && two.family() == Family.EXPORTS;
        boolean both = opposite
                ? subject.equals(other) && object.equals(one.object())
                : one.family() == two.family()
                        && one.family() != Family.TRADE
                        && object.equals(subject)
                        && other.equals(one.object());
        if (!both) {
            return Optional.empty();
        }
        boolean positive = above == (one.family() == Family.EXPORTS);
        State partner = one.object() == null ? object : one.object();
        Optional<TimeMention> when =
                reading.loose(reading.token(one.to()).start()).filter(t -> t.last() != TimeMention.OPEN);
        Draft draft = new Draft(reading, ClaimKind.SIGN, "trade.balance")
                .states(subject, partner)
                .over(one)
                .over(two)
                .when(when);
        return Optional.of(when.map(t -> draft.bound(
                        new Binding.Sign(draft.series(), new YearRange(t.first(), t.last()), positive, null)))
                .orElseGet(() -> draft.unbound("why.noyear")));
    }
}
