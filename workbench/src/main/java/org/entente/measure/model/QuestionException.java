package org.entente.measure.model;

/**
 * A question that no data could answer, such as sessions of a trade flow; the message is fit for
 * the user.
 */
public final class QuestionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public QuestionException(String message) {
        super(message);
    }
}
