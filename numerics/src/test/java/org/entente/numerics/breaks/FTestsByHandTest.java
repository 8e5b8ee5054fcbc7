package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three tests of one change anywhere against the regressions of both sides of every date. */
class FTestsByHandTest {

    private static double[] values(Random random, int n) {
        return IntStream.range(0, n)
                .mapToDouble(i -> random.nextGaussian() + (i > n / 3 ? 0.8 : 0))
                .toArray();
    }

    private static double[][] regressors(Random random, int n, int p) {
        double[][] x = new double[n][p];
        for (double[] row : x) {
            Arrays.setAll(row, j -> j == 0 ? 1 : random.nextGaussian());
        }
        return x;
    }

    private static BreakModel model(int p, double[][] x, double[] y) {
        return switch (p) {
            case 1 -> BreakModel.mean(y);
            case 2 -> BreakModel.trend(StructuralBreaksTest.times(y.length), y);
            default -> BreakModel.regression(x, y);
        };
    }

    private static double[][] rows(Random random, int n, int p) {
        return switch (p) {
            case 1 -> PlainRegression.ones(n);
            case 2 -> PlainRegression.line(n);
            default -> regressors(random, n, p);
        };
    }

    /** Dates from the trimming or p + 1 observations on, whichever is more, as far from the end. */
    @ParameterizedTest
    @CsvSource({
        "1, 30, 0.15, 4",
        "1, 30, 0.02, 2",
        "1, 21, 0.3, 6",
        "2, 30, 0.15, 4",
        "2, 30, 0.05, 3",
        "3, 41, 0.2, 8",
        "3, 41, 0.09, 4",
        "4, 50, 0.1, 5",
        "10, 60, 0.15, 11",
        "1, 4, 0.5, 2",
        "2, 6, 0.5, 3"
    })
    void theyAreTheLargestTheMeanAndTheExponentialMean(int p, int n, double trim, int from) {
        Random random = new Random(91 + n);
        double[][] x = rows(random, n, p);
        double[] y = values(random, n);
        int to = n - from;
        for (Errors errors : Errors.values()) {
            double[] f = IntStream.rangeClosed(from, to)
                    .mapToDouble(
                            at -> errors == Errors.HAC ? PlainRegression.wald(x, y, at) : PlainRegression.f(x, y, at))
                    .toArray();
            double largest = DoubleStream.of(f).max().orElseThrow();
            double mean = DoubleStream.of(f).average().orElseThrow();
            double exponential = Math.log(
                    DoubleStream.of(f).map(v -> Math.exp(v / 2)).average().orElseThrow());
            double lambda = (n - from) / (double) from * to / (n - to);

            FTests tests = FTests.of(model(p, x, y), trim, errors).orElseThrow();

            close(tests.supF(), HansenPValues.Functional.SUP, largest, p, lambda);
            close(tests.aveF(), HansenPValues.Functional.AVE, mean, p, lambda);
            close(tests.expF(), HansenPValues.Functional.EXP, exponential, p, lambda);
            assertThat(f[tests.supF().at() - from]).isEqualTo(largest);
            assertThat(tests.aveF().at()).isZero();
            assertThat(tests.expF().at()).isZero();
        }
    }

    private static void close(
            ChangeTest test, HansenPValues.Functional functional, double value, int p, double lambda) {
        assertThat(test.statistic()).isCloseTo(value, within(1e-6 * Math.max(1, Math.abs(value))));
        assertThat(test.p()).isCloseTo(HansenPValues.p(functional, test.statistic(), p, lambda), within(1e-9));
    }

    /** A mean of either side takes two observations each: with one less no date is left. */
    @Test
    void aSeriesWithoutADateIsRefused() {
        Random random = new Random(93);
        for (int p = 1; p <= 11; p++) {
            int least = 2 * (p + 1);
            BreakModel few = BreakModel.regression(regressors(random, least - 1, p), values(random, least - 1));
            assertThatThrownBy(() -> FTests.of(few, 0.15, Errors.HETEROGENEOUS))
                    .isInstanceOfSatisfying(TooFewObservationsException.class, e -> {
                        assertThat(e.observations()).isEqualTo(least - 1);
                        assertThat(e.needed()).isEqualTo(least);
                    })
                    .hasMessage((least - 1) + " observations, and " + least + " are needed");
        }
    }

    @Test
    void moreThanTenCoefficientsHaveNoChances() {
        Random random = new Random(94);
        double[] y = values(random, 60);
        BreakModel eleven = BreakModel.regression(regressors(random, 60, 11), y);
        assertThat(FTests.of(eleven, 0.15, Errors.HETEROGENEOUS)).isEmpty();
        assertThat(FTests.bootstrapped(eleven, 0.15)).isEmpty();
    }

    @Test
    void seriesWithoutErrorsHaveNoTest() {
        double[] step = new double[20];
        Arrays.fill(step, 10, 20, 1);
        assertThat(FTests.of(BreakModel.mean(step), 0.15, Errors.HETEROGENEOUS)).isEmpty();
        assertThat(FTests.of(BreakModel.mean(new double[20]), 0.15, Errors.HAC)).isEmpty();
    }

    /**
     * 0 0 1 1 0 0: after 2 and after 4 one side is without errors and the other has squares of 1.
     */
    @Test
    void ofEqualStatisticsTheEarlierDateIsNamed() {
        FTests tests = FTests.of(BreakModel.mean(new double[] {0, 0, 1, 1, 0, 0}), 0.34, Errors.HOMOGENEOUS)
                .orElseThrow();

        assertThat(tests.supF().at()).isEqualTo(2);
        // Squares of 4/3 without a change: F = (4/3 − 1)/(1/4).
        assertThat(tests.supF().statistic()).isCloseTo(4 / 3.0, within(1e-12));
    }

    /**
     * p = 1 − (1 − p*)^(l + 1) for the largest statistic within a regime, with the p* of that
     * regime's own length.
     */
    @Test
    void oneBreakMoreIsTestedWithinEveryRegime() {
        Random random = new Random(95);
        double[] y = values(random, 70);
        for (int i = 45; i < 70; i++) {
            y[i] -= 2.5;
        }
        for (BreakModel model : List.of(BreakModel.mean(y), model(2, new double[0][], y))) {
            StructuralBreaks search = StructuralBreaks.search(model, 0.15, 4);
            List<SequentialTest> tests = SequentialTest.of(search, 0.15, Errors.HETEROGENEOUS);
            int next = 0;
            for (int l = 0; l < search.partitions().size(); l++) {
                double largest = Double.NEGATIVE_INFINITY;
                double p = 0;
                int from = 0;
                for (int k = 0; k <= l; k++) {
                    int to = k == l ? 70 : search.partitions().get(l).breaks().get(k);
                    if (Math.floor(0.15 * (to - from)) > model.parameters()) {
                        ChangeTest test = FTests.of(model.part(from, to), 0.15, Errors.HETEROGENEOUS)
                                .orElseThrow()
                                .supF();
                        p = test.statistic() > largest ? test.p() : p;
                        largest = Math.max(largest, test.statistic());
                    }
                    from = to;
                }
                if (Double.isFinite(largest)) {
                    SequentialTest test = tests.get(next++);
                    assertThat(test.breaks()).isEqualTo(l);
                    assertThat(test.statistic()).isEqualTo(largest);
                    assertThat(test.p()).isCloseTo(1 - Math.pow(1 - p, l + 1), within(1e-12));
                }
            }
            assertThat(tests).hasSize(next).hasSizeGreaterThan(1);
        }
    }

    /**
     * With 13 observations 15 % are 1, no more than a mean has coefficients; with 14 they are 2.
     */
    @ParameterizedTest
    @CsvSource({"13, 0", "14, 1"})
    void aRegimeTooShortForItsTrimmingIsNotSplit(int regime, int tests) {
        double[] y = values(new Random(96), regime);
        StructuralBreaks search = StructuralBreaks.search(BreakModel.mean(y), 0.2, 0);

        assertThat(SequentialTest.of(search, 0.15, Errors.HETEROGENEOUS)).hasSize(tests);
    }

    @Test
    void theTestsStopAtTheFirstThatIsNotBelowTheLevel() {
        List<SequentialTest> tests = List.of(
                new SequentialTest(0, 20, 0.01), new SequentialTest(1, 9, 0.05), new SequentialTest(3, 9, 0.001));

        assertThat(SequentialTest.count(tests, 0.05)).isEqualTo(2);
        assertThat(SequentialTest.count(tests, 0.0499)).isEqualTo(1);
        assertThat(SequentialTest.count(tests, 0.001)).isZero();
        assertThat(SequentialTest.count(List.of(), 0.05)).isZero();
    }
}
