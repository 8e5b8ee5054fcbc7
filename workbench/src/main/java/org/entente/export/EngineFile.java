package org.entente.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.export.PanelColumn.Kind;
import org.entente.measure.model.Status;
import org.entente.provenance.SpreadsheetText;

/**
 * Files that the engine writes itself: CSV and Parquet. Columns bear the names of the panel,
 * statuses are texts.
 */
final class EngineFile {
    private static final String STATUSES = Arrays.stream(Status.values())
            .map(status -> "WHEN %d THEN '%s'".formatted(Relation.code(status), status.code()))
            .collect(Collectors.joining(" "));

    /** As {@link SpreadsheetText#guarded}. */
    static final String GUARDED =
            "CASE WHEN regexp_full_match(%%1$s, '%s') AND NOT regexp_full_match(%%1$s, '%s') THEN chr(39) || %%1$s ELSE %%1$s END"
                    .formatted(SpreadsheetText.FORMULA, SpreadsheetText.NUMBER);

    private EngineFile() {}

    static void csv(Panel panel, Path file) {
        copy(panel, file, "FORMAT csv, HEADER true", true);
    }

    static void parquet(Panel panel, Path file) {
        copy(panel, file, "FORMAT parquet", false);
    }

    private static void copy(Panel panel, Path file, String options, boolean text) {
        String columns = panel.listColumns().stream()
                .map(column ->
                        expression(column, text) + " AS \"" + column.name().replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
        panel.store()
                .execute("COPY (SELECT %s FROM %s) TO '%s' (%s)"
                        .formatted(columns, Panel.TABLE, file.toString().replace("'", "''"), options));
    }

    private static String expression(PanelColumn column, boolean text) {
        if (column.kind() == Kind.STATUS) {
            return "CASE %s %s END".formatted(column.cell(), STATUSES);
        }
        if (column.kind() == Kind.TEXT) {
            String cell = "CAST(" + column.cell() + " AS VARCHAR)";
            return text ? GUARDED.formatted(cell) : cell;
        }
        // Whole numbers without ".0", as the other commands print them; all others as the shortest
        // text that reads back.
        return text && column.kind() == Kind.NUMBER
                ? "CASE WHEN %1$s = trunc(%1$s) AND abs(%1$s) < 1e15 THEN CAST(CAST(%1$s AS BIGINT) AS VARCHAR) ELSE CAST(%1$s AS VARCHAR) END"
                        .formatted(column.cell())
                : column.cell();
    }
}
