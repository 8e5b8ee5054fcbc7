package org.entente.source.reign;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.entente.country.State;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PartialDate;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** Reads the list of steps of elections. */
final class ElectionReader {
    private static final Set<String> TYPES = Set.of("L", "X", "R");

    private final Intake intake;
    private final TableRows rows;
    private final YearSpan years = new YearSpan();
    private final Column ccode;
    private final Column election;
    private final Column step;
    private final Column year;
    private final Column month;
    private final Column day;
    private final Column event;
    private final Column type;
    private final Column direct;
    private final Column regular;
    private final Column victory;
    private final Column change;
    private final Column runoff;
    private final Set<String> seen = new HashSet<>();

    ElectionReader(TextTable table, Intake intake) throws IOException {
        this.intake = intake;
        rows = intake.table("election");
        ccode = table.column("ccode");
        election = table.column("elecnum");
        step = table.column("sequence");
        year = table.column("elec_year");
        month = table.column("elec_month");
        day = table.column("elec_day");
        event = table.column("event");
        type = table.column("type");
        direct = table.column("direct");
        regular = table.column("regular");
        victory = table.column("victory");
        change = table.column("change");
        runoff = table.column("runoff");
    }

    /** Years in which a vote was held. */
    YearSpan years() {
        return years;
    }

    void read(Row row) {
        State state = Coded.state(row, ccode);
        int number = row.integer(election);
        int place = row.integer(step);
        PartialDate when = PartialDate.read(intake, row, year, month, day);
        String what = row.required(event);
        String kind = row.required(type);
        if (!TYPES.contains(kind)) {
            throw new BadField(type, row, "is none of L, X, R");
        }
        if (!seen.add(number + "|" + place)) {
            throw new BadField(step, row, "comes a second time for this election");
        }
        boolean held = what.toLowerCase(Locale.ROOT).startsWith("vote");
        if (held) {
            years.add(when.first().getYear());
            intake.reaches(when.last());
        }
        rows.begin()
                .add(state.cow())
                .add(number)
                .add(place)
                .add(when.first().getYear())
                .add(when.first())
                .add(when.last())
                .add(when.precision().code())
                .add(what)
                .add(held)
                .add(kind)
                .addOrNull(Coded.findText(row, direct))
                .addOrNull(answer(row, regular))
                .addOrNull(answer(row, victory))
                .addOrNull(answer(row, change))
                .addOrNull(Coded.findText(row, runoff))
                .end();
    }

    private static @Nullable Boolean answer(Row row, Column column) {
        return switch (row.text(column)) {
            case "Y" -> true;
            case "N" -> false;
            case "" -> null;
            default -> throw new BadField(column, row, "is neither Y nor N");
        };
    }
}
