package org.entente.web.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.store.schema.ColumnDescription;
import org.entente.store.schema.TableDescription;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that fit some filters, in an order. The order goes on by snapshot, file, line and
 * the table's key, or all columns where it has none, so that it is the same every time and a page
 * can begin where another ended, however far in, without counting through what is before.
 *
 * @param table which
 * @param filters all of which a row has to fit
 * @param sort column to order by first; null for the order of the files
 * @param descending whether the largest come first; NULL comes last either way
 */
public record TableSql(
        TableDescription table,
        List<Filter> filters,
        @Nullable ColumnDescription sort,
        boolean descending) {
    public TableSql {
        filters = List.copyOf(filters);
    }

    /** The columns by which rows are ordered. */
    public List<ColumnDescription> order() {
        Set<ColumnDescription> columns = new LinkedHashSet<>();
        if (sort != null) {
            columns.add(sort);
        }
        for (String name : List.of("snapshot", "file", "line")) {
            table.find(name).ifPresent(columns::add);
        }
        table.key().forEach(name -> table.find(name).ifPresent(columns::add));
        if (table.key().isEmpty()) {
            // Rows that are alike in some columns come in no certain order: only those alike in all
            // may.
            columns.addAll(table.columns());
        }
        columns.removeIf(column -> !Literal.isComparable(column));
        return List.copyOf(columns);
    }

    /** All rows, as one reads and copies it. */
    public String sql() {
        return "SELECT *\nFROM " + table.name() + where(List.of()) + "\nORDER BY " + orderBy();
    }

    /**
     * One page.
     *
     * @param rows at most; one more is asked for, which tells whether there are others
     * @param after where the page before ended; null for the first
     * @throws BadValueException when the place is none of this table
     */
    public String page(int rows, @Nullable Place after) {
        String condition = after == null ? "" : beyond(after.values());
        return "SELECT *\nFROM " + table.name() + where(condition.isEmpty() ? List.of() : List.of(condition))
                + "\nORDER BY " + orderBy() + "\nLIMIT " + (rows + 1)
                + (after == null || after.shown() == 0 ? "" : " OFFSET " + after.shown());
    }

    /** How many rows there are. */
    public String count() {
        return "SELECT count(*) AS n FROM " + table.name() + where(List.of());
    }

    /** The values of a column by how many rows have them, the most frequent first. */
    public String facet(ColumnDescription column, int values) {
        String name = column.name();
        return "SELECT " + name + " AS value, count(*) AS n FROM " + table.name() + where(List.of())
                + " GROUP BY 1 ORDER BY n DESC, value NULLS LAST LIMIT " + (values + 1);
    }

    public Optional<Filter> find(ColumnDescription column, Filter.Kind kind) {
        return filters.stream()
                .filter(filter -> filter.column().equals(column) && filter.kind() == kind)
                .findFirst();
    }

    private String where(List<String> more) {
        List<String> conditions = new ArrayList<>();
        filters.forEach(filter -> conditions.add(filter.sql()));
        conditions.addAll(more);
        return conditions.isEmpty() ? "" : "\nWHERE " + String.join("\n  AND ", conditions);
    }

    private String orderBy() {
        return order().stream()
                .map(column -> column.name() + (descending && column.equals(sort) ? " DESC" : "") + " NULLS LAST")
                .collect(Collectors.joining(", "));
    }

    /** The row of these values and all that come after it. */
    private String beyond(List<@Nullable String> values) {
        List<ColumnDescription> order = order();
        List<String> ways = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            ColumnDescription column = order.get(i);
            String later = later(column, values.get(i));
            if (!later.isEmpty()) {
                ways.add(join(alike, later));
            }
            alike.add(same(column, values.get(i)));
        }
        ways.add(join(alike, ""));
        // The first column alone lets the engine leave out most of the table.
        String first = values.get(0) == null ? same(order.get(0), null) : later(order.get(0), values.get(0));
        String bound = values.get(0) == null ? first : "(" + first + " OR " + same(order.get(0), values.get(0)) + ")";
        return bound + "\n  AND (" + String.join("\n    OR ", ways) + ")";
    }

    private static String join(List<String> conditions, String last) {
        List<String> all = new ArrayList<>(conditions);
        if (!last.isEmpty()) {
            all.add(last);
        }
        return all.size() == 1 ? all.get(0) : "(" + String.join(" AND ", all) + ")";
    }

    private String later(ColumnDescription column, @Nullable String value) {
        if (value == null) {
            return "";
        }
        String comparison =
                column.name() + (descending && column.equals(sort) ? " < " : " > ") + Literal.of(column, value);
        return column.required() ? comparison : "(" + comparison + " OR " + column.name() + " IS NULL)";
    }

    private static String same(ColumnDescription column, @Nullable String value) {
        return value == null
                ? column.name() + " IS NULL"
                : column.name() + " = " + Literal.of(column, Objects.requireNonNull(value));
    }
}
