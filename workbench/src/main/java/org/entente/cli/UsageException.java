package org.entente.cli;

/** The user asked for something that cannot be; the message says what was asked, what exists, and what to do. Exit 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
