package org.entente.source.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.TestData;
import org.entente.measure.RealStore;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of all publishers' files, imported in one go. */
class EveryDatasetTest {
    /**
     * Files of the folder that are no dataset: code lists of states, sentences with their codes.
     */
    private static final Set<String> NO_SOURCE = Set.of("states", "event-coding");

    @TempDir
    Path folder;

    @Test
    void everyDatasetOfTheFolderIsReadAndKept() throws IOException {
        Path data = TestData.requireData("");
        try (Store store = RealStore.everything();
                Stream<Path> folders = Files.list(data)) {
            Set<String> files = store.listSnapshots().stream()
                    .flatMap(snapshot -> snapshot.files().stream())
                    .map(SnapshotFile::name)
                    .collect(Collectors.toSet());
            Set<String> read = new HashSet<>();
            for (Path dataset : folders.filter(Files::isDirectory).toList()) {
                try (Stream<Path> inside = Files.walk(dataset)) {
                    if (inside.anyMatch(
                            file -> files.contains(file.getFileName().toString()))) {
                        read.add(dataset.getFileName().toString());
                    }
                }
            }
            assertThat(read)
                    .doesNotContainAnyElementsOf(NO_SOURCE)
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
            assertThat(store.listSnapshots())
                    .allSatisfy(snapshot ->
                            assertThat(snapshot.kept()).as(snapshot.ref()).isPositive());
            assertThat(store.listSnapshots().stream().mapToLong(Snapshot::kept).sum())
                    .isGreaterThan(5_000_000);
        }
    }

    @Test
    void everythingElseIsNamed() {
        Path[] others = NO_SOURCE.stream().map(TestData::requireData).toArray(Path[]::new);

        ImportReport report = new ImportBench(folder).run(others);

        assertThat(report.imported()).isEmpty();
        assertThat(report.problems().stream()
                        .map(problem -> dataset(TestData.requireData(""), problem.file()))
                        .collect(Collectors.toSet()))
                .isEqualTo(NO_SOURCE);
    }

    private static String dataset(Path data, String file) {
        return data.relativize(Path.of(file)).getName(0).toString();
    }
}
