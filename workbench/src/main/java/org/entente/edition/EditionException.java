package org.entente.edition;

/**
 * The starter edition is missing, damaged, or needs another version of the program; the message
 * says what to do.
 */
public final class EditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EditionException(String message) {
        super(message);
    }

    EditionException(String message, Throwable cause) {
        super(message, cause);
    }
}
