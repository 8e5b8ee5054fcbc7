package org.entente.mcp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.measure.model.Closest;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measures;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, checked against the parameters of the tool. */
final class ToolArguments {
    private static final int SHOWN = 60;

    private final Map<String, Object> values;

    private ToolArguments(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * The arguments of a call.
     *
     * @throws ToolException when one is unknown, missing, of the wrong type or too long
     */
    static ToolArguments of(List<Parameter> parameters, @Nullable Map<String, Object> given) {
        Map<String, Object> values = given == null ? Map.of() : given;
        List<String> names = parameters.stream().map(Parameter::name).toList();
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                List<String> meant = Closest.slip(shown(name), names, 1);
                throw new ToolException("there is no argument \"%s\"%s; arguments are %s"
                        .formatted(
                                shown(name),
                                meant.isEmpty() ? "" : ", did you mean \"" + meant.get(0) + "\"?",
                                String.join(", ", names)));
            }
        }
        Map<String, Object> checked = new HashMap<>();
        for (Parameter parameter : parameters) {
            Object value = values.get(parameter.name());
            if (value != null) {
                checked.put(parameter.name(), check(parameter, value));
            } else if (parameter.required()) {
                throw new ToolException(
                        "the argument \"%s\" is missing: %s".formatted(parameter.name(), parameter.description()));
            }
        }
        return new ToolArguments(checked);
    }

    private static Object check(Parameter parameter, Object value) {
        return switch (parameter.kind()) {
            case TEXT -> text(parameter, value, parameter.most());
            case TEXTS -> texts(parameter, value);
            case NUMBER -> number(parameter, value, 1);
            case YEAR -> number(parameter, value, Parameter.FIRST_YEAR);
        };
    }

    private static String text(Parameter parameter, Object value, int most) {
        if (!(value instanceof String text)) {
            throw wrong(parameter, "a text", value);
        }
        if (text.length() > most) {
            throw new ToolException("\"%s\" has %,d characters, at most %,d are allowed"
                    .formatted(parameter.name(), text.length(), most));
        }
        if (text.isBlank()) {
            throw new ToolException("\"%s\" is empty: %s".formatted(parameter.name(), parameter.description()));
        }
        return text;
    }

    /** One text stands for a list of one. */
    private static List<String> texts(Parameter parameter, Object value) {
        List<?> list = value instanceof List<?> given ? given : List.of(value);
        if (list.size() > parameter.most()) {
            throw new ToolException("\"%s\" has %d entries, at most %d are allowed"
                    .formatted(parameter.name(), list.size(), parameter.most()));
        }
        List<String> texts = new ArrayList<>();
        for (Object one : list) {
            if (!(one instanceof String)) {
                throw wrong(parameter, "a list of texts", value);
            }
            texts.add(text(parameter, one, Parameter.NAME));
        }
        return texts;
    }

    private static Integer number(Parameter parameter, Object value, int least) {
        Optional<Long> number = whole(value);
        if (number.isEmpty()) {
            throw wrong(parameter, parameter.kind() == Parameter.Kind.YEAR ? "a year" : "a whole number", value);
        }
        long found = number.get();
        if (found < least || found > parameter.most()) {
            throw new ToolException("\"%s\" is %d, but has to be from %d to %d"
                    .formatted(parameter.name(), found, least, parameter.most()));
        }
        return (int) found;
    }

    /** A whole number, also one that is written as a text. */
    private static Optional<Long> whole(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(((Number) value).longValue());
        }
        return value instanceof String text && text.matches("-?\\d{1,9}")
                ? Optional.of(Long.parseLong(text))
                : Optional.empty();
    }

    private static ToolException wrong(Parameter parameter, String expected, Object value) {
        return new ToolException("\"%s\" has to be %s, not %s: %s"
                .formatted(parameter.name(), expected, describe(value), parameter.description()));
    }

    private static String describe(Object value) {
        if (value instanceof Map) {
            return "an object";
        }
        return value instanceof List ? "a list with something else in it" : "\"" + shown(String.valueOf(value)) + "\"";
    }

    /** As much of a text as an error repeats, without control characters. */
    static String shown(String text) {
        String start = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return start.replaceAll("\\p{Cntrl}", " ");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable String find(String name) {
        return values.get(name) instanceof String text ? text.strip() : null;
    }

    String get(String name) {
        return Objects.requireNonNullElse(find(name), "");
    }

    List<String> list(String name) {
        return values.get(name) instanceof List<?> texts
                ? texts.stream().map(one -> String.valueOf(one).strip()).toList()
                : List.of();
    }

    @Nullable Integer number(String name) {
        return values.get(name) instanceof Integer number ? number : null;
    }

    int number(String name, int usual) {
        return Objects.requireNonNullElse(number(name), usual);
    }

    /** The years from {@code from} to {@code to}, where one of them is given. */
    Optional<YearRange> years() {
        Integer from = number("from");
        Integer to = number("to");
        if (from == null && to == null) {
            return Optional.empty();
        }
        int first = from != null ? from : to != null ? to : 0;
        int last = to != null ? to : first;
        if (last < first) {
            throw new ToolException("\"to\" (%d) is before \"from\" (%d)".formatted(last, first));
        }
        return Optional.of(new YearRange(first, last));
    }

    /** The state that a text means in the years of the call. */
    State state(String text) {
        CountryNames names = CountryNames.standard();
        return years().map(range -> names.resolve(text, range)).orElseGet(() -> names.resolve(text));
    }

    /**
     * A measure with its argument.
     *
     * @param argument what follows the colon, or null
     */
    record Measured(Definition definition, @Nullable String argument) {
        static Measured of(String text, Measures measures) {
            int colon = text.indexOf(':');
            String id = (colon < 0 ? text : text.substring(0, colon)).strip();
            String argument = colon < 0 ? null : text.substring(colon + 1).strip();
            Definition definition = measures.find(id)
                    .orElseThrow(() -> new ToolException(
                            "there is no measure \"%s\"; closest are %s. find_measures finds measures by words"
                                    .formatted(
                                            shown(id),
                                            Closest.to(
                                                            shown(id),
                                                            measures.listAll().stream()
                                                                    .map(m -> m.definition()
                                                                            .id())
                                                                    .toList(),
                                                            4)
                                                    .stream()
                                                    .collect(Collectors.joining(", ")))))
                    .definition();
            return new Measured(definition, argument);
        }
    }

    /** Two different states. */
    record TwoStates(State first, State second) {}

    /** The pair that two texts name. */
    TwoStates pair(String first, String second) {
        State a = state(first);
        State b = state(second);
        if (a.equals(b)) {
            throw new ToolException("\"%s\" and \"%s\" are the same state, %s".formatted(first, second, a));
        }
        return new TwoStates(a, b);
    }
}
