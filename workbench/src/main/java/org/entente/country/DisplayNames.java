package org.entente.country;

import java.util.Locale;
import java.util.Optional;

/**
 * Names for display: English from our table, other languages from the Unicode CLDR data that comes
 * with the JDK, and our own for states that CLDR does not list because they have ended.
 */
final class DisplayNames {

    private DisplayNames() {}

    static String of(State state, Locale locale) {
        String language = locale.getLanguage();
        if (language.equals("en") || language.isEmpty()) {
            return state.name();
        }
        String territory = CldrNames.territory(state);
        return territory == null
                ? NameTable.standard().findName(state, language).orElse(state.name())
                : fromJdk(territory, locale).orElse(state.name());
    }

    private static Optional<String> fromJdk(String territory, Locale locale) {
        String name = new Locale("", territory).getDisplayCountry(locale);
        // Where the JDK lacks the language it answers with the code itself.
        return name.equals(territory) ? Optional.empty() : Optional.of(name);
    }
}
