package org.entente.source.fetch;

import java.net.URI;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.country.State;
import org.entente.text.MessageBundle;

/**
 * Questions to UN Comtrade, one a year: total trade as these states report it. Without a key an
 * answer is short, so the partners are the same states and the world; with one they are all.
 */
final class ComtradeQuestions {
    private static final MessageBundle MESSAGES = MessageBundle.english(ComtradeQuestions.class);

    private static final String WORLD = "0";

    private ComtradeQuestions() {}

    static List<Download> plan(String source, Offer.Comtrade offer, FetchRequest request) {
        if (request.states().isEmpty() || request.from() == null) {
            throw new IllegalArgumentException(MESSAGES.fill("needs_states", "source", source));
        }
        int from = year(source, request.from());
        int to = request.to() == null ? Year.now(ZoneOffset.UTC).getValue() - 1 : year(source, request.to());
        String key = request.keys().getOrDefault(offer.key(), "").strip();
        String reporters =
                request.states().stream().map(state -> code(offer, state)).collect(Collectors.joining(","));
        String names = request.states().stream().map(State::code).collect(Collectors.joining("-"));
        List<Download> plan = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            String address = (key.isEmpty() ? offer.open() : offer.keyed())
                    .replace("{reporters}", reporters)
                    .replace("{partners}", key.isEmpty() ? WORLD + "," + reporters : "")
                    .replace("{year}", Integer.toString(year));
            plan.add(new Download(
                    source + "-" + names + "-" + year + ".json",
                    URI.create(address),
                    null,
                    null,
                    key.isEmpty() ? Map.of() : Map.of(offer.keyHeader(), key),
                    key.isEmpty() ? offer.openRows() : offer.keyedRows()));
        }
        return plan;
    }

    private static int year(String source, String date) {
        if (date.length() != 4) {
            throw new IllegalArgumentException(MESSAGES.fill("needs_years", "source", source));
        }
        return Integer.parseInt(date);
    }

    private static String code(Offer.Comtrade offer, State state) {
        Integer own = offer.codes().getOrDefault(state.code(), state.m49());
        if (own == null) {
            throw new IllegalArgumentException(MESSAGES.fill("no_code", "state", state.name()));
        }
        return Integer.toString(own);
    }
}
