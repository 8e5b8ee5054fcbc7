package org.entente.country;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short codes and numbers. Where one text is a code in two schemes, Entente's own code comes first,
 * so that what Entente prints it reads back: {@code AUS} is Australia (ISO) although COW writes
 * Austria so, {@code 260} is COW's Federal Republic although Gleditsch and Ward go on with it to
 * today's Germany. Files coded in COW abbreviations are read with
 * {@link StateSystem#findByAbbreviation}.
 */
final class Codes {

    /** Letters or digits of a code of any scheme; only {@link State#code()} has longer ones. */
    private static final int LONGEST = 3;

    /** Codes of territories that are no members, which few commands need. */
    private static final class Outsiders {
        static final Map<String, CldrNames.Territory> CODES = new HashMap<>();

        static {
            for (CldrNames.Territory territory : CldrNames.listTerritories()) {
                if (territory.state() == null) {
                    CODES.put(territory.code(), territory);
                    CODES.put(new Locale("", territory.code()).getISO3Country(), territory);
                }
            }
        }
    }

    private final StateSystem system;

    Codes(StateSystem system) {
        this.system = system;
    }

    /** The state, or null where the text is no code. */
    @Nullable State find(String text) {
        if (text.isEmpty() || !isPlain(text)) {
            return null;
        }
        if (text.length() > LONGEST) {
            return system.findByCode(text.toUpperCase(Locale.ROOT)).orElse(null);
        }
        if (Character.isDigit(text.charAt(0))) {
            return number(text);
        }
        String code = text.toUpperCase(Locale.ROOT);
        State state = system.findByCode(code).or(() -> system.findByIso2(code)).orElse(null);
        return state != null ? state : beyondIso(text, code);
    }

    private @Nullable State beyondIso(String text, String code) {
        State state = system.findByAbbreviation(code).orElse(null);
        CldrNames.Territory outsider = Outsiders.CODES.get(code);
        if (outsider == null) {
            return state;
        }
        throw state == null
                ? UnknownStateException.notOfTheSystem(text, outsider.englishName())
                : UnknownStateException.sharedCode(text, state, outsider.englishName());
    }

    /**
     * By COW number, else by a Gleditsch–Ward number that COW does not use and that means one state
     * in all years.
     */
    private @Nullable State number(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return null;
            }
        }
        int number = Integer.parseInt(text);
        List<State> gw = system.listByGw(number);
        return system.find(number).orElse(gw.size() == 1 ? gw.get(0) : null);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
