package org.entente.dossier.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.Dossiers;
import org.entente.PairCase;
import org.entente.Seeds;
import org.entente.Workbench;
import org.entente.claim.Auditor;
import org.entente.claim.ClaimResult;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Section;
import org.entente.measure.RealStore;
import org.entente.report.Format;
import org.entente.report.Reports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A dossier that two write is to the last byte the one that one writes, wherever they meet. */
class SideBySideTest {

    static List<Long> seeds() {
        return Seeds.first(3).boxed().toList();
    }

    /** Writes a section after a moment that is drawn anew for each, so that the two meet somewhere else each time. */
    private record Late(SectionWriter section, long millis) implements SectionWriter {
        @Override
        public String id() {
            return section.id();
        }

        @Override
        public Section write(Context context) {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return section.write(context);
        }

        @Override
        public void prepare(Context context) {
            section.prepare(context);
        }
    }

    private static List<SectionWriter> late(long seed) {
        Random random = new Random(seed);
        List<SectionWriter> late = new ArrayList<>();
        Sections.standard().forEach(section -> late.add(new Late(section, random.nextInt(4) * 8L)));
        return late;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theyMayMeetAnywhere(long seed) throws IOException {
        List<Integer> heard = new ArrayList<>();
        Dossier two = SampleDossier.sideBySide(
                "TUR",
                "PAK",
                late(seed),
                soFar -> heard.add(soFar.get().sections().size()));
        assertSame(SampleDossier.write("TUR", "PAK"), two);
        assertThat(heard).isEqualTo(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    }

    @Test
    void aSectionThatFailsEndsBoth() {
        for (int failing = 0; failing < Sections.standard().size(); failing++) {
            List<SectionWriter> sections = new ArrayList<>(Sections.standard());
            sections.set(failing, new Broken(sections.get(failing).id()));
            assertThatThrownBy(() -> SampleDossier.sideBySide("TUR", "PAK", sections, soFar -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no " + sections.get(failing).id());
        }
    }

    private record Broken(String id) implements SectionWriter {
        @Override
        public Section write(Context context) {
            throw new IllegalStateException("no " + id);
        }
    }

    /** With a case, whose claims are judged by two as well, and without one. */
    @ParameterizedTest
    @CsvSource({"TUR,PAK", "GRC,TUR"})
    void onThePublishersFilesToo(String first, String second) throws IOException {
        Dossier one;
        try (Workbench workbench = Workbench.open(RealStore.home())) {
            one = write(new Dossiers(workbench, DossierTexts.english()), first, second);
        }
        Dossier two;
        try (Workbench workbench = Workbench.open(RealStore.home());
                Workbench other = Workbench.open(RealStore.home())) {
            two = write(new Dossiers(workbench, other, DossierTexts.english()), first, second);
        }
        assertSame(one, two);
    }

    /** Verdicts that a server has given before are those that the dossier would give. */
    @Test
    void verdictsThatAreKnownNeedNotBeGivenAgain() throws IOException {
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
            // Of what is known nothing is given again.
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
