package org.entente.curated;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in which both states of a pair belong to an institution.
 *
 * @param from the day on which the later of the two joined
 * @param until the last common day, or null while both are members
 */
public record JointMembership(
        Institution institution,
        IsoPartialDate from,
        @Nullable IsoPartialDate until) {

    /** The last common day, or empty while both are members. */
    public Optional<IsoPartialDate> findUntil() {
        return Optional.ofNullable(until);
    }
}
