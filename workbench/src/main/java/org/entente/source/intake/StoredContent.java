package org.entente.source.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.store.CellVisitor;
import org.entente.store.Store;

/**
 * The hash of what a store holds of each snapshot, computed from its rows as they lie there. It is
 * the one that was recorded when the rows were written, unless one of them was changed, lost or
 * added.
 */
public final class StoredContent {
    private static final String LIST = "[]";
    private static final List<String> PLACE = List.of("snapshot", "file", "line");

    private final Store store;
    private final Map<Integer, ContentHash> hashes = new HashMap<>();
    private final Map<Integer, Long> rows = new HashMap<>();

    public StoredContent(Store store) {
        this.store = store;
    }

    /**
     * The canonical tables that hold rows of files: those with a snapshot, a file and a line, in
     * this order.
     */
    public static List<String> listTables(Store store) {
        return Store.tables().stream()
                .filter(table -> !table.equals("row_issue"))
                .filter(table -> store.columns(table).keySet().containsAll(PLACE))
                .sorted()
                .toList();
    }

    /**
     * Reads a table.
     *
     * @return its rows
     * @throws org.entente.store.StoreException when it cannot be read
     */
    public long add(String table) {
        Map<String, String> columns = store.columns(table);
        columns.keySet().removeAll(PLACE);
        String cells = columns.entrySet().stream()
                .map(column -> column.getValue().endsWith(LIST)
                        ? "array_to_string(" + column.getKey() + ", ' ')"
                        : column.getKey())
                .collect(Collectors.joining(", "));
        Rows reader = new Rows(table, List.copyOf(columns.values()));
        store.scan("SELECT snapshot, " + cells + " FROM " + table, reader);
        return reader.count;
    }

    /** The hash of a snapshot's rows in the tables that were read; empty when it has none. */
    public Optional<String> find(int snapshot) {
        return Optional.ofNullable(hashes.get(snapshot)).map(ContentHash::value);
    }

    /** How many rows of the tables that were read are of a snapshot. */
    public long countRows(int snapshot) {
        return rows.getOrDefault(snapshot, 0L);
    }

    /** Mixes each row into the hash of its snapshot, as {@link TableRows} did. */
    private final class Rows implements CellVisitor {
        private final String table;
        private final List<String> types;
        private ContentHash.Sums sums = new ContentHash().table("");
        private int column = -1;
        private long count;

        Rows(String table, List<String> types) {
            this.table = table;
            this.types = types;
        }

        @Override
        public void whole(long value) {
            if (column < 0) {
                sums = hashes.computeIfAbsent((int) value, key -> new ContentHash())
                        .table(table);
                rows.merge((int) value, 1L, Long::sum);
                sums.begin();
            } else {
                sums.add(value);
            }
            column++;
        }

        @Override
        public void missing() {
            sums.add(Long.MIN_VALUE);
            column++;
        }

        @Override
        public void real(double value) {
            sums.add(Double.doubleToLongBits(value));
            column++;
        }

        @Override
        public void truth(boolean value) {
            sums.add(value ? 1 : 0);
            column++;
        }

        @Override
        public void day(long epochDay) {
            sums.add(epochDay);
            column++;
        }

        @Override
        public void text(String value) {
            if (types.get(column).endsWith(LIST)) {
                String[] items = value.isEmpty() ? new String[0] : value.split(" ", -1);
                sums.add(items.length);
                for (String item : items) {
                    sums.add(Long.parseLong(item));
                }
            } else {
                sums.add(value);
            }
            column++;
        }

        @Override
        public void endRow() {
            sums.end();
            column = -1;
            count++;
        }
    }
}
