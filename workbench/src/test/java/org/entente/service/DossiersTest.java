package org.entente.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.Workbench;
import org.entente.claim.Auditor;
import org.entente.claim.ClaimResult;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.measure.RealStore;
import org.entente.report.Format;
import org.entente.report.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Dossiers of the publishers' files. */
class DossiersTest {

    /**
     * Verdicts that are passed in are used as they are; they equal those that the dossier would
     * compute.
     */
    @Test
    void usesVerdictsThatArePassedIn() throws IOException {
        PairCase about = PairCase.findEmbedded(state("TUR"), state("PAK")).orElseThrow();
        Dossier anew;
        List<ClaimResult> known;
        try (Workbench workbench = Workbench.open(RealStore.home())) {
            Auditor auditor = new Auditor(
                    workbench.figures(new PairCase(about.file(), null).frozen(workbench.measures())),
                    StateSystem.standard());
            known = auditor.judge(about.file());
            anew = write(new Dossiers(workbench, DossierTexts.english()), "TUR", "PAK");
        }
        assertThat(known).isNotEmpty();
        try (Workbench workbench = Workbench.open(RealStore.home())) {
            assertSame(anew, write(new Dossiers(workbench, DossierTexts.english()).withVerdicts(known), "TUR", "PAK"));
            // No verdict is computed when an empty list is passed in.
            Dossier none = write(new Dossiers(workbench, DossierTexts.english()).withVerdicts(List.of()), "TUR", "PAK");
            assertThat(none.claims()).isEmpty();
        }
    }

    private static Dossier write(Dossiers dossiers, String first, String second) throws IOException {
        State one = state(first);
        State other = state(second);
        @Nullable PairCase about = PairCase.findEmbedded(one, other).orElse(null);
        return dossiers.pair(one, other, null, null, about, soFar -> {});
    }

    private static State state(String code) {
        return StateSystem.standard().findByCode(code).orElseThrow();
    }

    private static void assertSame(Dossier expected, Dossier found) throws IOException {
        for (Format format : List.of(Format.JSON, Format.HTML, Format.MD)) {
            assertThat(lines(found, format)).containsExactlyElementsOf(lines(expected, format));
        }
    }

    private static List<String> lines(Dossier dossier, Format format) throws IOException {
        return new String(Reports.render(dossier, format), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
