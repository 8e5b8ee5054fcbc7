package org.entente.source.atop;

import java.io.IOException;
import org.entente.source.intake.Intake;
import org.entente.source.intake.PartialDate;
import org.entente.source.tables.BadField;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;
import org.jspecify.annotations.Nullable;

/** The six columns of a beginning and an end. */
record Dates(Column year, Column month, Column day, Column endYear, Column endMonth, Column endDay) {

    static Dates of(TextTable table, String... names) throws IOException {
        return new Dates(
                table.column(names[0]),
                table.column(names[1]),
                table.column(names[2]),
                table.column(names[3]),
                table.column(names[4]),
                table.column(names[5]));
    }

    PartialDate begin(Intake intake, Row row) {
        return PartialDate.read(intake, row, year, month, day);
    }

    /** The end; null for 0, which says that it was in force when the data end. */
    @Nullable PartialDate findEnd(Intake intake, Row row) {
        if (row.integer(endYear) == 0) {
            return null;
        }
        PartialDate end = PartialDate.read(intake, row, endYear, endMonth, endDay);
        if (end.last().isBefore(begin(intake, row).first())) {
            throw new BadField(endYear, row, "lies before the beginning");
        }
        return end;
    }
}
