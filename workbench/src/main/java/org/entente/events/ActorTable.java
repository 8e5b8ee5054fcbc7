package org.entente.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.entente.country.State;
import org.entente.country.StateSystem;

/**
 * The codes of countries in GDELT with the states they mean, as a table for programs that share no
 * class with this one.
 */
public final class ActorTable {
    /** GDELT begins in 1979; the table goes on beyond today. */
    private static final int FIRST = 1979;

    private static final int LAST = 2100;

    private ActorTable() {}

    /**
     * A code and the state that it means from one year to another.
     *
     * @param code such as {@code TUR}
     * @param state COW number
     */
    public record Row(String code, int firstYear, int lastYear, int state) {}

    /** All codes that mean a state, by code and year. */
    public static List<Row> listGdelt() {
        TreeSet<String> codes = new TreeSet<>(ActorStates.CAMEO_ONLY.keySet());
        StateSystem.standard().listAll().stream()
                .map(State::iso3)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        List<Row> rows = new ArrayList<>();
        for (String code : codes) {
            int first = FIRST;
            for (int year = FIRST; year <= LAST; year++) {
                int state = state(code, year);
                if (year == LAST || state(code, year + 1) != state) {
                    if (state > 0) {
                        rows.add(new Row(code, first, year, state));
                    }
                    first = year + 1;
                }
            }
        }
        return rows;
    }

    private static int state(String code, int year) {
        return ActorStates.find(EventLayout.GDELT_61, code, year).orElse(0);
    }
}
