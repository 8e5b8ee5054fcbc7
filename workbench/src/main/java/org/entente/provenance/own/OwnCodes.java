package org.entente.provenance.own;

/** How a table names states. */
public enum OwnCodes {
    /** By any name or code that Entente knows; a bare number is a COW number. */
    NAME,
    /** By COW number. */
    COW,
    /** By Gleditsch–Ward number. */
    GW,
    /** By ISO 3166 alpha-3 code. */
    ISO3,
    /** By ISO 3166 number, which is the United Nations' M49. */
    M49
}
