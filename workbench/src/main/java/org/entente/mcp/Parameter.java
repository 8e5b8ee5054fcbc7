package org.entente.mcp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One argument that a tool takes.
 *
 * @param name key in the call
 * @param kind what its value is
 * @param required whether a call without it is refused
 * @param most greatest length of a text, greatest number of texts in a list, or greatest number
 * @param description for the assistant
 */
record Parameter(String name, Kind kind, boolean required, int most, String description) {
    /** Years of the state system, with room for forecasts. */
    static final int FIRST_YEAR = 1816;

    static final int LAST_YEAR = 2100;

    /** Longest text of a list, and of a name or an id. */
    static final int NAME = 200;

    /** What a value is. */
    enum Kind {
        TEXT,
        TEXTS,
        NUMBER,
        YEAR
    }

    static Parameter text(String name, String description) {
        return new Parameter(name, Kind.TEXT, false, NAME, description);
    }

    static Parameter longText(String name, int most, String description) {
        return new Parameter(name, Kind.TEXT, false, most, description);
    }

    static Parameter texts(String name, int most, String description) {
        return new Parameter(name, Kind.TEXTS, false, most, description);
    }

    static Parameter year(String name, String description) {
        return new Parameter(name, Kind.YEAR, false, LAST_YEAR, description);
    }

    /** How many rows are wanted. */
    static Parameter limit(int usual, int most) {
        return new Parameter(
                "limit", Kind.NUMBER, false, most, "The most rows, up to %d (default: %d).".formatted(most, usual));
    }

    Parameter needed() {
        return new Parameter(name, kind, true, most, description);
    }

    /** Its part of the JSON schema of the tool. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (kind) {
            case TEXT -> {
                schema.put("type", "string");
                schema.put("maxLength", most);
            }
            case TEXTS -> {
                schema.put("type", "array");
                schema.put("items", Map.of("type", "string", "maxLength", NAME));
                schema.put("maxItems", most);
            }
            case NUMBER -> {
                schema.put("type", "integer");
                schema.put("minimum", 1);
                schema.put("maximum", most);
            }
            case YEAR -> {
                schema.put("type", "integer");
                schema.put("minimum", FIRST_YEAR);
                schema.put("maximum", LAST_YEAR);
            }
        }
        schema.put("description", description);
        return schema;
    }
}
