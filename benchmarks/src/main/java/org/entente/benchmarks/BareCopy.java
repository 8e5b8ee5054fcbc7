package org.entente.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The engine by itself: all 58 fields of a text into Parquet, nothing understood, merged or sorted.
 *
 * <p>usage: BareCopy TEXT PARQUET
 */
public final class BareCopy {
    private BareCopy() {}

    public static void main(String[] args) throws SQLException {
        String columns = IntStream.rangeClosed(1, 58)
                .mapToObj(i -> "f" + i + ": 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("COPY (SELECT * FROM read_csv('" + args[0]
                    + "', delim = '\t', header = false, quote = '', escape = '',"
                    + " auto_detect = false, columns = " + columns + ", ignore_errors = true)) TO '" + args[1]
                    + "' (FORMAT parquet, COMPRESSION zstd)");
        }
    }
}
