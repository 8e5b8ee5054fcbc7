package org.entente.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.store.query.QueryEnd;
import org.entente.store.query.QueryException;
import org.entente.store.query.QueryException.Reason;
import org.entente.store.query.QueryFrames;
import org.entente.store.query.QueryLimits;
import org.entente.store.query.QueryRows;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries that a person wrote in a process of their own ({@link QueryMain}). The engine bounds
 * only part of the memory that a query takes, cannot stop all of its functions, and some overflow
 * its native stack, which ends the process. Here that is the process of the query: the operating
 * system bounds its memory and processor time, and it is killed when the time is over. One query at
 * a time; {@link #stop} may be called from another thread.
 */
public final class QueryProcess implements AutoCloseable {
    /**
     * What Java itself, the engine's library and its buffers take beside the heap and the engine's
     * own limit.
     */
    private static final int OVERHEAD_MEGABYTES = 320;

    /**
     * The engine stops most queries itself, in good words; after this much more time the process is
     * killed.
     */
    private static final Duration GRACE = Duration.ofMillis(750);

    private static final Duration START = Duration.ofSeconds(60);

    /**
     * Sets the limits and becomes Java: core dumps, memory that can be written to (KB), processor
     * time (s). A system that does not know a limit goes on without it. Where memory is short
     * nevertheless, the kernel ends this process first.
     */
    private static final String LIMITED = """
            ulimit -c 0
            ulimit -d "$1" 2>/dev/null
            ulimit -t "$2" 2>/dev/null
            echo 1000 2>/dev/null >/proc/self/oom_score_adj
            shift 2
            exec "$@"
            """;

    /** Variables that Java and the C library need; no other, such as a token, is handed on. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "HOME");

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final @Nullable Path exports;
    private final Path temporary;
    private volatile boolean stopped;
    private volatile boolean late;

    private QueryProcess(Process process, @Nullable Path exports, Path temporary) {
        this.process = process;
        this.exports = exports;
        this.temporary = temporary;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /**
     * Starts a process and opens the store of a home in it.
     *
     * @param threads how many processors a query may use
     * @param megabytes the most memory of the engine
     * @param seconds the most time that a query on it is given
     * @param exports an existing folder of the caller's own into which {@link #writeParquet} may
     *     write; the process may read and write there and nowhere else
     * @throws StoreException as {@link Store#open}
     */
    public static QueryProcess open(
            StoreHome home, int threads, int megabytes, Duration seconds, @Nullable Path exports) {
        Path temporary = temporaryFolder();
        List<String> line = new ArrayList<>(java(megabytes, temporary));
        line.add(home.directory().toAbsolutePath().toString());
        line.add(Integer.toString(threads));
        line.add(Integer.toString(megabytes));
        if (exports != null) {
            line.add(exports.toAbsolutePath().toString());
        }
        long processor = (seconds.toSeconds() + 1) * threads + START.toSeconds() / 2;
        try {
            ProcessBuilder builder = new ProcessBuilder(limited(line, data(megabytes), processor))
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(ENVIRONMENT);
            // Each pool of the C library reserves 64 MB for itself.
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            QueryProcess opened = new QueryProcess(builder.start(), exports, temporary);
            opened.awaitReady();
            return opened;
        } catch (IOException e) {
            delete(temporary);
            throw new StoreException("cannot start a process for the query: " + e.getMessage(), e);
        }
    }

    private void awaitReady() throws IOException {
        QueryFrames.Reader reader = new QueryFrames.Reader(answers);
        try (Watchdog watchdog = new Watchdog(START)) {
            watchdog.await();
            reader.awaitReady();
        } catch (QueryFrames.StoreUnreadableException e) {
            close();
            throw new StoreException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            int exit = end();
            throw new IOException("it ended with " + exit + " before it was ready", e);
        }
    }

    /**
     * Runs a query and hands its rows on, once all of them are there.
     *
     * @throws QueryException when it is refused, wrong, takes too long, too much memory, or is
     *     stopped
     */
    public QueryEnd run(String sql, QueryLimits limits, QueryRows rows) {
        return answer(new QueryRequest(sql, limits, null), rows);
    }

    /**
     * Writes the answer to a Parquet file in the folder for exports, with the engine's own types.
     *
     * @throws QueryException as {@link #run}
     */
    public QueryEnd writeParquet(String sql, QueryLimits limits, String file) {
        if (exports == null || file.contains("/") || !file.endsWith(".parquet")) {
            throw new IllegalArgumentException("no file to export to: " + file);
        }
        return answer(new QueryRequest(sql, limits, file), new QueryRows() {
            @Override
            public void columns(List<org.entente.store.query.QueryColumn> columns) {}

            @Override
            public void row(List<@Nullable Object> values) {}
        });
    }

    private QueryEnd answer(QueryRequest request, QueryRows rows) {
        Duration time = request.limits().time();
        try (Watchdog watchdog = new Watchdog(time.plus(GRACE))) {
            watchdog.await();
            request.write(requests);
            return new QueryFrames.Reader(answers).read(rows, watchdog::await);
        } catch (QueryFrames.StoreUnreadableException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            int exit = end();
            if (stopped) {
                throw new QueryException(Reason.STOPPED, EngineMessages.MESSAGES.get("stopped"), e);
            }
            if (late || exit == 128 + 24) {
                throw new QueryException(Reason.TOO_LONG, EngineMessages.tooLong(time), e);
            }
            throw new QueryException(Reason.TOO_LARGE, EngineMessages.MESSAGES.get("broken"), e);
        }
    }

    /**
     * Stops the query that is running; may be called from any thread. Afterwards no other can be
     * run.
     */
    public void stop() {
        stopped = true;
        process.destroyForcibly();
    }

    /** Ends the process, if it has not ended. */
    @Override
    public void close() {
        process.destroyForcibly();
        end();
        delete(temporary);
    }

    /**
     * A folder for what the process unpacks: where the engine's library is not beside its jar, a
     * copy of 69 MB, which a process that is killed cannot delete.
     */
    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("entente-query-");
        } catch (IOException e) {
            throw new StoreException("cannot make a folder for the query's process: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // What cannot be deleted does no harm but take room.
            folder.toFile().deleteOnExit();
        }
    }

    /** For tests. */
    Process process() {
        return process;
    }

    /** For tests. */
    Path temporary() {
        return temporary;
    }

    /** Closes the standard input of the process, as the end of its caller would. */
    void hangUp() throws IOException {
        requests.close();
    }

    private int end() {
        try {
            // One that broke off has nearly ended.
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static int heap(int megabytes) {
        return Math.max(96, megabytes / 4);
    }

    private static long data(int megabytes) {
        return 1024L * (OVERHEAD_MEGABYTES + heap(megabytes) + megabytes);
    }

    private static List<String> limited(List<String> line, long kilobytes, long seconds) {
        Path shell = Path.of("/bin/sh");
        if (!Files.isExecutable(shell)) {
            return line;
        }
        List<String> limited = new ArrayList<>(
                List.of(shell.toString(), "-c", LIMITED, "sh", Long.toString(kilobytes), Long.toString(seconds)));
        limited.addAll(line);
        return limited;
    }

    /** This Java and this program, in a small heap. */
    private static List<String> java(int megabytes, Path temporary) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap(megabytes) + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+SuppressFatalErrorMessage",
                "-Xshare:auto",
                "-Xlog:disable",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary));
        // The archive of loaded classes that the launcher made.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:SharedArchiveFile="))
                .forEach(line::add);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), QueryMain.class.getName()));
        return line;
    }

    /**
     * Kills the process when a frame does not come in time; how long the caller takes for a row
     * does not count.
     */
    private final class Watchdog implements AutoCloseable {
        private final Thread thread;
        private final long patience;
        private volatile long since = System.nanoTime();
        private volatile boolean over;

        Watchdog(Duration patience) {
            this.patience = patience.toNanos();
            thread = new Thread(this::watch, "query-time");
            thread.setDaemon(true);
            thread.start();
        }

        /** A frame is waited for from now on. */
        void await() {
            since = System.nanoTime();
        }

        private void watch() {
            while (!over) {
                long left = since + patience - System.nanoTime();
                if (left <= 0) {
                    late = true;
                    process.destroyForcibly();
                    return;
                }
                try {
                    TimeUnit.NANOSECONDS.sleep(left);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        @Override
        public void close() {
            over = true;
            thread.interrupt();
        }
    }
}
