package org.entente.source.reign;

import java.io.IOException;
import java.time.YearMonth;
import java.util.HashSet;
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

/** Reads the list of leaders. */
final class LeaderReader {
    private final Intake intake;
    private final TableRows rows;
    private final YearSpan years = new YearSpan();
    private final Column ccode;
    private final Column leaderId;
    private final Column leader;
    private final Column startDay;
    private final Column startMonth;
    private final Column startYear;
    private final Column endMonth;
    private final Column endYear;
    private final Column born;
    private final Column male;
    private final Column military;
    private final Set<String> seen = new HashSet<>();

    LeaderReader(TextTable table, Intake intake) throws IOException {
        this.intake = intake;
        rows = intake.table("leader_spell");
        ccode = table.column("ccode");
        leaderId = table.column("leadid");
        leader = table.column("leader");
        startDay = table.column("sdate");
        startMonth = table.column("smonth");
        startYear = table.column("syear");
        endMonth = table.column("emonth");
        endYear = table.column("eyear");
        born = table.column("birthyear");
        male = table.column("gender");
        military = table.column("militarycareer");
    }

    /** Years in which someone comes or goes. */
    YearSpan years() {
        return years;
    }

    void read(Row row) {
        State state = Coded.state(row, ccode);
        String person = row.required(leaderId);
        String name = row.required(leader);
        PartialDate from = PartialDate.read(intake, row, startYear, startMonth, startDay);
        PartialDate to = row.isEmpty(endYear) ? null : end(row);
        if (to != null && to.last().isBefore(from.first())) {
            throw new BadField(endYear, row, "lies before the beginning");
        }
        if (!seen.add(state.cow() + "|" + person + "|" + from.first())) {
            throw new BadField(leaderId, row, "begins a second time on that day");
        }
        Boolean man = Coded.findFlag(row, male);
        years.add(from.first().getYear());
        intake.reaches(from.last());
        if (to != null) {
            years.add(to.last().getYear());
            intake.reaches(to.last());
        }
        rows.begin()
                .addOrNull((Integer) state.cow())
                .add(state.cow())
                .add(person)
                .add(name)
                .addBegin(from)
                .addEnd(to)
                .add(to == null)
                .addNull()
                .addNull()
                .addNull()
                .addOrNull(Coded.findInteger(row, born))
                .addOrNull(man == null ? null : (Boolean) !man)
                .addOrNull(career(row))
                .end();
    }

    /** An end has a year and a month, never a day. */
    private PartialDate end(Row row) {
        int year = row.year(endYear);
        Integer month = Coded.findInteger(row, endMonth);
        if (month == null) {
            return PartialDate.year(year);
        }
        if (month < 1 || month > 12) {
            throw new BadField(endMonth, row, "is not a month");
        }
        return PartialDate.month(YearMonth.of(year, month));
    }

    /** 1 or 0; a half stands for a career that the coders could not decide on. */
    private @Nullable Boolean career(Row row) {
        if (row.text(military).equals("0.5")) {
            intake.remark(military, row, "is neither 0 nor 1 and is taken as unknown");
            return null;
        }
        return Coded.findFlag(row, military);
    }
}
