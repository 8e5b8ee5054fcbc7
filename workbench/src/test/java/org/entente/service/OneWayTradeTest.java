package org.entente.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.Workbench;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Gap;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.Importer;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pair of which one direction of trade is reported and the other one never. */
class OneWayTradeTest {
    @TempDir
    Path folder;

    private static State state(String code) {
        return StateSystem.standard().findByCode(code).orElseThrow();
    }

    private List<Gap> gaps(String row) throws IOException {
        Path file = Files.writeString(
                folder.resolve("trade.csv"), "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n" + row + "\n");
        StoreHome home = new StoreHome(folder.resolve("home"));
        new Importer(Sources.standard(), home).importAll(List.of(file), ImportOptions.PLAIN, Progress.silent());
        try (Workbench workbench = Workbench.open(home)) {
            Dossier dossier = new Dossiers(workbench, DossierTexts.english())
                    .pair(state("COD"), state("HND"), null, null, null, soFar -> {});
            return dossier.gaps();
        }
    }

    /** flow1 is what Honduras (91) imports from Congo (490), flow2 the other direction. */
    @Test
    void theUnknownDirectionIsMissingAndNotAllTrade() throws IOException {
        List<Gap> gaps = gaps("91,490,2000,,2,,2");
        assertThat(gaps).extracting(Gap::id).contains("trade-one-way").doesNotContain("trade");
        assertThat(gaps).filteredOn(gap -> gap.id().equals("trade-one-way")).allSatisfy(gap -> {
            assertThat(gap.what()).isEqualTo("Exports of Congo (Kinshasa) to Honduras");
            assertThat(gap.command()).isEqualTo("entente setup cow-trade");
        });
    }

    @Test
    void tradeIsMissingWhereNoDirectionIsKnown() throws IOException {
        assertThat(gaps("2,20,2000,5,2,5,2"))
                .extracting(Gap::id)
                .contains("trade")
                .doesNotContain("trade-one-way");
    }
}
