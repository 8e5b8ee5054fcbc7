package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.check.CheckBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same store and the same command give the same bytes. */
class ReproducibleTest {
    @TempDir
    Path folder;

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void dossiersPanelsAndFigures() throws Exception {
        new CheckBench(folder).fill();
        CommandBench bench = new CommandBench(folder);
        Path out = folder.resolve("out");
        List<Map<String, byte[]>> runs = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            Files.createDirectories(out);
            assertThat(bench.survive(
                            "brief",
                            "brief",
                            "TUR",
                            "PAK",
                            "--format",
                            "html,md,json,bib,csl,csv,zip",
                            "-o",
                            out.toString()))
                    .as(bench.err())
                    .isZero();
            for (String ending : List.of("csv", "parquet", "dta", "xlsx")) {
                assertThat(bench.survive(
                                ending,
                                "panel",
                                "--unit",
                                ending.equals("csv") ? "directed-dyad-year" : "state-year",
                                "--measures",
                                ending.equals("csv") ? "trade.exports,un.s" : "trade.concentration",
                                "--from",
                                "2010",
                                "--to",
                                "2010",
                                "--status",
                                "-o",
                                out.resolve("panel-" + ending + "." + ending).toString()))
                        .as(bench.err())
                        .isZero();
            }
            StringBuilder figures = new StringBuilder();
            bench.survive("measure", "measure", "un.s,trade.total", "TUR", "PAK", "--percentile", "--format", "json");
            figures.append(bench.out());
            bench.survive("trace", "trace", "un.s/TUR-PAK/2010", "--format", "json");
            figures.append(bench.out());
            bench.survive("check", "check", "--format", "csv");
            printed.add(figures.append(bench.out()).toString());
            runs.add(files(out));
            Files.move(out, folder.resolve("run" + run));
            // A clock that shows seconds shows another one.
            Thread.sleep(2100);
        }
        assertThat(printed.get(1)).isEqualTo(printed.get(0));
        assertThat(runs.get(1).keySet()).isEqualTo(runs.get(0).keySet()).hasSizeGreaterThan(15);
        runs.get(0)
                .forEach((name, bytes) -> assertThat(
                                Arrays.equals(bytes, runs.get(1).get(name)))
                        .as("%s is the same in both runs", name)
                        .isTrue());
    }
}
