package org.entente.web.http;

import io.javalin.http.HttpResponseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.country.StateNameException;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.UnknownMeasureException;
import org.entente.store.StoreException;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;

/**
 * A failure as clients see it, the same in every form. Nothing of the program's inside is in it.
 *
 * @param status of HTTP
 * @param code stable, for programs
 * @param message for people
 * @param suggestions addresses that may be meant
 * @param internal whether the program is at fault, so that the operator should hear of it
 */
record Failure(int status, String code, String message, List<String> suggestions, boolean internal) {

    /** The one place where an exception becomes an answer. */
    static Failure of(Throwable e, MessageBundle texts) {
        if (e instanceof WebException known) {
            return new Failure(
                    known.status(), known.code(), String.valueOf(known.getMessage()), known.suggestions(), false);
        }
        if (e instanceof StateNameException name) {
            return new Failure(
                    404,
                    name.candidates().size() > 1 ? "ambiguous_state" : "unknown_state",
                    String.valueOf(name.getMessage()),
                    name.candidates().stream().map(s -> "/state/" + s.code()).toList(),
                    false);
        }
        if (e instanceof UnknownMeasureException) {
            return user(404, "unknown_measure", e);
        }
        if (e instanceof QuestionException) {
            return user(400, "bad_question", e);
        }
        if (e instanceof HttpResponseException http) {
            return ofStatus(http.getStatus(), texts);
        }
        if (e instanceof StoreException) {
            return new Failure(503, "store_unavailable", texts.get("error.store"), List.of(), true);
        }
        if (e instanceof OutOfMemoryError) {
            return new Failure(503, "out_of_memory", texts.get("error.memory"), List.of(), true);
        }
        return new Failure(500, "internal", texts.get("error.internal"), List.of(), true);
    }

    /** What the server itself says, before or without a page. */
    static Failure ofStatus(int status, MessageBundle texts) {
        String key = "error." + status;
        return new Failure(
                status,
                "http_" + status,
                texts.has(key)
                        ? texts.get(key)
                        : texts.get("error.other", Arguments.none().with("status", String.valueOf(status))),
                List.of(),
                false);
    }

    private static Failure user(int status, String code, Throwable e) {
        return new Failure(status, code, String.valueOf(e.getMessage()), List.of(), false);
    }

    /** {@code {"error": {"status", "code", "message", "suggestions"}}}. */
    Map<String, Object> envelope() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("status", status);
        error.put("code", code);
        error.put("message", message);
        error.put("suggestions", suggestions);
        return Map.of("error", error);
    }
}
