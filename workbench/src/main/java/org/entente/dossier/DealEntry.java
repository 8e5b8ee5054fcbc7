package org.entente.dossier;

import java.util.List;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A deal in major arms.
 *
 * @param id anchor
 * @param supplier code
 * @param recipient code
 * @param direction for people, such as {@code Pakistan → Türkiye}
 * @param item what is supplied
 * @param form how the work is shared, as a word; empty when unknown
 * @param ordered number ordered; null when none is stated
 * @param orderedWhen date of the order; empty when none is stated
 * @param delivered number delivered; null when none is stated, which is not zero
 * @param deliveredWhen when delivered, or until when counted; empty when none is stated
 * @param fraction delivered of ordered, 0 to 1; null when either is unknown
 * @param value price; null when none is stated
 * @param status code of how far it has come
 * @param statusText the same for people
 * @param history dated steps
 * @param note what to mind; empty for nothing
 * @param references ids of works
 * @param locator place in the text; null when only the references say so
 * @param where file and line
 */
public record DealEntry(
        String id,
        String supplier,
        String recipient,
        String direction,
        String item,
        String form,
        @Nullable Number ordered,
        String orderedWhen,
        @Nullable Number delivered,
        String deliveredWhen,
        @Nullable Double fraction,
        Span.@Nullable FigureValue value,
        String status,
        String statusText,
        List<Step> history,
        String note,
        List<String> references,
        @Nullable String locator,
        String where) {
    public DealEntry {
        history = List.copyOf(history);
        references = List.copyOf(references);
        if (fraction != null && !(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("deal " + id + ": " + fraction + " of the order was delivered");
        }
    }

    /** A count of units and how it is printed. */
    public record Number(int count, Span.FigureValue shown) {}

    /** A dated step; {@code when} is empty when undated. */
    public record Step(String when, String what, List<String> references) {
        public Step {
            references = List.copyOf(references);
        }
    }
}
