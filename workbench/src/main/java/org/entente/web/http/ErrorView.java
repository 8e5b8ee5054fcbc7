package org.entente.web.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.country.StateSystem;

/**
 * What the page of a failure shows.
 *
 * @param status of HTTP
 * @param code stable
 * @param message for people
 * @param suggestions addresses that may be meant
 */
public record ErrorView(int status, String code, String message, List<String> suggestions) {
    private static final String STATE = "/state/";

    static ErrorView of(Failure failure) {
        return new ErrorView(failure.status(), failure.code(), failure.message(), failure.suggestions());
    }

    /** The name of the state at an address; of another page the address. */
    public String name(String address, String language) {
        return Optional.of(address)
                .filter(a -> a.startsWith(STATE))
                .flatMap(a -> StateSystem.standard().findByCode(a.substring(STATE.length())))
                .map(state -> state.name(Locale.forLanguageTag(language)))
                .orElse(address);
    }
}
