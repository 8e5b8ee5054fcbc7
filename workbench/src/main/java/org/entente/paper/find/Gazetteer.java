package org.entente.paper.find;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;

/**
 * What words name states and bodies: names from the tables of {@code country}, adjectives,
 * capitals, leaders and bodies from lists that come with this package.
 */
final class Gazetteer {
    /** The longest name, in words. */
    static final int WORDS = 9;

    /** Names of the tables that are words of other meanings in running text. */
    private static final Set<String> NOT_IN_PROSE =
            Set.of("America", "Salvador", "Holland", "Hanover", "Grenada", "Dominica", "Antigua", "Trinidad", "Eire");

    private static final Set<String> SHORT =
            Set.of("US", "UK", "UAE", "USA", "DRC", "PRC", "ROK", "DPRK", "KSA", "FRG", "GDR", "USSR");

    /**
     * One sense of a name.
     *
     * @param kind how it names
     * @param state the state; empty for a body or a mask
     * @param body name of the body; empty otherwise
     * @param years in which a leader may be meant
     * @param prefix whether only before a dash
     */
    record Entry(Party.Kind kind, Optional<State> state, String body, YearRange years, boolean prefix) {}

    private static final YearRange ALWAYS = new YearRange(1, 2999);

    private static final class Holder {
        static final Gazetteer STANDARD = new Gazetteer();
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Entry> full = new HashMap<>();
    private final Map<String, Entry> titled = new HashMap<>();
    private final Set<String> masks = new HashSet<>();
    private final CountryNames names = CountryNames.standard();

    static Gazetteer standard() {
        return Holder.STANDARD;
    }

    private Gazetteer() {
        StateSystem system = StateSystem.standard();
        for (String name : names.listNames()) {
            boolean spoken = name.length() > 3 || SHORT.contains(name) || name.contains(".");
            if (spoken && !NOT_IN_PROSE.contains(name) && Character.isUpperCase(name.codePointAt(0))) {
                put(name, new Entry(Party.Kind.NAME, names.find(name), "", ALWAYS, false));
            }
        }
        SHORT.forEach(code -> names.find(code)
                .ifPresent(state -> put(code, new Entry(Party.Kind.NAME, Optional.of(state), "", ALWAYS, false))));
        for (String line : lines("states.tsv")) {
            String[] fields = line.split("\t", -1);
            Optional<State> state = system.findByCode(fields[0]);
            if (state.isEmpty()) {
                continue;
            }
            for (String adjective : fields[1].split("\\|", -1)) {
                boolean prefix = adjective.endsWith("-");
                String word = prefix ? adjective.substring(0, adjective.length() - 1) : adjective;
                putNew(word, new Entry(Party.Kind.ADJECTIVE, state, "", ALWAYS, prefix));
            }
            for (String capital : (fields.length > 2 ? fields[2] : "").split("\\|", -1)) {
                putNew(capital, new Entry(Party.Kind.CAPITAL, state, "", ALWAYS, false));
            }
        }
        for (String line : lines("organisations.txt")) {
            String[] forms = line.split("\\|", -1);
            for (String form : forms) {
                putNew(form, new Entry(Party.Kind.BODY, Optional.empty(), forms[0], ALWAYS, false));
            }
        }
        for (String line : lines("leaders.tsv")) {
            String[] fields = line.split("\t", -1);
            String[] years = fields[1].split("-", -1);
            int to = years[1].isEmpty() ? 2999 : Integer.parseInt(years[1]);
            YearRange range = new YearRange(Integer.parseInt(years[0]), to);
            for (String form : fields[2].split("\\|", -1)) {
                putNew(form, new Entry(Party.Kind.LEADER, system.findByCode(fields[0]), "", range, false));
            }
        }
        masks.addAll(lines("masks.txt"));
    }

    private Gazetteer(Gazetteer standard, List<LeaderName> leaders) {
        entries.putAll(standard.entries);
        masks.addAll(standard.masks);
        Set<String> several = new HashSet<>();
        for (LeaderName leader : leaders) {
            Entry entry = new Entry(Party.Kind.LEADER, Optional.of(leader.state()), "", leader.years(), false);
            String name = folded(leader.name());
            if (name.contains(" ")) {
                full.merge(name, entry, (one, other) -> one.state().equals(other.state()) ? one : other);
            }
            String surname = name.substring(name.lastIndexOf(' ') + 1);
            Entry before = titled.putIfAbsent(surname, entry);
            if (before != null && !before.state().equals(entry.state())) {
                several.add(surname);
            }
        }
        titled.keySet().removeAll(several);
    }

    /**
     * The standard one, and leaders of a store: by full name anywhere, by surname after a title
     * where it is one state's only.
     */
    static Gazetteer with(List<LeaderName> leaders) {
        return leaders.isEmpty() ? standard() : new Gazetteer(standard(), leaders);
    }

    /** Without accents, as the files of leaders write names. */
    private static String folded(String name) {
        return Normalizer.normalize(key(name).replace('ı', 'i').replace('İ', 'I'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    /** The leader whom a surname means after a title. */
    Optional<Entry> findTitled(String surname) {
        return titled.isEmpty() ? Optional.empty() : Optional.ofNullable(titled.get(folded(surname)));
    }

    private void put(String name, Entry entry) {
        entries.put(key(name), entry);
    }

    private void putNew(String name, Entry entry) {
        if (!name.isBlank()) {
            entries.putIfAbsent(key(name), entry);
        }
    }

    private static String key(String name) {
        return name.replace('’', '\'');
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Gazetteer.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isMask(String words) {
        return masks.contains(key(words));
    }

    /** What words name; in capitals throughout they are tried as a name in ordinary letters. */
    Optional<Entry> find(String words) {
        String key = key(words).replaceAll("(?<=s)'$", "");
        Entry entry = entries.get(key);
        if (entry == null && words.length() > 3 && words.equals(words.toUpperCase(Locale.ROOT))) {
            entry = entries.get(title(key));
        }
        if (entry == null && !full.isEmpty() && words.indexOf(' ') > 0) {
            entry = full.get(folded(words));
        }
        return Optional.ofNullable(entry);
    }

    private static String title(String capitals) {
        List<String> words = new ArrayList<>();
        for (String word : capitals.split(" ", -1)) {
            words.add(word.isEmpty() ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    /** The state that an ambiguous name means in a year. */
    Optional<State> find(String name, int year) {
        return names.find(name, year);
    }
}
