package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.paper.claims.Topic.Family;
import org.entente.paper.find.SentenceReading;

/** Words that mean a quantity of the sentence before: "it", "they", "the figure", "the deficit". */
final class Anaphora {
    private static final Set<String> RAISE = WordList.of(
            "raise raising bring bringing lift lifting increase increasing double doubling triple tripling boost boosting expand expanding take push");

    private static final Set<String> AIMS = WordList.of("goal target objective aim ambition");

    private Anaphora() {}

    /** The quantity that a sentence opens with, an opening date not counted. */
    static Optional<Topic> opening(SentenceReading reading, List<Topic> before) {
        int from = reading.times().stream()
                .filter(t -> reading.first(t) <= 1)
                .mapToInt(reading::after)
                .findFirst()
                .orElse(0);
        int at = from > 0 && reading.token(from).is(",") ? from + 1 : from;
        boolean the = reading.token(at).is("the", "this", "that");
        boolean figure = the
                && reading.token(at + 1).is("figure", "total", "volume", "amount", "value", "number", "sum", "level")
                && (reading.token(at + 2).isVerb() || reading.token(at + 2).is(","));
        boolean pronoun = reading.token(at).is("it", "they")
                || reading.token(at).is("that", "this") && reading.token(at + 1).is("was", "is", "represented");
        int end = at + (pronoun ? 1 : figure ? 2 : 0);
        if (end > at && reading.token(end).isVerb()) {
            return reading.token(at).is("they") ? plural(before, at, end) : flow(before, at, end);
        }
        boolean surplus = reading.token(at + 1).is("surplus");
        boolean balance = reading.token(at).is("the", "its")
                && (surplus || reading.token(at + 1).is("deficit", "gap"));
        return balance && reading.token(at + 2).isVerb()
                ? before.stream()
                        .filter(t -> t.isOfPair() && t.family() == (surplus ? Family.SURPLUS : Family.DEFICIT))
                        .findFirst()
                        .map(t -> new Topic(t.family(), at, at + 1, at + 2, t.subject(), t.object()))
                : Optional.empty();
    }

    /** "It" or "they" further on, with a verb that only quantities have. */
    static Optional<Topic> pronoun(SentenceReading reading, List<Topic> before, int i) {
        boolean raised =
                reading.token(i).is("it") && RAISE.contains(reading.token(i - 1).lower());
        if (i > 0 && raised && Mood.isAim(reading, i)) {
            return flow(before, i, i + 1);
        }
        int verb = verb(reading, i + 1);
        return i > 0
                        && reading.token(i).is("it", "they")
                        && TopicWords.OF_QUANTITIES.contains(reading.token(verb).lower())
                ? reading.token(i).is("they") ? plural(before, i, i + 1) : flow(before, i, i + 1)
                : Optional.empty();
    }

    /** The verb from an index on, behind auxiliaries and adverbs. */
    private static int verb(SentenceReading reading, int from) {
        int i = from;
        while (i < from + 4
                && reading.token(i)
                        .is(
                                "has", "have", "had", "then", "again", "later", "more", "than", "almost", "nearly",
                                "roughly", "since", "also", "only", "even")) {
            i++;
        }
        return i;
    }

    /**
     * "And declined in 2009": a verb of quantities goes on with the flow that its sentence spoke of
     * last.
     */
    static Optional<Topic> conjoined(SentenceReading reading, List<Topic> own, int i) {
        boolean joins = reading.token(i).is("and", "but", "before", "then");
        int verb = verb(reading, i + 1);
        boolean clause = i > 0 && reading.clause(i)[0] == i;
        if (!joins
                || !clause && !reading.token(i - 1).is(",") && !reading.token(i).is("but")
                || !TopicWords.OF_QUANTITIES.contains(reading.token(verb).lower())
                || own.isEmpty()) {
            return Optional.empty();
        }
        Topic last = own.get(own.size() - 1);
        return last.isOfPair() && last.family().isTrade()
                ? Optional.of(new Topic(last.family(), i, i, i + 1, last.subject(), last.object()))
                : Optional.empty();
    }

    /**
     * "Have set themselves the goal of reaching": what is aimed at is the trade of the sentence
     * before.
     */
    static Optional<Topic> aimed(SentenceReading reading, List<Topic> before) {
        int aim = reading.find(0, reading.tokens().size(), AIMS);
        return aim >= 0 && Mood.isAim(reading, aim)
                ? flow(before.stream().filter(t -> t.family() == Family.TRADE), aim, aim + 1)
                : Optional.empty();
    }

    private static Optional<Topic> flow(List<Topic> before, int from, int to) {
        return flow(before.stream(), from, to);
    }

    /** "They" are exports or imports before they are trade. */
    private static Optional<Topic> plural(List<Topic> before, int from, int to) {
        Optional<Topic> flows = flow(
                before.stream().filter(t -> t.family() == Family.EXPORTS || t.family() == Family.IMPORTS), from, to);
        return flows.isPresent() ? flows : flow(before, from, to);
    }

    private static Optional<Topic> flow(Stream<Topic> before, int from, int to) {
        return before.filter(t -> t.isOfPair() && t.family().isTrade())
                .findFirst()
                .map(t -> new Topic(t.family(), from, to - 1, to, t.subject(), t.object()));
    }
}
