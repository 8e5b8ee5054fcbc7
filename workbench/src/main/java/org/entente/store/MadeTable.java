package org.entente.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/**
 * Columns made in memory as a function of the engine, which asks for them a chunk of rows at a
 * time.
 */
final class MadeTable implements DuckDBTableFunction<Integer, int[], Integer> {
    private final List<MadeColumn> columns;
    private final int rows;

    private MadeTable(List<MadeColumn> columns, int rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    static void register(Connection connection, String name, List<MadeColumn> columns, int rows) throws SQLException {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(name).withFunction(new MadeTable(columns, rows)).register(connection);
        }
    }

    @Override
    public Integer bind(DuckDBTableFunctionBindInfo info) {
        for (MadeColumn column : columns) {
            info.addResultColumn(
                    column.name(),
                    switch (column.type()) {
                        case SMALLINT -> DuckDBColumnType.SMALLINT;
                        case TINYINT -> DuckDBColumnType.TINYINT;
                        case DOUBLE -> DuckDBColumnType.DOUBLE;
                    });
        }
        info.setCardinality(rows, true);
        return rows;
    }

    /** The row to go on from; one thread, so that rows keep their order. */
    @Override
    public int[] init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return new int[1];
    }

    @Override
    public Integer localInit(DuckDBTableFunctionInitInfo info) {
        return 0;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        int[] next = info.getInitData();
        int first = next[0];
        int count = (int) Math.min(chunk.capacity(), rows - first);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).cells().write(first, count, new MadeColumn.Out(chunk.vector(i)));
        }
        next[0] = first + count;
        return count;
    }
}
