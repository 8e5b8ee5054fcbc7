package org.entente.measure.estimate;

import org.entente.measure.model.Definition;

/** On which scale a series is tested. */
public enum BreakScale {
    /** As the figures are. */
    LEVEL,
    /**
     * Natural logarithms: a change by a fixed percentage counts the same at every size. Values up
     * to zero have none.
     */
    LOG;

    /** Logarithms for money, which grows by percentages; else the figures as they are. */
    public static BreakScale usual(Definition definition) {
        return definition.unit().equals("US$") ? LOG : LEVEL;
    }
}
