package org.entente.country;

import java.util.Locale;

/** Names for display: our own where we have one, else those of the Unicode CLDR data that comes with the JDK. */
final class DisplayNames {

    private DisplayNames() {}

    static String of(State state, Locale locale) {
        String language = locale.getLanguage();
        if (language.equals("en") || language.isEmpty()) {
            return state.name();
        }
        return NameTable.standard().findName(state, language).orElseGet(() -> fromJdk(state, locale));
    }

    private static String fromJdk(State state, Locale locale) {
        String territory = CldrNames.territory(state);
        if (territory == null) {
            return state.name();
        }
        String name = new Locale("", territory).getDisplayCountry(locale);
        // Where the JDK lacks the language it answers with the code itself.
        return name.equals(territory) ? state.name() : name;
    }
}
