package org.entente.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.TestData;
import org.entente.check.reference.ReferenceCheck;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small files of reference values, and a copy of them in which one number was changed. */
class ReferenceCheckTest {
    private static final List<String> FILES = List.of(
            "breaks/series.csv",
            "breaks/baiperron_rss_bic.csv",
            "breaks/baiperron_breaks.csv",
            "separation/01.csv",
            "separation/13.csv",
            "panel/dyadyears_by_year.csv",
            "un-similarity.csv");

    @TempDir
    Path folder;

    private Findings run() throws IOException {
        try (Store store = Store.empty()) {
            return new ReferenceCheck(folder, store, StandardMeasures.create()).run();
        }
    }

    private void copy(String file) throws IOException {
        Path copy = folder.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(TestData.requireReference(file), copy);
    }

    @Test
    void agreementIsSaidFileByFileAndADifferenceIsFound() throws IOException {
        for (String file : FILES) {
            copy(file);
        }
        Findings findings = run();

        assertThat(findings.list()).hasSize(19);
        assertThat(CheckBench.wrong(findings)).isEmpty();
        assertThat(findings.list())
                .filteredOn(finding -> finding.verdict() == Finding.Verdict.WHOLE)
                .extracting(Finding::subject)
                .containsExactly(
                        "breaks/baiperron_rss_bic.csv",
                        "breaks/baiperron_breaks.csv",
                        "separation/01.csv",
                        "separation/13.csv",
                        "panel/dyadyears_by_year.csv");
        assertThat(findings.list())
                .filteredOn(finding -> finding.subject().equals("un-similarity.csv"))
                .allMatch(finding -> finding.text().contains("needs un-votes in the store"));

        Path sums = folder.resolve("breaks/baiperron_rss_bic.csv");
        Files.writeString(sums, Files.readString(sums).replaceFirst("2835156.75", "2835156.76"));

        assertThat(CheckBench.wrong(run()))
                .singleElement()
                .asString()
                .startsWith(
                        "reference breaks/baiperron_rss_bic.csv: 1 of 276 values differ, the first at Nile mean m=0 RSS");
    }
}
