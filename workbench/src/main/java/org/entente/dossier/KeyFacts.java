package org.entente.dossier;

import java.util.List;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** Cards with one number each. */
public record KeyFacts(List<Card> cards) implements Block {

    public KeyFacts {
        cards = List.copyOf(cards);
    }

    /**
     * One card.
     *
     * @param label what the number is
     * @param value the number; null when there is none and {@code context} says why
     * @param context year, n, comparison
     * @param section id of the section that tells more
     */
    public record Card(String label, Span.@Nullable FigureValue value, List<Span> context, String section) {
        public Card {
            context = List.copyOf(context);
        }
    }
}
