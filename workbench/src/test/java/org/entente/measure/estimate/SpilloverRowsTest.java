package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.country.YearRange;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Measures;
import org.entente.numerics.pairs.DyadicRegression;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * One random panel as the cause of another: which rows the regression has, and what is made of its
 * coefficients.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpilloverRowsTest {
    private static final int[] STATES = RandomPanel.STATES;
    private final RandomPanel before = new RandomPanel(21);
    private final RandomPanel after = new RandomPanel(22);
    private final Store causes = before.rows().store();
    private final Store outcomes = after.rows().store();
    private final PairFigures cause = figures(causes);
    private final PairFigures outcome = figures(outcomes);

    @AfterAll
    void close() {
        causes.close();
        outcomes.close();
    }

    /** Until 1990, as far as the random panels say what they drew. */
    private static PairFigures figures(Store store) {
        Measures measures = StandardMeasures.create();
        Subject subject = Subject.parse("igo.joint", null, measures);
        return PairFigures.read(
                subject,
                subject.findSnapshot(store, null, null).orElseThrow(),
                new YearRange(RandomPanel.FIRST, RandomPanel.LAST),
                store);
    }

    private SpilloverStudy study(int from, int to, int leads, int lags) {
        return ((SpilloverStudy.Estimated) SpilloverStudy.of(cause, outcome, new YearRange(from, to), leads, lags))
                .study();
    }

    private boolean isWhole(int a, int b, int year, int leads, int lags) {
        for (int other = year - lags; other <= year + leads; other++) {
            if (before.find(a, b, other).isEmpty()) {
                return false;
            }
        }
        return after.find(a, b, year).isPresent();
    }

    /**
     * Pairs in the order of their states, years in theirs; leads from the farthest, then lags from
     * none.
     */
    @Test
    void theRowsAreThosePairYearsThatHaveAll() {
        for (int[] asked : new int[][] {{1940, 2000, 2, 3}, {1960, 1975, 0, 1}, {1953, 1988, 2, 3}}) {
            List<int[]> keys = new ArrayList<>();
            int pair = 0;
            int pairs = 0;
            int moved = 0;
            int first = 3000;
            int last = 0;
            for (int i = 0; i < STATES.length; i++) {
                for (int j = i + 1; j < STATES.length; j++) {
                    Set<Integer> seen = new HashSet<>();
                    for (int year = asked[0]; year <= asked[1]; year++) {
                        if (isWhole(STATES[i], STATES[j], year, asked[2], asked[3])) {
                            keys.add(new int[] {i, j, pair, year});
                            first = Math.min(first, year);
                            last = Math.max(last, year);
                            for (int other = year - asked[3]; other <= year + asked[2]; other++) {
                                seen.add(
                                        before.find(STATES[i], STATES[j], other).getAsInt());
                            }
                        }
                    }
                    pair++;
                    pairs += seen.isEmpty() ? 0 : 1;
                    moved += seen.size() > 1 ? 1 : 0;
                }
            }
            SpilloverStudy study = study(asked[0], asked[1], asked[2], asked[3]);
            assertThat(study.years()).isEqualTo(new YearRange(first, last));
            assertThat(study.pairs()).isEqualTo(pairs);
            assertThat(study.moved()).isEqualTo(moved);
            assertThat(study.fit().rows()).isEqualTo(keys.size());
            assertThat(study.leads()).isEqualTo(asked[2]);
            assertThat(study.lags()).isEqualTo(asked[3]);
            assertFit(study, keys, first);
        }
    }

    private void assertFit(SpilloverStudy study, List<int[]> keys, int begin) {
        int n = keys.size();
        int[][] columns = new int[4][n];
        double[] y = new double[n];
        double[][] x = new double[study.leads() + study.lags() + 1][n];
        for (int r = 0; r < n; r++) {
            int[] key = keys.get(r);
            for (int c = 0; c < 4; c++) {
                columns[c][r] = c == 3 ? key[3] - begin : key[c];
            }
            y[r] = after.find(STATES[key[0]], STATES[key[1]], key[3]).getAsInt();
            for (int k = 0; k < x.length; k++) {
                x[k][r] = before.find(STATES[key[0]], STATES[key[1]], key[3] + study.leads() - k)
                        .getAsInt();
            }
        }
        DyadicRegression fit =
                DyadicRegression.of(new DyadicRegression.Rows(columns[0], columns[1], columns[2], columns[3], y, x));
        assertThat(study.fit().beta()).containsExactly(fit.beta(), within(1e-9));
        double leads = 0;
        double lags = 0;
        for (int k = 0; k < fit.beta().length; k++) {
            leads += k < study.leads() ? fit.beta()[k] : 0;
            lags += k < study.leads() ? 0 : fit.beta()[k];
        }
        assertThat(study.sumOfLags().value()).isCloseTo(lags, within(1e-9));
        assertThat(study.sumOfLags().error())
                .isEqualTo(study.fit().sum(study.leads(), study.leads() + study.lags())[1])
                .isPositive();
        if (study.leads() > 0) {
            assertThat(study.sumOfLeads().value()).isCloseTo(leads, within(1e-9));
        }
    }

    @Test
    void anEstimateIsReadBackAsItWasKept(@TempDir Path folder) {
        SpilloverStudy study = study(1953, 1988, 2, 3);
        SpilloverStudy.Outcome answer = new SpilloverStudy.Estimated(study);
        SpilloverStudy again = ((SpilloverStudy.Estimated)
                        KeptForm.again(folder, SpilloverStudy.Outcome.class, SpilloverStudy.form(), answer))
                .study();
        assertThat(again).isNotSameAs(study);
        assertThat(again.fit().beta()).isEqualTo(study.fit().beta());
        assertThat(again.fit().kept()).isEqualTo(study.fit().kept()).contains(true);
        assertThat(again.fit().dyadic()).isDeepEqualTo(study.fit().dyadic());
        assertThat(again.fit().twoWay()).isDeepEqualTo(study.fit().twoWay());
        assertThat(again.fit().rows()).isEqualTo(study.fit().rows());
        assertThat(List.of(again.leads(), again.lags(), again.years(), again.pairs(), again.moved()))
                .isEqualTo(List.of(study.leads(), study.lags(), study.years(), study.pairs(), study.moved()));
    }

    @Test
    void aRefusalIsReadBackAsItWasKept(@TempDir Path folder) {
        SpilloverStudy.Outcome none = SpilloverStudy.of(cause, outcome, new YearRange(1960, 1960), 2, 3);
        assertThat(((SpilloverStudy.Refused) none).reason())
                .matches(
                        "\\d+ pair-years have all values, and the cause moves in \\d+ pairs; at least 30 and 2 are needed");
        assertThat(KeptForm.again(folder, SpilloverStudy.Outcome.class, SpilloverStudy.form(), none))
                .isEqualTo(none)
                .isNotSameAs(none);
    }

    /**
     * Seven states have 21 pairs, so that two years may have thirty pair-years, and one does not.
     */
    @Test
    void thirtyPairYearsAreNeeded() {
        assertThat(SpilloverStudy.of(cause, outcome, new YearRange(1960, 1960), 0, 0))
                .isInstanceOf(SpilloverStudy.Refused.class);
        assertThat(SpilloverStudy.of(cause, outcome, new YearRange(1960, 1961), 0, 0))
                .isInstanceOf(SpilloverStudy.Estimated.class);
    }

    /** 1.96 standard errors on either side; 2.8 of them would be found four times of five. */
    @Test
    void anIntervalAndWhatCouldBeSeen() {
        SpilloverStudy.Sum sum = new SpilloverStudy.Sum(3, 1);
        assertThat(sum.low()).isCloseTo(3 - 1.959964, within(1e-12));
        assertThat(sum.high()).isCloseTo(3 + 1.959964, within(1e-12));
        assertThat(sum.excludesZero()).isTrue();
        assertThat(sum.seeable()).isCloseTo(2.801585, within(1e-12));
        assertThat(new SpilloverStudy.Sum(3, 2).seeable()).isCloseTo(2 * 2.801585, within(1e-12));
        assertThat(new SpilloverStudy.Sum(-3, 1).excludesZero()).isTrue();
        assertThat(new SpilloverStudy.Sum(1, 1).excludesZero()).isFalse();
        assertThat(new SpilloverStudy.Sum(-1, 1).excludesZero()).isFalse();
        assertThat(new SpilloverStudy.Sum(1, 0).excludesZero()).isFalse();
        assertThat(new SpilloverStudy.Sum(1.959964, 1).excludesZero()).isFalse();
        assertThat(new SpilloverStudy.Sum(-1.959964, 1).excludesZero()).isFalse();
    }
}
