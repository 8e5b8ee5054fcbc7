package org.entente.country;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short codes and numbers. Where one text is a code in two schemes, Entente's own code comes first, so that what Entente
 * prints it reads back: {@code AUS} is Australia (ISO) although COW writes Austria so, {@code 260} is COW's Federal Republic
 * although Gleditsch and Ward go on with it to today's Germany. Files coded in COW abbreviations are read with
 * {@link StateSystem#findByAbbreviation}.
 */
final class Codes {

    private final StateSystem system;
    private final Map<String, State> codes = new HashMap<>();
    private final Map<String, CldrNames.Territory> outsiders = new HashMap<>();

    Codes(StateSystem system) {
        this.system = system;
        List<State> states = system.listAll();
        states.forEach(state -> codes.putIfAbsent(state.abbreviation(), state));
        for (State state : states) {
            codes.put(state.code(), state);
            if (state.iso2() != null) {
                codes.put(state.iso2(), state);
            }
        }
        for (CldrNames.Territory territory : CldrNames.listTerritories()) {
            if (territory.state() == null) {
                outsiders.put(territory.code(), territory);
                outsiders.put(new Locale("", territory.code()).getISO3Country(), territory);
            }
        }
    }

    /** The state, or null where the text is no code. */
    @Nullable State find(String text) {
        if (!text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number(Integer.parseInt(text));
        }
        if (!text.chars().allMatch(c -> c < 128)) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        State state = codes.get(code);
        CldrNames.Territory outsider = outsiders.get(code);
        if (outsider == null) {
            return state;
        }
        throw state == null
                ? UnknownStateException.notOfTheSystem(text, outsider.englishName())
                : UnknownStateException.sharedCode(text, state, outsider.englishName());
    }

    /** By COW number, else by a Gleditsch–Ward number that COW does not use and that means one state in all years. */
    private @Nullable State number(int number) {
        List<State> gw = system.listByGw(number);
        return system.find(number).orElse(gw.size() == 1 ? gw.get(0) : null);
    }
}
