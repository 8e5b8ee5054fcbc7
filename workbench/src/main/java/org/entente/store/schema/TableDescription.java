package org.entente.store.schema;

import java.util.List;
import java.util.Optional;

/**
 * A canonical table.
 *
 * @param name its name
 * @param meaning what a row is, and what its absence means
 * @param key columns that name a row; empty where nothing does
 * @param columns in their order
 */
public record TableDescription(String name, String meaning, List<String> key, List<ColumnDescription> columns) {
    public TableDescription {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    public Optional<ColumnDescription> find(String column) {
        return columns.stream().filter(one -> one.name().equals(column)).findFirst();
    }
}
