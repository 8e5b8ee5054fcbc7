package org.entente.web;

import java.util.List;

/**
 * What the page of a failure shows.
 *
 * @param status of HTTP
 * @param code stable
 * @param message for people
 * @param suggestions addresses that may be meant
 */
public record ErrorView(int status, String code, String message, List<String> suggestions) {
    static ErrorView of(Failure failure) {
        return new ErrorView(failure.status(), failure.code(), failure.message(), failure.suggestions());
    }
}
