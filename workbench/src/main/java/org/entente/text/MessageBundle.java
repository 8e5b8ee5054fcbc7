package org.entente.text;

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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one part of the program in one language, read from {@code texts_XX.properties} in
 * the package of a class. A message is a whole sentence with named places in the syntax of
 * {@link Message}; sentences are never assembled from fragments. A key that a language lacks falls
 * back to English.
 */
public final class MessageBundle {
    private static final Pattern DECADE = Pattern.compile("the (\\d+)s");
    private static final Map<String, MessageBundle> ENGLISH = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Properties patterns;
    private final boolean labelled;
    private final boolean complete;
    private final Map<String, Message> parsed = new ConcurrentHashMap<>();

    private MessageBundle(Locale locale, Properties patterns, boolean labelled, boolean complete) {
        this.locale = locale;
        this.patterns = patterns;
        this.labelled = labelled;
        this.complete = complete;
    }

    /** The English messages in the package of a class, read once. */
    public static MessageBundle english(Class<?> owner) {
        return ENGLISH.computeIfAbsent(owner.getPackageName(), packageName -> readEnglish(owner));
    }

    private static MessageBundle readEnglish(Class<?> owner) {
        String name = fileName(Locale.ENGLISH);
        Properties patterns = load(owner, name)
                .orElseThrow(() -> new IllegalStateException(
                        "the program lacks its messages " + owner.getPackageName() + "/" + name));
        return new MessageBundle(Locale.ENGLISH, patterns, true, true);
    }

    /**
     * The messages in the package of a class in a language; reread with each call. Names of months
     * and states and the form of numbers follow the language even where it has no file.
     *
     * @param tag language tag such as {@code tr} or {@code pt-BR}
     * @throws IllegalArgumentException with a message for the user when the language is unknown
     */
    public static MessageBundle of(Class<?> owner, String tag) {
        Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
        Set<String> known = Arrays.stream(Locale.getAvailableLocales())
                .map(Locale::getLanguage)
                .filter(language -> language.length() == 2)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(locale.getLanguage())) {
            throw new IllegalArgumentException(
                    "unknown language \"%s\"; known are %s".formatted(tag, String.join(", ", known)));
        }
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return english(owner);
        }
        Properties english = english(owner).patterns;
        Properties translated = load(owner, fileName(locale)).orElseGet(Properties::new);
        Properties patterns = new Properties();
        patterns.putAll(english);
        patterns.putAll(translated);
        return new MessageBundle(
                locale, patterns, !translated.isEmpty(), translated.keySet().containsAll(english.keySet()));
    }

    private static String fileName(Locale locale) {
        return "texts_" + locale.getLanguage() + ".properties";
    }

    private static Optional<Properties> load(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties patterns = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                patterns.load(reader);
            }
            return Optional.of(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the messages " + name, e);
        }
    }

    public Locale locale() {
        return locale;
    }

    /**
     * Language of the sentences as HTML names it, such as {@code en}; English as long as a
     * translation is incomplete.
     */
    public String language() {
        return complete ? locale.toLanguageTag() : Locale.ENGLISH.toLanguageTag();
    }

    /** Language of headings, captions and other labels; {@link #language} without a translation. */
    public String labelLanguage() {
        return labelled ? locale.toLanguageTag() : language();
    }

    /** All keys, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(patterns.stringPropertyNames());
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * The pattern of a key as it stands in its file.
     *
     * @throws IllegalArgumentException when there is no such key or its pattern is malformed
     */
    public String pattern(String key) {
        message(key);
        return patterns.getProperty(key);
    }

    /**
     * A message without places.
     *
     * @throws IllegalArgumentException when there is no such key
     */
    public String get(String key) {
        return get(key, Arguments.none());
    }

    /** A message as plain characters. */
    public String get(String key, Arguments arguments) {
        return Span.plain(spans(key, arguments));
    }

    /**
     * A pattern with its places filled and nothing else changed: for messages of commands and for
     * clauses that become part of a sentence, which no grammar may touch.
     *
     * @param namesAndValues the name of a place, its value, the next name, and so on
     * @throws IllegalArgumentException when there is no such key, or a place has no value
     */
    public String fill(String key, @Nullable Object... namesAndValues) {
        return fill(key, Arguments.ofValues(locale, namesAndValues));
    }

    /** The same with the values of all places; values that have no place are left out. */
    public String fill(String key, Map<String, String> values) {
        return fill(key, Arguments.of(values));
    }

    private String fill(String key, Arguments arguments) {
        try {
            return Span.plain(message(key).spans(arguments));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("message " + key + ": " + e.getMessage(), e);
        }
    }

    /** A message with its numbers and links. */
    public List<Span> spans(String key, Arguments arguments) {
        try {
            List<Span> spans = message(key).spans(arguments);
            return locale.getLanguage().equals("en")
                    ? EnglishGrammar.tidy(spans, patterns.getProperty(key).startsWith("{"))
                    : spans;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("message " + key + ": " + e.getMessage(), e);
        }
    }

    /**
     * The word for a code such as {@code partly_delivered} from the key {@code family.code}; the
     * code with blanks where there is no such key.
     */
    public String word(String family, String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return getOrDefault(family + "." + lower, lower.replace('_', ' '));
    }

    /** A unit as people write it; as the measure or source writes it where there is no key. */
    public String unit(String unit) {
        String key = unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return getOrDefault("unit." + key, unit);
    }

    /** A message without places, or the default when there is no such key. */
    public String getOrDefault(String key, String otherwise) {
        return patterns.containsKey(key) ? get(key) : otherwise;
    }

    /** An English date ({@code since about June 2003}, {@code the 1960s}) in this language. */
    public String date(String english) {
        if (locale.equals(Locale.ENGLISH)) {
            return english;
        }
        int dash = english.indexOf('\u2013');
        if (dash > 0) {
            return date(english.substring(0, dash)) + '\u2013' + date(english.substring(dash + 1));
        }
        if (english.startsWith("since ")) {
            String date = date(english.substring("since ".length()));
            return get("date.since", Arguments.none().with("date", date));
        }
        if (english.startsWith("about ")) {
            String year = date(english.substring("about ".length()));
            return get("date.about", Arguments.none().with("year", year));
        }
        Matcher decade = DECADE.matcher(english);
        if (decade.matches()) {
            return get("date.decade", Arguments.none().with("decade", decade.group(1)));
        }
        String shown = english;
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            String own = month.getDisplayName(TextStyle.FULL, locale);
            shown = shown.replaceAll("\\b" + name + "\\b", Matcher.quoteReplacement(own));
        }
        return shown;
    }

    private Message message(String key) {
        return parsed.computeIfAbsent(key, k -> {
            String pattern = patterns.getProperty(k);
            if (pattern == null) {
                throw new IllegalArgumentException("there is no such key");
            }
            return Message.parse(pattern);
        });
    }
}
