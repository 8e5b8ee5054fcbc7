package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person in office, with the dates that the text gives.
 *
 * @param id unique name
 * @param name name
 * @param state code of the state
 * @param office office held
 * @param from first date in office by the text; absent when it gives none
 * @param to last date in office by the text; absent when it gives none
 * @param role what the text says of this person, in the curator's own words
 * @param record what leader data say where they differ or add; absent when there is nothing to add
 * @param refs references
 * @param locator section of the text
 * @param where file and line
 */
public record Leader(
        String id,
        String name,
        String state,
        String office,
        @Nullable EdtfDate from,
        @Nullable EdtfDate to,
        String role,
        @Nullable String record,
        List<String> refs,
        @Nullable String locator,
        SourceLine where)
        implements Sourced {
    public Leader {
        refs = List.copyOf(refs);
    }
}
