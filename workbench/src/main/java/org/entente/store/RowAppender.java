package org.entente.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/**
 * Appends rows to one table, value by value in the order of its columns: {@link #begin()}, an
 * {@code add} a column, {@link #end()}. Rows are visible after {@link #close()}.
 */
public final class RowAppender implements AutoCloseable {
    private final String table;
    private final DuckDBAppender appender;

    RowAppender(String table, DuckDBAppender appender) {
        this.table = table;
        this.appender = appender;
    }

    public RowAppender begin() {
        return run(appender::beginRow);
    }

    public void end() {
        run(appender::endRow);
    }

    public RowAppender add(long value) {
        return run(() -> appender.append(value));
    }

    public RowAppender add(int value) {
        return run(() -> appender.append(value));
    }

    public RowAppender add(short value) {
        return run(() -> appender.append(value));
    }

    public RowAppender add(byte value) {
        return run(() -> appender.append(value));
    }

    public RowAppender add(double value) {
        return run(() -> appender.append(value));
    }

    public RowAppender add(boolean value) {
        return run(() -> appender.append(value));
    }

    public RowAppender add(@Nullable String value) {
        return value == null ? addNull() : run(() -> appender.append(value));
    }

    public RowAppender add(LocalDate value) {
        return run(() -> appender.append(value));
    }

    /** A list of years. */
    public RowAppender add(short[] values) {
        return run(() -> appender.append(values));
    }

    public RowAppender add(long[] values) {
        return run(() -> appender.append(values));
    }

    public RowAppender add(double[] values) {
        return run(() -> appender.append(values));
    }

    public RowAppender add(List<String> values) {
        return run(() -> appender.append(values));
    }

    public RowAppender addNull() {
        return run(appender::appendNull);
    }

    @Override
    public void close() {
        run(() -> {
            appender.close();
            return appender;
        });
    }

    private RowAppender run(Step step) {
        try {
            step.run();
            return this;
        } catch (SQLException e) {
            throw new StoreException("cannot append to " + table + ": " + Database.firstLine(e), e);
        }
    }

    /** One call of the engine's appender. */
    @FunctionalInterface
    private interface Step {
        Object run() throws SQLException;
    }
}
