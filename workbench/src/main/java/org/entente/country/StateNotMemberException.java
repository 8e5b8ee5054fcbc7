package org.entente.country;

import java.util.List;

/** A state that was not a member of the system in any of the years requested. */
public final class StateNotMemberException extends StateNameException {

    private static final long serialVersionUID = 1L;

    StateNotMemberException(State state, YearRange years) {
        super(
                "%s was not a member of the state system in %s: its membership is %s (Correlates of War list)."
                        .formatted(state, years, state.describeYears()),
                state.code(),
                List.of(state));
    }
}
