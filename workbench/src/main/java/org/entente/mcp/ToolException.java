package org.entente.mcp;

/** A tool cannot answer; the message says why and what to do. */
final class ToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
