package org.entente.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Canonical tables as Parquet files, one per table. The same rows give the same bytes with the same
 * version of DuckDB: rows are sorted, one thread writes them, and nothing depends on the clock.
 */
public final class StoreExchange {
    private static final String OPTIONS =
            "(FORMAT parquet, PARQUET_VERSION v2, COMPRESSION zstd, COMPRESSION_LEVEL 19, ROW_GROUP_SIZE 1000000)";

    private StoreExchange() {}

    /**
     * Writes the rows of some snapshots of a home's store, with the snapshots numbered from 1 in
     * the order given. A table without rows of these snapshots gets no file.
     *
     * @param home a home that has a store
     * @param snapshots numbers of the snapshots in the store
     * @param date the day of import that the snapshots get
     * @param folder an existing folder
     * @return the tables that were written, in the order of the schema
     */
    public static List<String> write(StoreHome home, List<Integer> snapshots, LocalDate date, Path folder) {
        List<String> written = new ArrayList<>();
        try (Database database = Database.inMemory()) {
            database.execute("SET threads = 1");
            database.execute("ATTACH " + literal(home.storeFile()) + " AS source (READ_ONLY)");
            database.execute("CREATE TABLE chosen (snapshot INTEGER, number INTEGER)");
            for (int i = 0; i < snapshots.size(); i++) {
                database.execute("INSERT INTO chosen VALUES (?, ?)", snapshots.get(i), i + 1);
            }
            for (String table : Schema.TABLES) {
                List<String> columns = columns(database, table);
                if (columns.isEmpty() || table.equals("edition_snapshot")) {
                    continue;
                }
                String cells = columns.stream()
                        .filter(column -> !column.equals("snapshot"))
                        .map(column -> column.equals("imported_at")
                                ? ", TIMESTAMP '" + date + " 00:00:00' AS imported_at"
                                : ", t." + column)
                        .collect(Collectors.joining());
                String rows =
                        "SELECT c.number AS snapshot%s FROM source.main.%s t JOIN chosen c ON c.snapshot = t.snapshot"
                                .formatted(cells, table);
                if (database.query(rows + " LIMIT 1").rows() > 0) {
                    // Written from a table of its own: straight from the store, what other rows of
                    // the table left behind NULLs would be in the dictionaries.
                    database.execute("CREATE OR REPLACE TABLE exported AS " + rows);
                    database.execute("COPY (SELECT * FROM exported ORDER BY ALL) TO %s %s"
                            .formatted(literal(folder.resolve(table + ".parquet")), OPTIONS));
                    written.add(table);
                }
            }
        }
        return List.copyOf(written);
    }

    /** Whether the schema has a table of this name. */
    public static boolean isTable(String name) {
        return Schema.TABLES.contains(name);
    }

    /**
     * The rows of such files, as their footers state them.
     *
     * @throws StoreException when a file is no Parquet file
     */
    public static long countRows(StoreWriter writer, List<String> tables, Path folder) {
        long rows = 0;
        for (String table : tables) {
            rows += writer.query("SELECT CAST(num_rows AS BIGINT) AS n FROM parquet_file_metadata(%s)"
                            .formatted(literal(folder.resolve(table + ".parquet"))))
                    .getLong("n", 0);
        }
        return rows;
    }

    /**
     * Adds rows of such files to the store that a writer prepares. Columns that the files lack are
     * NULL, so that files of an earlier schema can be read.
     *
     * @param offset what is added to the numbers of the snapshots
     * @param snapshots numbers of the snapshots in the files whose rows are added
     * @throws StoreException when a file is missing or damaged, or has a table or column that the
     *     schema does not have
     */
    public static void read(
            StoreWriter writer, List<String> tables, Path folder, int offset, Collection<Integer> snapshots) {
        String chosen = snapshots.stream().map(String::valueOf).collect(Collectors.joining(", "));
        for (String table : tables) {
            Path file = folder.resolve(table + ".parquet");
            if (!isTable(table) || !Files.isRegularFile(file)) {
                throw new StoreException("there is no file for the table " + table + " in " + folder);
            }
            writer.execute(
                    "INSERT INTO %s BY NAME SELECT * REPLACE (CAST(snapshot + %d AS INTEGER) AS snapshot) FROM read_parquet(%s) WHERE snapshot IN (%s)"
                            .formatted(table, offset, literal(file), chosen));
        }
    }

    private static List<String> columns(Database database, String table) {
        Columns found = database.query(
                "SELECT column_name FROM duckdb_columns() WHERE database_name = 'source' AND table_name = ? ORDER BY column_index",
                table);
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < found.rows(); i++) {
            columns.add(found.getText("column_name", i));
        }
        return columns;
    }

    private static String literal(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
