package org.entente.web.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.entente.export.CsvRows;
import org.entente.store.QueryProcess;
import org.entente.store.query.QueryException;
import org.entente.store.query.QueryLimits;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.WebException;
import org.entente.web.http.WorkFolders;
import org.jspecify.annotations.Nullable;

/**
 * Runs readers' queries and the export of large tables, one at a time, each in a process of its
 * own, so that a slow, large or hostile one takes nothing from the pages. Others wait for some
 * seconds and are then refused. Each can be stopped by its number.
 */
public final class SqlRuns {
    private static final int MEGABYTES = 256;
    private static final long LARGEST_PAGE = 8L << 20;
    private static final long LARGEST_FILE = 2L << 30;
    private static final int MOST_WAITING = 8;
    private static final long PATIENCE_SECONDS = 10;
    private static final int MOST_EARLY = 64;

    private final Semaphore place = new Semaphore(1, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Run> running = new ConcurrentHashMap<>();

    /**
     * The latest that were to be stopped before they had begun: they may still wait for their
     * place.
     */
    private final Set<String> early = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_EARLY;
        }
    }));

    /** A query that is running. */
    record Run(String id, String sql, Instant since, QueryProcess engine, String address) {}

    /** What a reader's address has running, the oldest first. */
    List<Run> list(String address) {
        List<Run> runs = new ArrayList<>(running.values());
        runs.removeIf(run -> !run.address().equals(address));
        runs.sort(Comparator.comparing(Run::since));
        return runs;
    }

    /**
     * Stops one, as soon as it begins if it has not yet; false when the address has none of that
     * name running.
     */
    public boolean stop(String id, String address) {
        early.add(key(id, address));
        Run run = running.get(key(id, address));
        if (run == null) {
            return false;
        }
        run.engine().stop();
        return true;
    }

    /**
     * Runs a query.
     *
     * @param id under which it can be stopped; null for one of the server's own
     * @throws WebException when there is no room, or the query is not answered
     */
    <T> T run(
            PageRequest request, String sql, @Nullable String id, QueryLimits limits, Function<QueryProcess, T> work) {
        return run(request, sql, id, limits, null, work);
    }

    /** The rows of a query as CSV. */
    PageResponse csv(PageRequest request, String sql, QueryLimits limits, String name) {
        return spool(
                "text/csv;charset=utf-8",
                name + ".csv",
                folder -> run(request, sql, null, limits, null, engine -> {
                    Path file = folder.resolve("rows.csv");
                    try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                        engine.run(sql, limits, new CsvRows(out));
                        return file;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    /** The rows of a query as Parquet. */
    PageResponse parquet(PageRequest request, String sql, QueryLimits limits, String name) {
        return spool(
                "application/vnd.apache.parquet",
                name + ".parquet",
                folder -> run(request, sql, null, limits, folder, engine -> {
                    engine.writeParquet(sql, limits, "rows.parquet");
                    return folder.resolve("rows.parquet");
                }));
    }

    private <T> T run(
            PageRequest request,
            String sql,
            @Nullable String id,
            QueryLimits limits,
            @Nullable Path exports,
            Function<QueryProcess, T> work) {
        MessageBundle texts = request.texts();
        enter(texts);
        try (QueryProcess engine = QueryProcess.open(request.home(), 1, MEGABYTES, limits.time(), exports)) {
            String client = request.client();
            String name = id == null || running.containsKey(key(id, client)) ? "own-" + numbers.incrementAndGet() : id;
            String key = key(name, client);
            running.put(key, new Run(name, sql, Instant.now(), engine, client));
            try {
                if (early.remove(key)) {
                    engine.stop();
                }
                return work.apply(engine);
            } finally {
                running.remove(key);
                early.remove(key);
            }
        } catch (QueryException e) {
            throw failure(e, texts);
        } finally {
            place.release();
        }
    }

    /** Each address has names of its own. */
    private static String key(String id, String address) {
        return address + " " + id;
    }

    private void enter(MessageBundle texts) {
        try {
            if (waiting.incrementAndGet() > MOST_WAITING || !place.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new WebException(503, "busy", texts.get("sql.busy"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WebException(503, "busy", texts.get("sql.busy"));
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static WebException failure(QueryException e, MessageBundle texts) {
        String code = "query_" + e.reason().name().toLowerCase(java.util.Locale.ROOT);
        String said = String.valueOf(e.getMessage());
        return new WebException(
                400, code, texts.get("sql." + code, Arguments.none().with("said", said)));
    }

    /**
     * Has a file made in a folder of its own, and gives it while it has no name any more: nothing
     * is left on the disk, whatever becomes of who reads it, and the query has ended before the
     * first byte goes out.
     */
    private static PageResponse spool(String type, String name, Function<Path, Path> made) {
        try {
            Path folder = WorkFolders.create(WorkFolders.QUERY);
            FileChannel content;
            try {
                Path file = made.apply(folder);
                content = FileChannel.open(file, StandardOpenOption.READ);
            } finally {
                WorkFolders.remove(folder);
            }
            return new PageResponse.Stream(type, name, out -> {
                try (content) {
                    Channels.newInputStream(content).transferTo(out);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For rows that go into a file. */
    static QueryLimits limits(long rows, long seconds) {
        return new QueryLimits(rows, Duration.ofSeconds(seconds), LARGEST_FILE);
    }

    /** For rows that are kept in memory until the page is written. */
    static QueryLimits pageLimits(long rows, long seconds) {
        return new QueryLimits(rows, Duration.ofSeconds(seconds), LARGEST_PAGE);
    }
}
