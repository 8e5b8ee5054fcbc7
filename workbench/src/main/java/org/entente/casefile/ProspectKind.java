package org.entente.casefile;

/** What may lie ahead. In a case file written in lower case. */
public enum ProspectKind {
    /** Something to gain. */
    OPPORTUNITY,
    /** Something in the way. */
    OBSTACLE
}
