package org.entente.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.country.YearRange;
import org.entente.measure.model.Status;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * A finished panel: table {@code panel} of the store's connection, in the order of its rows, by
 * year and then the COW numbers.
 */
final class Panel {
    /** The table that holds it. */
    static final String TABLE = "panel";

    private final Store store;
    private final PanelRequest request;
    private final YearRange years;
    private final long rows;
    private final List<PanelColumn> keys;
    private final List<ValueColumn> asked;

    /**
     * One column of values with the column of its statuses.
     *
     * @param uses snapshots that answered
     */
    record ValueColumn(PanelColumn value, PanelColumn status, Map<String, ColumnCells.Use> uses) {}

    /**
     * What stands in a column of values.
     *
     * @param statuses how many cells have which status
     * @param least least value, and {@code most} the greatest; both NaN where there is none
     * @param first first year with a value, and {@code last} the last; 0 where there is none
     */
    record Summary(Map<Status, Long> statuses, double least, double most, int first, int last) {
        long values() {
            return statuses.entrySet().stream()
                    .filter(entry -> entry.getKey().carriesValue())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    Panel(
            Store store,
            PanelRequest request,
            YearRange years,
            long rows,
            List<PanelColumn> keys,
            List<ValueColumn> asked) {
        this.store = store;
        this.request = request;
        this.years = years;
        this.rows = rows;
        this.keys = List.copyOf(keys);
        this.asked = List.copyOf(asked);
    }

    Store store() {
        return store;
    }

    PanelRequest request() {
        return request;
    }

    YearRange years() {
        return years;
    }

    long rows() {
        return rows;
    }

    List<PanelColumn> keys() {
        return keys;
    }

    List<ValueColumn> asked() {
        return asked;
    }

    /** The columns of the files, in order. */
    List<PanelColumn> listColumns() {
        List<PanelColumn> all = new ArrayList<>(keys);
        for (ValueColumn one : asked) {
            all.add(one.value());
        }
        if (request.status()) {
            all.addAll(asked.stream().map(ValueColumn::status).toList());
        }
        return all;
    }

    /** Some rows, in order, each column under the name of its {@link PanelColumn#cell}. */
    Columns read(long firstRow, long endRow) {
        String cells = listColumns().stream().map(PanelColumn::cell).collect(Collectors.joining(", "));
        return store.query(
                "SELECT " + cells + " FROM panel WHERE rowid >= ? AND rowid < ? ORDER BY rowid", firstRow, endRow);
    }

    /** Bytes of the longest text of a column in UTF-8, at least 1. */
    int widest(PanelColumn column) {
        return store.query("SELECT greatest(1, coalesce(max(strlen(CAST(%s AS VARCHAR))), 1)) AS width FROM panel"
                        .formatted(column.cell()))
                .getInt("width", 0);
    }

    Summary summary(ValueColumn column) {
        Columns counts =
                store.query("""
                SELECT %2$s AS status, count(*) AS n, min(%1$s) AS least, max(%1$s) AS most,
                       min(year) FILTER (WHERE %1$s IS NOT NULL) AS first,
                       max(year) FILTER (WHERE %1$s IS NOT NULL) AS last
                FROM panel GROUP BY %2$s ORDER BY %2$s
                """.formatted(column.value().cell(), column.status().cell()));
        Map<Status, Long> statuses = new LinkedHashMap<>();
        double least = Double.NaN;
        double most = Double.NaN;
        int first = 0;
        int last = 0;
        for (int i = 0; i < counts.rows(); i++) {
            Status status = Status.values()[counts.getInt("status", i) - 1];
            statuses.put(status, counts.getLong("n", i));
            if (!counts.isNull("first", i)) {
                least = first == 0 ? counts.getDouble("least", i) : Math.min(least, counts.getDouble("least", i));
                most = first == 0 ? counts.getDouble("most", i) : Math.max(most, counts.getDouble("most", i));
                int begins = counts.getInt("first", i);
                first = first == 0 ? begins : Math.min(first, begins);
                last = Math.max(last, counts.getInt("last", i));
            }
        }
        return new Summary(statuses, least, most, first, last);
    }
}
