package org.entente.source.atop;

import java.io.IOException;
import java.util.List;
import org.entente.source.intake.Intake;
import org.entente.source.intake.KeySet;
import org.entente.source.intake.PartialDate;
import org.entente.source.intake.TableRows;
import org.entente.source.intake.YearSpan;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/** Reads the alliance level: a row is a treaty. */
final class AllianceReader {
    private final Intake intake;
    private final TableRows rows;
    private final YearSpan years;
    private final Column alliance;
    private final Column bilateral;
    private final Column phases;
    private final List<Column> members;
    private final Dates dates;
    private final ObligationColumns pledges;
    private final KeySet seen = new KeySet();

    AllianceReader(TextTable table, Intake intake, YearSpan years) throws IOException {
        this.intake = intake;
        this.rows = intake.table("alliance");
        this.years = years;
        alliance = table.column("atopid");
        bilateral = table.column("bilat");
        phases = table.column("maxphase");
        members = table.columns().stream()
                .filter(column -> column.name().matches("mem\\d+"))
                .toList();
        dates = Dates.of(table, "begyr", "begmo", "begday", "endyr", "endmo", "endday");
        pledges = ObligationColumns.of(table, "", "neutral");
    }

    void read(Row row) {
        int id = row.integer(alliance);
        PartialDate from = dates.begin(intake, row);
        PartialDate to = dates.findEnd(intake, row);
        boolean two = Coded.flag(row, bilateral);
        int most = row.integer(phases);
        short[] parties = parties(row);
        boolean[] owed = pledges.read(row);
        if (!seen.add(id)) {
            throw new BadField(alliance, row, "comes a second time");
        }
        years.add(from.first().getYear());
        if (to != null) {
            years.add(to.last().getYear());
        }
        rows.begin().add(id).addBegin(from).addEnd(to).add(two).add(most).add(parties);
        ObligationColumns.add(rows, owed).end();
    }

    private short[] parties(Row row) {
        List<Column> filled =
                members.stream().filter(column -> !row.isEmpty(column)).toList();
        short[] numbers = new short[filled.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (short) row.integer(filled.get(i));
        }
        return numbers;
    }
}
