package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.store.query.QueryException;
import org.entente.store.query.QueryException.Reason;
import org.entente.store.query.QueryLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query runs in a process of its own, and whatever it does harms only that. */
class QueryProcessTest {
    private static final int MEGABYTES = 256;
    private static final String ENDLESS =
            "SELECT count(*) FROM range(10000000000) a, range(100000) b WHERE hash(a.range + b.range) = 1";

    @TempDir
    Path folder;

    private StoreHome home = new StoreHome(Path.of(""));

    @BeforeEach
    void fill() {
        home = QueryBench.home(folder);
    }

    private QueryProcess open(@Nullable Path exports) {
        return QueryProcess.open(home, 1, MEGABYTES, Duration.ofSeconds(20), exports);
    }

    private QueryBench.CollectedRows run(String sql, QueryLimits limits) {
        try (QueryProcess process = open(null)) {
            QueryBench.CollectedRows answer = new QueryBench.CollectedRows();
            answer.end = process.run(sql, limits, answer);
            return answer;
        }
    }

    @Test
    void everyKindOfValueArrivesAsItWasSent() {
        assertThat(run("""
                        SELECT 1::HUGEINT, 1.50::DECIMAL(4,2), 0.1::FLOAT, 'ş', true, false, NULL, DATE '2001-02-03', -7,
                               [1, NULL], {'a': 1, 'b': ['x']}, MAP {'k': 2}, 'NaN'::DOUBLE
                        """, QueryBench.LIMITS).rows)
                .singleElement()
                .isEqualTo(Arrays.asList(
                        new BigInteger("1"),
                        new BigDecimal("1.50"),
                        0.1,
                        "ş",
                        true,
                        false,
                        null,
                        "2001-02-03",
                        -7L,
                        Arrays.asList(1L, null),
                        Map.of("a", 1L, "b", List.of("x")),
                        Map.of("k", 2L),
                        Double.NaN));
    }

    @Test
    void oneProcessAnswersSeveralQueriesAndSaysWhatIsWrongWithOne() throws IOException {
        Path exports = Files.createDirectory(folder.resolve("it's exports"));
        try (QueryProcess process = open(exports)) {
            QueryBench.CollectedRows answer = new QueryBench.CollectedRows();
            assertThat(process.run(
                                    "SELECT name FROM un_member ORDER BY 1",
                                    new QueryLimits(2, Duration.ofSeconds(9)),
                                    answer)
                            .cut())
                    .isTrue();
            assertThat(answer.rows).containsExactly(List.of("=1+1"), List.of("Pakistan"));
            assertThatThrownBy(() -> process.run("SELECT nme FROM un_member", QueryBench.LIMITS, answer))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("nme");
            assertThat(process.writeParquet("FROM un_member", QueryBench.LIMITS, "a.parquet")
                            .rows())
                    .isEqualTo(3);
            assertThat(exports.resolve("a.parquet")).isNotEmptyFile();
        }
    }

    @Test
    void aStoreThatCannotBeReadIsSaid() throws IOException {
        StoreHome broken = new StoreHome(folder.resolve("broken"));
        Files.createDirectories(broken.directory());
        Files.writeString(broken.storeFile(), "no store");

        assertThatThrownBy(() -> QueryProcess.open(broken, 1, MEGABYTES, Duration.ofSeconds(9), null))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(broken.storeFile().getFileName().toString());
    }

    @Test
    void aStopKillsTheProcess() throws Exception {
        try (QueryProcess process = open(null)) {
            Thread other = new Thread(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep(300);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                process.stop();
            });
            other.start();
            assertThatThrownBy(() -> process.run(ENDLESS, QueryBench.LIMITS, new QueryBench.CollectedRows()))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("the query was stopped");
            other.join();
            assertThat(process.process().isAlive()).isFalse();
        }
    }

    /**
     * Outside of an installation the engine unpacks its library; a killed process must not leave it
     * behind.
     */
    @Test
    void nothingOfAKilledProcessStaysOnTheDisk() throws Exception {
        Path temporary;
        try (QueryProcess process = open(null)) {
            temporary = process.temporary();
            assertThat(temporary).isDirectory();
        }
        assertThat(temporary).doesNotExist();
    }

    /** Who starts a process and dies leaves none behind: it ends with its standard input. */
    @Test
    void itDoesNotOutliveItsCaller() throws Exception {
        try (QueryProcess process = open(null)) {
            process.hangUp();
            assertThat(process.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /**
     * Each of the hostile queries ends with an answer or a reason, soon after its time at the
     * latest. The operating system bounds the memory of its process; the most that each had is read
     * from Linux. One in four is tried, all with ENTENTE_TEST_EVERY=1.
     */
    @Test
    void hostileQueriesEndInTimeAndTakeNoMoreThanTheirMemory() throws IOException {
        QueryLimits limits = new QueryLimits(100, Duration.ofMillis(500), 8L << 20);
        List<String> queries = hostile();
        assertThat(queries).hasSizeGreaterThan(60);
        int every = System.getenv("ENTENTE_TEST_EVERY") == null ? 4 : 1;
        QueryProcess process = open(null);
        try {
            for (int i = 0; i < queries.size(); i += every) {
                if (!process.process().isAlive()) {
                    process = open(null);
                }
                try (Peak peak = new Peak(process.process())) {
                    long from = System.nanoTime();
                    end(process, queries.get(i), limits);
                    // The time is half a second; a busy machine may take longer to kill a process,
                    // but not for ever.
                    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - from))
                            .as(queries.get(i))
                            .isLessThan(20);
                    assertThat(peak.megabytes()).as(queries.get(i)).isLessThan(700);
                }
            }
        } finally {
            process.close();
        }
    }

    private static void end(QueryProcess process, String sql, QueryLimits limits) {
        try {
            process.run(sql, limits, new QueryBench.CollectedRows());
        } catch (QueryException e) {
            assertThat(e.reason()).as(sql).isNotEqualTo(Reason.STOPPED);
            assertThat(e.getMessage()).as(sql).isNotBlank().hasSizeLessThan(1_100);
        }
    }

    /**
     * The most memory that a process has, looked at every 20 ms; 0 where the system does not say.
     */
    private static final class Peak implements AutoCloseable {
        private final Thread thread;
        private volatile long kilobytes;

        Peak(Process process) {
            thread = new Thread(() -> watch(process), "peak");
            thread.start();
        }

        private void watch(Process process) {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            while (process.isAlive()) {
                try (Stream<String> lines = Files.lines(status)) {
                    lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .forEach(peak -> kilobytes = Math.max(kilobytes, peak));
                    TimeUnit.MILLISECONDS.sleep(20);
                } catch (IOException | UncheckedIOException | InterruptedException e) {
                    return;
                }
            }
        }

        long megabytes() {
            return kilobytes / 1024;
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    private static List<String> hostile() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(QueryProcessTest.class.getResourceAsStream("hostile-queries.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .toList();
        }
    }
}
