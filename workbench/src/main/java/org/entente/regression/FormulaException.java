package org.entente.regression;

/** A formula, option or column that cannot be; the message says what, where, and what there is. */
public final class FormulaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FormulaException(String message) {
        super(message);
    }
}
