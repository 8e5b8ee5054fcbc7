package org.entente.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of this package: tab-separated, {@code #} begins a line of comment. Plain loops,
 * since every command waits for this and the JDK's streams and date formats would take most of the
 * time.
 */
final class StateTable {

    /** Before any use of a number: a number without dates is the state's for all its time. */
    private static final Spell ALWAYS = new Spell(LocalDate.of(1, 1, 1), Spell.OPEN);

    private StateTable() {}

    static StateSystem read() {
        List<State> states = new ArrayList<>();
        List<StateSystem.Period> gwNumbers = new ArrayList<>();
        Map<Integer, List<Spell>> majorPowers = new HashMap<>();
        for (String[] row : rows("states.tsv")) {
            State state = new State(
                    Integer.parseInt(row[0]),
                    row[1],
                    row[7],
                    orNull(row[2]),
                    orNull(row[3]),
                    latestNumber(row[4]),
                    row[5].isEmpty() ? null : Integer.valueOf(row[5]),
                    row[6],
                    spells(row[8]));
            states.add(state);
            for (String use : list(row[4])) {
                gwNumbers.add(new StateSystem.Period(number(use), state, spell(use)));
            }
            if (!row[9].isEmpty()) {
                majorPowers.put(state.cow(), spells(row[9]));
            }
        }
        return new StateSystem(states, gwNumbers, majorPowers);
    }

    /** The fields of every row of a table that lies beside this class. */
    static List<String[]> rows(String resource) {
        try (InputStream in = StateTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks the table ".concat(resource));
            }
            List<String[]> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0)) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.add(line.split("\t", -1));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] list(String cell) {
        return cell.isEmpty() ? new String[0] : cell.split(",", -1);
    }

    private static List<Spell> spells(String cell) {
        List<Spell> spells = new ArrayList<>();
        for (String spell : list(cell)) {
            spells.add(Spell.parse(spell));
        }
        return spells;
    }

    /**
     * A number is written {@code 640}, or {@code 260@1990-10-03/} where it is the state's for a
     * part of its time.
     */
    private static int number(String use) {
        int at = use.indexOf('@');
        return Integer.parseInt(at < 0 ? use : use.substring(0, at));
    }

    private static Spell spell(String use) {
        int at = use.indexOf('@');
        return at < 0 ? ALWAYS : Spell.parse(use.substring(at + 1));
    }

    private static @Nullable Integer latestNumber(String cell) {
        String[] uses = list(cell);
        return uses.length == 0 ? null : number(uses[uses.length - 1]);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
