package org.entente.source.unvotes;

import org.entente.source.intake.Intake;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.jspecify.annotations.Nullable;

/** Reads flags of a roll call, which must not cost the votes on it when they are garbled. */
final class Flags {
    private Flags() {}

    /** 1 and 0 as true and false; null where nothing stands or, with a remark, something else. */
    static @Nullable Boolean read(Intake intake, Row row, Column column) {
        String text = row.text(column);
        switch (text) {
            case "1":
                return true;
            case "0":
                return false;
            case "":
                return null;
            default:
                intake.remark(column, row, "is neither 0 nor 1 and is taken as unknown");
                return null;
        }
    }
}
