package org.entente.check;

import java.util.ArrayList;
import java.util.List;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/** Whether the store has the tables and columns of its version. */
final class SchemaInspection {
    private static final MessageBundle MESSAGES = MessageBundle.english(SchemaInspection.class);

    private static final String AREA = "schema";

    private SchemaInspection() {}

    static void inspect(Store store, Findings findings) {
        if (!store.isPresent()) {
            findings.note(AREA, "store", MESSAGES.get("no_store"));
            return;
        }
        int version = store.version();
        if (version < Store.currentVersion()) {
            findings.note(
                    AREA,
                    "version",
                    MESSAGES.fill("older_schema", "version", version, "currentVersion", Store.currentVersion()));
            return;
        }
        findings.guard(AREA, "tables", () -> {
            List<String> wanted = expected();
            List<String> found = columns(store, "'store'");
            List<String> missing = new ArrayList<>(wanted);
            missing.removeAll(found);
            List<String> strange = new ArrayList<>(found);
            strange.removeAll(wanted);
            if (missing.isEmpty() && strange.isEmpty()) {
                findings.whole(
                        AREA,
                        "version " + version,
                        MESSAGES.fill("schema", "tables", Store.tables().size(), "found", found.size()));
            } else {
                findings.wrong(
                        AREA,
                        "version " + version,
                        MESSAGES.fill("other_schema", "missing", missing, "strange", strange));
            }
        });
    }

    private static List<String> expected() {
        try (Store empty = Store.empty()) {
            return columns(empty, "current_database()");
        }
    }

    /** Each as {@code table.column type}. */
    private static List<String> columns(Store store, String database) {
        Columns rows = store.query("""
                SELECT c.table_name || '.' || c.column_name || ' ' || c.data_type AS col
                FROM duckdb_columns() c JOIN duckdb_tables() t USING (database_name, schema_name, table_name)
                WHERE NOT c.internal AND NOT t.temporary AND c.database_name = %s ORDER BY col
                """.formatted(database));
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            String column = rows.getText("col", i);
            if (Store.tables().contains(column.substring(0, column.indexOf('.')))) {
                columns.add(column);
            }
        }
        return columns;
    }
}
