package org.entente.claim;

import java.util.Locale;

/** What the data say about a claim. The rules are in docs/claims.md. */
public enum Verdict {
    /** The figures bear it out within its tolerance. */
    SUPPORTED,
    /** The figures rule it out. */
    CONTRADICTED,
    /**
     * Right direction or rank, figure outside tolerance; or the figures cannot tell the claim from
     * its opposite.
     */
    IMPRECISE,
    /**
     * Tested, and no effect found that could be distinguished from chance; the result says which
     * would have been.
     */
    NOT_SHOWN,
    /** No figure speaks to it; the result says what would be needed. */
    UNCHECKABLE;

    /** Lower-case name used in CSV, JSON and style sheets. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As readers see it, such as "not shown". */
    public String word() {
        return code().replace('_', ' ');
    }
}
