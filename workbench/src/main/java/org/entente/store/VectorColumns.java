package org.entente.store;

import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * Reads a result of numbers, texts, dates and truth values vector by vector, which takes a fraction
 * of the time of going through it row by row.
 */
final class VectorColumns {
    /** What a column is read into. */
    private enum Kind {
        WHOLE,
        REAL,
        OBJECT,
        OTHER;

        static Kind of(String type) {
            return switch (type) {
                case "TINYINT", "SMALLINT", "INTEGER", "BIGINT" -> WHOLE;
                case "DOUBLE" -> REAL;
                case "VARCHAR", "DATE", "BOOLEAN" -> OBJECT;
                default -> OTHER;
            };
        }
    }

    private final Kind kind;
    private long[] whole = new long[0];
    private double[] real = new double[0];
    private @Nullable Object[] objects = new Object[0];
    private final BitSet nulls = new BitSet();
    private int room;

    private VectorColumns(Kind kind) {
        this.kind = kind;
        grow(64);
    }

    /**
     * Runs a statement whose columns are all such; empty when one is not. A value that is bound can
     * change the type of a column after the statement was prepared: each vector is read as what it
     * is, and when that is of another kind the result is given up, to be read row by row.
     */
    static Optional<Columns> query(PreparedStatement statement) throws SQLException {
        ResultSetMetaData meta = statement.getMetaData();
        List<String> names = new ArrayList<>();
        List<VectorColumns> columns = new ArrayList<>();
        for (int i = 1; meta != null && i <= meta.getColumnCount(); i++) {
            Kind kind = Kind.of(meta.getColumnTypeName(i));
            if (kind == Kind.OTHER) {
                return Optional.empty();
            }
            names.add(meta.getColumnLabel(i));
            columns.add(new VectorColumns(kind));
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

    /** Whether the vector holds what this column takes; only then is it added. */
    private boolean add(DuckDBReadableVector vector, int first, int count) {
        DuckDBColumnType type = vector.getType();
        if (Kind.of(type.name()) != kind) {
            return false;
        }
        if (first + count > room) {
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
                case DOUBLE -> real[first + i] = vector.getDouble(i);
                case BOOLEAN -> objects[first + i] = vector.getBoolean(i);
                case DATE -> objects[first + i] = vector.getLocalDate(i);
                default -> objects[first + i] = vector.getString(i);
            }
        }
        return true;
    }

    private void grow(int wanted) {
        room = wanted;
        switch (kind) {
            case WHOLE -> whole = Arrays.copyOf(whole, room);
            case REAL -> real = Arrays.copyOf(real, room);
            default -> objects = Arrays.copyOf(objects, room);
        }
    }

    private Object finish(int rows) {
        return switch (kind) {
            case WHOLE -> Arrays.copyOf(whole, rows);
            case REAL -> Arrays.copyOf(real, rows);
            default -> Arrays.copyOf(objects, rows);
        };
    }
}
