package org.entente.source.mid;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PartialDate;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/** Reads MIDA: a row is a dispute. */
final class DisputeReader {
    private final Intake intake;
    private final TableRows rows;
    private final Set<Integer> known;
    private final YearSpan years;
    private final Column dispute;
    private final Days days;
    private final Column outcome;
    private final Column settlement;
    private final Column fatality;
    private final Column deaths;
    private final Column least;
    private final Column most;
    private final Column highest;
    private final Column hostility;
    private final Column reciprocated;
    private final Column statesA;
    private final Column statesB;
    private final Optional<Column> ongoing;

    DisputeReader(TextTable table, Intake intake, Set<Integer> known, YearSpan years) throws IOException {
        this.intake = intake;
        this.rows = intake.table("dispute");
        this.known = known;
        this.years = years;
        dispute = table.column("dispnum");
        days = Days.of(table);
        outcome = table.column("outcome");
        settlement = table.column("settle");
        fatality = table.column("fatality");
        deaths = table.column("fatalpre");
        least = table.column("mindur");
        most = table.column("maxdur");
        highest = table.column("hiact");
        hostility = table.column("hostlev");
        reciprocated = table.column("recip");
        statesA = table.column("numa");
        statesB = table.column("numb");
        ongoing = table.columns().stream()
                .filter(column -> column.name().matches("ongo\\d{4}"))
                .findFirst();
    }

    void read(Row row) {
        int id = row.integer(dispute);
        PartialDate from = days.begin(intake, row);
        PartialDate to = days.end(intake, row, from);
        boolean open = ongoing.isPresent() && Coded.flag(row, ongoing.get());
        Integer how = Coded.findInteger(row, outcome);
        Integer settled = Coded.findInteger(row, settlement);
        Integer level = Coded.findInteger(row, fatality);
        Integer dead = Coded.findInteger(row, deaths);
        Integer few = Coded.findInteger(row, least);
        Integer many = Coded.findInteger(row, most);
        Integer action = Coded.findInteger(row, highest);
        Integer hostile = Coded.findInteger(row, hostility);
        Boolean back = Coded.findFlag(row, reciprocated);
        int a = row.integer(statesA);
        int b = row.integer(statesB);
        if (!known.add(id)) {
            throw new BadField(dispute, row, "comes a second time");
        }
        years.add(from.first().getYear());
        years.add(to.last().getYear());
        rows.begin()
                .add(id)
                .addBegin(from)
                .addEnd(to)
                .add(open)
                .addOrNull(how)
                .addOrNull(settled)
                .addOrNull(level)
                .addOrNull(dead)
                .addOrNull(few)
                .addOrNull(many)
                .addOrNull(action)
                .addOrNull(hostile)
                .addOrNull(back)
                .add(a)
                .add(b)
                .end();
    }
}
