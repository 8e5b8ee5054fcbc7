package org.entente.source.fetch;

import java.io.IOException;

/** A file could not be fetched and trying again would not help; the message is fit for the user. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    FetchException(String message) {
        super(message);
    }
}
