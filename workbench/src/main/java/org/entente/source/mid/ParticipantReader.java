package org.entente.source.mid;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.entente.country.State;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PartialDate;
import org.entente.source.intake.TableRows;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/** Reads MIDB: a row is a state's time on one side of a dispute. */
final class ParticipantReader {
    private final Intake intake;
    private final TableRows rows;
    private final Set<Integer> disputes;
    private final Column dispute;
    private final Column ccode;
    private final Column sideA;
    private final Days days;
    private final Column originator;
    private final Column revisionist;
    private final Column fatality;
    private final Column deaths;
    private final Column highest;
    private final Column hostility;
    private final Set<String> seen = new HashSet<>();

    ParticipantReader(TextTable table, Intake intake, Set<Integer> disputes) throws IOException {
        this.intake = intake;
        this.rows = intake.table("dispute_participant");
        this.disputes = disputes;
        dispute = table.column("dispnum");
        ccode = table.column("ccode");
        sideA = table.column("sidea");
        days = Days.of(table);
        originator = table.column("orig");
        revisionist = table.column("revstate");
        fatality = table.column("fatality");
        deaths = table.column("fatalpre");
        highest = table.column("hiact");
        hostility = table.column("hostlev");
    }

    void read(Row row) {
        int id = row.integer(dispute);
        if (!disputes.contains(id)) {
            throw new BadField(dispute, row, "is not among the disputes");
        }
        State state = Coded.state(row, ccode);
        boolean a = Coded.flag(row, sideA);
        PartialDate from = days.begin(intake, row);
        PartialDate to = days.end(intake, row, from);
        boolean first = Coded.flag(row, originator);
        Boolean revises = Coded.findFlag(row, revisionist);
        Integer level = Coded.findInteger(row, fatality);
        Integer dead = Coded.findInteger(row, deaths);
        Integer action = Coded.findInteger(row, highest);
        Integer hostile = Coded.findInteger(row, hostility);
        if (!seen.add(id + "|" + state.cow() + "|" + from.first())) {
            throw new BadField(ccode, row, "joins a second time on that day");
        }
        rows.begin()
                .add(id)
                .add(state.cow())
                .add(a)
                .addBegin(from)
                .addEnd(to)
                .add(first)
                .addOrNull(revises)
                .addOrNull(level)
                .addOrNull(dead)
                .addOrNull(action)
                .addOrNull(hostile)
                .end();
    }
}
