package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.entente.provenance.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultCacheTest {
    private static final double[] NUMBERS = {1.0 / 3, -0.0, Double.MIN_VALUE, Double.NaN, 1e300};
    private static final String MEMBERS = "SELECT count(*) AS n FROM un_member";
    private static final String SNAPSHOTS = "SELECT count(*) AS n FROM snapshot";

    private record Sample(String text, double[] numbers) {}

    private static final ResultCodec<Sample> CODEC = new ResultCodec<>() {
        @Override
        public void write(Sample result, ResultWriter out) {
            out.add(result.text()).add(result.numbers()).add(List.of("ä", "")).add(new int[] {-1, 7});
            out.add(new long[] {Long.MIN_VALUE}).add(new long[0]).add(List.of());
            out.add(new double[][] {{2}, {}}).add(0.1).add(9L).add("");
        }

        @Override
        public Sample read(ResultReader in) {
            Sample read = new Sample(in.text(), in.reals());
            assertThat(in.texts()).containsExactly("ä", "");
            assertThat(in.integers()).containsExactly(-1, 7);
            assertThat(in.numbers()).containsExactly(Long.MIN_VALUE);
            assertThat(in.numbers()).isEmpty();
            assertThat(in.texts()).isEmpty();
            assertThat(in.rows()).isDeepEqualTo(new double[][] {{2}, {}});
            assertThat(in.real()).isEqualTo(0.1);
            assertThat(in.integer()).isEqualTo(9);
            assertThat(in.text()).isEmpty();
            assertThatThrownBy(in::number).isInstanceOf(IllegalStateException.class);
            return read;
        }
    };

    @TempDir
    Path folder;

    private final AtomicInteger computed = new AtomicInteger();

    private StoreHome home(String name, int rows) {
        StoreHome home = new StoreHome(folder.resolve(name));
        try (StoreWriter writer = StoreWriter.begin(home)) {
            writer.execute(
                    "INSERT INTO snapshot VALUES (1, 'un-votes', '2019', 'publisher', 'un-votes:2019',"
                            + " TIMESTAMP '2024-01-01', ?, ?, 0)",
                    rows,
                    rows);
            writer.execute("INSERT INTO un_member VALUES (1, 1, 1, 640, '')");
            writer.commit();
        }
        return home;
    }

    private Sample sample(String name) {
        computed.incrementAndGet();
        return new Sample("made of " + name, NUMBERS);
    }

    private Sample get(StoreHome home, String name) {
        try (Store store = Store.open(home)) {
            return store.results().get(name, Sample.class, CODEC, () -> sample(name));
        }
    }

    private Sample getInMemory(StoreHome home, String name) {
        try (Store store = Store.open(home)) {
            return store.results().get(name, Sample.class, () -> sample(name));
        }
    }

    private static List<Path> files(StoreHome home) throws IOException {
        if (!Files.isDirectory(home.cacheFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.cacheFolder())) {
            return files.toList();
        }
    }

    /** Another home with the same store and the same cached files. */
    private StoreHome copy(StoreHome of, String name) throws IOException {
        StoreHome copy = new StoreHome(folder.resolve(name));
        Files.createDirectories(copy.cacheFolder());
        Files.copy(of.storeFile(), copy.storeFile());
        for (Path file : files(of)) {
            Files.copy(file, copy.cacheFolder().resolve(file.getFileName()));
        }
        return copy;
    }

    private static long[] bits(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Test
    void isComputedOnceAndReadBackToTheLastBit() throws IOException {
        StoreHome home = home("one", 5);
        assertThat(get(home, "levels")).isSameAs(get(home, "levels"));
        assertThat(files(home)).hasSize(1);
        Sample read = get(copy(home, "two"), "levels");
        assertThat(computed).hasValue(1);
        assertThat(read.text()).isEqualTo("made of levels");
        assertThat(bits(read.numbers())).containsExactly(bits(NUMBERS));
    }

    @Test
    void writesParquetThatAnyReaderOpens() throws IOException {
        StoreHome home = home("parquet", 5);
        get(home, "levels");
        Columns rows = ParquetFile.read(files(home).get(0));
        assertThat(rows.names()).containsExactly("field", "wholes", "reals", "texts");
        assertThat(rows.longs("field")).startsWith(0, 1, 2);
    }

    @Test
    void aResultWithoutCodecIsInMemoryOnly() throws IOException {
        StoreHome home = home("memory", 5);
        try (Store store = Store.open(home)) {
            assertThat(store.results().find("disputes", Sample.class)).isEmpty();
        }
        assertThat(getInMemory(home, "disputes")).isSameAs(getInMemory(home, "disputes"));
        try (Store store = Store.open(home)) {
            assertThat(store.results().find("disputes", Sample.class)).isPresent();
        }
        assertThat(getInMemory(home, "exercises")).isNotSameAs(getInMemory(home, "disputes"));
        assertThat(computed).hasValue(2);
        assertThat(files(home)).isEmpty();
    }

    @Test
    void theKeyChangesWithTheNameTheSnapshotsAndTheHiddenOnes() {
        StoreHome home = home("one", 5);
        get(home, "levels v1");
        get(home, "levels v2");
        assertThat(computed).hasValue(2);
        get(home("more rows", 6), "levels v1");
        assertThat(computed).hasValue(3);
        try (Store store = Store.open(home, Set.of(1))) {
            store.results().get("levels v1", Sample.class, CODEC, () -> sample("without"));
        }
        assertThat(computed).hasValue(4);
        get(home, "levels v1");
        assertThat(computed).hasValue(4);
    }

    /** The build is part of what is hashed; another one hashes to another name. */
    @Test
    void theKeyChangesWithTheProgram() {
        assertThat(ResultFiles.key("build " + ProgramBuild.id() + "\n", "levels"))
                .isEqualTo(ResultFiles.key("build " + ProgramBuild.id() + "\n", "levels"))
                .isNotEqualTo(ResultFiles.key("build 17 files until 1\n", "levels"))
                .hasSize(40);
    }

    @Test
    void aReplacedStoreHasOtherResults() {
        StoreHome home = home("replaced", 5);
        try (Store before = Store.open(home)) {
            assertThat(count(before, MEMBERS)).isEqualTo(1);
            try (StoreWriter writer = StoreWriter.begin(home)) {
                writer.execute("INSERT INTO un_member VALUES (1, 1, 2, 770, '')");
                writer.commit();
            }
            try (Store after = Store.open(home)) {
                assertThat(count(after, MEMBERS)).isEqualTo(2);
            }
            assertThat(count(before, MEMBERS)).isEqualTo(1);
        }
    }

    @Test
    void aDamagedCutOrForeignFileIsDroppedAndComputedAgain() throws IOException {
        StoreHome home = home("one", 5);
        get(home, "levels");
        StoreHome damaged = copy(home, "damaged");
        Path file = files(damaged).get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(bits(get(damaged, "levels").numbers())).containsExactly(bits(NUMBERS));
        assertThat(computed).hasValue(2);
        StoreHome cut = copy(home, "cut");
        Files.write(
                files(cut).get(0), Arrays.copyOf(Files.readAllBytes(files(cut).get(0)), 50));
        get(cut, "levels");
        assertThat(computed).hasValue(3);
        StoreHome foreign = copy(home, "foreign");
        get(home, "entries");
        assertThat(computed).hasValue(4);
        Path entries = files(home).stream()
                .filter(f -> !f.getFileName().equals(file.getFileName()))
                .findFirst()
                .orElseThrow();
        Files.copy(entries, files(foreign).get(0), StandardCopyOption.REPLACE_EXISTING);
        assertThat(get(foreign, "levels").text()).isEqualTo("made of levels");
        assertThat(computed).hasValue(5);
        assertThat(files(damaged))
                .as("the rebuilt file took the damaged one's place")
                .hasSize(1);
        assertThat(get(copy(damaged, "mended"), "levels").text()).isEqualTo("made of levels");
        assertThat(computed).hasValue(5);
    }

    /**
     * What the checksum cannot know: a file of the right name whose fields are those of another
     * codec.
     */
    @Test
    void aFileThatCannotBeDecodedIsComputedAgain() throws IOException {
        StoreHome home = home("one", 5);
        get(home, "levels");
        ResultCodec<Sample> other = new ResultCodec<>() {
            @Override
            public void write(Sample result, ResultWriter out) {
                out.add(result.numbers());
            }

            @Override
            public Sample read(ResultReader in) {
                return new Sample("", new double[] {in.number()});
            }
        };
        try (Store store = Store.open(copy(home, "two"))) {
            Sample made = store.results().get("levels", Sample.class, other, () -> sample("other"));
            assertThat(made.text()).isEqualTo("made of other");
        }
        assertThat(computed).hasValue(2);
    }

    @Test
    void aHomeThatCannotBeWrittenDoesNoHarm() throws IOException {
        StoreHome home = home("one", 5);
        Files.writeString(home.cacheFolder(), "a file where the folder should be");
        assertThat(get(home, "levels").text()).isEqualTo("made of levels");
        assertThat(home.cacheFolder()).isRegularFile();
    }

    /**
     * Root may write everywhere, so that the disk is made full instead: by a device that always is.
     */
    @Test
    void aFullDiskDoesNoHarm() throws IOException {
        StoreHome home = home("one", 5);
        Files.createDirectories(home.cacheFolder());
        try (Store store = Store.open(home)) {
            Database database = Database.inMemory();
            ResultFiles full = new ResultFiles(Path.of("/dev/full/cache"));
            ResultWriter out = new ResultWriter();
            CODEC.write(sample("full"), out);
            full.write("0".repeat(40), out, database);
            assertThat(full.has("0".repeat(40))).isFalse();
            assertThat(store.results().has("full")).isFalse();
            database.close();
        }
        assertThat(files(home)).isEmpty();
    }

    @Test
    void severalThreadsComputeOnceAndAFailureIsNotCached() throws Exception {
        StoreHome home = home("threads", 5);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            List<Future<Sample>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(threads.submit(() -> {
                    try (Store store = Store.open(home)) {
                        return store.results().get("slow", Sample.class, CODEC, () -> {
                            begun.countDown();
                            await(go);
                            if (computed.get() == 0) {
                                computed.incrementAndGet();
                                throw new IllegalStateException("the first fails");
                            }
                            return sample("slow");
                        });
                    }
                }));
            }
            await(begun);
            go.countDown();
            int failed = 0;
            List<Sample> made = new ArrayList<>();
            for (Future<Sample> one : all) {
                try {
                    made.add(one.get(30, TimeUnit.SECONDS));
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e).hasRootCauseMessage("the first fails");
                    failed++;
                }
            }
            assertThat(failed).isEqualTo(1);
            assertThat(made).hasSize(3);
            assertThat(Set.copyOf(made)).hasSize(1);
            assertThat(computed).hasValue(2);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As two processes do: nothing in memory, the same folder, the same file written twice. */
    @Test
    void twoProcessesMayWriteTheSameResult() throws Exception {
        StoreHome home = home("processes", 5);
        ResultFiles one = new ResultFiles(home.cacheFolder());
        ResultFiles two = new ResultFiles(home.cacheFolder());
        String key = ResultFiles.key("store", "levels");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (ResultFiles files : List.of(one, two)) {
                all.add(threads.submit(() -> {
                    try (Database database = Database.inMemory()) {
                        for (int i = 0; i < 20; i++) {
                            ResultWriter out = new ResultWriter();
                            CODEC.write(sample("levels"), out);
                            files.write(key, out, database);
                            assertThat(files.read(key, CODEC, database)).isPresent();
                        }
                        return true;
                    }
                }));
            }
            for (Future<Boolean> done : all) {
                assertThat(done.get(60, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(files(home)).hasSize(1);
    }

    @Test
    void memoryIsBounded() {
        StoreHome home = home("bound", 5);
        int rows = 4 << 20;
        try (Store store = Store.open(home)) {
            for (int i = 0; i < 20; i++) {
                store.results()
                        .get(
                                "large " + i,
                                Columns.class,
                                () -> Columns.of(java.util.Map.of("n", new long[rows]), rows));
                assertThat(ResultCache.bytesInMemory()).isLessThanOrEqualTo(320L << 20);
            }
            assertThat(ResultCache.bytesInMemory()).isGreaterThan(32L << 20);
        } finally {
            ResultCache.clearMemory();
        }
    }

    private static long count(Store store, String sql) {
        return store.cached().query(sql).getLong("n", 0);
    }

    @Test
    void storesOfTheSameFileShareAnswers() {
        StoreHome home = home("shared", 5);
        try (Store one = Store.open(home);
                Store other = one.openAgain()) {
            assertThat(other.cached().query(MEMBERS)).isSameAs(one.cached().query(MEMBERS));
            assertThat(one.query(MEMBERS)).isNotSameAs(one.query(MEMBERS));
        }
    }

    @Test
    void overlayRowsAreOnlyInTheAnswersOfTheirStore() {
        StoreHome home = home("overlay", 5);
        try (Store one = Store.open(home);
                Store other = Store.open(home)) {
            Columns members = one.cached().query(MEMBERS);
            assertThat(count(one, SNAPSHOTS)).isEqualTo(1);
            assertThat(one.overlay()).isEmpty();
            one.addOverlay(new Snapshot(7, "case", "1", Instant.EPOCH, 1, 1, 0, List.of()));
            assertThat(one.overlay()).isNotEmpty();
            assertThat(count(one, SNAPSHOTS)).isEqualTo(2);
            assertThat(count(other, SNAPSHOTS)).isEqualTo(1);
            assertThat(one.cached().query(MEMBERS)).isSameAs(members);
            one.addOverlay(new Snapshot(8, "case", "2", Instant.EPOCH, 1, 1, 0, List.of()));
            assertThat(count(one, SNAPSHOTS)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT count(*) AS n FROM snapshot                                         | true",
                "select s.ref from un_vote v join snapshot s using (snapshot)               | true",
                "SELECT 1 FROM un_vote WHERE rcid IN (SELECT first_year FROM coverage)      | true",
                "WITH c AS (SELECT * FROM case_quantity) SELECT * FROM c                    | true",
                "SELECT name FROM snapshot_file                                             | true",
                "SELECT snapshot, file, line FROM un_vote WHERE snapshot = ? ORDER BY line  | false",
                "SELECT state, snapshot FROM state_year                                     | false"
            })
    void aQueryMayReadOverlayRowsWhereItNamesATableOfThem(String sql, boolean may) {
        assertThat(OverlayTables.mayAnswer(sql)).isEqualTo(may);
    }

    @Test
    void aStoreInMemoryForgetsWhenItsTablesChange() {
        try (Store store = Store.empty()) {
            assertThat(count(store, MEMBERS)).isZero();
            assertThat(store.cached().query(MEMBERS)).isSameAs(store.cached().query(MEMBERS));
            store.execute("INSERT INTO un_member VALUES (1, 1, 1, 640, '')");
            assertThat(count(store, MEMBERS)).isEqualTo(1);
        }
    }
}
