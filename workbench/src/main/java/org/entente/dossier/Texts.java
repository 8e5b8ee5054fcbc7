package org.entente.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Every text of a dossier in one language; sentences are whole patterns and never put together from pieces. */
public final class Texts {
    private static final class Holder {
        static final Texts ENGLISH = read(Locale.ENGLISH);
    }

    private final Locale locale;
    private final Properties patterns;
    private final Map<String, Message> parsed = new ConcurrentHashMap<>();

    private Texts(Locale locale, Properties patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    public static Texts english() {
        return Holder.ENGLISH;
    }

    private static Texts read(Locale locale) {
        String name = "texts_" + locale.getLanguage() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its texts " + name);
            }
            Properties patterns = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                patterns.load(reader);
            }
            return new Texts(locale, patterns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts " + name, e);
        }
    }

    public Locale locale() {
        return locale;
    }

    /** Language as HTML names it, such as {@code en}. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    /**
     * A text without places.
     *
     * @throws IllegalArgumentException when there is no such text
     */
    public String get(String key) {
        return get(key, Arguments.none());
    }

    /** A text as plain characters. */
    public String get(String key, Arguments arguments) {
        StringBuilder all = new StringBuilder();
        spans(key, arguments).forEach(span -> all.append(span.text()));
        return all.toString();
    }

    /** A text with its numbers and links. */
    public List<Span> spans(String key, Arguments arguments) {
        try {
            List<Span> spans = message(key).spans(arguments);
            return locale.getLanguage().equals("en")
                    ? English.tidy(spans, patterns.getProperty(key).startsWith("{"))
                    : spans;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("text " + key + ": " + e.getMessage(), e);
        }
    }

    /** The text of a code such as {@code partly_delivered}, or the code with blanks where the language has none. */
    public String word(String family, String code) {
        String key = family + "." + code.toLowerCase(Locale.ROOT);
        return patterns.containsKey(key)
                ? get(key)
                : code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    private Message message(String key) {
        return parsed.computeIfAbsent(key, k -> {
            String pattern = patterns.getProperty(k);
            if (pattern == null) {
                throw new IllegalArgumentException("there is no such text");
            }
            return Message.parse(pattern);
        });
    }
}
