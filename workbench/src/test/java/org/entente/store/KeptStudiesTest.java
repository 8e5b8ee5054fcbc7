package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStudiesTest {
    private static final double[] NUMBERS = {1.0 / 3, -0.0, Double.MIN_VALUE, Double.NaN, 1e300};

    private static final StudyForm<Sample> FORM = new StudyForm<>() {
        @Override
        public void write(Sample study, StudyWriter out) {
            out.add(study.text()).add(study.numbers()).add(List.of("ä", "")).add(new int[] {-1, 7});
            out.add(new long[] {Long.MIN_VALUE})
                    .add(new double[][] {{2}, {}})
                    .add(0.1)
                    .add(9L);
        }

        @Override
        public Sample read(StudyReader in) {
            Sample read = new Sample(in.text(), in.reals());
            assertThat(in.texts()).containsExactly("ä", "");
            assertThat(in.integers()).containsExactly(-1, 7);
            assertThat(in.numbers()).containsExactly(Long.MIN_VALUE);
            assertThat(in.rows()).isDeepEqualTo(new double[][] {{2}, {}});
            assertThat(in.real()).isEqualTo(0.1);
            assertThat(in.integer()).isEqualTo(9);
            return read;
        }
    };

    private record Sample(String text, double[] numbers) {}

    @TempDir
    Path folder;

    private final AtomicInteger made = new AtomicInteger();

    /** A store that holds one snapshot, in a home of its own, so that nothing in memory answers for it. */
    private StoreHome home(String name, int rows) {
        StoreHome home = new StoreHome(folder.resolve(name));
        try (StoreWriter writer = StoreWriter.begin(home)) {
            writer.execute(
                    "INSERT INTO snapshot VALUES (1, 'un-votes', '2019', 'publisher', 'un-votes:2019',"
                            + " TIMESTAMP '2024-01-01', ?, ?, 0)",
                    rows,
                    rows);
            writer.commit();
        }
        return home;
    }

    private Sample ask(StoreHome home, String name) {
        try (Store store = Store.open(home)) {
            return store.studies().get(name, Sample.class, FORM, () -> {
                made.incrementAndGet();
                return new Sample("made of " + name, NUMBERS);
            });
        }
    }

    private static List<Path> files(StoreHome home) throws IOException {
        try (Stream<Path> files = Files.list(home.studyFolder())) {
            return files.toList();
        }
    }

    /** Another home with the same store and the same studies. */
    private StoreHome copy(StoreHome of, String name) throws IOException {
        StoreHome copy = new StoreHome(folder.resolve(name));
        Files.createDirectories(copy.studyFolder());
        Files.copy(of.storeFile(), copy.storeFile());
        for (Path file : files(of)) {
            Files.copy(file, copy.studyFolder().resolve(file.getFileName()));
        }
        return copy;
    }

    @Test
    void aStudyIsMadeOnceAndReadBackToTheLastBit() throws IOException {
        StoreHome home = home("one", 5);
        assertThat(ask(home, "levels")).isSameAs(ask(home, "levels"));
        assertThat(made).hasValue(1);
        Sample read = ask(copy(home, "two"), "levels");
        assertThat(made).hasValue(1);
        assertThat(read.text()).isEqualTo("made of levels");
        assertThat(Arrays.stream(read.numbers())
                        .mapToLong(Double::doubleToRawLongBits)
                        .toArray())
                .containsExactly(Arrays.stream(NUMBERS)
                        .mapToLong(Double::doubleToRawLongBits)
                        .toArray());
    }

    @Test
    void whatItsReaderKeepsIsInTheFileOnly() throws IOException {
        StoreHome home = home("read", 5);
        try (Store store = Store.open(home)) {
            Sample first = store.studies().read("flows", FORM, this::sample);
            Sample again = store.studies().read("flows", FORM, this::sample);
            assertThat(again).isNotSameAs(first);
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(files(home)).hasSize(1);
        }
        assertThat(made).hasValue(1);
        try (Store none = Store.empty()) {
            none.studies().read("flows", FORM, this::sample);
        }
        assertThat(made).hasValue(2);
    }

    private Sample sample() {
        made.incrementAndGet();
        return new Sample("sample", NUMBERS);
    }

    private Object remember(StoreHome home, String name) {
        try (Store store = Store.open(home)) {
            return store.studies().remember(name, Sample.class, () -> {
                made.incrementAndGet();
                return new Sample("read of " + name, NUMBERS);
            });
        }
    }

    @Test
    void whatIsRememberedIsReadOnceForAStateOfTheStoreAndLeavesNoFile() {
        StoreHome home = home("remembered", 5);
        try (Store store = Store.open(home)) {
            assertThat(store.studies().findRemembered("disputes", Sample.class)).isEmpty();
        }
        assertThat(remember(home, "disputes")).isSameAs(remember(home, "disputes"));
        try (Store store = Store.open(home)) {
            assertThat(store.studies().findRemembered("disputes", Sample.class)).isPresent();
        }
        assertThat(made).hasValue(1);
        assertThat(remember(home, "exercises")).isNotSameAs(remember(home, "disputes"));
        assertThat(made).hasValue(2);
        remember(home("another", 6), "disputes");
        assertThat(made).hasValue(3);
        StoreHome none = new StoreHome(folder.resolve("none"));
        assertThat(remember(none, "disputes")).isNotSameAs(remember(none, "disputes"));
        assertThat(home.studyFolder()).doesNotExist();
    }

    /** A server lives through many imports: of the stores before it has nothing any more. */
    @Test
    void whatWasKnownOfAStoreThatWasReplacedIsLetGoOf() throws IOException {
        StoreHome home = home("replaced", 5);
        WeakReference<Object> study = new WeakReference<>(ask(home, "levels"));
        WeakReference<Object> read = new WeakReference<>(remember(home, "disputes"));
        collect(study);
        assertThat(study.get()).isNotNull();
        Files.copy(home("successor", 6).storeFile(), home.storeFile(), StandardCopyOption.REPLACE_EXISTING);
        Store.open(home).close();
        collect(study);
        collect(read);
        assertThat(study.get()).isNull();
        assertThat(read.get()).isNull();
    }

    /** As long as it takes at most, and no longer than what is to go is there. */
    private static void collect(WeakReference<?> gone) {
        for (int i = 0; i < 20 && gone.get() != null; i++) {
            System.gc();
        }
    }

    @Test
    void anotherNameAnotherSnapshotAndNoStoreAreAnotherStudy() {
        StoreHome home = home("one", 5);
        ask(home, "levels");
        ask(home, "entries");
        assertThat(made).hasValue(2);
        StoreHome other = home("more rows", 6);
        ask(other, "levels");
        assertThat(made).hasValue(3);
        StoreHome none = new StoreHome(folder.resolve("none"));
        ask(none, "levels");
        ask(none, "levels");
        assertThat(made).hasValue(5);
        assertThat(none.studyFolder()).doesNotExist();
    }

    @Test
    void aFileThatIsDamagedCutShortOrForeignIsMadeAnew() throws IOException {
        StoreHome home = home("one", 5);
        ask(home, "levels");
        StoreHome damaged = copy(home, "damaged");
        Path file = files(damaged).get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(ask(damaged, "levels").numbers()).containsExactly(NUMBERS);
        assertThat(made).hasValue(2);
        StoreHome cut = copy(home, "cut");
        Files.write(files(cut).get(0), new byte[] {1, 2, 3});
        ask(cut, "levels");
        assertThat(made).hasValue(3);
        StoreHome foreign = copy(home, "foreign");
        ask(home, "entries");
        assertThat(made).hasValue(4);
        Path entries = files(home).stream()
                .filter(f -> !f.getFileName().equals(file.getFileName()))
                .findFirst()
                .orElseThrow();
        Files.copy(entries, files(foreign).get(0), StandardCopyOption.REPLACE_EXISTING);
        assertThat(ask(foreign, "levels").text()).isEqualTo("made of levels");
        assertThat(made).hasValue(5);
        assertThat(ask(copy(damaged, "mended"), "levels").text()).isEqualTo("made of levels");
        assertThat(made)
                .as("what was made anew took the place of the damaged file")
                .hasValue(5);
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsNothingAndDoesNoHarm() throws IOException {
        StoreHome home = home("one", 5);
        Files.writeString(home.studyFolder(), "a file where the folder should be");
        assertThat(ask(home, "levels").text()).isEqualTo("made of levels");
        assertThat(home.studyFolder()).isRegularFile();
    }
}
