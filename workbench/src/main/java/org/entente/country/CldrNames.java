package org.entente.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of all territories in the languages that the JDK's Unicode CLDR data knows. Reading all
 * of them takes about a second, so that it happens only for a name that nothing else knows, our
 * eight languages before the others.
 */
final class CldrNames {

    private static final String KOSOVO = "XK";
    private static final String MYANMAR = "MM";

    /** "The country of", which Yoruba may set before any name. */
    private static final String YORUBA_COUNTRY = "orileede";

    private static final List<Locale> FIRST = List.of("en", "tr", "ur", "ar", "fr", "de", "ru", "zh").stream()
            .map(Locale::new)
            .toList();

    /**
     * Where a country writes names otherwise than the rest of its language; the other 770 locales
     * add nothing.
     */
    private static final Set<String> REGIONAL = Set.of(
            "ar-LY",
            "ar-SA",
            "bn-IN",
            "de-CH",
            "en-GB",
            "es-AR",
            "es-MX",
            "fa-AF",
            "fr-BE",
            "fr-CA",
            "ko-KP",
            "ps-PK",
            "pt-PT",
            "ru-UA",
            "se-FI",
            "sr-Cyrl-BA",
            "sr-Cyrl-ME",
            "sr-Cyrl-XK",
            "sr-Latn-BA",
            "sr-Latn-ME",
            "sr-Latn-XK",
            "sw-CD",
            "sw-KE",
            "ur-IN",
            "yo-BJ",
            "zh-HK",
            "zh-Hant-HK");

    /** A territory of the CLDR data; the state is null where it is no member of the system. */
    record Territory(String code, @Nullable State state) {
        String englishName() {
            return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
        }
    }

    private static final class Few {
        static final CldrNames NAMES = new CldrNames(FIRST);
    }

    private static final class All {
        static final CldrNames NAMES = new CldrNames(listLocales());
    }

    private final Map<String, Set<Territory>> exact = new HashMap<>();
    private final Map<String, Set<Territory>> plain = new HashMap<>();
    private final Map<Territory, Set<Territory>> single = new HashMap<>();

    CldrNames(List<Locale> locales) {
        List<Territory> territories = listTerritories();
        Set<String> seen = new HashSet<>();
        for (Locale locale : locales) {
            for (Territory territory : territories) {
                String name = new Locale("", territory.code()).getDisplayCountry(locale);
                // Where the JDK lacks the language it answers with the code itself.
                if (!name.equals(territory.code()) && seen.add(territory.code() + name)) {
                    add(name, territory);
                }
            }
        }
    }

    private void add(String name, Territory territory) {
        String exactKey = NameKey.exact(name);
        String plainKey = NameKey.plain(name);
        add(exact, exactKey, territory);
        add(plain, plainKey.equals(exactKey) ? exactKey : plainKey, territory);
        int bracket = name.indexOf('(');
        // Most languages write "Myanmar (Burma)", each in its own words.
        if (territory.code().equals(MYANMAR) && bracket > 0) {
            add(name.substring(0, bracket), territory);
            add(name.substring(bracket + 1), territory);
        }
    }

    /** Nearly every name is that of one, whose set all of its names share. */
    private void add(Map<String, Set<Territory>> names, String key, Territory territory) {
        Set<Territory> alone = single.computeIfAbsent(territory, Set::of);
        Set<Territory> others = names.putIfAbsent(key, alone);
        if (others != null && !others.contains(territory)) {
            Set<Territory> all = new LinkedHashSet<>(others);
            all.add(territory);
            names.put(key, all);
        }
    }

    /**
     * The territories that bear the name: as written in one of our eight languages, as written in
     * any language, without its accents in one of our eight languages, without its accents in any.
     */
    static Set<Territory> find(String name) {
        String exactKey = NameKey.exact(name);
        Set<Territory> found = Few.NAMES.exactly(exactKey);
        if (found.isEmpty()) {
            found = All.NAMES.exactly(exactKey);
        }
        String plainKey = NameKey.plain(name);
        if (found.isEmpty()) {
            found = Few.NAMES.plainly(plainKey);
        }
        if (found.isEmpty() && plainKey.startsWith(YORUBA_COUNTRY)) {
            plainKey = plainKey.substring(YORUBA_COUNTRY.length());
        }
        return found.isEmpty() ? All.NAMES.plainly(plainKey) : found;
    }

    /** By a key with its accents, in these languages alone. */
    Set<Territory> exactly(String key) {
        return exact.getOrDefault(key, Set.of());
    }

    /** By a key without accents, in these languages alone. */
    Set<Territory> plainly(String key) {
        return plain.getOrDefault(key, Set.of());
    }

    /**
     * The code under which CLDR has the state: ISO alpha-2, and for Kosovo the code that CLDR gives
     * it.
     */
    static @Nullable String territory(State state) {
        return state.abbreviation().equals("KOS") ? KOSOVO : state.iso2();
    }

    static List<Territory> listTerritories() {
        Map<String, @Nullable State> states = new LinkedHashMap<>();
        for (String code : Locale.getISOCountries()) {
            states.put(code, null);
        }
        for (State state : StateSystem.standard().listAll()) {
            String code = territory(state);
            if (code != null) {
                states.put(code, state);
            }
        }
        List<Territory> territories = new ArrayList<>();
        states.forEach((code, state) -> territories.add(new Territory(code, state)));
        return territories;
    }

    /** Every whole language, and the countries that write names otherwise. */
    static List<Locale> listLocales() {
        List<Locale> locales = new ArrayList<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            boolean wholeLanguage =
                    locale.getCountry().isEmpty() && locale.getVariant().isEmpty();
            if (wholeLanguage && !locale.getLanguage().isEmpty() || REGIONAL.contains(locale.toLanguageTag())) {
                locales.add(locale);
            }
        }
        return locales;
    }
}
