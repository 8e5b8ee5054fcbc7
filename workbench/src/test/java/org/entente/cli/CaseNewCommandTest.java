package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.casefile.reader.CaseReader;
import org.entente.casefile.reader.CaseReading;
import org.entente.chronology.Chronology;
import org.entente.cli.shared.Exit;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.draft.CaseDraft;
import org.entente.measure.CanonicalRows;
import org.entente.measure.RealStore;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseNewCommandTest {
    @TempDir
    Path folder;

    private static CaseDraft draft(Store store, int one, int other) {
        return new CaseDraft(
                StateSystem.standard().get(one),
                StateSystem.standard().get(other),
                new YearRange(1946, 2024),
                new Chronology(store),
                DossierTexts.english(),
                source -> "Citation of \"" + source + "\": a work\\");
    }

    private CaseReading written(Map<String, String> files) throws IOException {
        Path target = Files.createDirectories(folder.resolve("case"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(target.resolve(file.getKey()), file.getValue());
        }
        return CaseReader.readFolder(target);
    }

    @Test
    void aDraftFromTypedRowsIsACaseWithoutProblems() throws IOException {
        CanonicalRows rows = new CanonicalRows();
        rows.snapshot("sipri-transfers", "2025-03-13", 1950, 2024, "arms_deal");
        rows.deal(2, 666, 1968, "F-4E: \"Phantom\"", 50, 20, 1969, 1970);
        try (Store store = rows.store()) {
            CaseReading reading = written(draft(store, 2, 666).files("united-states-israel"));
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.getCase().deals())
                    .singleElement()
                    .satisfies(d -> assertThat(d.designation()).isEqualTo("F-4E: \"Phantom\""));
            assertThat(reading.getCase().events())
                    .extracting(e -> e.date().toString())
                    .containsExactly("1948-05-14");
            assertThat(reading.getCase().references()).hasSize(2);
        }
    }

    @Test
    void draftsOfTheRealTiesAreCasesWithoutProblems() throws IOException {
        try (Store store = RealStore.everything()) {
            for (int[] pair : new int[][] {{350, 640}, {651, 666}, {950, 385}}) {
                CaseReading reading = written(draft(store, pair[0], pair[1]).files("some-case"));
                assertThat(reading.problems()).isEmpty();
            }
        }
    }

    private String err = "";

    private int run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list, Map.of("ENTENTE_HOME", folder.resolve("home").toString()), folder, out, errors, args);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void aFolderThatHoldsAnythingIsNeverWrittenInto() throws IOException {
        Path target = folder.resolve("mine");
        assertThat(run("case", "new", "FJI", "NOR", "-o", target.toString())).isEqualTo(Exit.FINDINGS);
        Files.writeString(target.resolve("claims.yaml"), "# my work");
        assertThat(run("case", "new", "FJI", "NOR", "-o", target.toString())).isEqualTo(Exit.USAGE);
        assertThat(err).contains("not empty").contains("-o DIR");
        assertThat(target.resolve("claims.yaml")).hasContent("# my work");
        assertThat(run("case", "new", "FJI", "Fiji")).isEqualTo(Exit.USAGE);
    }
}
