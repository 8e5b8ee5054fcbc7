package org.entente.store;

import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** Reads a result that is all numbers vector by vector, which takes a fraction of the time of going through it row by row. */
final class NumberColumns {
    private static final Set<String> WHOLE = Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT");
    private static final String REAL = "DOUBLE";

    private final boolean isReal;
    private long[] whole = new long[0];
    private double[] real = new double[0];
    private final BitSet nulls = new BitSet();

    private NumberColumns(boolean isReal) {
        this.isReal = isReal;
        grow(64);
    }

    /**
     * Runs a statement whose columns are all numbers; empty when one is not. A value that is bound can change the type of a column
     * after the statement was prepared: each vector is read as what it is, and when that is another kind of number the result is
     * given up, to be read row by row.
     */
    static Optional<Columns> query(PreparedStatement statement) throws SQLException {
        ResultSetMetaData meta = statement.getMetaData();
        List<String> names = new ArrayList<>();
        List<NumberColumns> columns = new ArrayList<>();
        for (int i = 1; meta != null && i <= meta.getColumnCount(); i++) {
            String type = meta.getColumnTypeName(i);
            if (!WHOLE.contains(type) && !type.equals(REAL)) {
                return Optional.empty();
            }
            names.add(meta.getColumnLabel(i));
            columns.add(new NumberColumns(type.equals(REAL)));
        }
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        int rows = 0;
        try (DuckDBChunkedResult result =
                statement.unwrap(DuckDBPreparedStatement.class).query()) {
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                int count = Math.toIntExact(chunk.rowCount());
                for (int i = 0; i < columns.size(); i++) {
                    if (!columns.get(i).add(chunk.vector(i), rows, count)) {
                        return Optional.empty();
                    }
                }
                rows += count;
            }
        }
        int total = rows;
        return Optional.of(new Columns(
                names,
                columns.stream().map(column -> column.finish(total)).toList(),
                columns.stream().map(column -> column.nulls).toList(),
                total));
    }

    /** Whether the vector holds numbers of this column's kind, whole or real; only then are they added. */
    private boolean add(DuckDBReadableVector vector, int first, int count) {
        DuckDBColumnType type = vector.getType();
        if (isReal ? type != DuckDBColumnType.DOUBLE : !WHOLE.contains(type.name())) {
            return false;
        }
        if (first + count > Math.max(whole.length, real.length)) {
            grow(Math.max(first + count, 2 * first));
        }
        for (int i = 0; i < count; i++) {
            if (vector.isNull(i)) {
                nulls.set(first + i);
                continue;
            }
            switch (type) {
                case TINYINT -> whole[first + i] = vector.getByte(i);
                case SMALLINT -> whole[first + i] = vector.getShort(i);
                case INTEGER -> whole[first + i] = vector.getInt(i);
                case BIGINT -> whole[first + i] = vector.getLong(i);
                default -> real[first + i] = vector.getDouble(i);
            }
        }
        return true;
    }

    private void grow(int room) {
        if (isReal) {
            real = Arrays.copyOf(real, room);
        } else {
            whole = Arrays.copyOf(whole, room);
        }
    }

    private Object finish(int rows) {
        return isReal ? Arrays.copyOf(real, rows) : Arrays.copyOf(whole, rows);
    }
}
