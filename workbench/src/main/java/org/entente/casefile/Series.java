package org.entente.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A measure for a state, a pair or a direction; the years come with the claim.
 *
 * @param measure measure and argument
 * @param from code of the state, or of the first state of a pair; the sender of a directed measure; absent only for a
 *     measure of the international system
 * @param to code of the second state; absent for a measure of one state
 */
public record Series(
        MeasureRef measure, @Nullable String from, @Nullable String to) {
    @Override
    public String toString() {
        return measure + (from == null ? "" : "/" + from) + (to == null ? "" : ">" + to);
    }
}
