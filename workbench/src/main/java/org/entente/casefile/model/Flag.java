package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage where the text disagrees with itself or with a source; both sides are kept.
 *
 * @param id unique name
 * @param kind sort of disagreement
 * @param paper what the text says, in the curator's own words
 * @param record the other side: what the source, or the other passage, says
 * @param source the source of the other side, with its vintage; absent when it is the text itself
 * @param concerns ids of rows anywhere in the case that the flag is about
 * @param refs references
 * @param locator section of the text
 * @param where file and line
 */
public record Flag(
        String id,
        FlagKind kind,
        String paper,
        String record,
        @Nullable String source,
        List<String> concerns,
        List<String> refs,
        @Nullable String locator,
        SourceLine where)
        implements Sourced {
    public Flag {
        concerns = List.copyOf(concerns);
        refs = List.copyOf(refs);
    }
}
