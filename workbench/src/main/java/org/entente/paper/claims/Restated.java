package org.entente.paper.claims;

import java.util.Optional;
import org.entente.paper.find.Quantity;
import org.entente.paper.find.SentenceReading;

/**
 * A number said twice, the second time in brackets: "35 billion rand ($2.2 billion)", "three
 * quarters (75 per cent)".
 */
final class Restated {
    /** How far the bracket may stand from the part in words that it makes exact, in words. */
    private static final int PHRASE = 9;

    /** How far the two may lie apart, as a fraction of the exact one. */
    private static final double NEAR = 0.2;

    private Restated() {}

    /** The sum in US$ that follows one in another currency. */
    static Optional<Quantity> inDollars(SentenceReading reading, Quantity quantity) {
        int after = reading.after(quantity);
        return quantity.unit().equals("USD")
                ? Optional.empty()
                : reading.quantities(Quantity.Kind.MONEY).stream()
                        .filter(q ->
                                q.unit().equals("USD") && reading.first(q) > after && reading.first(q) <= after + 2)
                        .filter(q -> reading.token(after).is("(", "or", ","))
                        .findFirst();
    }

    /** The per cent in brackets that makes a part in words exact. */
    static Optional<Quantity> exactly(SentenceReading reading, Quantity part) {
        int after = reading.after(part);
        return !part.tolerance().relative()
                ? Optional.empty()
                : reading.quantities(Quantity.Kind.SHARE).stream()
                        .filter(q -> !q.tolerance().relative() && reading.first(q) > after)
                        .filter(q -> reading.first(q) <= after + PHRASE
                                && reading.token(reading.first(q) - 1).is("("))
                        .filter(q -> Math.abs(q.value() - part.value()) <= NEAR * q.value())
                        .findFirst();
    }
}
