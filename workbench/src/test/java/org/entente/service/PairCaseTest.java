package org.entente.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.Workbench;
import org.entente.casefile.reader.CaseReader;
import org.entente.claim.Auditor;
import org.entente.claim.ClaimResult;
import org.entente.claim.Verdict;
import org.entente.country.StateSystem;
import org.entente.measure.Figures;
import org.entente.measure.RealStore;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts on a case's claims, kept beside a store of the publishers' files. */
class PairCaseTest {
    @TempDir
    Path folder;

    private StoreHome home;

    @BeforeEach
    void copyTheStore() throws IOException {
        home = new StoreHome(Files.createDirectories(folder.resolve("home")));
        Files.copy(RealStore.home().storeFile(), home.storeFile());
    }

    private static PairCase packed() {
        StateSystem states = StateSystem.standard();
        return PairCase.findEmbedded(
                        states.findByCode("TUR").orElseThrow(),
                        states.findByCode("PAK").orElseThrow())
                .orElseThrow();
    }

    private List<ClaimResult> judge(PairCase about) throws IOException {
        try (Workbench workbench = Workbench.open(home)) {
            return about.judge(workbench.figures(about.frozen(workbench.measures())));
        }
    }

    private static Path studyFolder(StoreHome home) {
        return home.directory().resolve("cache");
    }

    private Set<Path> results() throws IOException {
        if (!Files.isDirectory(studyFolder(home))) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(studyFolder(home))) {
            return new TreeSet<>(
                    files.filter(file -> file.toString().endsWith(".parquet")).toList());
        }
    }

    @Test
    void verdictsAreReadBackAsTheAuditorGivesThem() throws IOException {
        PairCase about = packed();
        List<ClaimResult> expected;
        try (Workbench workbench = Workbench.open(home)) {
            Figures figures = workbench.figures(about.frozen(workbench.measures()));
            expected = new Auditor(figures, StateSystem.standard()).judge(about.file());
        }
        Set<Path> before = results();
        assertThat(judge(about)).isEqualTo(expected).hasSameSizeAs(about.file().claims());
        Set<Path> made = results();
        made.removeAll(before);
        // Another file has nothing of it in memory, and finds what is kept beside it.
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.copy(home.storeFile(), new StoreHome(other).storeFile());
        Files.createDirectories(studyFolder(new StoreHome(other)));
        for (Path file : made) {
            Files.copy(file, studyFolder(new StoreHome(other)).resolve(file.getFileName()));
        }
        home = new StoreHome(other);
        Set<Path> there = results();
        assertThat(judge(about)).isEqualTo(expected);
        assertThat(results()).isEqualTo(there).isNotEmpty();
        assertThat(expected.stream().map(ClaimResult::verdict)).contains(Verdict.values());
    }

    @Test
    void verdictsOnAnotherTextAreOthers() throws IOException {
        Path files = Files.createDirectories(folder.resolve("case"));
        write(files, 2);
        assertThat(judge(read(files))).extracting(ClaimResult::verdict).containsExactly(Verdict.SUPPORTED);
        Set<Path> first = results();
        write(files, 1);
        assertThat(judge(read(files))).extracting(ClaimResult::verdict).containsExactly(Verdict.CONTRADICTED);
        assertThat(results()).containsAll(first).hasSizeGreaterThan(first.size());
    }

    private static PairCase read(Path files) {
        return new PairCase(CaseReader.readFolder(files).getCase(), files);
    }

    private static void write(Path files, int rank) throws IOException {
        Files.writeString(files.resolve("case.yaml"), """
                id: typed
                title: A typed case
                states: [TUR, PAK]
                summary: Two states.
                """);
        Files.writeString(files.resolve("claims.yaml"), """
                - id: c1
                  kind: rank
                  says: Türkiye was one of Pakistan's suppliers of arms in 2023.
                  measure: arms.supplier_rank
                  from: TUR
                  to: PAK
                  year: 2023
                  rank: %d
                  importance: 1
                  refs: []
                  locator: Text
                """.formatted(rank));
    }
}
