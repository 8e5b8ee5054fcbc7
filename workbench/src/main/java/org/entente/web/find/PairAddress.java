package org.entente.web.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.country.State;
import org.entente.text.Arguments;
import org.entente.web.http.Address;
import org.entente.web.http.PageRequest;
import org.entente.web.http.Parameter;
import org.entente.web.http.WebException;
import org.jspecify.annotations.Nullable;

/**
 * The pair and the years that an address of a dossier names.
 *
 * @param first state named first
 * @param second state named second
 * @param from first year; null for the usual one
 * @param to last year; null for the last that anything speaks of
 */
public record PairAddress(
        State first,
        State second,
        @Nullable Integer from,
        @Nullable Integer to) {
    public static final int FIRST_YEAR = 1816;
    public static final int LAST_YEAR = 2100;

    public static final List<Parameter> PARAMETERS = List.of(
            Parameter.path("first", "A state, by any name or code.", "TUR"),
            Parameter.path("second", "Another state.", "PAK"),
            Parameter.integer("from", "First year; without it the first common year since 1946."),
            Parameter.integer("to", "Last year; without it the last that anything speaks of."));

    public static PairAddress of(PageRequest request) {
        State first = request.state("first");
        State second = request.state("second");
        if (first.equals(second)) {
            throw new WebException(
                    400,
                    "same_state",
                    request.texts()
                            .get(
                                    "error.same",
                                    Arguments.none()
                                            .with(
                                                    "state",
                                                    first.name(request.texts().locale()))),
                    List.of("/state/" + first.code()));
        }
        Optional<Integer> from = request.integer("from", FIRST_YEAR, LAST_YEAR);
        Optional<Integer> to = request.integer("to", FIRST_YEAR, LAST_YEAR);
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            throw new WebException(
                    400,
                    "bad_years",
                    request.texts()
                            .get(
                                    "error.years",
                                    Arguments.none().year("from", from.get()).year("to", to.get())));
        }
        return new PairAddress(first, second, from.orElse(null), to.orElse(null));
    }

    /** The path with the states' codes. */
    public String path() {
        return "/pair/" + first.code() + "/" + second.code();
    }

    /** Whether the states stand in the address by their codes. */
    public boolean isCanonical(PageRequest request) {
        return request.text("first").equals(first.code())
                && request.text("second").equals(second.code());
    }

    /**
     * Another page about the pair, such as {@code /chronology}, by the states' codes and with what
     * the address asks besides.
     */
    public String at(String page, PageRequest request) {
        Map<String, String> query = new HashMap<>(request.address().query());
        query.remove("lang");
        return new Address(page + "/" + first.code() + "/" + second.code(), query).text();
    }

    /** The years as a query; empty without. */
    public String years() {
        String text = (from == null ? "" : "from=" + from)
                + (from == null || to == null ? "" : "&")
                + (to == null ? "" : "to=" + to);
        return text.isEmpty() ? "" : "?" + text;
    }
}
