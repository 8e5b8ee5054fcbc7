package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.paper.claims.Topic.Family;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.find.TimeMention;
import org.entente.paper.find.TimeMention.Role;

/** "Peaked in 2022", "its zenith of US$1.2 billion in 2022", "the lowest level, in 2009". */
final class ExtremumWordingRule implements ClaimRule {
    private static final Set<String> HIGH = WordList.of(
            "peak peaks peaked peaking maximum zenith height record apex pinnacle highest all-time historic");
    private static final Set<String> LOW = WordList.of("lowest minimum trough nadir bottomed");
    private static final Pattern LEVEL = Pattern.compile(
            "(?:(?:a|an|its|their|the|of|new) )*(?:all-time |historic |record |ever )*(?:high|highs|low|peak|level|levels|zenith|highest|lowest|record|volume|figure|point|value)\\b.*");

    /** How far behind "when" the word may stand. */
    private static final int RELATIVE = 9;

    @Override
    public List<PaperClaim> find(SentenceReading reading, List<Topic> topics) {
        List<PaperClaim> claims = new ArrayList<>();
        for (Topic topic : topics) {
            if (topic.isOfPair() && topic.family().isTrade() && topic.family() != Family.BALANCE) {
                of(reading, topic).ifPresent(claims::add);
            }
        }
        return claims;
    }

    private static Optional<PaperClaim> of(SentenceReading reading, Topic topic) {
        int[] clause = reading.clause(topic.head());
        for (int i = start(reading, topic, clause); i < clause[1]; i++) {
            String word = reading.token(i).lower();
            boolean high = HIGH.contains(word);
            boolean low = LOW.contains(word);
            if (isSuperlative(reading, i)) {
                high = reading.token(i).is("largest", "biggest", "greatest", "widest");
                low = !high;
            } else if (!(high || low) || !isLevel(reading, i)) {
                continue;
            }
            if (!Mood.isFact(reading, i)) {
                continue;
            }
            boolean lowRecord =
                    reading.token(i + 1).is("low") || reading.token(i + 2).is("low");
            Optional<TimeMention> when = point(reading, i, clause);
            boolean deficit = topic.family() == Family.DEFICIT;
            Draft draft = new Draft(reading, ClaimKind.EXTREMUM, topic.family().measure())
                    .states(topic.subject(), topic.object())
                    .over(topic)
                    .over(i, i + 1)
                    .when(when);
            amount(reading, topic, i, clause, when)
                    .ifPresent(q -> draft.amount(q, when.map(TimeMention::first).orElse(null), deficit ? -1 : 1));
            if (when.isEmpty()) {
                return Optional.of(draft.unbound("why.noyear"));
            }
            return Optional.of(draft.bound(
                    new Binding.Extremum(draft.series(), when.get().first(), (high && !lowRecord) != deficit, null)));
        }
        return Optional.empty();
    }

    /** "Was largest in 2018", "was at its highest in 2018". */
    private static boolean isSuperlative(SentenceReading reading, int i) {
        boolean be = reading.token(i - 1).is("was", "were", "is", "became", "grew")
                || reading.token(i - 1).is("its", "their")
                        && reading.token(i - 2).is("at");
        return be
                && reading.token(i).is("largest", "biggest", "greatest", "widest", "smallest", "narrowest", "lowest")
                && (reading.token(i + 1).is("in", ",", ".", ";")
                        || reading.token(i + 1).text().isBlank());
    }

    /** After what is spoken of; before it only where the clause opens with "from a peak of". */
    private static int start(SentenceReading reading, Topic topic, int[] clause) {
        int noun = reading.find(clause[0], clause[0] + 4, WordList.of("peak high record low zenith height"));
        int highest = reading.find(Math.max(clause[0], topic.from() - 4), topic.from(), WordList.of("highest lowest"));
        if (highest >= 0
                && reading.lower(highest + 1, topic.from())
                        .matches("(?:ever )?(?:level|volume|value|figure|point) (?:of|in|for)(?: the)?")) {
            return highest;
        }
        boolean opens = reading.token(clause[0]).is("from", "at")
                && noun > 0
                && noun < topic.from()
                && reading.token(noun + 1).is("of", "in", ",");
        return opens ? noun : topic.to();
    }

    /**
     * The sum that the extreme is said to be: the first one after the word, else the last one
     * before it, of the same year.
     */
    private static Optional<Quantity> amount(
            SentenceReading reading, Topic topic, int at, int[] clause, Optional<TimeMention> when) {
        List<Quantity> sums = reading.quantities(Quantity.Kind.MONEY).stream()
                .filter(q -> q.upper() == null
                        && reading.first(q) >= Math.min(at, topic.to())
                        && reading.first(q) < clause[1])
                .filter(q -> isApposed(reading, at)
                        || !reading.token(reading.first(q) - 1).is("from", "by"))
                .filter(q -> {
                    Optional<TimeMention> own = reading.timeOf(q);
                    return own.isEmpty()
                            || when.isEmpty()
                            || own.get().first() == when.get().first();
                })
                .toList();
        if (isApposed(reading, at)) {
            return sums.stream().filter(q -> reading.first(q) < at).reduce((a, b) -> b);
        }
        Optional<Quantity> after = sums.stream()
                .filter(q -> reading.first(q) > at && reading.first(q) < at + 20)
                .findFirst();
        return after.isPresent()
                ? after
                : sums.stream().filter(q -> reading.first(q) < at).reduce((a, b) -> b);
    }

    /**
     * "A peak", "record high", "record US$5 billion", not "record exports" of something else, nor
     * "highest in a decade".
     */
    private static boolean isLevel(SentenceReading reading, int i) {
        String rest = reading.lower(i, Math.min(reading.tokens().size(), i + 4));
        boolean since = reading.lower(i, Math.min(reading.tokens().size(), i + 7))
                .matches(".*\\b(?:since|in (?:a|the last|the past|over|\\w+ (?:years|months|decades)))\\b.*");
        return !since
                && (LEVEL.matcher(rest).matches()
                        || reading.token(i)
                                .is(
                                        "peaked",
                                        "peaks",
                                        "maximum",
                                        "minimum",
                                        "peak",
                                        "height",
                                        "zenith",
                                        "apex",
                                        "nadir",
                                        "record",
                                        "bottomed",
                                        "trough"));
    }

    /**
     * The year of the sum beside the word, else the one after it, else that of the sentence; of "$4
     * billion in 2011, the highest" the one before.
     */
    private static Optional<TimeMention> point(SentenceReading reading, int at, int[] clause) {
        Optional<TimeMention> beside = isApposed(reading, at)
                ? reading.times().stream()
                        .filter(t -> t.isPoint() && reading.after(t) <= at - 2 && reading.after(t) >= at - 4)
                        .findFirst()
                : reading.quantities(Quantity.Kind.MONEY).stream()
                        .filter(q -> reading.first(q) > at && reading.first(q) <= at + 3)
                        .findFirst()
                        .flatMap(reading::timeOf)
                        .filter(TimeMention::isPoint);
        Optional<TimeMention> relative = beside.isPresent() ? beside : relative(reading, at);
        if (relative.isPresent()) {
            return relative;
        }
        Optional<TimeMention> after = reading.times().stream()
                .filter(t ->
                        t.isPoint() && t.role() == Role.IN && reading.first(t) > at && reading.first(t) < clause[1])
                .findFirst();
        return after.isPresent()
                ? after
                : reading.loose(reading.token(at).start()).filter(TimeMention::isPoint);
    }

    /** "In 2014, when it reached its highest level": the year that "when" takes up. */
    private static Optional<TimeMention> relative(SentenceReading reading, int at) {
        int when = reading.find(at - RELATIVE, at, Set.of("when"));
        int joint = reading.token(when - 1).is(",") ? when - 1 : when;
        return when < 0
                ? Optional.empty()
                : reading.times().stream()
                        .filter(t -> t.isPoint() && reading.after(t) == joint)
                        .findFirst();
    }

    /** "…, the highest figure on record". */
    private static boolean isApposed(SentenceReading reading, int at) {
        return reading.token(at - 1).is("the", "a", "an", "its", "their")
                && reading.token(at - 2).is(",");
    }
}
