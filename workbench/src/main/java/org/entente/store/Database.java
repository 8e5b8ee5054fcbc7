package org.entente.store;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * One DuckDB connection. A statement closes itself after any error, so a query takes a new one, or
 * one that has not failed yet.
 */
final class Database implements AutoCloseable {
    /** Names the property that says how many threads the engine uses; no result depends on it. */
    private static final String THREADS = "entente.threads";

    private static final String IN_MEMORY = "jdbc:duckdb:";

    private static final AtomicReference<@Nullable CompletableFuture<Database>> STARTED = new AtomicReference<>();

    private final DuckDBConnection connection;
    private final KeptStatements kept;
    private long bytesRead;
    private long changes;

    private Database(DuckDBConnection connection) {
        this.connection = connection;
        this.kept = new KeptStatements(connection);
    }

    static Database inMemory() {
        CompletableFuture<Database> started = STARTED.getAndSet(null);
        try {
            return started == null ? connect(IN_MEMORY) : started.join();
        } catch (CompletionException e) {
            // The failure is thrown again to the caller that needs the result.
            return connect(IN_MEMORY);
        }
    }

    /**
     * Starts one on a thread of its own, for the next who asks for one in memory: to load the
     * engine takes a while.
     */
    static void start() {
        STARTED.set(
                CompletableFuture.supplyAsync(() -> connect(IN_MEMORY), task -> new Thread(task, "engine").start()));
    }

    /**
     * Another connection to the same engine, for another thread: what is attached is read once for
     * both, and each has tables of its own.
     *
     * @param catalogue a name that no other has, for what is made here
     */
    Database again(String catalogue) {
        try {
            Database again = new Database(connection.duplicate().unwrap(DuckDBConnection.class));
            again.make(catalogue);
            return again;
        } catch (SQLException e) {
            throw new StoreException("cannot connect to the database engine again: " + firstLine(e), e);
        }
    }

    /** Makes a catalogue in memory, where new tables are made from now on. */
    void make(String catalogue) {
        execute("ATTACH ':memory:' AS " + catalogue);
        execute("USE " + catalogue);
    }

    /** Finds a table that is not in the catalogue where new ones are made in another. */
    void lookAlsoIn(String catalogue) {
        execute("SET search_path = '" + name() + ".main," + catalogue + ".main'");
    }

    static Database file(Path file) {
        return connect("jdbc:duckdb:" + file);
    }

    private static Database connect(String url) {
        Properties settings = new Properties();
        settings.setProperty("threads", System.getProperty(THREADS, "2"));
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            Connection connection = DriverManager.getConnection(url, settings);
            return new Database(connection.unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw new StoreException("cannot open the database engine: " + firstLine(e), e);
        }
    }

    /** The catalogue that unqualified names belong to. */
    String name() {
        return query("SELECT current_database() AS name").getText("name", 0);
    }

    /** The bytes of all answers so far. */
    long bytesRead() {
        return bytesRead;
    }

    /** How often the tables in memory may have changed. */
    long changes() {
        return changes;
    }

    /** Notes that the tables in memory may have changed. */
    void noteChange() {
        changes++;
    }

    void execute(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.execute();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** A statement to be run by the caller, who closes it. */
    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** Runs several statements separated by semicolons, as a schema script has them. */
    void script(String sql) {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    Columns query(String sql, @Nullable Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return answer(statement, parameters);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** As {@link #query}, by a statement that is kept for the next time. */
    Columns queryAgain(String sql, @Nullable Object... parameters) {
        try {
            PreparedStatement statement = kept.take(sql);
            Columns answer = answer(statement, parameters);
            kept.giveBack(sql, statement);
            return answer;
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    private Columns answer(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        bind(statement, parameters);
        Optional<Columns> whole = VectorColumns.query(statement);
        Columns answer = whole.isPresent() ? whole.get() : readRows(statement);
        bytesRead += answer.bytes();
        return answer;
    }

    private static Columns readRows(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            return read(result);
        }
    }

    /** Runs a query into columns of known types, in bulk; the number of rows comes back. */
    int fill(String sql, List<ColumnFiller> columns) {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                DuckDBChunkedResult result =
                        statement.unwrap(DuckDBPreparedStatement.class).query()) {
            int rows = 0;
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                int count = Math.toIntExact(chunk.rowCount());
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).append(chunk.vector(i), count, rows);
                }
                rows += count;
            }
            return rows;
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /**
     * Runs a query and hands its cells on one by one, row after row, so that nothing of it is kept.
     */
    void scan(String sql, CellVisitor visitor, @Nullable Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            CellScan.run(statement.unwrap(DuckDBPreparedStatement.class), visitor);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    RowAppender appender(String table) {
        try {
            return new RowAppender(table, connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table));
        } catch (SQLException e) {
            throw failure("append to " + table, e);
        }
    }

    /** Makes a function of a name that gives these rows. */
    void register(String function, List<MadeColumn> columns, int rows) {
        try {
            MadeTable.register(connection, function, columns, rows);
        } catch (SQLException e) {
            throw failure(function, e);
        }
    }

    @Override
    public void close() {
        try {
            kept.close();
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("cannot close the store: " + firstLine(e), e);
        }
    }

    /**
     * A number goes in the width that the statement was planned with: for any other the engine
     * would plan it again.
     */
    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        ParameterMetaData planned = parameters.length == 0 ? null : statement.getParameterMetaData();
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            boolean isShort = planned != null
                    && value instanceof Integer number
                    && number == number.shortValue()
                    && planned.getParameterType(i + 1) == Types.SMALLINT;
            statement.setObject(i + 1, isShort ? (Object) ((Integer) value).shortValue() : value);
        }
    }

    private static Columns read(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        int width = meta.getColumnCount();
        List<Builder> builders = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            names.add(meta.getColumnLabel(i));
            builders.add(Builder.of(meta.getColumnType(i)));
        }
        int rows = 0;
        while (result.next()) {
            for (int i = 0; i < width; i++) {
                builders.get(i).add(result, i + 1, rows);
            }
            rows++;
        }
        int total = rows;
        return new Columns(
                names,
                builders.stream().map(b -> b.finish(total)).toList(),
                builders.stream().map(b -> b.nulls).toList(),
                rows);
    }

    private static StoreException failure(String sql, SQLException e) {
        String shown = sql.strip().replaceAll("\\s+", " ");
        return new StoreException(
                firstLine(e) + " [in: " + (shown.length() > 160 ? shown.substring(0, 160) + "…" : shown) + "]", e);
    }

    static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** Grows one column while rows are read. */
    private abstract static class Builder {
        final BitSet nulls = new BitSet();

        abstract void add(ResultSet result, int column, int row) throws SQLException;

        abstract Object finish(int rows);

        static Builder of(int sqlType) {
            return switch (sqlType) {
                case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> new Longs(sqlType);
                case Types.FLOAT, Types.REAL, Types.DOUBLE, Types.DECIMAL, Types.NUMERIC -> new Doubles();
                default -> new Objects();
            };
        }
    }

    private static final class Longs extends Builder {
        private final int sqlType;
        private long[] values = new long[64];

        Longs(int sqlType) {
            this.sqlType = sqlType;
        }

        @Override
        void add(ResultSet result, int column, int row) throws SQLException {
            if (row == values.length) {
                values = Arrays.copyOf(values, row * 2);
            }
            // The driver reads a number in its own width without making an object of it.
            values[row] = switch (sqlType) {
                case Types.SMALLINT -> result.getShort(column);
                case Types.INTEGER -> result.getInt(column);
                default -> result.getLong(column);
            };
            if (result.wasNull()) {
                nulls.set(row);
            }
        }

        @Override
        Object finish(int rows) {
            return Arrays.copyOf(values, rows);
        }
    }

    private static final class Doubles extends Builder {
        private double[] values = new double[64];

        @Override
        void add(ResultSet result, int column, int row) throws SQLException {
            if (row == values.length) {
                values = Arrays.copyOf(values, row * 2);
            }
            values[row] = result.getDouble(column);
            if (result.wasNull()) {
                // The driver gives NaN, which never stands for missing here.
                values[row] = 0;
                nulls.set(row);
            }
        }

        @Override
        Object finish(int rows) {
            return Arrays.copyOf(values, rows);
        }
    }

    private static final class Objects extends Builder {
        private final List<@Nullable Object> values = new ArrayList<>();

        @Override
        void add(ResultSet result, int column, int row) throws SQLException {
            Object value = result.getObject(column);
            if (value == null) {
                nulls.set(row);
            }
            values.add(plain(value));
        }

        private static @Nullable Object plain(@Nullable Object value) throws SQLException {
            if (value instanceof Array array) {
                Object[] elements = (Object[]) array.getArray();
                boolean whole = Arrays.stream(elements).allMatch(Number.class::isInstance);
                return whole
                        ? Arrays.stream(elements)
                                .mapToLong(e -> ((Number) e).longValue())
                                .toArray()
                        : elements;
            }
            if (value instanceof Date date) {
                return date.toLocalDate();
            }
            return value;
        }

        @Override
        Object finish(int rows) {
            return values.toArray();
        }
    }
}
