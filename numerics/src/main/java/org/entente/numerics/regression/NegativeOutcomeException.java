package org.entente.numerics.regression;

/** An outcome below zero, which Poisson does not have. */
public final class NegativeOutcomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int row;
    private final double value;

    NegativeOutcomeException(int row, double value) {
        super("outcome " + value + " in row " + row);
        this.row = row;
        this.value = value;
    }

    /** Among the rows of the data, from 0. */
    public int row() {
        return row;
    }

    public double value() {
        return value;
    }
}
