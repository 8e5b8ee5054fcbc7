package org.entente.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every text of this verb that people read: whole patterns with named places such as {@code {file}}. */
public final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private Texts() {}

    private static final class Holder {
        static final Properties ENGLISH = read();

        private static Properties read() {
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(Texts.class.getResourceAsStream("texts_en.properties")),
                    StandardCharsets.UTF_8)) {
                Properties patterns = new Properties();
                patterns.load(reader);
                return patterns;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Set<String> keys() {
        return new TreeSet<>(Holder.ENGLISH.stringPropertyNames());
    }

    /**
     * The text of a key with its places filled.
     *
     * @param namesAndValues a name, its value, and so on
     * @throws IllegalArgumentException when there is no such text, or a place has no value
     */
    public static String get(String key, String... namesAndValues) {
        String pattern = Holder.ENGLISH.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
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
}
