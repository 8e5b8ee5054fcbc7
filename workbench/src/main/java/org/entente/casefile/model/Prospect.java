package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity or an obstacle that the text sees.
 *
 * @param id unique name
 * @param kind opportunity or obstacle
 * @param sector part of the relationship
 * @param what in the curator's own words
 * @param refs references
 * @param locator section of the text
 * @param where file and line
 */
public record Prospect(
        String id,
        ProspectKind kind,
        Sector sector,
        String what,
        List<String> refs,
        @Nullable String locator,
        SourceLine where)
        implements Sourced {
    public Prospect {
        refs = List.copyOf(refs);
    }
}
