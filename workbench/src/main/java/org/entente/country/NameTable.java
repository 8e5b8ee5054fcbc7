package org.entente.country;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names that neither the list of states nor the JDK has: former names, and spellings of the
 * publishers.
 */
final class NameTable {

    /**
     * @param state the state
     * @param years the years in which the name means this state
     * @param language ISO 639 code, or empty for English and for names of any language
     * @param name the name as it is written
     */
    record Row(State state, YearRange years, String language, String name) {}

    private static final int FIRST = 1;
    private static final int LAST = 9999;

    static final YearRange ALWAYS = new YearRange(FIRST, LAST);

    private static final class Holder {
        static final NameTable STANDARD = new NameTable(StateSystem.standard());
    }

    private final List<Row> rows = new ArrayList<>();
    private final List<String> outsiders = new ArrayList<>();

    /** Reads the table. */
    NameTable(StateSystem system) {
        for (String[] row : StateTable.rows("names.tsv")) {
            for (String name : row[3].split("\\|", -1)) {
                if (row[0].equals("-")) {
                    outsiders.add(name);
                } else {
                    rows.add(new Row(system.get(Integer.parseInt(row[0])), years(row[1]), row[2], name));
                }
            }
        }
    }

    static NameTable standard() {
        return Holder.STANDARD;
    }

    List<Row> rows() {
        return rows;
    }

    /**
     * Names of territories, former states and bodies that are not members of the system and that
     * the JDK does not list.
     */
    List<String> outsiders() {
        return outsiders;
    }

    /** The first name that the table has for a state in a language. */
    Optional<String> findName(State state, String language) {
        return rows.stream()
                .filter(row -> row.state().equals(state) && row.language().equals(language))
                .map(Row::name)
                .findFirst();
    }

    /** {@code 1954-1975}, {@code 1990-}, {@code -1918}, or nothing for all years. */
    private static YearRange years(String text) {
        if (text.isEmpty()) {
            return ALWAYS;
        }
        int dash = text.indexOf('-');
        String from = text.substring(0, dash);
        String to = text.substring(dash + 1);
        return new YearRange(
                from.isEmpty() ? FIRST : Integer.parseInt(from), to.isEmpty() ? LAST : Integer.parseInt(to));
    }
}
