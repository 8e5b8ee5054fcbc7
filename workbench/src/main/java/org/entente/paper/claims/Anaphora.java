package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.paper.claims.Topic.Family;
import org.entente.paper.find.Reading;

/** Words that mean a quantity of the sentence before: "it", "they", "the figure", "the deficit". */
final class Anaphora {
    private static final Set<String> RAISE = Words.of(
            "raise raising bring bringing lift lifting increase increasing double doubling triple tripling boost boosting expand expanding take push");

    private Anaphora() {}

    /** The quantity that a sentence opens with, an opening date not counted. */
    static Optional<Topic> opening(Reading reading, List<Topic> before) {
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
        int end = at + (reading.token(at).is("it", "they") ? 1 : figure ? 2 : 0);
        if (end > at && reading.token(end).isVerb()) {
            return flow(before, at, end);
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

    /** "It" or "they" further on, with a verb that only quantities have; for a sentence that has named none before. */
    static Optional<Topic> pronoun(Reading reading, List<Topic> before, int i) {
        boolean raised =
                reading.token(i).is("it") && RAISE.contains(reading.token(i - 1).lower());
        if (i > 0 && raised && Mood.isAim(reading, i)) {
            return flow(before, i, i + 1);
        }
        int verb = reading.token(i + 1).is("has", "have", "had") ? i + 2 : i + 1;
        return i > 0
                        && reading.token(i).is("it", "they")
                        && TopicWords.OF_QUANTITIES.contains(reading.token(verb).lower())
                ? flow(before, i, i + 1)
                : Optional.empty();
    }

    private static Optional<Topic> flow(List<Topic> before, int from, int to) {
        return before.stream()
                .filter(t -> t.isOfPair() && t.family().isTrade())
                .findFirst()
                .map(t -> new Topic(t.family(), from, to - 1, to, t.subject(), t.object()));
    }
}
