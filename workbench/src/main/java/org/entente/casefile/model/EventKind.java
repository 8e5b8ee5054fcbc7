package org.entente.casefile.model;

/** What sort of event a chronology row is. In a case file written in lower case. */
public enum EventKind {
    /**
     * One state's leader or minister visits the other; {@code from} is the visitor's state,
     * {@code to} the host.
     */
    VISIT,
    /** A treaty is signed or ratified. */
    TREATY,
    /** An agreement below a treaty, also a contract between governments. */
    AGREEMENT,
    /** Memoranda of understanding. */
    MOU,
    /** A body is founded or meets. */
    INSTITUTION,
    /** A state joins or leaves a body. */
    MEMBERSHIP,
    /** A joint military exercise. */
    EXERCISE,
    /** Relief or other help; {@code from} gives, {@code to} receives. */
    AID,
    /** Something said in public. */
    STATEMENT,
    /** A war, coup, attack or disaster. */
    CRISIS,
    /** A party or person comes to office. */
    ELECTION,
    /** Recognition, envoys, votes, summits and the like. */
    DIPLOMACY,
    /** An order, delivery or upgrade of military goods. */
    ARMS,
    /** Trade, investment, visas and pipelines. */
    TRADE
}
