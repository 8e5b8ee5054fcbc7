package org.entente.casefile.model;

/** The level of analysis a factor belongs to. In a case file written in lower case. */
public enum Level {
    /** The international system. */
    INTERNATIONAL,
    /** One of the two states. */
    STATE,
    /** A person. */
    LEADER
}
