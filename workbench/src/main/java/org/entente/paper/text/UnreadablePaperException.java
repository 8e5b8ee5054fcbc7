package org.entente.paper.text;

/**
 * A file that is no paper, or one whose text cannot be had; the message says what was found and
 * what to do.
 */
public final class UnreadablePaperException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadablePaperException(String message) {
        super(message);
    }

    public UnreadablePaperException(String message, Throwable cause) {
        super(message, cause);
    }
}
