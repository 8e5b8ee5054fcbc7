package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierTexts;
import org.entente.dossier.Evidence;
import org.entente.edition.EditionInstaller;
import org.entente.measure.model.Status;
import org.entente.service.Dossiers;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dossiers on the starter edition alone: of a named pair, and of pairs that chance chooses.
 * ENTENTE_TEST_PAIRS says how many (3), ENTENTE_TEST_SEED which (ENTENTE_TEST_PAIRS=10
 * ENTENTE_TEST_SEED=$(date +%s) ./test -Dtest=EditionDossiersTest).
 */
class EditionDossiersTest {
    private static final int LEAST = 400;
    private static final int PAIRS = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_PAIRS", "3"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("ENTENTE_TEST_SEED", "30"));

    @TempDir
    Path folder;

    /** The last year for which a measure has a value; 0 for none. */
    private static int last(Dossier dossier, String measure) {
        return dossier.evidence().stream()
                .filter(Evidence.Measured.class::isInstance)
                .map(Evidence.Measured.class::cast)
                .filter(one -> one.figure().id().measure().equals(measure))
                .filter(one -> one.figure().value() != null && one.figure().id().period() != null)
                .mapToInt(one -> one.figure().id().getPeriod().last())
                .max()
                .orElse(0);
    }

    /**
     * The last year that a source covers, whether or not it has a flow: some pairs report no trade.
     */
    private static int lastCovered(Dossier dossier, String measure) {
        return dossier.evidence().stream()
                .filter(Evidence.Measured.class::isInstance)
                .map(one -> ((Evidence.Measured) one).figure())
                .filter(figure ->
                        figure.id().measure().equals(measure) && figure.id().period() != null)
                .filter(figure -> figure.status() != Status.OUT_OF_COVERAGE)
                .mapToInt(figure -> figure.id().getPeriod().last())
                .max()
                .orElse(0);
    }

    private static boolean isOldAndStill(State state) {
        return IntStream.of(1965, 2020).allMatch(year -> StateSystem.standard().isMember(state.cow(), year));
    }

    @Test
    void anyTwoStatesHaveADossierWorthReading() throws Exception {
        StoreHome home = new StoreHome(folder.resolve("home"));
        EditionInstaller.installWhereEmpty(home, Map.of(EditionInstaller.VARIABLE, "builtin"));
        List<State> states = StateSystem.standard().listAll().stream()
                .filter(EditionDossiersTest::isOldAndStill)
                .sorted(Comparator.comparing(State::code))
                .toList();
        assertThat(states).hasSizeGreaterThan(100);
        Random random = new Random(SEED);
        try (Workbench workbench = Workbench.open(home)) {
            Dossiers dossiers = new Dossiers(workbench, DossierTexts.english());
            Dossier named = dossiers.pair(
                    StateSystem.standard().findByCode("GRC").orElseThrow(),
                    StateSystem.standard().findByCode("TUR").orElseThrow(),
                    null,
                    null,
                    null,
                    soFar -> {});
            assertThat(named.evidence()).hasSizeGreaterThan(2 * LEAST);
            assertThat(last(named, "trade.icio")).isGreaterThanOrEqualTo(2022);
            assertThat(named.evidence().stream()
                            .filter(Evidence.Counted.class::isInstance)
                            .flatMap(counted -> ((Evidence.Counted) counted).items().stream()))
                    .anyMatch(item -> item.startsWith("leaders.p"))
                    .noneMatch(item -> item.contains("FigureId["));
            for (int i = 0; i < PAIRS; i++) {
                State first = states.get(random.nextInt(states.size()));
                State second = states.get(random.nextInt(states.size()));
                if (first.equals(second)) {
                    continue;
                }
                Dossier dossier = dossiers.pair(first, second, null, null, null, soFar -> {});
                String pair = first.code() + "-" + second.code();
                System.out.println(pair + ": " + dossier.evidence().size() + " figures, votes to "
                        + last(dossier, "un.agreement") + ", exports to " + last(dossier, "trade.exports"));
                assertThat(dossier.evidence()).as(pair).hasSizeGreaterThanOrEqualTo(LEAST);
                // Taiwan has had no seat in the United Nations since October 1971.
                int votes = pair.contains("TWN") ? 1970 : 2022;
                assertThat(last(dossier, "un.agreement")).as(pair).isGreaterThanOrEqualTo(votes);
                assertThat(lastCovered(dossier, "trade.exports")).as(pair).isGreaterThanOrEqualTo(2016);
            }
        }
    }
}
