package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.paper.claims.Topic.Family;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * Quantities that verbs name: "A sold B goods worth", "imported from B", "and bought $2 billion
 * worth", "those to C".
 */
final class VerbTopics {
    private final SentenceReading reading;
    private final List<Topic> topics;

    /** @param topics those found so far, which grow */
    VerbTopics(SentenceReading reading, List<Topic> topics) {
        this.reading = reading;
        this.topics = topics;
    }

    /**
     * "And bought $2 billion worth": a second verb of a sentence that has told who trades with
     * whom.
     */
    boolean goesOn(int verb) {
        boolean sum = reading.quantities(Quantity.Kind.MONEY).stream()
                .mapToInt(reading::first)
                .anyMatch(at -> at > verb && at <= verb + 3);
        boolean coordinated = reading.token(verb - 1).is("and", "but", "while", "it", "only");
        return sum
                && coordinated
                && !topics.isEmpty()
                && topics.get(topics.size() - 1).isOfPair()
                && topics.get(topics.size() - 1).family().isTrade();
    }

    void again(int verb, Family family) {
        Topic last = topics.get(topics.size() - 1);
        topics.add(new Topic(family, verb, verb, verb + 1, last.subject(), last.object()));
    }

    /** "Exceeded those to C": the flow named last, with another partner. */
    boolean ellipsis(int i) {
        Optional<Party> party =
                reading.partyAt(reading.token(i + 2).is("the") ? i + 3 : i + 2).filter(Party::isOne);
        boolean leads = reading.token(i + 1).is("to", "from", "with");
        @Nullable Topic last = topics.isEmpty() ? null : topics.get(topics.size() - 1);
        if (!leads
                || party.isEmpty()
                || last == null
                || !last.isOfPair()
                || !last.family().isTrade()) {
            return false;
        }
        topics.add(new Topic(
                last.family(),
                i,
                i,
                party.get().to(),
                last.subject(),
                party.get().state()));
        return true;
    }

    /** "A and B traded goods worth". */
    void traded(int verb) {
        int[] clause = reading.clause(verb);
        List<State> states = new ArrayList<>();
        reading.parties(clause[0], clause[1])
                .forEach(p ->
                        p.states().stream().filter(s -> !states.contains(s)).forEach(states::add));
        if (states.size() == 2) {
            topics.add(new Topic(Family.TRADE, verb, verb, verb + 1, states.get(0), states.get(1)));
        }
    }

    boolean worthOfGoods(int verb) {
        return reading.has(verb, reading.clause(verb)[1], TopicWords.GOODS);
    }

    void flow(int verb, Family family, String preposition) {
        int[] clause = reading.clause(verb);
        List<Party> before =
                reading.parties(clause[0], verb).stream().filter(Party::isOne).toList();
        @Nullable State subject = before.stream()
                .filter(p -> !reading.isAfter(p, "to", "with", "from", "in", "of"))
                .reduce((a, b) -> b)
                .map(Party::state)
                .or(() -> ImpliedStates.subjectBefore(reading, verb, null))
                .orElse(null);
        @Nullable Topic last = topics.isEmpty() ? null : topics.get(topics.size() - 1);
        if (last != null && last.isOfPair() && reading.token(verb - 1).is("and")) {
            subject = last.subject();
        }
        @Nullable State object = null;
        int to = verb + 1;
        for (Party party : reading.parties(verb, clause[1])) {
            if (party.isOne() && reading.isAfter(party, preposition) && object == null) {
                object = party.state();
                to = party.to();
            }
        }
        Optional<Party> receiver = reading.partyAt(verb + 1).filter(Party::isOne);
        if (object == null && family == Family.EXPORTS && receiver.isPresent()) {
            object = receiver.get().state();
            to = receiver.get().to();
        }
        if (object == null
                && subject != null
                && reading.lower(verb, clause[1]).matches(".*\\b" + preposition + " it\\b.*")) {
            object = ImpliedStates.other(reading, subject, verb).orElse(null);
        }
        int end = reading.quantities().stream()
                .map(reading::first)
                .filter(at -> at > verb)
                .findFirst()
                .orElse(clause[1]);
        boolean product = false;
        for (int i = verb + 1; i < Math.min(end, clause[1]); i++) {
            product |= isThing(i);
        }
        for (int i = end; i < Math.min(clause[1], end + 9); i++) {
            if (reading.token(i).is("of", "in") && isThing(i + 1)
                    || reading.token(i).is("of", "in")
                            && reading.token(i + 1).tag().equals("ADJ")
                            && isThing(i + 2)) {
                product = true;
            }
        }
        topics.add(new Topic(product ? Family.OTHER : family, verb, verb, to, subject, object));
    }

    private boolean isThing(int i) {
        Token token = reading.token(i);
        return token.tag().equals("NOUN")
                && !TopicWords.GOODS.contains(token.lower())
                && !token.is(
                        "worth",
                        "value",
                        "total",
                        "amount",
                        "year",
                        "years",
                        "period",
                        "end",
                        "billion",
                        "million",
                        "dollars",
                        "thousand",
                        "percent",
                        "%",
                        "cent")
                && reading.partyOver(i).isEmpty();
    }
}
