package org.entente.store.query;

/** A person's query was not answered; the message says why and what to do. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Reason {
        /** It uses something that is not offered, such as a file. */
        REFUSED,
        /** It is no SQL, or names what does not exist. */
        WRONG,
        /** It took longer than it may. */
        TOO_LONG,
        /** Someone stopped it. */
        STOPPED,
        /** It needs more memory than it may have. */
        TOO_LARGE
    }

    private final Reason reason;

    public QueryException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public QueryException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    static QueryException refused(String message) {
        return new QueryException(Reason.REFUSED, message);
    }

    public Reason reason() {
        return reason;
    }
}
