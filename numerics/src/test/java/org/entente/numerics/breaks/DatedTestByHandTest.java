package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.numerics.Tails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of a change at a given date and its size, against the regressions of both sides. */
class DatedTestByHandTest {
    private static final int N = 24;

    private static double[] values(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, N).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    private static double[][] regressors(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, N)
                .mapToObj(i -> new double[] {1, random.nextGaussian(), random.nextGaussian()})
                .toArray(double[][]::new);
    }

    private record Case(BreakModel model, double[][] x) {
        int p() {
            return x[0].length;
        }
    }

    private static List<Case> cases(double[] y) {
        return List.of(
                new Case(BreakModel.mean(y), PlainRegression.ones(N)),
                new Case(BreakModel.trend(StructuralBreaksTest.times(N), y), PlainRegression.line(N)),
                new Case(BreakModel.regression(regressors(5), y), regressors(5)));
    }

    /**
     * F and Wald over the number of coefficients that change, referred to F with that number and n
     * − 2p degrees of freedom.
     */
    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void statisticsAndChancesAreThoseOfBothSides(long seed) {
        double[] y = values(seed);
        for (Case c : cases(y)) {
            int at = 8 + (int) (seed % 3) * 3;
            double f = PlainRegression.f(c.x(), y, at) / c.p();
            double w = PlainRegression.wald(c.x(), y, at) / c.p();

            DatedTest test = DatedTest.at(c.model(), at).orElseThrow();

            assertThat(test.at()).isEqualTo(at);
            for (ChangeTest kind : List.of(test.classical(), test.hac(), test.bootstrapped())) {
                double statistic = kind == test.hac() ? w : f;
                assertThat(kind.at()).isEqualTo(at);
                assertThat(kind.statistic()).isCloseTo(statistic, within(1e-7 * Math.max(1, statistic)));
                if (kind != test.bootstrapped()) {
                    assertThat(kind.p()).isCloseTo(Tails.f(statistic, c.p(), N - 2 * c.p()), within(1e-7));
                }
            }
        }
    }

    /** One observation more than coefficients on either side. */
    @Test
    void bothSidesNeedMoreObservationsThanCoefficients() {
        double[] y = values(104);
        for (Case c : cases(y)) {
            int p = c.p();
            assertThat(DatedTest.at(c.model(), p)).isEmpty();
            assertThat(DatedTest.at(c.model(), p + 1)).isPresent();
            assertThat(DatedTest.at(c.model(), N - p - 1)).isPresent();
            assertThat(DatedTest.at(c.model(), N - p)).isEmpty();
            assertThat(DatedTest.shift(c.model(), p, 5)).isEmpty();
            assertThat(DatedTest.shift(c.model(), p + 1, 5)).isPresent();
            assertThat(DatedTest.shift(c.model(), N - p - 1, 5)).isPresent();
            assertThat(DatedTest.shift(c.model(), N - p, 5)).isEmpty();
        }
    }

    /** What rounding leaves of two levels is no error to judge by, whatever their size. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 1e7})
    void twoLevelsWithoutErrorsAreNotTested(double size) {
        double[] y = new double[N];
        Arrays.fill(y, 0, 9, size / 3);
        Arrays.fill(y, 9, N, size / 7);
        for (Case c : cases(y)) {
            assertThat(DatedTest.at(c.model(), 9)).isEmpty();
        }
        for (Case c : cases(new double[N])) {
            assertThat(DatedTest.at(c.model(), 9)).isEmpty();
        }
    }

    /** Errors of a ten-thousandth of the step are errors. */
    @Test
    void smallErrorsAreErrors() {
        double[] y = values(105);
        for (int i = 0; i < N; i++) {
            y[i] = y[i] * 1e-4 + (i < 9 ? 0 : 1);
        }
        for (Case c : cases(y)) {
            assertThat(DatedTest.at(c.model(), 9).orElseThrow().classical().p()).isLessThan(1e-6);
        }
    }

    /**
     * The predictions of the new regression less those of the old one, on average over the next
     * observations that there are.
     */
    @ParameterizedTest
    @CsvSource({"10, 1", "10, 5", "10, 14", "10, 100", "18, 6", "18, 7", "6, 3"})
    void theShiftIsTheMeanDifferenceOfPredictions(int at, int first) {
        double[] y = values(106);
        for (Case c : cases(y)) {
            double[] before = PlainRegression.of(c.x(), y, 0, at).coefficients();
            double[] after = PlainRegression.of(c.x(), y, at, N).coefficients();
            double mean = IntStream.range(at, N)
                    .limit(first)
                    .mapToDouble(i -> IntStream.range(0, c.p())
                            .mapToDouble(j -> (after[j] - before[j]) * c.x()[i][j])
                            .sum())
                    .average()
                    .orElseThrow();

            assertThat(DatedTest.shift(c.model(), at, first)).isPresent();
            assertThat(DatedTest.shift(c.model(), at, first).getAsDouble()).isCloseTo(mean, within(1e-9));
        }
    }

    /**
     * Up by 1 an observation from 0 to 5, then from 16 on by 2: at 6 and 7 the old line has 6 and
     * 7, the new one 16 and 18.
     */
    @Test
    void theShiftOfALineThatJumpsAndSteepens() {
        double[] y = {0, 1, 2, 3, 4, 5, 16, 18, 20, 22};
        BreakModel model = BreakModel.trend(StructuralBreaksTest.times(10), y);

        assertThat(DatedTest.shift(model, 6, 1).orElseThrow()).isCloseTo(10, within(1e-10));
        assertThat(DatedTest.shift(model, 6, 2).orElseThrow()).isCloseTo(10.5, within(1e-10));
        assertThat(DatedTest.shift(model, 6, 9).orElseThrow()).isCloseTo(11.5, within(1e-10));
    }

    /**
     * Residuals ±1 and ±2 about equal means: the two sides differ by nothing, and so is their
     * statistic.
     */
    @Test
    void sidesThatDoNotDifferHaveStatisticZero() {
        double[] y = {1, -1, 1, -1, 2, -2, 2, -2};
        DatedTest test = DatedTest.at(BreakModel.mean(y), 4).orElseThrow();

        assertThat(test.classical().statistic()).isCloseTo(0, within(1e-15));
        assertThat(test.hac().statistic()).isCloseTo(0, within(1e-15));
        assertThat(test.classical().p()).isCloseTo(1, within(1e-7));
    }
}
