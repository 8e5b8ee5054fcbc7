package org.entente.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.measure.model.QuestionException;

/** What one row of a panel is about. */
public enum Unit {
    /** A state in a year in which it is a member of the system. */
    STATE_YEAR,
    /**
     * A pair in a year in which both are members on a common day; the state with the lower COW
     * number is {@code from}.
     */
    DYAD_YEAR,
    /** The same, with a row for each of the two directions. */
    DIRECTED_DYAD_YEAR,
    /** A pair of leaders in office on a common day of a {@link #DYAD_YEAR}. */
    LEADER_DYAD_YEAR;

    /** As the command line writes it, such as {@code dyad-year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isDyadic() {
        return this != STATE_YEAR;
    }

    boolean isDirected() {
        return this == DIRECTED_DYAD_YEAR;
    }

    /**
     * Reads what {@link #code} writes.
     *
     * @throws QuestionException when there is no such unit; the message lists them
     */
    public static Unit parse(String text) {
        return Arrays.stream(values())
                .filter(unit -> unit.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new QuestionException("\"%s\" is no unit of a panel: write one of %s"
                        .formatted(text, Arrays.stream(values()).map(Unit::code).collect(Collectors.joining(", ")))));
    }
}
