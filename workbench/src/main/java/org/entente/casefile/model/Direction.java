package org.entente.casefile.model;

/** Which way a figure moves. In a case file written in lower case. */
public enum Direction {
    /** It rises. */
    UP,
    /** It falls. */
    DOWN
}
