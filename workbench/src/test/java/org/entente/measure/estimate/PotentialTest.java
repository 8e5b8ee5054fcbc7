package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureColumns;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Question;
import org.entente.measure.model.QuestionException;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Trade of Türkiye (640), Pakistan (770) and ten states of the Americas, all of whose capitals lie
 * on the equator.
 */
class PotentialTest {
    private static final int[] STATES = {640, 770, 90, 91, 92, 93, 94, 95, 100, 101, 130, 135};
    private static final int YEAR = 1975;
    private static final Measure MEASURE =
            StandardMeasures.create().find("trade.potential").orElseThrow();

    /**
     * What the k-th state sells to the l-th, millions: (k + 1)·(l + 2)·4, whatever their distance;
     * of Türkiye and Pakistan ten times that and nothing back.
     */
    private static int millions(int k, int l) {
        int product = 4 * (k + 1) * (l + 2);
        return k == 0 && l == 1 ? 10 * product : k == 1 && l == 0 ? 0 : product;
    }

    private static CanonicalRows rows(boolean capitals) {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1970, 1980, "trade_flow");
        for (int k = 0; k < STATES.length; k++) {
            for (int l = 0; l < STATES.length; l++) {
                // Of Panama's (95) flow to Costa Rica (94) there is a row without value.
                if (k != l) {
                    boolean missing = STATES[k] == 95 && STATES[l] == 94;
                    rows.flow(YEAR, STATES[k], STATES[l], missing ? null : millions(k, l));
                }
            }
        }
        if (capitals) {
            rows.snapshot("cow-capitals", "1", 1816, 2024, "capital");
            for (int k = 0; k < STATES.length; k++) {
                if (STATES[k] != 135) {
                    rows.row("capital", STATES[k], "C" + k, "1816-01-01", "2024-12-31", 0, k * k + 2 * (k % 3));
                }
            }
        }
        return rows;
    }

    private static Figure ask(Store store, int from, int to, int year, @Nullable String argument) {
        return MEASURE.compute(
                        Question.of(Subjects.pair(from, to), YearRange.of(year)).withArgument(argument), store)
                .figure(0);
    }

    @Test
    void aPairIsPredictedFromWhatTheTwoTradeWithOthers() {
        try (Store store = rows(true).store()) {
            Figure there = ask(store, 640, 770, YEAR, null);
            Figure back = ask(store, 770, 640, YEAR, null);

            assertThat(there.getValue()).isCloseTo(4 * 1 * 3 * 1e6, within(1.0));
            assertThat(back.getValue()).isCloseTo(4 * 2 * 2 * 1e6, within(1.0));
            assertThat(there.note()).startsWith("actual 120.000 m");
            assertThat(ask(store, 640, 770, YEAR, "unrealised").getValue()).isCloseTo(-108e6, within(1.0));
            assertThat(ask(store, 770, 640, YEAR, "unrealised").getValue()).isCloseTo(16e6, within(1.0));
        }
    }

    /**
     * The 80 % in the middle of actual over predicted among the flows of other pairs that are
     * nearest in the logarithm of what is predicted.
     */
    @Test
    void theBoundsAreThoseOfTheNearestFlowsOfOtherPairs() {
        try (Store store = rows(true).store()) {
            Figure there = ask(store, 640, 770, YEAR, null);
            List<double[]> others = new ArrayList<>();
            for (int k = 0; k < STATES.length; k++) {
                for (int l = 0; l < STATES.length; l++) {
                    boolean missing = STATES[k] == 95 && STATES[l] == 94;
                    boolean same = k + l == 1;
                    Figure other = k == l ? there : ask(store, STATES[k], STATES[l], YEAR, null);
                    if (k != l && !missing && !same && other.value() != null) {
                        double far = Math.abs(Math.log(other.getValue() / there.getValue()));
                        others.add(new double[] {far, millions(k, l) * 1e6 / other.getValue()});
                    }
                }
            }
            others.sort(Comparator.comparingDouble(one -> one[0]));
            double[] ratios = others.stream()
                    .limit(PotentialStudy.NEAREST)
                    .mapToDouble(one -> one[1])
                    .sorted()
                    .toArray();
            assertThat(others).hasSizeGreaterThan(PotentialStudy.NEAREST);
            assertThat(there.low()).isCloseTo(there.getValue() * percentile(ratios, 0.1), within(1.0));
            assertThat(there.high()).isCloseTo(there.getValue() * percentile(ratios, 0.9), within(1.0));
        }
    }

    private static double percentile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) place;
        return sorted[below] + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }

    @Test
    void theLineageNamesTheTermsAndTheRowsOfThePair() {
        try (Store store = rows(true).store()) {
            Figure there = ask(store, 640, 770, YEAR, "unrealised");

            assertThat(MEASURE.lineage(there, store).worked())
                    .contains("log km between capitals")
                    .endsWith("12.000 m − 120.000 m = -108.000 m");
            // The flow and its reverse stand in two rows, and two capitals.
            assertThat(MEASURE.lineage(there, store).rowCount()).isEqualTo(4);
        }
    }

    @Test
    void onePairAndAllPairsAreTheSameFigures() {
        try (Store store = rows(true).store();
                Store another = rows(true).store()) {
            FigureColumns all = MEASURE.compute(Question.of(new Subjects.AllPairs(), YearRange.of(YEAR)), store);

            assertThat(all.size()).isEqualTo(11 * 10);
            for (Figure figure : all.figures()) {
                assertThat(ask(another, figure.id().from(), figure.id().to(), YEAR, null))
                        .isEqualTo(figure);
                if (figure.value() != null) {
                    assertThat(figure.getValue()).isBetween(figure.low(), figure.high());
                }
            }
        }
    }

    @Test
    void aFlowThatIsNotReportedIsPredictedButHasNothingUnrealised() {
        try (Store store = rows(true).store()) {
            assertThat(ask(store, 95, 94, YEAR, null).status()).isEqualTo(Status.OBSERVED);
            assertThat(ask(store, 95, 94, YEAR, null).note()).startsWith("actual not reported");
            assertThat(ask(store, 95, 94, YEAR, "unrealised").status()).isEqualTo(Status.NOT_REPORTED);
        }
    }

    @Test
    void whatCannotBePredictedSaysWhy() {
        try (Store store = rows(true).store()) {
            assertAbsent(ask(store, 640, 135, YEAR, null), Status.UNDEFINED, "log km between capitals");
            assertAbsent(ask(store, 640, 770, 1976, null), Status.UNDEFINED, "no row is left|no complete row");
            assertAbsent(ask(store, 640, 770, 1990, null), Status.OUT_OF_COVERAGE, "nine in ten states in 1990");
            assertAbsent(ask(store, 640, 771, 1970, null), Status.NOT_A_STATE, "Bangladesh");
        }
        try (Store store = rows(false).store()) {
            assertAbsent(ask(store, 640, 770, YEAR, null), Status.OUT_OF_COVERAGE, "no distances");
        }
    }

    /**
     * Of section 6 each sells a quarter of all, as far as the file lists it: Türkiye's to Pakistan
     * it does not.
     */
    @Test
    void aProductIsPredictedFromWhatTheFileListsOfIt() {
        CanonicalRows rows = rows(true);
        rows.snapshot("unctad-trade", "1", YEAR, YEAR, "trade_flow");
        for (int k = 0; k < STATES.length; k++) {
            for (int l = 0; l < STATES.length; l++) {
                if (k != l) {
                    rows.flow(YEAR, STATES[k], STATES[l], "reconciled", 7);
                }
                if (k != l && !(k == 0 && l == 1)) {
                    rows.product(YEAR, STATES[k], STATES[l], "SITC", "6", 1e6 * (k + 1) * (l + 2));
                }
            }
        }
        try (Store store = rows.store()) {
            Figure there = ask(store, 640, 770, YEAR, "SITC:6");
            assertThat(there.getValue()).isCloseTo(3e6, within(1.0));
            assertThat(there.note()).startsWith("actual not reported");
            assertThat(there.snapshot()).isEqualTo("unctad-trade:1");
            assertThat(ask(store, 770, 640, YEAR, "SITC:6").getValue()).isCloseTo(4e6, within(1.0));
            assertThat(ask(store, 770, 640, YEAR, "unrealised+SITC:6").getValue())
                    .isCloseTo(0, within(1.0));
            assertThat(MEASURE.lineage(ask(store, 770, 640, YEAR, "SITC:6"), store)
                            .rowCount())
                    .isEqualTo(3);
            assertThat(ask(store, 640, 770, YEAR, "unrealised+SITC:6").status()).isEqualTo(Status.NOT_REPORTED);
            assertThat(ask(store, 640, 770, YEAR, null).snapshot()).isEqualTo("cow-trade:1");
            assertAbsent(ask(store, 640, 770, YEAR, "SITC:8"), Status.OUT_OF_COVERAGE, "has the product");
        }
    }

    @Test
    void anotherArgumentIsAMistake() {
        try (Store store = Store.empty()) {
            assertThatThrownBy(() -> ask(store, 640, 770, YEAR, "share"))
                    .isInstanceOf(QuestionException.class)
                    .hasMessageContaining("unrealised");
        }
    }

    /** Both directions are in one fold, and the folds are of like size. */
    @Test
    void foldsArePairs() {
        int[] sizes = new int[PotentialStudy.FOLDS];
        for (int a = 2; a < 200; a++) {
            for (int b = a + 1; b < 200; b++) {
                assertThat(PotentialStudy.fold(a, b)).isEqualTo(PotentialStudy.fold(b, a));
                sizes[PotentialStudy.fold(a, b)]++;
            }
        }
        for (int size : sizes) {
            assertThat(size).isBetween(1_750, 2_150);
        }
    }

    @Test
    void quantilesAreInterpolated() {
        assertThat(List.of(0.1, 0.5, 0.9).stream()
                        .map(p -> PotentialStudy.quantile(new double[] {1, 2, 4, 8, 16}, p))
                        .toList())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
                .containsExactly(1.4, 4.0, 12.8);
    }

    private static void assertAbsent(Figure figure, Status status, String reason) {
        assertThat(figure.status()).as(figure.note()).isEqualTo(status);
        assertThat(figure.note()).containsPattern(reason);
    }
}
