package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a question part by part is what the engine answers, and a damaged file is as good as none. */
class StudyPartsTest {
    /** Numbers of every width, real ones, texts, days, truth values, lists, and nothing, for states in both directions. */
    private static PartQuestion question(int size) {
        return new PartQuestion("""
            SELECT CAST(1 + i %% 7 * 150 AS SMALLINT) AS of_key, CAST(i %% 3 * 300 AS SMALLINT) AS with_key, i AS n,
                   CASE WHEN i %% 5 > 0 THEN (i - 40) * (i * 977 %% 5) * 10000000000 END AS big, 1 / (1 + i) AS real, 1 / (1 + i) AS again,
                   CASE WHEN i %% 9 = 0 THEN 0.5 - i ELSE 1 / (1 + i) END AS nearly,
                   CASE WHEN i %% 4 > 0 THEN 'ü' || i %% 4 END AS label, DATE '1815-06-09' + i * 300 AS day,
                   i %% 2 = 0 AS truth, CASE WHEN i %% 6 > 0 THEN range(1950, 1950 + i %% 6) END AS years
            FROM (SELECT CAST(unnest(range(%s)) AS INTEGER) AS i)
            """.formatted(size), "n DESC");
    }

    @TempDir
    Path folder;

    private StoreHome home(String name) {
        StoreHome home = new StoreHome(folder.resolve(name));
        try (StoreWriter writer = StoreWriter.begin(home)) {
            writer.execute("INSERT INTO snapshot VALUES (1, 'un-votes', '2019', 'publisher', 'un-votes:2019',"
                    + " TIMESTAMP '2024-01-01', 1, 1, 0)");
            writer.commit();
        }
        return home;
    }

    private static List<List<Object>> rows(Columns columns) {
        return IntStream.range(0, columns.rows())
                .mapToObj(row -> columns.names().stream()
                        .<Object>map(name -> {
                            Object value = columns.value(name, row);
                            return name + ": "
                                    + (value instanceof long[] list ? Arrays.toString(list) : String.valueOf(value));
                        })
                        .toList())
                .toList();
    }

    private static List<List<List<Object>>> all(StoreHome home, PartQuestion question) {
        try (Store store = Store.open(home)) {
            return IntStream.rangeClosed(0, 7)
                    .mapToObj(i -> 1 + i * 150)
                    .flatMap(of -> Stream.of(0, 300, 600, 900).map(with -> rows(store.part(question, of, with))))
                    .toList();
        }
    }

    private static void keep(StoreHome home, PartQuestion question) {
        try (Store store = Store.open(home)) {
            store.keepParts(question);
            assertThat(store.studies().parts(question)).isPresent();
        }
    }

    @Test
    void keptPartsAreWhatTheEngineAnswers() {
        for (int size : new int[] {0, 1, 20, 500}) {
            StoreHome home = home("same-" + size);
            PartQuestion question = question(size);
            List<List<List<Object>>> asked = all(home, question);
            keep(home, question);
            assertThat(all(home, question)).isEqualTo(asked);
            assertThat(asked.stream().mapToInt(List::size).sum()).isEqualTo(size);
        }
    }

    @Test
    void aPartWithoutRowsHasItsColumns() {
        StoreHome home = home("none");
        PartQuestion question = question(20);
        keep(home, question);
        try (Store store = Store.open(home)) {
            Columns none = store.part(question, 2, 0);
            assertThat(none.rows()).isZero();
            assertThat(none.names())
                    .containsExactly("n", "big", "real", "again", "nearly", "label", "day", "truth", "years");
            assertThat(none.longs("big")).isEmpty();
            assertThat(none.doubles("real")).isEmpty();
            assertThat(none.objects("label")).isEmpty();
        }
    }

    /** A copy of the home each time, so that nothing in memory answers. */
    @Test
    void damageIsNoticed() throws IOException {
        StoreHome home = home("whole");
        PartQuestion question = question(200);
        List<List<List<Object>>> asked = all(home, question);
        keep(home, question);
        Random random = new Random(31);
        int damaged = 0;
        for (int round = 0; round < 40; round++) {
            StoreHome copy = new StoreHome(folder.resolve("damaged-" + round));
            Files.createDirectories(copy.studyFolder());
            Files.copy(home.storeFile(), copy.storeFile());
            try (Stream<Path> files = Files.list(home.studyFolder())) {
                for (Path file : files.toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    if (round % 4 == 0) {
                        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                    } else {
                        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                    }
                    damaged++;
                    Files.write(copy.studyFolder().resolve(file.getFileName()), bytes);
                }
            }
            assertThatCode(() -> assertThat(all(copy, question)).isEqualTo(asked))
                    .as("round " + round)
                    .doesNotThrowAnyException();
        }
        assertThat(damaged).isEqualTo(40);
    }

    /** A number that is not among those made at once is no part without rows. */
    @Test
    void anyOtherNumberIsAskedOfTheEngine() {
        StoreHome home = home("others");
        PartQuestion question = new PartQuestion(
                "SELECT 2000 AS of_key, 3 AS with_key, 7 AS n UNION ALL SELECT 3, 2000, 8 UNION ALL SELECT 3, 3, 9",
                "n");
        keep(home, question);
        try (Store store = Store.open(home)) {
            assertThat(store.part(question, 2000, 3).getLong("n", 0)).isEqualTo(7);
            assertThat(store.part(question, 3, 2000).getLong("n", 0)).isEqualTo(8);
            assertThat(store.part(question, 3, 3).getLong("n", 0)).isEqualTo(9);
        }
    }

    @Test
    void aStoreWithoutAFileAsksItsEngine() {
        try (Store store = Store.empty()) {
            store.keepParts(question(30));
            assertThat(store.part(question(30), 1, 0).rows()).isEqualTo(2);
        }
    }
}
