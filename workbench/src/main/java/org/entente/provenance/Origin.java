package org.entente.provenance;

import java.util.Locale;

/** How a figure came to be known; independent of its status. */
public enum Origin {
    /** Computed now from canonical rows of the store. */
    COMPUTED,
    /** Stated by a work that a case cites. */
    REPORTED,
    /** Computed earlier from named snapshots and kept in a case. */
    FROZEN;

    /** Lower-case name used in every output. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
