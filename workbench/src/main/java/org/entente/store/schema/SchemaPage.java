package org.entente.store.schema;

import java.util.List;
import java.util.StringJoiner;

/**
 * Writes the tables for people: docs/sql.md, and the text that {@code entente sql --schema} prints.
 */
public final class SchemaPage {
    private SchemaPage() {}

    /** The page docs/sql.md: what is written by hand, then the tables. */
    public static String markdown(String beginning, List<TableDescription> tables) {
        StringJoiner page = new StringJoiner("\n", "", "\n");
        page.add(beginning.strip());
        page.add("");
        tables.forEach(table -> page.add("* [`" + table.name() + "`](#" + table.name() + ")"));
        for (TableDescription table : tables) {
            page.add("");
            page.add("### " + table.name());
            page.add("");
            page.add(escaped(table.meaning()));
            page.add("");
            page.add("| column | type | unit | meaning |");
            page.add("|---|---|---|---|");
            for (ColumnDescription column : table.columns()) {
                page.add("| `%s`%s | %s | %s | %s |"
                        .formatted(
                                column.name(),
                                table.key().contains(column.name()) ? " (key)" : "",
                                column.type() + (column.required() ? "" : ", may be NULL"),
                                escaped(column.unit()),
                                escaped(column.meaning())));
            }
        }
        return page.toString();
    }

    /** One table as text for a terminal. */
    public static String text(TableDescription table) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(table.name() + ": " + table.meaning());
        int width = table.columns().stream()
                .mapToInt(column -> column.name().length())
                .max()
                .orElse(0);
        for (ColumnDescription column : table.columns()) {
            text.add(("  %-" + width + "s  %-11s%s%s")
                    .formatted(
                            column.name(),
                            column.type(),
                            column.unit().isEmpty() ? "" : "[" + column.unit() + "] ",
                            column.meaning())
                    .stripTrailing());
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("*", "\\*").replace("<", "\\<");
    }
}
