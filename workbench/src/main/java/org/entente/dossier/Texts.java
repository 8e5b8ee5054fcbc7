package org.entente.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** Every text of a dossier in one language; sentences are whole patterns and never put together from pieces. */
public final class Texts {
    private static final class Holder {
        static final Texts ENGLISH = readEnglish(Texts.class);
    }

    private final Locale locale;
    private final Properties patterns;
    private final boolean translated;
    private final Map<String, Message> parsed = new ConcurrentHashMap<>();

    private Texts(Locale locale, Properties patterns, boolean translated) {
        this.locale = locale;
        this.patterns = patterns;
        this.translated = translated;
    }

    public static Texts english() {
        return Holder.ENGLISH;
    }

    /**
     * The texts of a language: names of states, months and numbers are in it; a sentence that its file {@code texts_XX.properties}
     * lacks, or all where there is no file, is in English.
     *
     * @param tag such as {@code tr} or {@code pt-BR}
     * @throws IllegalArgumentException with a message for the user when the language is not known
     */
    public static Texts of(String tag) {
        return of(Texts.class, tag);
    }

    /**
     * As {@link #of(String)}, from files that lie beside another class.
     *
     * @throws IllegalArgumentException with a message for the user when the language is not known
     */
    public static Texts of(Class<?> beside, String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        Set<String> known = Arrays.stream(Locale.getAvailableLocales())
                .map(Locale::getLanguage)
                .filter(language -> language.length() == 2)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(locale.getLanguage())) {
            throw new IllegalArgumentException(
                    "the language \"%s\" is not known; there are %s".formatted(tag, String.join(", ", known)));
        }
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return english(beside);
        }
        Properties patterns = new Properties();
        Properties english = english(beside).patterns;
        patterns.putAll(english);
        Properties own = load(beside, name(locale)).orElseGet(Properties::new);
        patterns.putAll(own);
        return new Texts(locale, patterns, own.keySet().containsAll(english.keySet()));
    }

    private static Texts english(Class<?> beside) {
        return beside == Texts.class ? english() : readEnglish(beside);
    }

    private static Texts readEnglish(Class<?> beside) {
        String name = name(Locale.ENGLISH);
        Properties patterns =
                load(beside, name).orElseThrow(() -> new IllegalStateException("the program lacks its texts " + name));
        return new Texts(Locale.ENGLISH, patterns, true);
    }

    private static String name(Locale locale) {
        return "texts_" + locale.getLanguage() + ".properties";
    }

    private static Optional<Properties> load(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties patterns = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                patterns.load(reader);
            }
            return Optional.of(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts " + name, e);
        }
    }

    public Locale locale() {
        return locale;
    }

    /** Language of the sentences as HTML names it, such as {@code en}; English as long as a translation is not whole. */
    public String language() {
        return translated ? locale.toLanguageTag() : Locale.ENGLISH.toLanguageTag();
    }

    /** A date as it is written in English, with the month's name in this language. */
    public String date(String display) {
        if (locale.equals(Locale.ENGLISH)) {
            return display;
        }
        String shown = display;
        for (Month month : Month.values()) {
            String english = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            shown = shown.replaceAll(
                    "\\b" + english + "\\b", Matcher.quoteReplacement(month.getDisplayName(TextStyle.FULL, locale)));
        }
        return shown;
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
