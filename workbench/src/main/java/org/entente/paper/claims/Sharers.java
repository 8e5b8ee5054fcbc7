package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;

/** The state that has a part: the nearest before it, or the one after "from", "to", "by". */
final class Sharers {
    private Sharers() {}

    /**
     * The nearest state before a share in its clause, else the one that the sentence begins with.
     */
    static Optional<State> before(SentenceReading reading, Quantity quantity, State owner) {
        int at = reading.first(quantity);
        int[] clause = reading.clause(at);
        Optional<State> near = nearest(reading, clause[0], at, owner);
        return near.isPresent() ? near : nearest(reading, 0, at, owner);
    }

    private static Optional<State> nearest(SentenceReading reading, int from, int to, State owner) {
        List<Party> found = reading.parties(from, to).stream()
                .filter(p -> p.isOne() && !p.state().equals(owner))
                .filter(p -> !reading.isAfter(p, "behind", "after", "than", "like", "unlike"))
                .toList();
        if (found.isEmpty() || isListed(reading, found)) {
            return Optional.empty();
        }
        return Optional.of(found.get(found.size() - 1).state());
    }

    /** "A, B and C made up 62 per cent": a part that several have together is nobody's own. */
    private static boolean isListed(SentenceReading reading, List<Party> found) {
        if (found.size() < 2) {
            return false;
        }
        Party last = found.get(found.size() - 1);
        Party before = found.get(found.size() - 2);
        boolean joined = reading.token(last.from() - 1).is("and") && last.from() - before.to() <= 2
                || reading.token(last.from() - 2).is("and") && last.from() - before.to() <= 3;
        return joined && !last.possessive();
    }

    static Optional<State> linked(SentenceReading reading, int from, State owner) {
        int[] clause = reading.clause(Math.max(0, from - 1));
        for (String word : List.of("from", "to", "by", "with", "in", "for")) {
            Optional<Party> party = placed(reading, from, clause[1], word)
                    .filter(p -> !p.state().equals(owner));
            if (party.isPresent()) {
                return party.map(Party::state);
            }
        }
        return Optional.empty();
    }

    static Optional<Party> placed(SentenceReading reading, int from, int to, String preposition) {
        return reading.parties(from, to).stream()
                .filter(Party::isOne)
                .filter(p -> reading.isAfter(p, preposition))
                .findFirst();
    }
}
