package org.entente.dossier.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.section.Sections;
import org.entente.measure.Figures;
import org.entente.measure.RealStore;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.FigureIds;
import org.entente.report.Format;
import org.entente.report.Reports;
import org.entente.store.Store;
import org.junit.jupiter.api.Test;

/**
 * Dossiers of pairs that nobody chose, on everything in the folder of real data; skipped where that
 * is absent. A few in the suite; ENTENTE_TEST_PAIRS says how many else, 200 for a long run.
 */
class RandomPairsTest {
    private static final int PAIRS = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_PAIRS", "4"));

    @Test
    void noSentenceHasAnAccidentAndNoneContradictsATable() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Store store = RealStore.everything()) {
            Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
            DossierWriter writer = new DossierWriter(
                    figures, FigureIds::write, List.of(), DossierTexts.english(), Sections.standard());
            List<State> states = StateSystem.standard().listAll().stream()
                    .filter(State::isMemberToday)
                    .toList();
            Random random = new Random(20_250_313);
            for (int i = 0; i < PAIRS; ) {
                State one = states.get(random.nextInt(states.size()));
                State other = states.get(random.nextInt(states.size()));
                if (!one.equals(other)) {
                    check(writer.write(one, other, null, null, null, List.of()), wrong);
                    i++;
                }
            }
            // Of 1,206 pairs of large states none has a longer dossier; its page can still be
            // passed on by mail.
            Dossier most = writer.write(state("USA"), state("GBR"), null, null, null, List.of());
            check(most, wrong);
            assertThat(Reports.render(most, Format.HTML).length).isLessThan(3_000_000);
        }
        assertThat(wrong).isEmpty();
    }

    private static State state(String code) {
        return StateSystem.standard().findByCode(code).orElseThrow();
    }

    private static void check(Dossier dossier, List<String> wrong) {
        for (String sentence : Sentences.of(dossier)) {
            Sentences.accidents(sentence).forEach(a -> wrong.add(dossier.code() + ": " + a));
            Sentences.bare(sentence).forEach(a -> wrong.add(dossier.code() + ": article of " + a));
        }
        Sentences.contradictions(dossier).forEach(c -> wrong.add(dossier.code() + ": " + c));
    }
}
