package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An arms deal as the text tells it.
 *
 * @param id unique name
 * @param supplier code of the supplying state
 * @param recipient code of the receiving state
 * @param item what is supplied
 * @param designation the weapon as SIPRI's register writes it; absent when the register has no such
 *     deal
 * @param form how the work is shared
 * @param ordered number ordered and date of the order; absent when the text speaks of no order
 * @param delivered number delivered and the date up to which they are counted; absent when the text
 *     is silent
 * @param value price; absent when the text gives none
 * @param status how far the deal has come, by the text
 * @param history dated steps, oldest first
 * @param note what to mind
 * @param refs references
 * @param locator section of the text
 * @param where file and line
 */
public record Deal(
        String id,
        String supplier,
        String recipient,
        String item,
        @Nullable String designation,
        DealForm form,
        @Nullable UnitCount ordered,
        @Nullable UnitCount delivered,
        @Nullable Money value,
        DealStatus status,
        List<DealStep> history,
        @Nullable String note,
        List<String> refs,
        @Nullable String locator,
        SourceLine where)
        implements Sourced {
    public Deal {
        history = List.copyOf(history);
        refs = List.copyOf(refs);
    }

    /** The directed pair, such as {@code PAK>TUR}. */
    public String direction() {
        return supplier + ">" + recipient;
    }
}
