package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Intervals of break dates by counting observations until the law of Bai (1997) leaves no more than
 * half of the rest outside.
 */
class BreakIntervalsByHandTest {
    private static final int N = 60;

    private static double form(double[] change, double[][] matrix, double by) {
        double sum = 0;
        for (int i = 0; i < change.length; i++) {
            for (int j = 0; j < change.length; j++) {
                sum += change[i] * change[j] * matrix[i][j] * by;
            }
        }
        return sum;
    }

    private static double[][] rows(double[][] x, int from, int to) {
        return Arrays.copyOfRange(x, from, to);
    }

    /** X'X/n as the long-run covariance of x·1 without lags. */
    private static double[][] moments(double[][] x) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        return PlainRegression.longRun(x, ones, 0);
    }

    private static Optional<BreakInterval> interval(
            double[][] x, double[] y, int start, int at, int end, Errors errors, double level, double common) {
        PlainRegression one = PlainRegression.of(x, y, start, at);
        PlainRegression two = PlainRegression.of(x, y, at, end);
        int n1 = at - start;
        int n2 = end - at;
        double[] change = IntStream.range(0, x[0].length)
                .mapToDouble(j -> two.coefficients()[j] - one.coefficients()[j])
                .toArray();
        double size1 = form(change, moments(rows(x, start, at)), 1.0 / n1);
        double size2 = form(change, moments(rows(x, at, end)), 1.0 / n2);
        double variance1 = one.squares() / n1;
        double variance2 = two.squares() / n2;
        if (errors == Errors.HOMOGENEOUS) {
            size1 = form(change, moments(x), 1.0 / x.length);
            size2 = size1;
            variance1 = common;
            variance2 = common;
        } else if (errors == Errors.HAC) {
            int lags1 = PlainRegression.lags(one.residuals());
            int lags2 = PlainRegression.lags(two.residuals());
            variance1 =
                    form(change, PlainRegression.longRun(rows(x, start, at), one.residuals(), lags1), 1.0 / n1 / size1);
            variance2 =
                    form(change, PlainRegression.longRun(rows(x, at, end), two.residuals(), lags2), 1.0 / n2 / size2);
        }
        double xi = size2 / size1;
        BaiDistribution law = new BaiDistribution(xi, xi * variance2 / variance1);
        double tail = (1 - level) / 2;
        if (law.cdf(0) < tail || law.cdf(0) > 1 - tail) {
            return Optional.empty();
        }
        int back = 0;
        while (law.cdf(back * size1 / variance1) < 1 - tail) {
            back++;
        }
        int on = 0;
        while (law.cdf(-on * size1 / variance1) > tail) {
            on++;
        }
        return Optional.of(new BreakInterval(at, at - back, at + on));
    }

    @ParameterizedTest
    @EnumSource(Errors.class)
    void theyLeaveHalfOfTheRestOnEitherSide(Errors errors) {
        for (long seed = 111; seed < 123; seed++) {
            Random random = new Random(seed);
            double[][] x = IntStream.range(0, N)
                    .mapToObj(i -> new double[] {1, random.nextGaussian() * (i < 22 ? 1 : 1.4)})
                    .toArray(double[][]::new);
            double[] y = IntStream.range(0, N)
                    .mapToDouble(i -> random.nextGaussian() * (i < 40 ? 1 : 1.3)
                            + (i < 22 ? 0 : 2 + 1.5 * x[i][1])
                            - (i < 40 ? 0 : 2.5))
                    .toArray();
            for (double level : new double[] {0.95, 0.8}) {
                check(BreakModel.regression(x, y), x, y, errors, level);
                check(BreakModel.mean(y), PlainRegression.ones(N), y, errors, level);
            }
        }
    }

    private static void check(BreakModel model, double[][] x, double[] y, Errors errors, double level) {
        double common = (PlainRegression.of(x, y, 0, 22).squares()
                        + PlainRegression.of(x, y, 22, 40).squares()
                        + PlainRegression.of(x, y, 40, N).squares())
                / N;

        assertThat(BreakIntervals.of(model, List.of(22, 40), errors, level))
                .containsExactly(
                        interval(x, y, 0, 22, 40, errors, level, common),
                        interval(x, y, 22, 40, N, errors, level, common));
    }

    /** Zero, then about 10, with errors ±e1 before and ±e2 after. */
    private static double[] step(double e1, double e2) {
        return IntStream.range(0, 40)
                .mapToDouble(i -> (i < 20 ? 0 : 10) + (i % 2 == 0 ? 1 : -1) * (i < 20 ? e1 : e2))
                .toArray();
    }

    /**
     * The law of a level has 1/(1 + φ₂²/φ₁²) before the date: with variances 1 and 39 the 2.5 %
     * that a tail of 95 % leaves.
     */
    @ParameterizedTest
    @CsvSource({"1, 38.5, true", "1, 39.5, false", "38.5, 1, true", "39.5, 1, false", "1, 1, true"})
    void noIntervalWhereTheLawIsAllOnOneSide(double before, double after, boolean known) {
        assertThat(new BaiDistribution(1, 39).cdf(0)).isCloseTo(0.025, within(1e-12));
        BreakModel model = BreakModel.mean(step(Math.sqrt(before), Math.sqrt(after)));

        assertThat(BreakIntervals.of(model, List.of(20), Errors.HETEROGENEOUS, 0.95)
                        .get(0)
                        .isPresent())
                .isEqualTo(known);
    }

    @Test
    void noIntervalWithoutErrorsOnEitherSide() {
        for (Errors errors : List.of(Errors.HETEROGENEOUS, Errors.HAC)) {
            assertThat(BreakIntervals.of(BreakModel.mean(zero(step(0, 1), 0)), List.of(20), errors, 0.95))
                    .containsExactly(Optional.empty());
            assertThat(BreakIntervals.of(BreakModel.mean(zero(step(1, 0), 20)), List.of(20), errors, 0.95))
                    .containsExactly(Optional.empty());
        }
        assertThat(BreakIntervals.of(BreakModel.mean(new double[40]), List.of(20), Errors.HOMOGENEOUS, 0.95))
                .containsExactly(Optional.empty());
    }

    /** Twenty values from one on become 0, so that no rounding is left of their mean. */
    private static double[] zero(double[] y, int from) {
        Arrays.fill(y, from, from + 20, 0);
        for (int i = 0; i < y.length; i++) {
            y[i] += i < from || i >= from + 20 ? 10 : 0;
        }
        return y;
    }

    @Test
    void noIntervalWithoutAChange() {
        double[] y = new double[40];
        Random random = new Random(131);
        for (int i = 0; i < 20; i++) {
            y[i] = random.nextGaussian();
            y[i + 20] = y[i];
        }
        for (Errors errors : Errors.values()) {
            assertThat(BreakIntervals.of(BreakModel.mean(y), List.of(20), errors, 0.95))
                    .containsExactly(Optional.empty());
        }
    }

    /** A single regressor that is zero on one side says nothing of a change there. */
    @ParameterizedTest
    @CsvSource({"0, 20", "20, 40"})
    void noIntervalWhereTheRegressorDoesNotMove(int from, int to) {
        Random random = new Random(132);
        double[] y =
                IntStream.range(0, 40).mapToDouble(i -> random.nextGaussian()).toArray();
        double[][] x = IntStream.range(0, 40)
                .mapToObj(i -> new double[] {i >= from && i < to ? 0 : 1 + random.nextDouble()})
                .toArray(double[][]::new);

        assertThat(BreakIntervals.of(BreakModel.regression(x, y), List.of(20), Errors.HETEROGENEOUS, 0.95))
                .containsExactly(Optional.empty());
    }

    @Test
    void anIntervalHasItsEndsAndWhatLiesBetween() {
        BreakInterval interval = new BreakInterval(5, 3, 8);

        assertThat(IntStream.range(0, 12).filter(interval::contains)).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(new BreakInterval(5, 5, 5).contains(5)).isTrue();
        assertThatThrownBy(() -> new BreakInterval(5, 6, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("6 to 8 about 5");
        assertThatThrownBy(() -> new BreakInterval(5, 3, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
