package org.entente.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values for the named places, plurals and choices of a {@link Message}. */
public final class Arguments {
    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();
    private final Map<String, String> grouped = new HashMap<>();

    private Arguments() {}

    public static Arguments none() {
        return new Arguments();
    }

    /** Plain values: a name, its value, the next name, and so on. */
    public static Arguments of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a name has no value: " + List.of(namesAndValues));
        }
        Arguments arguments = none();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return arguments;
    }

    /**
     * Values of any kind: a name, its value, the next name, and so on. A number is printed as
     * digits by {@code {name}} and with grouping separators by {@code {name, number}}.
     */
    static Arguments ofValues(Locale locale, @Nullable Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a name has no value: " + Arrays.toString(namesAndValues));
        }
        Arguments arguments = none();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = String.valueOf(namesAndValues[i]);
            @Nullable Object value = namesAndValues[i + 1];
            arguments.with(name, String.valueOf(value));
            if (value instanceof Number number) {
                arguments.counts.put(name, number.longValue());
                arguments.grouped.put(name, String.format(locale, "%,d", number.longValue()));
            }
        }
        return arguments;
    }

    /** Plain values by name. */
    public static Arguments of(Map<String, String> values) {
        Arguments arguments = none();
        values.forEach(arguments::with);
        return arguments;
    }

    public Arguments with(String name, String text) {
        spans.put(name, List.of(Span.text(text)));
        return this;
    }

    public Arguments with(String name, Span span) {
        spans.put(name, List.of(span));
        return this;
    }

    public Arguments with(String name, List<Span> several) {
        spans.put(name, List.copyOf(several));
        return this;
    }

    /** A calendar year: digits without grouping. */
    public Arguments year(String name, int year) {
        return with(name, Integer.toString(year));
    }

    /** A number that decides between singular and plural, printed as the span. */
    public Arguments count(String name, long number, Span shown) {
        counts.put(name, number);
        return with(name, shown);
    }

    /** The key that selects a branch. */
    public Arguments choose(String name, String key) {
        choices.put(name, key);
        return this;
    }

    List<Span> spans(String name) {
        return require(spans, name, "value");
    }

    /** A number with grouping separators. */
    List<Span> number(String name) {
        return List.of(Span.text(require(grouped, name, "number")));
    }

    /** The plural category as CLDR names it, for languages that know only one and other. */
    String plural(String name) {
        return require(counts, name, "number") == 1 ? "one" : "other";
    }

    /** The branch for exactly this number, such as {@code =0}, which precedes the category. */
    String exactly(String name) {
        return "=" + require(counts, name, "number");
    }

    String choice(String name) {
        return require(choices, name, "choice");
    }

    private static <T> T require(Map<String, T> values, String name, String kind) {
        T found = values.get(name);
        if (found == null) {
            throw new IllegalArgumentException("missing %s for {%s}; given: %s".formatted(kind, name, values.keySet()));
        }
        return found;
    }
}
