package org.entente.paper.claims;

import java.util.List;
import java.util.Optional;
import org.entente.country.State;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;

/**
 * The part that goes with a place: "B's largest supplier was A, with 69 per cent", "C came second
 * with 14 per cent".
 */
final class OfRank {
    private static final int PHRASE = 4;

    /**
     * A share that a place implies.
     *
     * @param measure measure of the share
     * @param first its first state
     * @param second its second
     */
    record Held(String measure, State first, State second) {}

    private static final RankRule NOUNS = new RankRule();
    private static final RankedRule VERBS = new RankedRule();

    private OfRank() {}

    static Optional<Held> find(SentenceReading reading, List<Topic> topics, Quantity quantity) {
        int at = reading.first(quantity);
        boolean with = reading.has(at - PHRASE, at, WordList.of("with ( at accounting supplying providing holding"))
                && (!reading.token(reading.after(quantity)).is("of")
                        || reading.token(reading.after(quantity) + 1)
                                .is("deliveries", "supplies", "purchases", "acquisitions"));
        if (!with
                || !reading.token(at - 1)
                        .is(
                                "with",
                                "(",
                                "at",
                                "for",
                                "supplying",
                                "providing",
                                "about",
                                "some",
                                "nearly",
                                "almost",
                                "around",
                                "only",
                                "just",
                                "over")) {
            return Optional.empty();
        }
        int start = reading.passage().start(quantity.start());
        int[] clause = reading.clause(at);
        Optional<Integer> placed = reading.quantities(Quantity.Kind.ORDINAL).stream()
                .filter(q -> reading.first(q) >= clause[0] && reading.after(q) <= at)
                .reduce((a, b) -> b)
                .map(q -> (int) q.value());
        Optional<PaperClaim> verb = VERBS.find(reading, topics).stream()
                .filter(c -> placed.isPresent() && placed.get().equals(c.rank()))
                .reduce((a, b) -> b);
        Optional<PaperClaim> noun = NOUNS.find(reading, topics).stream()
                .filter(c -> c.start() < start)
                .reduce((a, b) -> b);
        return verb.or(() -> noun).flatMap(OfRank::held).map(held -> bracketed(reading, at, held));
    }

    /** "After Russia (41 per cent)": the state before the bracket has the part. */
    private static Held bracketed(SentenceReading reading, int at, Held held) {
        boolean bracket = reading.token(at - 1).is("(");
        boolean supplier = held.measure().equals("arms.supplier_share");
        return reading.parties().stream()
                .filter(p -> bracket && p.isOne() && p.to() == at - 1)
                .filter(p -> !p.state().equals(supplier ? held.second() : held.first()))
                .findFirst()
                .map(p -> supplier
                        ? new Held(held.measure(), p.state(), held.second())
                        : new Held(held.measure(), held.first(), p.state()))
                .orElse(held);
    }

    private static Optional<Held> held(PaperClaim rank) {
        State first = rank.subject();
        State second = rank.object();
        String measure = switch (rank.measure()) {
            case "arms.supplier_rank" -> "arms.supplier_share";
            case "arms.recipient_rank" -> "arms.recipient_share";
            default -> "";
        };
        return first == null || second == null || measure.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(measure, first, second));
    }
}
