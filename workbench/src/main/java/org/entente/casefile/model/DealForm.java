package org.entente.casefile.model;

/** How the two sides share the work of a deal. In a case file written in lower case. */
public enum DealForm {
    /** Built by the supplier. */
    SALE,
    /** Built partly or wholly by the recipient. */
    CO_PRODUCTION,
    /** Work on what the recipient already has. */
    UPGRADE,
    /** A joint project. */
    DEVELOPMENT
}
