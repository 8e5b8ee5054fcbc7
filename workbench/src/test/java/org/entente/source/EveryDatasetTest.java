package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports the folder of all publishers' files in one go. */
class EveryDatasetTest {
    /** Files of the folder that are no dataset: code lists of states, sentences with their codes. */
    private static final Set<String> NO_SOURCE = Set.of("states", "event-coding");

    @TempDir
    Path folder;

    @Test
    void everythingReadIsKeptOrRejectedAndEverythingElseIsNamed() {
        Path data = TestData.requireData("");
        long began = System.nanoTime();
        ImportReport report = new ImportBench(folder).run(data);
        System.err.printf(
                "whole folder: %.1f s, %,d rows of %d snapshots, heap in use %,d MB, %d files left out%n",
                (System.nanoTime() - began) / 1e9,
                report.imported().stream()
                        .mapToLong(ImportOutcome.Imported::read)
                        .sum(),
                report.imported().size(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                report.problems().size());
        report.imported().forEach(done -> System.err.println("  " + done.message()));
        report.problems().forEach(problem -> System.err.println("  " + problem.message()));

        assertThat(report.imported())
                .allSatisfy(done -> assertThat(done.read()).isEqualTo(done.kept() + done.rejected()));
        Set<String> read = new HashSet<>();
        report.outcomes().forEach(outcome -> outcome.files().forEach(file -> read.add(dataset(data, file))));
        Set<String> named = report.problems().stream()
                .map(problem -> dataset(data, problem.file()))
                .collect(Collectors.toSet());
        assertThat(named).containsAll(NO_SOURCE);
        assertThat(read).doesNotContainAnyElementsOf(NO_SOURCE);
        assertThat(read)
                .containsAll(List.of(
                        "baci",
                        "cepii-dist",
                        "cow-capitals",
                        "cow-contiguity",
                        "cow-trade",
                        "gravity-penppml",
                        "itpd",
                        "sipri-tiv",
                        "sipri-transfers",
                        "un-votes",
                        "unctad-trade",
                        "wits-trade"));
    }

    private static String dataset(Path data, String file) {
        return data.relativize(Path.of(file)).getName(0).toString();
    }
}
