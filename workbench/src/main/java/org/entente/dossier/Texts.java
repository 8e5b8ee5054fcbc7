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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.measure.Definition;

/** Every text of a dossier in one language; sentences are whole patterns and never put together from pieces. */
public final class Texts {
    private static final class Holder {
        static final Texts ENGLISH = readEnglish(Texts.class);
    }

    private static final Pattern DECADE = Pattern.compile("the (\\d+)s");

    private final Locale locale;
    private final Properties patterns;
    private final boolean labelled;
    private final boolean translated;
    private final Map<String, Message> parsed = new ConcurrentHashMap<>();

    private Texts(Locale locale, Properties patterns, boolean labelled, boolean translated) {
        this.locale = locale;
        this.patterns = patterns;
        this.labelled = labelled;
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
        return new Texts(locale, patterns, !own.isEmpty(), own.keySet().containsAll(english.keySet()));
    }

    private static Texts english(Class<?> beside) {
        return beside == Texts.class ? english() : readEnglish(beside);
    }

    private static Texts readEnglish(Class<?> beside) {
        String name = name(Locale.ENGLISH);
        Properties patterns =
                load(beside, name).orElseThrow(() -> new IllegalStateException("the program lacks its texts " + name));
        return new Texts(Locale.ENGLISH, patterns, true, true);
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

    /** Language of headings, captions and other labels; that of the sentences where no file of the language holds any. */
    public String labelLanguage() {
        return labelled ? locale.toLanguageTag() : language();
    }

    /** A date as it is written in English ({@code since about June 2003}, {@code the 1960s}) in this language. */
    public String date(String display) {
        if (locale.equals(Locale.ENGLISH)) {
            return display;
        }
        int dash = display.indexOf('\u2013');
        if (dash > 0) {
            return date(display.substring(0, dash)) + '\u2013' + date(display.substring(dash + 1));
        }
        if (display.startsWith("since ")) {
            return get("date.since", Arguments.none().with("date", date(display.substring("since ".length()))));
        }
        if (display.startsWith("about ")) {
            return get("date.about", Arguments.none().with("year", date(display.substring("about ".length()))));
        }
        Matcher decade = DECADE.matcher(display);
        if (decade.matches()) {
            return get("date.decade", Arguments.none().with("decade", decade.group(1)));
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

    /** The name of a measure; what a user's own table is called stands in its descriptor, in whatever language that is. */
    public String title(Definition measure) {
        String key = "measure." + measure.id();
        return patterns.containsKey(key) ? get(key) : measure.title();
    }

    /** A unit as people write it, or as the measure or source writes it where the language has no word for it. */
    public String unit(String unit) {
        String key = "unit."
                + unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return patterns.containsKey(key) ? get(key) : unit;
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
