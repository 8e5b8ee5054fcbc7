package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.Party.Kind;
import org.entente.paper.find.SentenceReading;
import org.entente.paper.language.Token;

/**
 * The states around the head of a phrase: those before it, and those after it with the preposition
 * that leads to each.
 */
final class Around {
    /** A state after a preposition. */
    record Placed(String preposition, State state) {}

    final List<State> left = new ArrayList<>();
    final List<State> right = new ArrayList<>();
    final List<Placed> placed = new ArrayList<>();
    boolean withPartner;
    boolean eachOther;
    boolean product;
    boolean body;
    int to;

    /** Whether the partner is no state. */
    boolean outside() {
        return body;
    }

    static Around of(SentenceReading reading, int left, int after) {
        Around around = new Around();
        for (Party party : reading.parties(left, after)) {
            around.left.addAll(party.states());
            around.body |= party.kind() == Kind.BODY;
        }
        String preposition = "";
        int i = after;
        around.to = after;
        while (i < reading.tokens().size()) {
            Token token = reading.token(i);
            Optional<Party> party = reading.partyAt(i);
            if (party.isPresent() && !preposition.isEmpty()) {
                Party one = party.get();
                boolean modifies = one.kind() == Kind.ADJECTIVE && !isFlowNoun(reading, one.to());
                if (one.kind() == Kind.BODY) {
                    around.body = true;
                } else if (!modifies) {
                    String used = preposition;
                    one.states().forEach(s -> around.placed.add(new Placed(used, s)));
                    around.right.addAll(one.states());
                    around.withPartner |= preposition.equals("with");
                    around.eachOther |= one.kind() == Kind.EACH_OTHER;
                } else {
                    break;
                }
                i = one.to();
                around.to = i;
            } else if (token.is("between", "with", "of", "to", "from", "by")) {
                preposition = token.lower();
                i++;
            } else if (token.is("and", "-", "–", "the", "its", "'s", "goods", "merchandise", "products", "both")
                            && !preposition.isEmpty()
                    || token.is("goods", "-", "–")) {
                i++;
            } else {
                around.product |= preposition.equals("of")
                        && token.tag().equals("NOUN")
                        && around.right.isEmpty()
                        && reading.token(i - 1).is("of");
                if (!preposition.isEmpty()
                                && around.right.isEmpty()
                                && token.isCapitalised()
                                && !isNumber(reading, i)
                                && reading.token(i - 1).is("with", "to", "from", "the")
                        || preposition.length() > 0
                                && around.right.isEmpty()
                                && token.is(
                                        "world",
                                        "region",
                                        "rest",
                                        "africa",
                                        "europe",
                                        "bloc",
                                        "continent",
                                        "other",
                                        "others",
                                        "neighbours",
                                        "neighbors")) {
                    around.body = true;
                }
                break;
            }
        }
        return around;
    }

    private static boolean isFlowNoun(SentenceReading reading, int i) {
        return reading.token(i).is("exports", "imports", "trade", "goods");
    }

    /** Whether a word is part of a date or number. */
    static boolean isNumber(SentenceReading reading, int i) {
        int at = reading.token(i).start();
        int end = reading.token(i).end();
        return reading.times().stream().anyMatch(t -> t.start() <= at && t.end() >= end)
                || reading.quantities().stream().anyMatch(q -> q.start() <= at && q.end() >= end);
    }
}
