package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.TestData;
import org.entente.Workbench;
import org.entente.cli.shared.Exit;
import org.entente.measure.SomeTrade;
import org.entente.measure.estimate.AllPairs;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same store and command give the same bytes: with cached results and without, and whatever
 * number of threads the engine has.
 */
class ResultCacheInDossiersTest {
    private static final String THREADS = "entente.threads";

    @TempDir
    static Path folder;

    private static List<byte[]> usual = List.of();

    @BeforeAll
    static void importOnce() throws IOException {
        Path trade = SomeTrade.write(folder, Set.of(200, 220, 255, 365, 640, 710, 740, 750, 770));
        Path leaders = TestData.requireData("archigos");
        Path reign = TestData.requireData("reign");
        Path arms = TestData.requireData("sipri-transfers/trade-register_2025-03-13.csv");
        Path capitals = TestData.requireData("cow-capitals");
        assertThat(run(
                        "whole",
                        "import",
                        trade.toString(),
                        leaders.toString(),
                        reign.toString(),
                        arms.toString(),
                        capitals.toString()))
                .isLessThan(Exit.USAGE);
    }

    @AfterEach
    void usualThreads() {
        System.clearProperty(THREADS);
    }

    private static int run(String home, String... args) {
        return Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve(home).toString()),
                folder,
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                args);
    }

    /** The files of a dossier from a home. */
    private static List<byte[]> dossier(String home, String out) throws IOException {
        Path target = folder.resolve(out);
        assertThat(run(home, "brief", "IND", "RUS", "-o", target.toString())).isEqualTo(Exit.DONE);
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(target)) {
            for (Path file : files.sorted().toList()) {
                all.add(Files.readAllBytes(file));
            }
        }
        assertThat(all).hasSize(4);
        return all;
    }

    /** The output with cached results and the usual number of threads. */
    private static synchronized List<byte[]> usual() throws IOException {
        if (usual.isEmpty()) {
            usual = dossier("whole", "first");
        }
        return usual;
    }

    /** Another home with the same store; nothing in memory answers for it. */
    private static void copy(String name, boolean withStudies) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.copy(folder.resolve("whole/entente.duckdb"), home.resolve("entente.duckdb"));
        if (withStudies) {
            Path cache = Files.createDirectories(home.resolve("cache"));
            try (Stream<Path> files = Files.list(folder.resolve("whole/cache"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, cache.resolve(file.getFileName()));
                }
            }
        } else {
            Files.writeString(home.resolve("cache"), "no folder, so that nothing can be kept");
        }
    }

    @Test
    void aDossierIsTheSameWithCachedResultsAndWithoutAndWithAnyNumberOfThreads() throws IOException {
        List<byte[]> first = usual();
        assertThat(folder.resolve("whole/cache")).isNotEmptyDirectory();
        assertThat(new String(first.get(1), StandardCharsets.UTF_8)).contains("levels.change");
        copy("unwritable", false);
        // The engine has another number of threads, and all results are computed.
        System.setProperty(THREADS, "4");
        assertThat(dossier("unwritable", "unwritable-out"))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(first);
    }

    /**
     * The values of all pairs in all years are kept; an answer about some of the years is read from
     * them, and is what is computed.
     */
    @Test
    void percentilesAreTheSameWithCachedResultsAndWithout() throws IOException {
        copy("no-places", false);
        copy("places", false);
        Files.delete(folder.resolve("places/cache"));
        try (Workbench workbench = Workbench.open(new StoreHome(folder.resolve("places")))) {
            new AllPairs(workbench.figures(FrozenFigures.none())).standings().forEach(Runnable::run);
        }
        long files = count("places");

        String kept = percentiles("places");
        assertThat(kept).contains("trade.total,RUS,IND,1995,").contains("arms.supplier_share,RUS,IND,1995,0.");
        assertThat(percentiles("no-places")).isEqualTo(kept);
        assertThat(count("places")).isEqualTo(files);
    }

    private static String percentiles(String home) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String words =
                "measure trade.total,arms.supplier_share RUS IND --from 1980 --to 2005 --percentile --rank --format csv";
        assertThat(Main.run(
                        Commands::list,
                        Map.of("ENTENTE_HOME", folder.resolve(home).toString()),
                        folder,
                        out,
                        new ByteArrayOutputStream(),
                        words.split(" ")))
                .isEqualTo(Exit.DONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long count(String home) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(home).resolve("cache"))) {
            return files.count();
        }
    }

    @Test
    void theNumberOfThreadsChangesNoPanel() throws IOException {
        assertThat(usual()).isNotEmpty();
        List<byte[]> panels = panels("whole");
        for (String threads : List.of("1", "4")) {
            System.setProperty(THREADS, threads);
            String home = "threads-" + threads;
            copy(home, true);
            assertThat(panels(home)).usingElementComparator(Arrays::compare).isEqualTo(panels);
        }
    }

    private static List<byte[]> panels(String home) throws IOException {
        return List.of(
                panel(home, "directed-dyad-year", "trade.share,trade.exports,arms.supplier_share"),
                panel(home, "state-year", "trade.concentration"));
    }

    private static byte[] panel(String home, String unit, String measures) throws IOException {
        Path file = folder.resolve(home + "-" + unit + ".csv");
        assertThat(run(
                        home,
                        "panel",
                        "--unit=" + unit,
                        "--measures=" + measures,
                        "--from=2012",
                        "--to=2014",
                        "-o",
                        file.toString()))
                .isEqualTo(Exit.DONE);
        return Files.readAllBytes(file);
    }
}
