package org.entente.web.data;

import java.util.List;
import org.entente.store.schema.TableDescription;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a query shows.
 *
 * @param sql as it was written
 * @param rows the most rows
 * @param mostRows that may be asked for
 * @param seconds the most time
 * @param mostSeconds that may be asked for
 * @param error what is wrong with it; null where nothing is
 * @param answer null where there is none
 * @param csv address of all rows as CSV
 * @param json address of the answer as JSON
 * @param parquet address of all rows as Parquet
 * @param tables that may be asked
 */
public record SqlView(
        String sql,
        int rows,
        int mostRows,
        int seconds,
        int mostSeconds,
        @Nullable String error,
        @Nullable Rows answer,
        String csv,
        String json,
        String parquet,
        List<TableDescription> tables) {

    /** Example queries, shown when there is no query yet. */
    public List<SqlExample> examples() {
        return sql.isEmpty() ? SqlExample.ALL : List.of();
    }

    /**
     * The answer.
     *
     * @param names of the columns
     * @param types of the columns
     * @param cells by row
     * @param cut whether there are more rows
     * @param milliseconds that it took
     */
    public record Rows(
            List<String> names, List<String> types, List<List<ShownCell>> cells, boolean cut, long milliseconds) {
        /** Whether a column holds numbers. */
        public boolean isNumber(int column) {
            String type = types.get(column);
            return type.endsWith("INT")
                    || type.equals("INTEGER")
                    || type.equals("DOUBLE")
                    || type.equals("FLOAT")
                    || type.startsWith("DECIMAL");
        }
    }
}
