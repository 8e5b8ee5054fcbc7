package org.entente.source.files;

import java.io.IOException;

/**
 * A file cannot be read as what it is; the message follows the file's name and is fit for the user.
 */
public final class SourceFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public SourceFileException(String message) {
        super(message);
    }

    public SourceFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
