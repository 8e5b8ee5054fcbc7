package org.entente.store;

import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** Goes through a result of any size vector by vector. */
final class CellScan {
    private CellScan() {}

    static void run(DuckDBPreparedStatement statement, CellVisitor visitor) throws SQLException {
        try (DuckDBChunkedResult result = statement.query()) {
            int width = Math.toIntExact(result.columnCount());
            DuckDBReadableVector[] vectors = new DuckDBReadableVector[width];
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                for (int column = 0; column < width; column++) {
                    vectors[column] = chunk.vector(column);
                }
                for (long row = 0; row < chunk.rowCount(); row++) {
                    for (DuckDBReadableVector vector : vectors) {
                        visit(vector, row, visitor);
                    }
                    visitor.endRow();
                }
            }
        }
    }

    private static void visit(DuckDBReadableVector vector, long row, CellVisitor visitor) throws SQLException {
        if (vector.isNull(row)) {
            visitor.missing();
            return;
        }
        switch (vector.getType()) {
            case TINYINT -> visitor.whole(vector.getByte(row));
            case SMALLINT -> visitor.whole(vector.getShort(row));
            case INTEGER -> visitor.whole(vector.getInt(row));
            case BIGINT -> visitor.whole(vector.getLong(row));
            case DOUBLE -> visitor.real(vector.getDouble(row));
            case BOOLEAN -> visitor.truth(vector.getBoolean(row));
            case VARCHAR -> visitor.text(vector.getString(row));
            case DATE -> visitor.day(vector.getLocalDate(row).toEpochDay());
            default -> throw new IllegalArgumentException("a column of type " + vector.getType() + " is to be cast");
        }
    }
}
