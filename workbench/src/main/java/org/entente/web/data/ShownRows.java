package org.entente.web.data;

import java.util.ArrayList;
import java.util.List;
import org.entente.export.CsvRows;
import org.entente.store.query.QueryColumn;
import org.entente.store.query.QueryRows;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of an answer for a page. */
final class ShownRows implements QueryRows {
    private List<QueryColumn> columns = List.of();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    @Override
    public void columns(List<QueryColumn> columns) {
        this.columns = List.copyOf(columns);
    }

    @Override
    public void row(List<@Nullable Object> values) {
        rows.add(values);
    }

    List<QueryColumn> columns() {
        return columns;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    /** The rows as a template shows them. */
    List<List<ShownCell>> cells() {
        return rows.stream()
                .map(row -> row.stream().map(ShownRows::cell).toList())
                .toList();
    }

    static ShownCell cell(@Nullable Object value) {
        return new ShownCell(
                value == null ? "" : value instanceof String text ? text : CsvRows.text(value),
                value instanceof Number,
                value == null,
                "");
    }
}
