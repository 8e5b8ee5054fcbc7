package org.entente.casefile.reader;

import org.entente.country.CountryNames;
import org.entente.country.StateNameException;

/**
 * Turns what a curator writes for a state, in any language or code, into the code that figures are
 * printed with.
 */
final class StateCodes {
    private StateCodes() {}

    /**
     * The code of the state that the text names.
     *
     * @throws IllegalArgumentException with a message for the curator when the text names none, or
     *     more than one
     */
    static String resolve(String text) {
        try {
            return CountryNames.standard().resolve(text).code();
        } catch (StateNameException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
