package org.entente.cli.shared;

/**
 * What was requested is right but could not be done, as with a file on the command line that
 * nothing recognises; the message is fit for the user. Exit 3.
 */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FailureException(String message) {
        super(message);
    }

    public FailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
