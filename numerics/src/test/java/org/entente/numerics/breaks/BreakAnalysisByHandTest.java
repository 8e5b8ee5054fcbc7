package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What an analysis puts together, every warning by its definition, and the settings under which
 * breaks are found again.
 */
class BreakAnalysisByHandTest {
    private static final double TRIM = 0.15;

    private static double[] series(Random random, int n, double correlation, double height, int first, int second) {
        double[] y = new double[n];
        double error = 0;
        for (int i = 0; i < n; i++) {
            error = correlation * error + random.nextGaussian();
            y[i] = error + (i >= first && i < second ? height : 0);
        }
        return y;
    }

    private static double[] errors(double[] y, List<Integer> breaks) {
        double[] errors = new double[0];
        List<Integer> ends = new ArrayList<>(breaks);
        ends.add(y.length);
        int from = 0;
        for (int to : ends) {
            PlainRegression part = PlainRegression.of(PlainRegression.ones(y.length), y, from, to);
            errors = DoubleStream.concat(DoubleStream.of(errors), DoubleStream.of(part.residuals()))
                    .toArray();
            from = to;
        }
        return errors;
    }

    private static Set<BreakWarning> expected(BreakAnalysis analysis, double[] y) {
        int n = y.length;
        int shortest = (int) Math.floor(TRIM * n);
        Set<BreakWarning> warnings = EnumSet.noneOf(BreakWarning.class);
        if (n <= 39) {
            warnings.add(BreakWarning.SHORT_SERIES);
        }
        for (FoundBreak found : analysis.breaks()) {
            if (found.at() == shortest || n - found.at() == shortest) {
                warnings.add(BreakWarning.NEAR_END);
            }
            // A break has 1 to n − 1 observations before it.
            if (found.interval().isPresent()
                    && (found.interval().get().low() <= 0
                            || found.interval().get().high() > n - 1)) {
                warnings.add(BreakWarning.WIDE_INTERVAL);
            }
            if (analysis.bootstrapped().isPresent()
                    && !(analysis.bootstrapped().get().p() <= 0.05)) {
                warnings.add(BreakWarning.SHIFT_OR_AUTOCORRELATION);
            }
        }
        if (UnitRoot.of(BreakModel.mean(y)).map(u -> u.dickeyFullerP() > 0.1).orElse(false)) {
            warnings.add(BreakWarning.UNIT_ROOT);
        }
        double correlation = PlainRegression.correlation(
                errors(y, analysis.breaks().stream().map(FoundBreak::at).toList()));
        assertThat(analysis.autocorrelation()).isCloseTo(correlation, within(1e-10));
        if (n * correlation * correlation > 4) {
            warnings.add(BreakWarning.AUTOCORRELATION);
        }
        return warnings;
    }

    @Test
    void everyWarningIsGivenByItsDefinition() {
        Random random = new Random(141);
        int[] given = new int[BreakWarning.values().length];
        int runs = 120;
        int noBreak = 0;
        for (int run = 0; run < runs; run++) {
            int n = 37 + run % 7;
            int first = 5 + random.nextInt(n - 10);
            double[] y = series(random, n, 0.3 * (run % 3), 0.9 * (run % 4), first, n);
            BreakModel model = BreakModel.mean(y);
            BreakAnalysis analysis =
                    run % 4 == 0 ? BreakAnalysis.of(model, TRIM, 3) : BreakAnalysis.withoutDraws(model, TRIM, 3);

            assertThat(analysis.bootstrapped().isPresent()).isEqualTo(run % 4 == 0);
            assertThat(analysis.warnings()).as("run %d", run).isEqualTo(expected(analysis, y));
            for (BreakWarning warning : BreakWarning.values()) {
                assertThat(analysis.warns(warning))
                        .isEqualTo(analysis.warnings().contains(warning));
                given[warning.ordinal()] += analysis.warns(warning) ? 1 : 0;
            }
            noBreak += analysis.breaks().isEmpty() ? 1 : 0;
        }
        for (BreakWarning warning : BreakWarning.values()) {
            assertThat(given[warning.ordinal()]).as(warning.name()).isBetween(2, runs - 20);
        }
        assertThat(noBreak).isBetween(20, runs - 20);
    }

    /** A mean of errors ±e and a step whose interval ends just within or just beyond the series. */
    @Test
    void anIntervalIsWideFromTheFirstObservationBeyondTheSeries() {
        int within = 0;
        int beyond = 0;
        for (double height = 0.9; height < 2.5; height += 0.02) {
            double[] y = new double[40];
            for (int i = 0; i < 40; i++) {
                y[i] = (i % 2 == 0 ? 1 : -1) + (i < 10 ? 0 : height);
            }
            for (double[] side : new double[][] {y, reversed(y)}) {
                BreakAnalysis analysis = BreakAnalysis.withoutDraws(BreakModel.mean(side), 0.2, 1);
                if (analysis.breaks().isEmpty()) {
                    continue;
                }
                BreakInterval interval = analysis.breaks().get(0).interval().orElseThrow();
                boolean wide = analysis.warns(BreakWarning.WIDE_INTERVAL);
                if (interval.low() == 0 || interval.high() == 40) {
                    assertThat(wide).isTrue();
                    beyond++;
                } else if (interval.low() == 1 || interval.high() == 39) {
                    assertThat(wide).isFalse();
                    within++;
                }
            }
        }
        assertThat(within).isPositive();
        assertThat(beyond).isPositive();
    }

    private static double[] reversed(double[] y) {
        double[] back = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            back[i] = y[y.length - 1 - i];
        }
        return back;
    }

    /** Of several breaks each is tested between its neighbours, of one the whole series. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyBreakIsTestedBetweenItsNeighbours(boolean draws) {
        double[] y = series(new Random(142), 60, 0.2, 4, 20, 41);
        BreakModel model = BreakModel.mean(y);
        BreakAnalysis analysis = draws ? BreakAnalysis.of(model, TRIM, 4) : BreakAnalysis.withoutDraws(model, TRIM, 4);
        List<Integer> at = analysis.search().chosen().breaks();

        assertThat(at).hasSizeGreaterThan(1);
        assertThat(analysis.breaks()).hasSameSizeAs(at);
        for (int k = 0; k < at.size(); k++) {
            FoundBreak found = analysis.breaks().get(k);
            BreakModel about = model.part(k == 0 ? 0 : at.get(k - 1), k == at.size() - 1 ? 60 : at.get(k + 1));
            assertThat(found.at()).isEqualTo(at.get(k));
            assertThat(found.interval())
                    .isEqualTo(BreakIntervals.of(model, at, Errors.HETEROGENEOUS, 0.95)
                            .get(k));
            assertThat(found.robustInterval())
                    .isEqualTo(BreakIntervals.of(model, at, Errors.HAC, 0.95).get(k));
            assertThat(found.test())
                    .hasValue(FTests.of(about, TRIM, Errors.HETEROGENEOUS)
                            .orElseThrow()
                            .supF());
            assertThat(found.bootstrapped()).isEqualTo(draws ? FTests.bootstrapped(about, TRIM) : Optional.empty());
        }
    }

    @Test
    void aSingleBreakHasTheTestOfTheWholeSeries() {
        BreakModel model = BreakModel.mean(series(new Random(143), 50, 0, 4, 20, 50));
        BreakAnalysis analysis = BreakAnalysis.of(model, TRIM, 1);

        assertThat(analysis.breaks()).hasSize(1);
        assertThat(analysis.bootstrapped()).isPresent().isEqualTo(FTests.bootstrapped(model, TRIM));
        assertThat(analysis.breaks().get(0).bootstrapped()).isEqualTo(analysis.bootstrapped());
        assertThat(analysis.tests()).isEqualTo(FTests.of(model, TRIM, Errors.HETEROGENEOUS));
        assertThat(BreakAnalysis.withoutDraws(model, TRIM, 1).breaks().get(0).bootstrapped())
                .isEmpty();
    }

    /**
     * Regimes of two observations: the stretch about the break between them has four, two for the
     * mean of either side.
     */
    @Test
    void theShortestNeighboursAreEnoughForATest() {
        Random random = new Random(144);
        double[] level = {0, 0, 0, 0, 0, 50, 50, -50, -50, 0, 0, 0, 0, 0};
        double[] y = DoubleStream.of(level).map(v -> v + random.nextGaussian()).toArray();
        BreakAnalysis analysis = BreakAnalysis.of(BreakModel.mean(y), TRIM, 3);

        assertThat(analysis.breaks().stream().map(FoundBreak::at)).containsExactly(5, 7, 9);
        ChangeTest test = analysis.breaks().get(1).test().orElseThrow();
        double f = PlainRegression.f(PlainRegression.ones(4), new double[] {y[5], y[6], y[7], y[8]}, 2);
        assertThat(test.statistic()).isCloseTo(f, within(1e-6 * f));
        assertThat(analysis.breaks().get(1).bootstrapped()).isPresent();
    }

    /**
     * By every trimming and criterion in turn: how many breaks, and whether one is at most two
     * observations away.
     */
    @ParameterizedTest
    @ValueSource(longs = {151, 152, 153, 154})
    void settingsFindBreaksAgainWithinTwoObservations(long seed) {
        BreakModel model = BreakModel.mean(series(new Random(seed), 80, 0.2, 1.1, 24, 55));
        List<Integer> studied = List.of(22, 24, 26, 27, 50, 55, 58, 70);
        List<List<Integer>> breaks = new ArrayList<>();
        List<Stability.Setting> settings = new ArrayList<>();
        for (double trim : new double[] {0.1, 0.15, 0.2}) {
            StructuralBreaks search = StructuralBreaks.search(model, trim, 5);
            int l = 0;
            for (SequentialTest test : SequentialTest.of(search, trim, Errors.HETEROGENEOUS)) {
                if (test.p() > 0.05 || test.breaks() != l) {
                    break;
                }
                l++;
            }
            breaks.add(search.chosen().breaks());
            breaks.add(search.chosenByLwz().breaks());
            breaks.add(search.partitions()
                    .get(Math.min(l, search.partitions().size() - 1))
                    .breaks());
            for (Stability.Criterion criterion : Stability.Criterion.values()) {
                settings.add(new Stability.Setting(trim, criterion));
            }
        }

        Stability stability = Stability.of(model, studied, 5);

        assertThat(stability.settings()).isEqualTo(settings);
        assertThat(stability.counts()).isEqualTo(breaks.stream().map(List::size).toList());
        for (int k = 0; k < studied.size(); k++) {
            int times = 0;
            for (int s = 0; s < 9; s++) {
                boolean near = false;
                for (int b : breaks.get(s)) {
                    near |= b >= studied.get(k) - 2 && b <= studied.get(k) + 2;
                }
                assertThat(stability.found().get(k).get(s)).isEqualTo(near);
                times += near ? 1 : 0;
            }
            assertThat(stability.times(k)).isEqualTo(times);
        }
    }

    /** Of 19 observations a tenth is 1, no more than a mean takes; of 20 it is 2. */
    @ParameterizedTest
    @CsvSource({"9, 0", "10, 3", "13, 3", "14, 6", "19, 6", "20, 9"})
    void trimmingsThatLeaveTooFewObservationsAreLeftOut(int n, int settings) {
        BreakModel model = BreakModel.mean(series(new Random(161), n, 0, 1, 4, n));

        assertThat(Stability.of(model, List.of(4), 3).settings()).hasSize(settings);
    }

    @Test
    void aTestHasAChance() {
        assertThat(new ChangeTest(1, 0, 0).p()).isZero();
        assertThat(new ChangeTest(1, 1, 0).p()).isEqualTo(1);
        for (double p : new double[] {-1e-9, 1 + 1e-9, Double.NaN}) {
            assertThatThrownBy(() -> new ChangeTest(1, p, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("p = " + p);
        }
    }
}
