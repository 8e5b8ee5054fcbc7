package org.entente.source.ucdp;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.source.intake.Intake;
import org.entente.source.intake.KeySet;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.states.GwStates;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Reads conflict-years, and their parties from the fields that list several. */
final class ConflictReader {
    /**
     * Numbers of states too small for the Gleditsch–Ward list that is known here: their COW
     * numbers.
     */
    private static final Map<Integer, Integer> SMALL_STATES = Map.of(55, 55, 972, 955);

    private final TableRows conflicts;
    private final TableRows parties;
    private final YearSpan years = new YearSpan();
    private final Column conflict;
    private final Column year;
    private final Column kind;
    private final Column incompatibility;
    private final Column territory;
    private final Column intensity;
    private final Column cumulative;
    private final Column began;
    private final Column beganPrecision;
    private final Column episode;
    private final Column episodePrecision;
    private final Column ended;
    private final Column location;
    private final List<Side> sides;
    private final KeySet seen = new KeySet();

    /** A field of names and the field of their numbers. */
    private record Side(String role, Column names, Column numbers) {}

    /** A party of a row. */
    private record Party(String role, int place, @Nullable Integer state, String name) {}

    ConflictReader(TextTable table, Intake intake) throws IOException {
        conflicts = intake.table("conflict_year");
        parties = intake.table("conflict_party");
        conflict = table.column("conflict_id");
        year = table.column("year");
        kind = table.column("type_of_conflict");
        incompatibility = table.column("incompatibility");
        territory = table.column("territory_name");
        intensity = table.column("intensity_level");
        cumulative = table.column("cumulative_intensity");
        began = table.column("start_date");
        beganPrecision = table.column("start_prec");
        episode = table.column("start_date2");
        episodePrecision = table.column("start_prec2");
        ended = table.column("ep_end_date");
        location = table.column("location");
        sides = List.of(
                new Side("side_a", table.column("side_a"), table.column("gwno_a")),
                new Side("side_b", table.column("side_b"), table.column("gwno_b")),
                new Side("supporter_a", table.column("side_a_2nd"), table.column("gwno_a_2nd")),
                new Side("supporter_b", table.column("side_b_2nd"), table.column("gwno_b_2nd")),
                new Side("location", location, table.column("gwno_loc")));
    }

    YearSpan years() {
        return years;
    }

    void read(Row row) {
        int id = row.integer(conflict);
        int when = row.year(year);
        int what = row.integer(kind);
        int about = row.integer(incompatibility);
        int level = row.integer(intensity);
        boolean large = Coded.flag(row, cumulative);
        LocalDate first = day(row, began);
        int firstPrecision = row.integer(beganPrecision);
        LocalDate again = day(row, episode);
        int againPrecision = row.integer(episodePrecision);
        LocalDate last = row.isEmpty(ended) ? null : day(row, ended);
        String where = row.required(location);
        List<Party> listed = new ArrayList<>();
        sides.forEach(side -> listed.addAll(parties(row, side, when)));
        if (!seen.add(id * 10_000L + when)) {
            throw new BadField(year, row, "comes a second time for this conflict");
        }
        years.add(when);
        conflicts
                .begin()
                .add(id)
                .add(when)
                .add(where)
                .add(what)
                .add(about)
                .addOrNull(Coded.findText(row, territory))
                .add(level)
                .add(large)
                .add(first)
                .add(firstPrecision)
                .add(again)
                .add(againPrecision);
        if (last == null) {
            conflicts.addNull();
        } else {
            conflicts.add(last);
        }
        conflicts.end();
        for (Party party : listed) {
            parties.begin()
                    .add(id)
                    .add(when)
                    .add(party.role())
                    .add(party.place())
                    .addOrNull(party.state())
                    .add(party.name())
                    .end();
        }
    }

    /**
     * A day as the publisher writes it: {@code yyyy-mm-dd} to version 24.1, {@code d-m-yyyy} in
     * 25.1.
     */
    private static LocalDate day(Row row, Column column) {
        String[] parts = row.text(column).split("-", -1);
        if (parts.length != 3 || parts[2].length() != 4) {
            return row.day(column);
        }
        try {
            return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadField(column, row, "is not a day");
        }
    }

    /**
     * Parties of a field: one a number where names and numbers agree in number, else the field as
     * one party.
     */
    private static List<Party> parties(Row row, Side side, int when) {
        String text = row.text(side.names());
        if (text.isEmpty()) {
            return List.of();
        }
        String numbers = row.text(side.numbers());
        if (numbers.isEmpty()) {
            return List.of(new Party(side.role(), 1, null, text));
        }
        String[] names = text.split(",", -1);
        String[] codes = numbers.split(",", -1);
        if (names.length != codes.length) {
            throw new BadField(side.numbers(), row, "has not as many numbers as there are names");
        }
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            parties.add(new Party(
                    side.role(), i + 1, state(row, side.numbers(), codes[i].strip(), when), names[i].strip()));
        }
        return parties;
    }

    private static @Nullable Integer state(Row row, Column column, String code, int when) {
        if (!code.matches("\\d{1,4}")) {
            throw new BadField(column, row, "is not a list of numbers");
        }
        int number = Integer.parseInt(code);
        Integer small = SMALL_STATES.get(number);
        return small != null ? small : GwStates.find(number, when);
    }
}
