package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.paper.find.Party;
import org.entente.paper.find.SentenceReading;
import org.jspecify.annotations.Nullable;

/**
 * States that words leave unsaid: the one in subject position, and the other of the two spoken of.
 */
final class ImpliedStates {
    private ImpliedStates() {}

    /** The state in subject position before an index, not the given one. */
    static Optional<State> subjectBefore(SentenceReading reading, int index, @Nullable State not) {
        List<Party> before = reading.parties(0, index).stream()
                .filter(Party::isOne)
                .filter(p -> !p.state().equals(not))
                .filter(p -> !reading.isAfter(p, "to", "with", "from", "in"))
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1).state());
    }

    /** The other of the two states spoken of: of this sentence, else of the paragraph or paper. */
    static Optional<State> other(SentenceReading reading, State one, int index) {
        Optional<State> here = subjectBefore(reading, index, one);
        if (here.isPresent()) {
            return here;
        }
        List<State> pair = reading.pair();
        return pair.contains(one) ? pair.stream().filter(s -> !s.equals(one)).findFirst() : Optional.empty();
    }
}
