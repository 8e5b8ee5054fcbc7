package org.entente.casefile.model;

/** What has become of a commitment. In a case file written in lower case. */
public enum CommitmentState {
    /** Its time has not come, or it has none. */
    OPEN,
    /** Kept. */
    MET,
    /** Its time has passed without it. */
    MISSED,
    /** Given up. */
    ABANDONED,
    /** The text does not tell. */
    UNCLEAR
}
