package org.entente.country;

import java.util.List;

/**
 * A text that does not lead to one state. The message is the one that the user should read,
 * complete as it stands.
 */
public sealed class StateNameException extends RuntimeException permits UnknownStateException, AmbiguousStateException {

    private static final long serialVersionUID = 1L;

    private final String asked;
    private final transient List<State> candidates;

    StateNameException(String message, String asked, List<State> candidates) {
        super(message);
        this.asked = asked;
        this.candidates = List.copyOf(candidates);
    }

    /** What was requested, as it was written. */
    public String asked() {
        return asked;
    }

    /** The states that could be meant, the likeliest first; may be empty. */
    public List<State> candidates() {
        return candidates;
    }
}
