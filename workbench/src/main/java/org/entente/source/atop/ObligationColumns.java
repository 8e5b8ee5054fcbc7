package org.entente.source.atop;

import java.io.IOException;
import java.util.List;
import org.entente.source.intake.TableRows;
import org.entente.source.tables.Coded;
import org.entente.source.tables.Column;
import org.entente.source.tables.Row;
import org.entente.source.tables.TextTable;

/**
 * The columns of the five obligations, in the order of the canonical tables: defence to
 * consultation.
 */
record ObligationColumns(List<Column> columns) {

    ObligationColumns {
        columns = List.copyOf(columns);
    }

    static ObligationColumns of(TextTable table, String prefix, String neutrality) throws IOException {
        return new ObligationColumns(List.of(
                table.column(prefix + "defense"),
                table.column(prefix + "offense"),
                table.column(prefix + neutrality),
                table.column(prefix + "nonagg"),
                table.column(prefix + "consul")));
    }

    boolean[] read(Row row) {
        boolean[] owed = new boolean[columns.size()];
        for (int i = 0; i < owed.length; i++) {
            owed[i] = Coded.flag(row, columns.get(i));
        }
        return owed;
    }

    static TableRows add(TableRows rows, boolean[] owed) {
        for (boolean one : owed) {
            rows.add(one);
        }
        return rows;
    }
}
