package org.entente.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What fills the named places of a text. */
public final class Arguments {
    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, String> choices = new HashMap<>();

    private Arguments() {}

    public static Arguments none() {
        return new Arguments();
    }

    /** Words. */
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

    /** A count that decides between singular and plural, shown as the span. */
    public Arguments count(String name, long number, Span shown) {
        counts.put(name, number);
        return with(name, shown);
    }

    /** A key that chooses a branch. */
    public Arguments choose(String name, String key) {
        choices.put(name, key);
        return this;
    }

    List<Span> spans(String name) {
        List<Span> found = spans.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the text asks for {" + name + "}, given are " + spans.keySet());
        }
        return found;
    }

    /** English and its like: one, other. */
    /** The number itself as branches name it, {@code =0}; for one number that has its own words. */
    String exactly(String name) {
        return "=" + counts.get(name);
    }

    String plural(String name) {
        Long number = counts.get(name);
        if (number == null) {
            throw new IllegalArgumentException(
                    "the text asks for the number {" + name + "}, given are " + counts.keySet());
        }
        return number == 1 ? "one" : "other";
    }

    String choice(String name) {
        String key = choices.get(name);
        if (key == null) {
            throw new IllegalArgumentException(
                    "the text asks for the choice {" + name + "}, given are " + choices.keySet());
        }
        return key;
    }
}
