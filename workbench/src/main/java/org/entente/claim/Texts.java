package org.entente.claim;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every text of a verdict, in one language: whole patterns with named places such as {@code {series}}. */
final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Properties patterns;

    private Texts(Properties patterns) {
        this.patterns = patterns;
    }

    static Texts english() {
        return Holder.ENGLISH;
    }

    private static final class Holder {
        static final Texts ENGLISH = read("texts_en.properties");
    }

    private static Texts read(String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            Properties patterns = new Properties();
            patterns.load(reader);
            return new Texts(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts " + name, e);
        }
    }

    Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * The text of a key with its places filled; a value that has no place is left out.
     *
     * @throws IllegalArgumentException when there is no such text, or a place has no value
     */
    String get(String key, Map<String, String> values) {
        String pattern = patterns.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        Matcher matcher = PLACE.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException("text " + key + " has no value for " + matcher.group());
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(text).toString();
    }

    String get(String key) {
        return get(key, Map.of());
    }
}
