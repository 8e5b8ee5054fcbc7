package org.entente.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the two states said they would do.
 *
 * @param id unique name
 * @param date date at its true precision; absent when the text gives none
 * @param madeBy codes of states, or names of bodies and people
 * @param sector part of the relationship
 * @param what the commitment in the curator's own words
 * @param target the figure to reach; absent when the commitment is not a number
 * @param state what has become of it
 * @param note the reason for the state
 * @param refs references
 * @param locator section of the text
 * @param where file and line
 */
public record Commitment(
        String id,
        @Nullable EdtfDate date,
        List<String> madeBy,
        Sector sector,
        String what,
        @Nullable Target target,
        CommitmentState state,
        @Nullable String note,
        List<String> refs,
        @Nullable String locator,
        SourceLine where)
        implements Sourced {
    public Commitment {
        madeBy = List.copyOf(madeBy);
        refs = List.copyOf(refs);
    }
}
