package org.entente.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.entente.store.query.QueryCheck;
import org.entente.store.query.QueryColumn;
import org.entente.store.query.QueryEnd;
import org.entente.store.query.QueryException;
import org.entente.store.query.QueryException.Reason;
import org.entente.store.query.QueryLimits;
import org.entente.store.query.QueryRows;
import org.jspecify.annotations.Nullable;

/**
 * Answers a query that a person wrote. {@link QueryCheck} parses the text and refuses all but one
 * SELECT over canonical tables with functions that only compute. The engine itself has its store
 * attached read-only, no access to files but the bulk events, no extensions, no folder to spill
 * into, a bound on its memory, and settings that are locked. It runs in a process of its own
 * ({@link QueryProcess}), whose limits of memory and time also hold where the engine's do not. One
 * query at a time; {@link #stop} may be called from another thread.
 */
final class QueryEngine implements AutoCloseable {
    private static final String PARSE = "SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS tree";
    private static final String ANSWER = "answer";
    private static final String SELECTED = "SELECT * FROM " + ANSWER + " LIMIT %d";

    final Store store;
    private final QueryCheck check;
    private final @Nullable Path exports;
    private @Nullable Statement running;
    private boolean stopped;

    private QueryEngine(Store store, @Nullable Path exports) {
        this.store = store;
        this.exports = exports;
        Set<String> tables = new HashSet<>(Store.listTables());
        this.check = new QueryCheck(tables, sql -> store.query(PARSE, sql).getText("tree", 0));
    }

    /**
     * Opens the store of a home for queries of people.
     *
     * @param threads how many processors a query may use
     * @param megabytes the most memory
     * @param exports an existing folder of the caller's own into which {@link #writeParquet} may
     *     write; the engine may read and write there and nowhere else
     * @throws StoreException as {@link Store#open}
     */
    public static QueryEngine open(StoreHome home, int threads, int megabytes, @Nullable Path exports) {
        Store store = Store.open(home);
        try {
            List<String> folders = new ArrayList<>();
            folders.add(Scratch.quote(home.directory().resolve("events").toString()));
            if (exports != null) {
                folders.add(Scratch.quote(exports.toAbsolutePath().toString()));
            }
            for (String setting : List.of(
                    "threads = " + threads,
                    "memory_limit = '" + megabytes + "MB'",
                    "temp_directory = ''",
                    "max_temp_directory_size = '0KB'",
                    "TimeZone = 'UTC'",
                    "allow_community_extensions = false",
                    "allow_persistent_secrets = false",
                    "allowed_directories = [" + String.join(", ", folders) + "]",
                    "enable_external_access = false",
                    "lock_configuration = true")) {
                store.execute("SET " + setting);
            }
            return new QueryEngine(store, exports);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Runs a query and hands its rows on, once all of them are there.
     *
     * @throws QueryException when it is refused, wrong, takes too long, too much memory, or is
     *     stopped
     */
    public QueryEnd run(String sql, QueryLimits limits, QueryRows rows) {
        return answer(sql, limits, SELECTED.formatted(limits.rows() + 1), statement -> {
            long count = 0;
            try (ResultSet result = statement.executeQuery()) {
                ResultSetMetaData meta = result.getMetaData();
                List<QueryColumn> columns = new ArrayList<>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    columns.add(new QueryColumn(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
                }
                rows.columns(columns);
                while (count < limits.rows() && result.next()) {
                    List<@Nullable Object> values = new ArrayList<>(columns.size());
                    for (int i = 1; i <= columns.size(); i++) {
                        values.add(PlainValue.of(result.getObject(i)));
                    }
                    rows.row(values);
                    count++;
                }
                return new Counted(count, count == limits.rows() && result.next());
            }
        });
    }

    /**
     * Writes the answer to a Parquet file in the folder for exports, with the engine's own types.
     *
     * @throws QueryException as {@link #run}
     */
    public QueryEnd writeParquet(String sql, QueryLimits limits, String file) {
        Path folder = exports;
        if (folder == null || file.contains("/") || !file.endsWith(".parquet")) {
            throw new IllegalArgumentException("no file to export to: " + file);
        }
        String target = Scratch.quote(folder.toAbsolutePath().resolve(file).toString());
        String more = SELECTED.formatted(limits.rows()) + " OFFSET " + limits.rows();
        String copy = "COPY (" + SELECTED.formatted(limits.rows()) + ") TO " + target + " (FORMAT parquet)";
        QueryEnd written = answer(sql, limits, copy, statement -> new Counted(statement.executeLargeUpdate(), false));
        if (written.rows() < limits.rows()) {
            return written;
        }
        QueryEnd rest = answer(sql, limits, more, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                return new Counted(limits.rows(), result.next());
            }
        });
        return new QueryEnd(written.rows(), rest.cut(), written.took().plus(rest.took()));
    }

    /** Stops the query that is running, if one is; may be called from any thread. */
    public void stop() {
        synchronized (this) {
            stopped = true;
            cancel(running);
        }
    }

    @Override
    public void close() {
        store.close();
    }

    /**
     * Makes a view of the query and runs a statement on it. As a view the text stays as it was
     * looked at, with its comments and its semicolon, and can still be cut and copied; columns of
     * one name are numbered. The answer is whole before its first row is handed on, so that a
     * failure leaves no half of one.
     */
    private QueryEnd answer(String sql, QueryLimits limits, String statement, Work work) {
        check.require(sql);
        QueryEnd viewed =
                timed("CREATE OR REPLACE TEMP VIEW " + ANSWER + " AS " + sql, limits.time(), limits.time(), view -> {
                    view.execute();
                    return new Counted(0, false);
                });
        Duration left = limits.time().minus(viewed.took());
        QueryEnd end = timed(statement, left.isNegative() ? Duration.ZERO : left, limits.time(), work);
        return new QueryEnd(end.rows(), end.cut(), viewed.took().plus(end.took()));
    }

    private QueryEnd timed(String sql, Duration left, Duration time, Work work) {
        long from = System.nanoTime();
        Alarm alarm = new Alarm(left, this::cancelRunning);
        try (PreparedStatement statement = store.prepare(sql)) {
            begin(statement);
            alarm.start();
            Counted counted = work.on(statement);
            return new QueryEnd(counted.rows, counted.cut, Duration.ofNanos(System.nanoTime() - from));
        } catch (SQLException e) {
            throw failure(e, alarm.hasRung(), time);
        } finally {
            alarm.end();
            end();
        }
    }

    /**
     * A statement that has not begun cannot be cancelled, so that one after the stop is not begun.
     */
    private synchronized void begin(@Nullable Statement statement) throws SQLException {
        if (statement != null && stopped) {
            throw new SQLException(EngineMessages.MESSAGES.get("stopped"));
        }
        running = statement;
    }

    private synchronized void end() {
        running = null;
    }

    private synchronized void cancelRunning() {
        cancel(running);
    }

    private static void cancel(@Nullable Statement statement) {
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                throw new StoreException("cannot stop the query: " + Database.firstLine(e), e);
            }
        }
    }

    private synchronized boolean wasStopped() {
        return stopped;
    }

    private QueryException failure(SQLException e, boolean late, Duration time) {
        String message = String.valueOf(e.getMessage()).strip();
        String lower = message.toLowerCase(Locale.ROOT);
        if (wasStopped()) {
            return new QueryException(Reason.STOPPED, EngineMessages.MESSAGES.get("stopped"), e);
        }
        if (late) {
            return new QueryException(Reason.TOO_LONG, EngineMessages.tooLong(time), e);
        }
        if (lower.contains("out of memory")) {
            return new QueryException(Reason.TOO_LARGE, EngineMessages.MESSAGES.get("too_large"), e);
        }
        return new QueryException(Reason.WRONG, EngineMessages.oneLine(message), e);
    }

    /** What is done with the prepared statement. */
    @FunctionalInterface
    private interface Work {
        Counted on(PreparedStatement statement) throws SQLException;
    }

    /** Rows, and whether there are more. */
    private record Counted(long rows, boolean cut) {}

    /** Rings once, unless ended before. */
    private static final class Alarm {
        private final Thread thread;
        private volatile boolean rung;
        private volatile boolean over;

        Alarm(Duration time, Runnable ring) {
            thread = new Thread(
                    () -> {
                        long until = System.nanoTime() + time.toNanos();
                        while (!over) {
                            long left = until - System.nanoTime();
                            if (left <= 0) {
                                rung = true;
                                ring.run();
                                // Again, since a stop that comes between two steps of the engine is
                                // not noticed.
                                until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
                                continue;
                            }
                            try {
                                TimeUnit.NANOSECONDS.sleep(left);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                return;
                            }
                        }
                    },
                    "query-time");
            thread.setDaemon(true);
        }

        void start() {
            thread.start();
        }

        boolean hasRung() {
            return rung;
        }

        void end() {
            over = true;
            thread.interrupt();
        }
    }
}
