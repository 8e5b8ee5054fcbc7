package org.entente.casefile.model;

import org.jspecify.annotations.Nullable;

/**
 * A measure for a state, a pair or a direction; the years come with the claim.
 *
 * @param measure measure and argument
 * @param from code of the state, or of the first state of a pair; the sender of a directed measure;
 *     absent only for a measure of the international system
 * @param to code of the second state; absent for a measure of one state
 */
public record Series(
        MeasureRef measure, @Nullable String from, @Nullable String to) {
    private static final String OF_THE_SYSTEM = "system.";

    public Series {
        if ((from == null) != measure.id().startsWith(OF_THE_SYSTEM)) {
            throw new IllegalArgumentException(measure.id()
                    + (from == null ? " needs 'from', the state it is about" : " is about no state; leave out 'from'"));
        }
        if (to != null && to.equals(from)) {
            throw new IllegalArgumentException("'from' and 'to' are the same state, " + to);
        }
        if (to != null && from == null) {
            throw new IllegalArgumentException("'to' without 'from'");
        }
    }

    @Override
    public String toString() {
        return measure + (from == null ? "" : "/" + from) + (to == null ? "" : ">" + to);
    }
}
