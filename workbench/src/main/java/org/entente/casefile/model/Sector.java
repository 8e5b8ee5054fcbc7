package org.entente.casefile.model;

/** The part of the relationship a row belongs to. In a case file written in lower case. */
public enum Sector {
    /** Diplomacy and leaders. */
    POLITICS,
    /** Trade, investment, energy, transport, tourism as a business. */
    ECONOMY,
    /** Arms, exercises, military ties, counter-terrorism. */
    DEFENCE,
    /** Culture, aid, people. */
    SOCIETY,
    /** The world beyond the pair. */
    INTERNATIONAL
}
