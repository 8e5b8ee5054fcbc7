package org.entente.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.entente.OtherJava;
import org.entente.check.CheckBench;
import org.entente.faults.Tally;
import org.entente.progress.Progress;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills a real process at random moments of an import of events, and begins again where it was.
 * ENTENTE_TEST_KILLS says how often (default 3), ENTENTE_TEST_SEED with which seed,
 * ENTENTE_TEST_SEEDS with how many seeds from that one on (default 1).
 */
class KilledEventImportTest {
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_KILLS", "2"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("ENTENTE_TEST_SEED", "1947"));
    private static final int SEEDS = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_SEEDS", "1"));
    private static final int FILES = 6;

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + SEEDS);
    }

    @TempDir
    Path folder;

    /** What the killed process runs: home, then the folder of files. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) throws IOException {
            StoreHome home = new StoreHome(Path.of(args[0]));
            new EventImport(home).importAll(files(Path.of(args[1])), Progress.silent());
            new EventRollup(home).rollUp("gdelt");
        }
    }

    private static List<EventFile> files(Path input) throws IOException {
        List<EventFile> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(EventFile.recognise(input.resolve("day" + i + ".CSV")).orElseThrow());
        }
        return files;
    }

    private Process start(Path home) throws IOException {
        return new ProcessBuilder(
                        OtherJava.line(Main.class.getName(), List.of(), List.of(home.toString(), folder.toString())))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()))
                .start();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aKilledImportOfEventsGoesOnWhereItWas(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> actors = List.of("TUR", "PAK", "IND", "IRN", "");
        List<String> codes = List.of("010", "042", "043", "057", "112", "190");
        for (int file = 0; file < FILES; file++) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 3000; i++) {
                lines.add(GdeltLines.gdelt(
                        58,
                        file * 2500 + i,
                        "2018%02d%02d".formatted(1 + random.nextInt(6), 1 + random.nextInt(28)),
                        actors.get(random.nextInt(actors.size())),
                        actors.get(random.nextInt(actors.size())),
                        codes.get(random.nextInt(codes.size())),
                        1,
                        1,
                        1 + random.nextInt(5)));
            }
            Files.write(folder.resolve("day" + file + ".CSV"), lines);
        }
        StoreHome whole = new StoreHome(folder.resolve("whole"));
        new EventImport(whole).importAll(files(folder), Progress.silent());
        new EventRollup(whole).rollUp("gdelt");

        StoreHome home = new StoreHome(folder.resolve("home"));
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            Process process = start(home.directory());
            if (!process.waitFor(400 + random.nextInt(2600), TimeUnit.MILLISECONDS)) {
                killed++;
            }
            process.destroyForcibly().waitFor();
            try (Store store = Store.open(home)) {
                assertThat(store.query("SELECT count(*) AS n FROM event").rows())
                        .isEqualTo(1);
            }
            assertThat(wrong(home)).isEmpty();
        }
        assertThat(start(home.directory()).waitFor())
                .as(Files.readString(folder.resolve("log.txt")))
                .isZero();

        Tally.add("processes killed while they imported events", killed);
        assertThat(killed).as("some runs were still at work").isPositive();
        assertThat(rollUp(home)).isEqualTo(rollUp(whole)).isNotEmpty();
        assertThat(wrong(home)).isEmpty();
    }

    private static List<String> rollUp(StoreHome home) {
        List<String> rows = new ArrayList<>();
        try (Store store = Store.open(home)) {
            Columns all = store.query("""
                    SELECT concat_ws('|', source, target, year, month, quad, root, events, reports, mentions,
                                     goldstein_sum, goldstein_count) AS row
                    FROM event_month ORDER BY row
                    """);
            for (int i = 0; i < all.rows(); i++) {
                rows.add(all.getText("row", i));
            }
        }
        return rows;
    }

    /** What {@code entente check} finds wrong with the rows. */
    private static List<String> wrong(StoreHome home) throws IOException {
        return new CheckBench(home).wrongRows();
    }
}
