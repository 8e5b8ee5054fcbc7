package org.entente.paper.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.Party.Kind;
import org.entente.paper.find.SentenceReading;

/** Which two states a clause speaks of, and which of them acts. */
final class PairOf {
    private PairOf() {}

    /**
     * The only two states of a clause, else of its sentence; empty when there are fewer or more.
     */
    static Optional<List<State>> clause(SentenceReading reading, int at) {
        int[] clause = reading.clause(at);
        List<State> here = states(reading, clause[0], clause[1]);
        List<State> states =
                here.size() == 2 ? here : states(reading, 0, reading.tokens().size());
        return states.size() == 2 ? Optional.of(states) : Optional.empty();
    }

    private static List<State> states(SentenceReading reading, int from, int to) {
        List<State> states = new ArrayList<>();
        for (Party party : reading.parties(from, to)) {
            boolean place = party.kind() == Kind.CAPITAL && reading.isAfter(party, "in", "at", "near");
            if (!place && !reading.isBeside(party)) {
                party.states().stream().filter(s -> !states.contains(s)).forEach(states::add);
            }
        }
        return states;
    }

    /**
     * Who does something to whom.
     *
     * @param actor the state after "from" or "by", else the first one that stands after no
     *     preposition
     * @param target the other one, that after "to" or "for" before others
     */
    record Acts(State actor, State target) {}

    /**
     * Who acts on whom in the clause of a verb; empty when a body acts, or two states do not stand
     * out.
     */
    static Optional<Acts> acts(SentenceReading reading, int at) {
        int[] clause = reading.clause(at);
        List<Party> parties = reading.parties(clause[0], clause[1]);
        Party first = parties.isEmpty() ? null : parties.get(0);
        if (first == null || first.kind() == Kind.BODY && !reading.isAfter(first, "in", "at", "through", "via")) {
            return Optional.empty();
        }
        List<Party> ones = parties.stream().filter(Party::isOne).toList();
        Optional<Party> source =
                ones.stream().filter(p -> reading.isAfter(p, "from", "by")).findFirst();
        Optional<Party> goal =
                ones.stream().filter(p -> reading.isAfter(p, "to", "for")).findFirst();
        Optional<State> actor = source.or(() -> ones.stream()
                        .filter(p -> !reading.isAfter(p, "to", "for", "in", "with", "at", "against"))
                        .findFirst())
                .map(Party::state);
        if (actor.isEmpty()) {
            return Optional.empty();
        }
        State acting = actor.get();
        Optional<State> target = goal.filter(p -> !p.state().equals(acting))
                .or(() -> ones.stream().filter(p -> !p.state().equals(acting)).findFirst())
                .map(Party::state);
        long states = ones.stream().map(Party::state).distinct().count();
        return states > 2 ? Optional.empty() : target.map(to -> new Acts(acting, to));
    }
}
