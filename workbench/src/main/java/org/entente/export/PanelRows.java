package org.entente.export;

import java.util.BitSet;
import java.util.List;
import org.entente.export.PanelColumn.Kind;
import org.entente.store.Columns;

/** Goes through the rows of a panel in order, and holds a limited number of them at a time. */
final class PanelRows {
    private static final int AT_ONCE = 50_000;

    private final Panel panel;
    private final List<PanelColumn> columns;
    private final Object[] values;
    private final BitSet[] nulls;
    private long begin;
    private int held;
    private int row = -1;

    PanelRows(Panel panel) {
        this.panel = panel;
        this.columns = panel.listColumns();
        this.values = new Object[columns.size()];
        this.nulls = new BitSet[columns.size()];
    }

    /** Goes to the next row; false after the last. */
    boolean next() {
        row++;
        if (row == held) {
            begin += held;
            if (begin >= panel.rows()) {
                return false;
            }
            load();
            row = 0;
        }
        return true;
    }

    private void load() {
        Columns read = panel.read(begin, begin + AT_ONCE);
        held = read.rows();
        if (held == 0) {
            throw new IllegalStateException("the panel ended after %d of %d rows".formatted(begin, panel.rows()));
        }
        for (int i = 0; i < values.length; i++) {
            PanelColumn column = columns.get(i);
            values[i] = switch (column.kind()) {
                case WHOLE, STATUS -> read.longs(column.cell());
                case NUMBER -> read.doubles(column.cell());
                case TEXT -> read.objects(column.cell());
            };
            nulls[i] = read.nulls(column.cell());
        }
    }

    boolean isNull(int column) {
        return nulls[column].get(row);
    }

    long whole(int column) {
        return ((long[]) values[column])[row];
    }

    double number(int column) {
        return ((double[]) values[column])[row];
    }

    String text(int column) {
        return columns.get(column).kind() == Kind.TEXT ? String.valueOf(((Object[]) values[column])[row]) : "";
    }
}
