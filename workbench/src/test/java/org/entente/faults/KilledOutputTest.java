package org.entente.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.check.CheckBench;
import org.entente.claim.FrozenCase;
import org.entente.country.CountryNames;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.FigureIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills real processes at seeded moments while they write files beside files of an earlier run:
 * each file is the earlier one or the new one, never a part. ENTENTE_TEST_KILLS says how often
 * (default 2), ENTENTE_TEST_SEED with which seed.
 */
class KilledOutputTest {
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_KILLS", "2"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("ENTENTE_TEST_SEED", "1947"));
    private static final String WRITING = ".writing-";

    @TempDir
    Path folder;

    private CheckBench bench = new CheckBench(Path.of(""));
    private Command command = new Command(Path.of(""), Path.of(""));
    private int killed;

    @BeforeEach
    void fill() throws IOException {
        bench = new CheckBench(folder).fill();
        command = new Command(bench.home().directory(), folder.resolve("log.txt"));
    }

    /** Runs a command whole, with other words in its output, and then kills it over and over. */
    private void killWhile(Path out, Runnable between, String... arguments) throws Exception {
        long began = System.nanoTime();
        assertThat(command.run(arguments)).as(command.output()).isZero();
        long whole = (System.nanoTime() - began) / 1_000_000;
        Map<String, byte[]> fresh = files(out);
        between.run();
        assertThat(command.run(arguments)).as(command.output()).isZero();
        Map<String, byte[]> later = files(out);
        assertThat(later.keySet()).isEqualTo(fresh.keySet());
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            // The second half of the run is when files are written.
            if (command.runAndKill(whole / 3 + random.nextInt((int) Math.max(1, whole * 2 / 3)), arguments)) {
                killed++;
            }
            files(out)
                    .forEach((name, bytes) -> assertThat(isOneOf(
                                    bytes,
                                    fresh.getOrDefault(name, new byte[0]),
                                    later.getOrDefault(name, new byte[0])))
                            .as(name)
                            .isTrue());
        }
        assertThat(command.run(arguments)).as(command.output()).isZero();
        try (Stream<Path> all = Files.walk(out)) {
            assertThat(all.map(Path::toString)).noneMatch(name -> name.contains(WRITING));
        }
    }

    private static boolean isOneOf(byte[] bytes, byte[]... known) {
        return Stream.of(known).anyMatch(one -> java.util.Arrays.equals(bytes, one));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().contains(WRITING)) {
                    files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    @Test
    void aPanelIsWhole() throws Exception {
        Path out = Files.createDirectories(folder.resolve("out"));

        killWhile(
                out,
                () -> bench.change("UPDATE trade_flow SET value = value + 1"),
                "panel",
                "--unit",
                "dyad-year",
                "--measures",
                "trade.total,un.s",
                "--from",
                "1950",
                "--to",
                "2010",
                "-o",
                out.resolve("panel.csv").toString());

        Tally.add("processes killed while they wrote a panel", killed);
        bench.change("UPDATE trade_flow SET value = value - 1");
        assertThat(bench.wrongRows()).isEmpty();
    }

    @Test
    void aDossierIsWhole() throws Exception {
        Path out = Files.createDirectories(folder.resolve("out"));

        killWhile(out, () -> {}, "brief", "TUR", "PAK", "--format", "html,md,json,bib", "-o", out.toString());
        Tally.add("processes killed while they wrote a dossier", killed);
        assertThat(bench.wrongRows()).isEmpty();
    }

    @Test
    void frozenFiguresCanBeReadAtAnyMoment() throws Exception {
        Path caseFolder = Files.createDirectories(folder.resolve("turkiye-pakistan"));
        Files.writeString(caseFolder.resolve("case.yaml"), """
                id: turkiye-pakistan
                title: Türkiye and Pakistan
                states: [TUR, PAK]
                summary: Two states.
                """);
        Random random = new Random(SEED);
        FigureIds ids = new FigureIds(StandardMeasures.create(), CountryNames.standard());
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            if (command.runAndKill(700 + random.nextInt(2500), "case", "freeze", caseFolder.toString())) {
                killed++;
            }
            sizes.add(FrozenCase.readFolder(caseFolder, ids).listAll().size());
        }
        assertThat(command.run("case", "freeze", caseFolder.toString()))
                .as(command.output())
                .isZero();
        int whole = FrozenCase.readFolder(caseFolder, ids).listAll().size();
        assertThat(whole).isPositive();
        Tally.add("processes killed while they froze a case", killed);
        assertThat(sizes).allMatch(size -> size == 0 || size == whole);
        assertThat(bench.wrongRows()).isEmpty();
    }
}
