package org.entente.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table in a text file (also gzipped) or a Parquet file, read by the engine without a store, in
 * bulk: some of its columns as numbers, others as keys. Rows keep the order of the file. In text
 * files an empty cell and {@code NA} are missing.
 */
public final class TableFile {
    private static final Set<String> NUMERIC = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "FLOAT",
            "DOUBLE",
            "BOOLEAN");
    private static final Set<String> WHOLE = Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "BOOLEAN");

    private final Path file;
    private final boolean parquet;
    private final boolean wholeSniffed;
    private final Map<String, String> types;

    private TableFile(Path file, boolean parquet, boolean wholeSniffed) {
        this.file = file;
        this.parquet = parquet;
        this.wholeSniffed = wholeSniffed;
        this.types = new LinkedHashMap<>();
        try (Database database = Database.inMemory()) {
            Columns described = database.query("DESCRIBE SELECT * FROM " + source());
            for (int i = 0; i < described.rows(); i++) {
                types.put(described.getText("column_name", i), described.getText("column_type", i));
            }
        }
    }

    /**
     * Looks at the columns of a file.
     *
     * @throws StoreException when the file holds no table, or is damaged
     */
    public static TableFile open(Path file) {
        boolean parquet = file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
        return new TableFile(file, parquet, false);
    }

    private String source() {
        String quoted = "'" + file.toString().replace("'", "''") + "'";
        return parquet
                ? "read_parquet(" + quoted + ")"
                : "read_csv(%s, header = true, nullstr = ['', 'NA']%s)"
                        .formatted(quoted, wholeSniffed ? ", sample_size = -1" : "");
    }

    /** The names of the columns, in the order of the file. */
    public List<String> columns() {
        return List.copyOf(types.keySet());
    }

    /** A cell of another type than requested; rows count from 1 below the header. */
    public record OddCell(long row, String value) {}

    /** The first cell of a column that is no number; empty when all are numbers or missing. */
    public Optional<OddCell> findNoNumber(String column) {
        if (isNumeric(column)) {
            return Optional.empty();
        }
        String name = quote(column);
        try (Database database = Database.inMemory()) {
            Columns found = database.query("""
                    SELECT n, value FROM (
                        SELECT row_number() OVER () AS n, CAST(%s AS VARCHAR) AS value FROM %s)
                    WHERE value IS NOT NULL AND try_cast(value AS DOUBLE) IS NULL
                    ORDER BY n LIMIT 1
                    """.formatted(name, source()));
            return found.rows() == 0
                    ? Optional.empty()
                    : Optional.of(new OddCell(found.getLong("n", 0), found.getText("value", 0)));
        }
    }

    private boolean isNumeric(String column) {
        String type = String.valueOf(types.get(column));
        return NUMERIC.contains(type) || type.startsWith("DECIMAL");
    }

    /**
     * Reads some columns.
     *
     * @param numbers columns of numbers, see {@link #findNoNumber}
     * @param keys columns whose values only tell rows apart
     * @throws StoreException when the file is damaged
     */
    public Content read(List<String> numbers, List<String> keys) {
        try {
            return readOnce(numbers, keys);
        } catch (StoreException e) {
            if (parquet || wholeSniffed) {
                throw e;
            }
            // A cell far down may be of another type than the first rows are.
            TableFile again = new TableFile(file, false, true);
            for (String column : numbers) {
                Optional<OddCell> odd = again.findNoNumber(column);
                if (odd.isPresent()) {
                    throw new StoreException("column %s holds \"%s\" in row %d of %s, which is no number"
                            .formatted(column, odd.get().value(), odd.get().row(), file));
                }
            }
            return again.readOnce(numbers, keys);
        }
    }

    private Content readOnce(List<String> numbers, List<String> keys) {
        List<String> selected = new ArrayList<>();
        List<ColumnFiller> fillers = new ArrayList<>();
        for (String column : numbers) {
            selected.add("CAST(" + quote(column) + " AS DOUBLE)");
            fillers.add(ColumnFiller.ofDoubles());
        }
        for (String column : keys) {
            String type = String.valueOf(types.get(column));
            String as = WHOLE.contains(type)
                    ? "BIGINT"
                    : type.equals("DOUBLE") || type.equals("FLOAT") ? "DOUBLE" : "VARCHAR";
            selected.add("CAST(" + quote(column) + " AS " + as + ")");
            fillers.add(
                    switch (as) {
                        case "BIGINT" -> ColumnFiller.ofLongs();
                        case "DOUBLE" -> ColumnFiller.ofDoubles();
                        default -> ColumnFiller.ofTexts();
                    });
        }
        if (selected.isEmpty()) {
            selected.add("CAST(1 AS DOUBLE)");
            fillers.add(ColumnFiller.ofDoubles());
        }
        int rows;
        try (Database database = Database.inMemory()) {
            rows = database.fill("SELECT " + String.join(", ", selected) + " FROM " + source(), fillers);
        }
        Map<String, ColumnFiller> numbersByName = new LinkedHashMap<>();
        Map<String, ColumnFiller> keysByName = new LinkedHashMap<>();
        IntStream.range(0, numbers.size()).forEach(i -> numbersByName.put(numbers.get(i), fillers.get(i)));
        IntStream.range(0, keys.size()).forEach(i -> keysByName.put(keys.get(i), fillers.get(numbers.size() + i)));
        return new Content(rows, numbersByName, keysByName);
    }

    private static String quote(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** The columns that were read. */
    public static final class Content {
        private final int rows;
        private final Map<String, ColumnFiller> numbers;
        private final Map<String, ColumnFiller> keys;

        private Content(int rows, Map<String, ColumnFiller> numbers, Map<String, ColumnFiller> keys) {
            this.rows = rows;
            this.numbers = numbers;
            this.keys = keys;
        }

        public int rows() {
            return rows;
        }

        /** A column of numbers; where it is missing it holds 0, see {@link #missingNumbers}. */
        public double[] numbers(String column) {
            return (double[]) get(numbers, column).values(rows);
        }

        public BitSet missingNumbers(String column) {
            return get(numbers, column).nulls();
        }

        /** A column of keys: {@code long[]}, {@code double[]} or {@code Object[]} of texts. */
        public Object keys(String column) {
            return get(keys, column).values(rows);
        }

        public BitSet missingKeys(String column) {
            return get(keys, column).nulls();
        }

        private static ColumnFiller get(Map<String, ColumnFiller> from, String column) {
            @Nullable ColumnFiller found = from.get(column);
            if (found == null) {
                throw new IllegalStateException("column " + column + " was not read; read were " + from.keySet());
            }
            return found;
        }
    }
}
