package org.entente.numerics.regression;

/**
 * An estimate that does not exist or was not reached; the message says why, and is fit for the
 * user.
 */
public final class EstimationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EstimationException(String message) {
        super(message);
    }
}
