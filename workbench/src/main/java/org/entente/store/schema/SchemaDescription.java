package org.entente.store.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.store.Columns;
import org.entente.store.Store;

/**
 * The canonical tables with what they mean: names and types from the engine, the rest from the
 * comments of the scripts.
 */
public final class SchemaDescription {
    private static final Map<String, String> SHARED = Map.of(
            "snapshot", "number in the table snapshot",
            "file", "number in the table snapshot_file",
            "line", "of the original file");

    private final List<TableDescription> tables;

    private SchemaDescription(List<TableDescription> tables) {
        this.tables = List.copyOf(tables);
    }

    /** The tables of this version of Entente. */
    public static SchemaDescription current() {
        Map<String, SchemaScript.Table> said = new SchemaScript(Store.listScripts()).tables();
        try (Store empty = Store.empty()) {
            Columns found = empty.query("""
                    SELECT table_name, column_name, data_type, NOT is_nullable AS required FROM duckdb_columns()
                    WHERE database_name = current_database() AND schema_name = 'main' ORDER BY column_index
                    """);
            List<TableDescription> tables = new ArrayList<>();
            for (String name : Store.listTables()) {
                SchemaScript.Table table = said.getOrDefault(name, new SchemaScript.Table("", List.of(), Map.of()));
                List<ColumnDescription> columns = new ArrayList<>();
                for (int i = 0; i < found.rows(); i++) {
                    if (found.getText("table_name", i).equals(name)) {
                        columns.add(column(found, i, table));
                    }
                }
                tables.add(new TableDescription(name, table.meaning(), table.key(), columns));
            }
            return new SchemaDescription(tables);
        }
    }

    private static ColumnDescription column(Columns found, int row, SchemaScript.Table table) {
        String name = found.getText("column_name", row);
        SchemaScript.Said said = table.columns().getOrDefault(name, new SchemaScript.Said("", ""));
        return new ColumnDescription(
                name,
                found.getText("data_type", row),
                found.getBoolean("required", row),
                said.unit(),
                said.meaning().isEmpty() ? SHARED.getOrDefault(name, "") : said.meaning());
    }

    public List<TableDescription> tables() {
        return tables;
    }

    public Optional<TableDescription> find(String table) {
        return tables.stream().filter(one -> one.name().equals(table)).findFirst();
    }
}
