package org.entente.events;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.country.CodeHistory;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateSystem;

/**
 * Which state an actor of a dataset belongs to, in a year; regions, groups and persons without a
 * country belong to none.
 */
final class ActorStates {
    /** Three codes of CAMEO that ISO gives otherwise: Timor-Leste, Montenegro, Romania. */
    static final Map<String, Integer> CAMEO_ONLY = Map.of("TMP", 860, "MTN", 341, "ROM", 360);

    /** ICEWS tags most actors with a country in brackets at the end. */
    private static final Pattern TAGGED = Pattern.compile(".*\\(([^()]+)\\)\\s*");

    private static final int CODE = 3;

    private ActorStates() {}

    /**
     * The COW number.
     *
     * @param layout whose actors they are
     * @param actor as the file writes it
     * @param year of the event: names and codes mean different states at different times
     */
    static Optional<Integer> find(EventLayout layout, String actor, int year) {
        return switch (layout) {
            case GDELT_57, GDELT_58, GDELT_61 -> fromCode(actor, year);
            case GDELT_REDUCED -> actor.length() < CODE ? Optional.empty() : fromCode(actor.substring(0, CODE), year);
            case ICEWS -> fromName(actor, year);
            case ICEWS_QUADRUPLES -> {
                Matcher tagged = TAGGED.matcher(actor);
                yield fromName(tagged.matches() ? tagged.group(1) : actor, year);
            }
        };
    }

    private static Optional<Integer> fromCode(String code, int year) {
        Integer own = CAMEO_ONLY.get(code);
        if (own != null) {
            return Optional.of(own);
        }
        return StateSystem.standard().findByIso3(code).map(state -> CodeHistory.cow(state.cow(), year));
    }

    private static Optional<Integer> fromName(String name, int year) {
        // A code of letters or digits is no name in ICEWS: "NA" is missing, not Namibia.
        if (name.length() <= CODE) {
            return Optional.empty();
        }
        return CountryNames.standard().find(name, year).map(State::cow);
    }
}
