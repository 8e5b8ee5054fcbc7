package org.entente.provenance.own;

import java.util.Locale;

/** What a row of a table is about. */
public enum OwnShape {
    /** One state. */
    STATE,
    /** Two states without direction. */
    PAIR,
    /** From one state to another. */
    DIRECTED;

    /** As descriptors and the store have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
