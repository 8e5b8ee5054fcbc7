package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

/** Stores as an earlier version of the program wrote them: its tables, made by its own scripts. */
public final class OlderStore {
    private OlderStore() {}

    /** The version of the schema that this program writes. */
    public static int currentVersion() {
        return Store.currentVersion();
    }

    /** The version of the schema of a home's store. */
    public static int version(StoreHome home) {
        try (Store store = Store.open(home)) {
            return store.version();
        }
    }

    /**
     * Copies a store into an empty home, with the tables and columns that a version had.
     *
     * @param version of the schema
     */
    public static void copy(StoreHome from, StoreHome to, int version) throws IOException {
        Files.createDirectories(to.directory());
        try (Database database = Database.file(to.storeFile())) {
            for (int each = 1; each <= version; each++) {
                database.script(Schema.text("schema/V" + each + ".sql"));
                database.execute("INSERT INTO schema_version VALUES (?, now()::TIMESTAMP)", each);
            }
            database.execute("ATTACH '" + from.storeFile() + "' AS now (READ_ONLY)");
            for (String table : texts(database.query("""
                    SELECT table_name AS name FROM duckdb_tables()
                    WHERE database_name = current_database() AND table_name <> 'schema_version' ORDER BY name
                    """))) {
                String columns = String.join(", ", texts(database.query("""
                        SELECT column_name AS name FROM duckdb_columns()
                        WHERE database_name = current_database() AND table_name = ? ORDER BY column_index
                        """, table)));
                database.execute("INSERT INTO %1$s (%2$s) SELECT %2$s FROM now.main.%1$s".formatted(table, columns));
            }
            database.execute("DETACH now");
        }
    }

    private static List<String> texts(Columns rows) {
        return IntStream.range(0, rows.rows())
                .mapToObj(i -> rows.getText("name", i))
                .toList();
    }
}
