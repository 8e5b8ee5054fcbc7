package org.entente.source.mid;

import java.io.IOException;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PartialDate;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/** The columns of a beginning and an end, which both files name alike. */
record Days(Column year, Column month, Column day, Column endYear, Column endMonth, Column endDay) {

    static Days of(TextTable table) throws IOException {
        return new Days(
                table.column("styear"),
                table.column("stmon"),
                table.column("stday"),
                table.column("endyear"),
                table.column("endmon"),
                table.column("endday"));
    }

    PartialDate begin(Intake intake, Row row) {
        return PartialDate.read(intake, row, year, month, day);
    }

    PartialDate end(Intake intake, Row row, PartialDate begin) {
        PartialDate end = PartialDate.read(intake, row, endYear, endMonth, endDay);
        if (end.last().isBefore(begin.first())) {
            throw new BadField(endYear, row, "lies before the beginning");
        }
        return end;
    }
}
