package org.entente.casefile.model;

/** How far an arms deal has come. In a case file written in lower case. */
public enum DealStatus {
    /** Interest or talks without an order. */
    INTEREST,
    /** Ordered, nothing delivered yet. */
    ORDERED,
    /** Ordered and held up. */
    DELAYED,
    /** Part of the order is delivered. */
    PARTLY_DELIVERED,
    /** All of the order is delivered. */
    DELIVERED,
    /** Said to have been acquired, without numbers. */
    ACQUIRED,
    /** Given up. */
    CANCELLED
}
