package org.entente.web.http;

import java.util.List;

/**
 * What an address, or its reader, got wrong: a status, a stable code and the message that is shown.
 */
public final class WebException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<String> suggestions;

    public WebException(int status, String code, String message) {
        this(status, code, message, List.of());
    }

    /** @param suggestions addresses that may be meant */
    public WebException(int status, String code, String message, List<String> suggestions) {
        super(message);
        this.status = status;
        this.code = code;
        this.suggestions = List.copyOf(suggestions);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<String> suggestions() {
        return suggestions;
    }
}
