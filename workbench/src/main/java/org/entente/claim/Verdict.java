package org.entente.claim;

import java.util.Locale;

/** What the data say about a claim. The rules are in docs/claims.md. */
public enum Verdict {
    /** The figures bear it out within its tolerance. */
    SUPPORTED,
    /** The figures rule it out. */
    CONTRADICTED,
    /** Right direction or rank, figure outside tolerance; or the figures cannot tell the claim from its opposite. */
    IMPRECISE,
    /** No figure speaks to it; the result says what would be needed. */
    UNCHECKABLE;

    /** Lower-case name used in every output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
