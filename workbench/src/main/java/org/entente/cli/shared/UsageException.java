package org.entente.cli.shared;

/**
 * The user requested something impossible; the message says what was given, what exists, and what
 * to do. Exit 2.
 */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
