package org.entente.source.atop;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.entente.country.StateSystem;
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

/** Reads the member level: a row is a member's time in one phase of an alliance. */
final class MemberReader {
    private final Intake intake;
    private final TableRows rows;
    private final YearSpan years;
    private final Column alliance;
    private final Column member;
    private final Column phase;
    private final Column conditional;
    private final Dates dates;
    private final ObligationColumns pledges;
    private final StateSystem system = StateSystem.standard();
    private final Set<String> seen = new HashSet<>();

    MemberReader(TextTable table, Intake intake, YearSpan years) throws IOException {
        this.intake = intake;
        this.rows = intake.table("alliance_member");
        this.years = years;
        alliance = table.column("atopid");
        member = table.column("member");
        phase = table.column("phase");
        conditional = table.column("conditio");
        dates = Dates.of(table, "yrent", "moent", "dayent", "yrexit", "moexit", "dayexit");
        pledges = ObligationColumns.of(table, "", "neutral");
    }

    void read(Row row) {
        int id = row.integer(alliance);
        int number = row.integer(member);
        int which = row.integer(phase);
        PartialDate from = dates.begin(intake, row);
        PartialDate to = dates.findEnd(intake, row);
        boolean[] owed = pledges.read(row);
        boolean conditions = Coded.flag(row, conditional);
        if (!seen.add(id + "|" + number + "|" + which + "|" + from.first())) {
            throw new BadField(member, row, "comes a second time in this alliance, phase and day");
        }
        years.add(from.first().getYear());
        if (to != null) {
            years.add(to.last().getYear());
        }
        @Nullable Integer state = system.find(number).isPresent() ? (Integer) number : null;
        rows.begin()
                .add(id)
                .addOrNull(state)
                .add(number)
                .add(which)
                .addBegin(from)
                .addEnd(to);
        ObligationColumns.add(rows, owed).add(conditions).end();
    }
}
