package org.entente.curated;

import java.util.Optional;
import org.entente.country.State;
import org.jspecify.annotations.Nullable;

/**
 * An unbroken membership of one state in one institution.
 *
 * @param from the day the membership took effect
 * @param until the last day, or null while it lasts
 */
public record InstitutionMembership(
        State state, IsoPartialDate from, @Nullable IsoPartialDate until) {

    public InstitutionMembership {
        if (until != null && until.last().isBefore(from.first())) {
            throw new IllegalArgumentException(
                    "%s: a membership from %s cannot end on %s".formatted(state.code(), from, until));
        }
    }

    /** The last day, or empty while the membership lasts. */
    public Optional<IsoPartialDate> findUntil() {
        return Optional.ofNullable(until);
    }
}
