package org.entente.web.http;

import java.util.List;

/**
 * What an address may say, besides its page; the description of the interface is made from it.
 *
 * @param name in the path template or the query
 * @param place whether it is part of the path
 * @param type of its values
 * @param choices the values it may have; empty for any of its type
 * @param description in English, for {@code /openapi.json}
 * @param example a value that works without data; empty for none
 */
public record Parameter(String name, Place place, Type type, List<String> choices, String description, String example) {
    public enum Place {
        PATH,
        QUERY
    }

    public enum Type {
        STRING,
        INTEGER
    }

    public Parameter {
        choices = List.copyOf(choices);
    }

    public static Parameter path(String name, String description, String example) {
        return new Parameter(name, Place.PATH, Type.STRING, List.of(), description, example);
    }

    public static Parameter text(String name, String description) {
        return new Parameter(name, Place.QUERY, Type.STRING, List.of(), description, "");
    }

    public static Parameter integer(String name, String description) {
        return new Parameter(name, Place.QUERY, Type.INTEGER, List.of(), description, "");
    }

    public static Parameter choice(String name, List<String> choices, String description) {
        return new Parameter(name, Place.QUERY, Type.STRING, choices, description, "");
    }

    public Parameter withExample(String value) {
        return new Parameter(name, place, type, choices, description, value);
    }
}
