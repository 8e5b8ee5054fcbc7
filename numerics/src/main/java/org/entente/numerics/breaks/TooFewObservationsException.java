package org.entente.numerics.breaks;

/** A series too short for the request; it carries what there is and what would be needed. */
public final class TooFewObservationsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int observations;
    private final int needed;

    TooFewObservationsException(int observations, int needed) {
        super(observations + " observations, and " + needed + " are needed");
        this.observations = observations;
        this.needed = needed;
    }

    public int observations() {
        return observations;
    }

    public int needed() {
        return needed;
    }
}
