package org.entente.source.own;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateNameException;
import org.entente.country.StateSystem;
import org.entente.provenance.own.OwnCodes;
import org.entente.source.states.GwStates;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;

/**
 * States as a table names them, year by year; a name that is unknown or ambiguous rejects its row.
 */
final class OwnStates {
    private final OwnCodes codes;
    private final Set<String> notStates;
    private final Map<String, OptionalInt> remembered = new HashMap<>();

    /**
     * @param notStates names that are known to be no states
     */
    OwnStates(OwnCodes codes, Iterable<String> notStates) {
        this.codes = codes;
        this.notStates = new HashSet<>();
        notStates.forEach(this.notStates::add);
    }

    /** The COW number; empty for what the descriptor names as no state. */
    OptionalInt find(Row row, Column column, int year) {
        String text = row.required(column);
        if (notStates.contains(text)) {
            return OptionalInt.empty();
        }
        return remembered.computeIfAbsent(text + "|" + year, key -> OptionalInt.of(lookUp(row, column, text, year)));
    }

    private int lookUp(Row row, Column column, String text, int year) {
        return switch (codes) {
            case NAME -> named(row, column, text, year);
            case COW -> known(row, column, StateSystem.standard().find(row.integer(column)), "COW number");
            case ISO3 -> known(row, column, StateSystem.standard().findByIso3(text), "ISO alpha-3 code");
            case M49 -> known(row, column, StateSystem.standard().findByM49(row.integer(column)), "ISO number");
            case GW -> {
                Integer cow = GwStates.find(row.integer(column), LocalDate.of(year, 12, 31));
                if (cow == null) {
                    throw new BadField(column, row, "is no Gleditsch–Ward number of a state in " + year);
                }
                yield cow;
            }
        };
    }

    private static int known(Row row, Column column, Optional<State> state, String what) {
        return state.orElseThrow(() -> new BadField(column, row, "is no " + what + " of a state"))
                .cow();
    }

    /**
     * In that year; for a name that has no meaning then, since the state is older or younger, its
     * one meaning.
     */
    private static int named(Row row, Column column, String text, int year) {
        Optional<State> then = CountryNames.standard().find(text, year);
        if (then.isPresent()) {
            return then.get().cow();
        }
        try {
            return CountryNames.standard().resolve(text).cow();
        } catch (StateNameException e) {
            throw new BadField(
                    column,
                    row,
                    String.valueOf(e.getMessage()).replaceFirst("\\.$", "")
                            + "; if it is no state, list it under not_states");
        }
    }
}
