package org.entente.web.data;

import java.util.ArrayList;
import java.util.List;
import org.entente.store.Columns;
import org.entente.store.schema.ColumnDescription;
import org.jspecify.annotations.Nullable;

/** Finds where a page of rows ends. */
public final class PlaceOf {
    private PlaceOf() {}

    /**
     * The end of a page.
     *
     * @param page its rows, and perhaps one more
     * @param size rows that are shown of it, at least one
     * @param before where the page before ended; null for the first
     */
    public static Place end(TableSql query, Columns page, int size, @Nullable Place before) {
        List<@Nullable String> last = values(query, page, size - 1);
        int alike = 1;
        while (alike < size && values(query, page, size - 1 - alike).equals(last)) {
            alike++;
        }
        int shown = before != null && alike == size && before.values().equals(last) ? before.shown() : 0;
        return new Place(last, shown + alike);
    }

    private static List<@Nullable String> values(TableSql query, Columns page, int row) {
        List<@Nullable String> values = new ArrayList<>();
        for (ColumnDescription column : query.order()) {
            Object value = page.value(column.name(), row);
            values.add(value == null ? null : value.toString());
        }
        return values;
    }
}
