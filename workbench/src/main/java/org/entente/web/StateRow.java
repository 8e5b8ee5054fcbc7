package org.entente.web;

import java.util.Locale;
import org.entente.country.State;

/**
 * A state in a list.
 *
 * @param code of ids and addresses
 * @param name in the reader's language
 * @param cow COW number
 * @param region UN sub-region
 * @param years of membership
 * @param current whether it is a member today
 */
public record StateRow(String code, String name, int cow, String region, String years, boolean current) {

    static StateRow of(State state, Locale locale) {
        return new StateRow(
                state.code(),
                state.name(locale),
                state.cow(),
                state.region(),
                state.describeYears(),
                state.isMemberToday());
    }
}
