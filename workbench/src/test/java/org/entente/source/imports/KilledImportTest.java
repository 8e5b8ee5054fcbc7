package org.entente.source.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.OtherJava;
import org.entente.TestData;
import org.entente.check.CheckBench;
import org.entente.faults.Tally;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a real process at random moments of an import. ENTENTE_TEST_KILLS says how often (default
 * 2), ENTENTE_TEST_SEED with which seed.
 */
class KilledImportTest {
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_KILLS", "2"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("ENTENTE_TEST_SEED", "1947"));

    @TempDir
    Path folder;

    /** What the killed process runs: home, then paths. */
    static final class Main {
        private Main() {}

        public static void main(String[] args) {
            List<Path> paths = new ArrayList<>();
            for (int i = 1; i < args.length; i++) {
                paths.add(Path.of(args[i]));
            }
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            out.println("begin");
            new Importer(Sources.standard(), new StoreHome(Path.of(args[0])))
                    .importAll(paths, ImportOptions.PLAIN, Progress.on(out, false));
        }
    }

    private static Process start(Path home, Path file) throws IOException {
        return new ProcessBuilder(
                        OtherJava.line(Main.class.getName(), List.of(), List.of(home.toString(), file.toString())))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aKilledImportLeavesTheStoreAsItWas() throws Exception {
        Path real = TestData.requireData("cow-trade/cow_trade_ndy.csv.gz");
        ImportBench bench = new ImportBench(folder);
        bench.one(bench.file("trade.csv", "ccode1,ccode2,year,flow1,flow2", "2,20,1950,1,2"));
        byte[] before = Files.readAllBytes(bench.home().storeFile());
        Random random = new Random(SEED);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            Process process = start(bench.home().directory(), real);
            if (process.waitFor(300 + random.nextInt(2500), TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).isZero();
            } else {
                killed++;
            }
            process.destroyForcibly().waitFor();
            List<String> snapshots = bench.rows("SELECT source, vintage, rows_kept FROM snapshot ORDER BY vintage");
            if (snapshots.size() == 1) {
                assertThat(Files.readAllBytes(bench.home().storeFile())).isEqualTo(before);
                assertThat(bench.rows("SELECT count(*) FROM trade_flow")).containsExactly("2");
            } else {
                // The kill came after the rename: the store is whole with the new snapshot. Begin
                // again.
                assertThat(snapshots).containsExactly("cow-trade 1950-12-31 1", "cow-trade 2014-12-31 673654");
                assertThat(wrong(bench.home())).isEmpty();
                Files.write(bench.home().storeFile(), before);
            }
            assertThat(wrong(bench.home())).isEmpty();
        }
        Tally.add("processes killed while they imported", killed);
        assertThat(killed).isPositive();
        assertThat(bench.run(real).imported()).hasSize(1);
        assertThat(bench.rows("SELECT count(*) FROM trade_flow")).containsExactly("1347310");
        assertThat(filesOf(bench.home().directory())).containsExactlyInAnyOrder("entente.duckdb", "entente.lock");
    }

    private static List<String> filesOf(Path directory) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    /** What {@code entente check} finds wrong with the rows. */
    private static List<String> wrong(StoreHome home) throws IOException {
        return new CheckBench(home).wrongRows();
    }
}
