package org.entente.store.schema;

/**
 * A column of a canonical table.
 *
 * @param name its name
 * @param type as the engine names it, such as SMALLINT
 * @param required whether it is never null
 * @param unit such as US$; empty where it has none, or the meaning says where it stands
 * @param meaning may be empty, and may be about the columns beside it too
 */
public record ColumnDescription(String name, String type, boolean required, String unit, String meaning) {
    /** Whether it holds numbers. */
    public boolean isNumber() {
        return switch (type) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "DOUBLE" -> true;
            default -> false;
        };
    }
}
