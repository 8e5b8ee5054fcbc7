package org.entente.casefile.model;

/** What may lie ahead. In a case file written in lower case. */
public enum ProspectKind {
    /** Something to gain. */
    OPPORTUNITY,
    /** Something in the way. */
    OBSTACLE
}
