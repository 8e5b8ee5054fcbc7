package org.entente.provenance.own;

import java.util.Locale;

/** What becomes of several rows of one subject and year. */
public enum OwnCombine {
    /** There are none: a second row is a mistake. */
    NONE,
    /** They add up, such as months of a flow. */
    SUM,
    /** Their mean counts, such as months of a rate. */
    MEAN;

    /** As descriptors and the store have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
