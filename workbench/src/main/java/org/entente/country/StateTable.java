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
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tables of this package: tab-separated, {@code #} begins a line of comment. */
final class StateTable {

    /** Before any use of a number: a number without dates is the state's for all its time. */
    private static final Spell ALWAYS = new Spell(LocalDate.of(1, 1, 1), Spell.OPEN);

    private StateTable() {}

    static StateSystem read() {
        List<State> states = new ArrayList<>();
        List<StateSystem.Period> gwNumbers = new ArrayList<>();
        Map<Integer, List<Spell>> majorPowers = new HashMap<>();
        for (String[] row : rows("states.tsv")) {
            List<NumberSpell> gw = list(row[4]).map(NumberSpell::parse).toList();
            State state = new State(
                    Integer.parseInt(row[0]),
                    row[1],
                    row[7],
                    orNull(row[2]),
                    orNull(row[3]),
                    gw.isEmpty() ? null : gw.get(gw.size() - 1).number(),
                    row[5].isEmpty() ? null : Integer.valueOf(row[5]),
                    row[6],
                    list(row[8]).map(Spell::parse).toList());
            states.add(state);
            gw.forEach(g -> gwNumbers.add(new StateSystem.Period(g.number(), state, g.spell())));
            if (!row[9].isEmpty()) {
                majorPowers.put(state.cow(), list(row[9]).map(Spell::parse).toList());
            }
        }
        return new StateSystem(states, gwNumbers, majorPowers);
    }

    /** The fields of every row of a table that lies beside this class. */
    static List<String[]> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(
                StateTable.class.getResourceAsStream(resource), () -> "The jar lacks the table " + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> list(String cell) {
        return cell.isEmpty() ? Stream.empty() : Stream.of(cell.split(",", -1));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    /** {@code 640}, or {@code 260@1990-10-03/} where a number is the state's for a part of its time. */
    private record NumberSpell(int number, Spell spell) {
        static NumberSpell parse(String text) {
            int at = text.indexOf('@');
            return at < 0
                    ? new NumberSpell(Integer.parseInt(text), ALWAYS)
                    : new NumberSpell(Integer.parseInt(text.substring(0, at)), Spell.parse(text.substring(at + 1)));
        }
    }
}
