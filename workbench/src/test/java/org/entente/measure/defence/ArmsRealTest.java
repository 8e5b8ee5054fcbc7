package org.entente.measure.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.RealStore;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Period;
import org.entente.measure.model.Question;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against figures that the field prints, on SIPRI's own files. */
class ArmsRealTest {
    private static final int TURKIYE = 640;
    private static final int PAKISTAN = 770;
    private static final Measures MEASURES = new Measures(DefenceMeasures.list());

    private static Figure get(Store store, String id, @Nullable String argument, @Nullable String vintage, int year) {
        Question question = Question.of(Subjects.pair(TURKIYE, PAKISTAN), YearRange.of(year))
                .withArgument(argument)
                .withVintage(null, vintage);
        List<Figure> figures = MEASURES.get(id).compute(question, store).figures();
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    @Test
    void turkiyesShareOfPakistansImportsIsThatOfBothBases() {
        try (Store store = RealStore.everything()) {
            assertShare(store, 2007, 0.028, 0.036);
            assertShare(store, 2018, 0.102, 0.117);
            assertShare(store, 2023, 0.115, 0.104);
        }
    }

    private static void assertShare(Store store, int year, double register, double published) {
        String vintage = "2024-10-13";
        Figure byRegister = get(store, "arms.supplier_share", "register", vintage, year);
        Figure byTotals = get(store, "arms.supplier_share", "published", vintage, year);
        assertThat(byRegister.getValue()).isCloseTo(register, within(0.0005));
        assertThat(byTotals.getValue()).isCloseTo(published, within(0.0005));
        assertThat(byTotals.note()).contains("published").contains("sipri-tiv:2024-10-13");
        assertThat(get(store, "arms.supplier_share", null, vintage, year).value())
                .isEqualTo(byTotals.value());
    }

    /**
     * In these years the even split of what the United States delivered to the United Kingdom
     * exceeds all that SIPRI publishes as the kingdom's imports (1952: 2.03 times as much).
     */
    @Test
    void aShareNeverExceedsOne() {
        Measure share = MEASURES.get("arms.supplier_share");
        try (Store store = RealStore.everything()) {
            for (int year : List.of(1952, 1966, 2004, 2019)) {
                Question question = Question.of(Subjects.pair(2, 200), YearRange.of(year))
                        .withArgument("published")
                        .withVintage(null, "2024-10-13");
                Figure figure = share.compute(question, store).figures().get(0);

                assertThat(figure.value()).as("%d", year).isNull();
                assertThat(figure.status()).isEqualTo(Status.UNDEFINED);
                assertThat(figure.note()).contains("exceeds the imports of United Kingdom", "see basis register");
            }
        }
    }

    /**
     * Pakistan's imports of 2023: 2129 by SIPRI's table, 1919.888 by the even split of the
     * register.
     */
    @Test
    void onThePublishedBasisTheResidualIsShown() {
        try (Store store = RealStore.everything()) {
            Figure figure = get(store, "arms.supplier_share", "published", "2024-10-13", 2023);
            assertThat(MEASURES.get("arms.supplier_share")
                            .lineage(figure, store)
                            .worked())
                    .contains("against the published 2129")
                    .contains("a residual of 209.112");
        }
    }

    @Test
    void theNewestVintageAnswersAndHasNoPublishedTotals() {
        try (Store store = RealStore.everything()) {
            Figure figure = get(store, "arms.supplier_share", null, null, 2023);
            assertThat(figure.snapshot()).isEqualTo("sipri-transfers:2025-03-13");
            assertThat(figure.note()).contains("basis register");
        }
    }

    @Test
    void aYearThatIsEmptyForEverybodyIsOutOfCoverage() {
        try (Store store = RealStore.everything()) {
            assertThat(get(store, "arms.supplier_share", "published", null, 2024)
                            .status())
                    .isEqualTo(Status.OUT_OF_COVERAGE);
            assertThat(get(store, "arms.tiv", null, "2025-03-13", 2024).status())
                    .isEqualTo(Status.OBSERVED);
        }
    }

    @Test
    void theFrigatesOfTheCaseAreThere() {
        try (Store store = RealStore.everything()) {
            assertThat(get(store, "arms.ordered", "milgem", null, 2018).getValue())
                    .isEqualTo(4);
            Figure unknown = get(store, "arms.ordered", "TB2", "2024-10-13", 2021);
            assertThat(unknown.status()).isEqualTo(Status.NOT_REPORTED);
        }
    }

    @Test
    void onTheRegisterTheSharesOfAllSuppliersSumToOne() {
        try (Store store = RealStore.everything()) {
            ArmsRegister register = new ArmsRegister(
                    store,
                    store.listSnapshots().stream()
                            .filter(s -> s.ref().equals("sipri-transfers:2025-03-13"))
                            .findFirst()
                            .orElseThrow());
            ArmsFlows flows = register.flows(Period.year(2010));
            Volume all = flows.imports(PAKISTAN);
            double sum = flows.suppliedTo(PAKISTAN).values().stream()
                    .mapToDouble(v -> v.point() / all.point())
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-12));
            Figure tiv = get(store, "arms.tiv", null, null, 2010);
            assertThat(tiv.status()).isEqualTo(Status.ZERO);
        }
    }

    /**
     * What SIPRI prints of 2019–23 in its fact sheet of March 2024, in per cent of the world and by
     * rank.
     */
    @ParameterizedTest
    @CsvSource({
        "export, USA, 42, 1", "export, FRA, 11, 2", "export, RUS, 11, 3", "export, CHN, 5.8, 4",
        "export, DEU, 5.6, 5", "export, ITA, 4.3, 6", "export, GBR, 3.7, 7", "import, IND, 9.8, 1",
        "import, SAU, 8.4, 2", "import, QAT, 7.6, 3", "import, UKR, 4.9, 4", "import, PAK, 4.3, 5"
    })
    void sharesOfTheWorldAndRanksAreThoseThatSipriPrints(String flow, String state, double percent, int rank) {
        Question question = Question.of(
                        Subjects.state(StateSystem.standard()
                                .findByCode(state)
                                .orElseThrow()
                                .cow()),
                        new YearRange(2019, 2023))
                .withWindow(5)
                .withVintage("sipri-tiv", "2024-10-13");
        try (Store store = RealStore.everything()) {
            Figure share = MEASURES.get("arms." + flow + "_share")
                    .compute(question, store)
                    .figures()
                    .get(0);
            // SIPRI prints whole numbers from ten per cent on.
            assertThat(100 * share.getValue()).isCloseTo(percent, within(percent >= 10 ? 0.5 : 0.05));
            assertThat(MEASURES.get("arms." + flow + "_rank")
                            .compute(question, store)
                            .figures()
                            .get(0)
                            .getValue())
                    .isEqualTo(rank);
        }
    }

    /** The ten greatest of 2023 in SIPRI's fact sheet of April 2024. */
    @Test
    void theGreatestSpendersAreThoseThatSipriPrints() {
        List<String> greatest = List.of("USA", "CHN", "RUS", "IND", "SAU", "GBR", "DEU", "UKR", "FRA", "JPN");
        try (Store store = RealStore.everything()) {
            for (String state : greatest) {
                Question question = Question.of(
                        Subjects.state(StateSystem.standard()
                                .findByCode(state)
                                .orElseThrow()
                                .cow()),
                        YearRange.of(2023));
                assertThat(MEASURES.get("milex.rank")
                                .compute(question, store)
                                .figures()
                                .get(0)
                                .getValue())
                        .as(state)
                        .isEqualTo(greatest.indexOf(state) + 1);
            }
        }
    }
}
