package org.entente.casefile.model;

/** Why a passage is flagged. In a case file written in lower case. */
public enum FlagKind {
    /** The text disagrees with itself. */
    SELF_CONTRADICTION,
    /** A source says otherwise. */
    AGAINST_RECORD,
    /** The text can be read in more than one way, or cites loosely. */
    IMPRECISE
}
