package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chances by drawn series against a second way to draw them, and the numbers of draws and ties at
 * their bounds.
 */
class BootstrapByHandTest {
    private static final long SEED = 20_021_103;
    private static final double[] GRID = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97};

    /** A change of which all that it was asked is kept. */
    private static final class Told implements Change {
        final List<double[]> left = new ArrayList<>();
        final List<double[]> drawn = new ArrayList<>();
        private final UnaryOperator<double[]> remainders;
        private final ToDoubleFunction<double[]> statistic;

        Told(UnaryOperator<double[]> remainders, ToDoubleFunction<double[]> statistic) {
            this.remainders = remainders;
            this.statistic = statistic;
        }

        @Override
        public double[] remainders(double[] y) {
            left.add(y.clone());
            return remainders.apply(y);
        }

        @Override
        public double statistic(double[] y) {
            drawn.add(y.clone());
            return statistic.applyAsDouble(y);
        }
    }

    private static double[] aboutTheirMean(double[] y) {
        double mean = DoubleStream.of(y).average().orElseThrow();
        return DoubleStream.of(y).map(v -> v - mean).toArray();
    }

    private static double[] series(Random random, int n, double correlation, int step, double height) {
        double[] y = new double[n];
        double error = 0;
        for (int i = 0; i < n; i++) {
            error = correlation * error + random.nextGaussian();
            y[i] = error + (i >= step ? height : 0);
        }
        return y;
    }

    /** What is left by the regressions of both sides. */
    private static double[] sides(double[][] x, double[] y, int at) {
        return DoubleStream.concat(
                        DoubleStream.of(PlainRegression.of(x, y, 0, at).residuals()),
                        DoubleStream.of(PlainRegression.of(x, y, at, y.length).residuals()))
                .toArray();
    }

    /**
     * A first-order autoregression of resampled innovations, started a hundred steps before, about
     * the fitted values.
     */
    private static double[] drawn(int[] which, double[] innovations, double rho, double[] fitted) {
        double[] errors = new double[which.length];
        for (int i = 0; i < which.length; i++) {
            errors[i] = innovations[which[i]] + (i == 0 ? 0 : rho * errors[i - 1]);
        }
        return IntStream.range(0, fitted.length)
                .mapToDouble(i -> fitted[i] + errors[100 + i])
                .toArray();
    }

    private static int[] which(Random random, int n) {
        return IntStream.generate(() -> random.nextInt(n - 1)).limit(100L + n).toArray();
    }

    /**
     * All steps as the documentation has them: what is left, its correlation, that of 99 series for
     * each of eleven, and the draws.
     */
    private static double p(
            double[][] x,
            double[] y,
            UnaryOperator<double[]> remainders,
            ToDoubleFunction<double[]> statistic,
            double observed) {
        int n = y.length;
        double[] e = remainders.apply(y);
        double found = PlainRegression.correlation(e);
        double[] innovations = aboutTheirMean(
                IntStream.range(1, n).mapToDouble(i -> e[i] - found * e[i - 1]).toArray());
        double[] residuals = PlainRegression.of(x, y).residuals();
        double[] fitted =
                IntStream.range(0, n).mapToDouble(i -> y[i] - residuals[i]).toArray();
        Random random = new Random(SEED + 1);
        List<int[]> matching =
                IntStream.range(0, 99).mapToObj(draw -> which(random, n)).toList();
        double[] medians = DoubleStream.of(GRID)
                .map(rho -> matching.stream()
                        .mapToDouble(
                                w -> PlainRegression.correlation(remainders.apply(drawn(w, innovations, rho, fitted))))
                        .sorted()
                        .skip(49)
                        .findFirst()
                        .orElseThrow())
                .toArray();
        double rho = 0.97;
        for (int g = GRID.length - 1; g >= 0; g--) {
            if (medians[g] >= found) {
                double below =
                        IntStream.range(0, g).mapToDouble(k -> medians[k]).max().orElse(found);
                rho = g == 0 ? 0 : GRID[g - 1] + (GRID[g] - GRID[g - 1]) * (found - below) / (medians[g] - below);
            }
        }
        Random draws = new Random(SEED);
        int large = 0;
        for (int draw = 1; draw <= 9999; draw++) {
            double value = statistic.applyAsDouble(drawn(which(draws, n), innovations, rho, fitted));
            large += value >= observed * (1 - 1e-9) ? 1 : 0;
            if (draw == 999 && large > 0) {
                return (1.0 + large) / 1000;
            }
        }
        return (1.0 + large) / 10_000;
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 0.4, 0", "3, 0.7, 0", "4, 0.3, 1", "5, 0.2, 6", "6, -0.5, 0", "7, 0.9, 0"})
    void theChanceOfADatedChangeOfLevel(long seed, double correlation, double height) {
        int n = 24;
        double[][] x = PlainRegression.ones(n);
        double[] y = series(new Random(800 + seed), n, correlation, 10, height);
        double observed = PlainRegression.f(x, y, 10);

        DatedTest test = DatedTest.at(BreakModel.mean(y), 10).orElseThrow();

        assertThat(test.bootstrapped().p())
                .isCloseTo(p(x, y, v -> sides(x, v, 10), v -> PlainRegression.f(x, v, 10), observed), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.6})
    void theChanceOfADatedChangeOfALine(double correlation) {
        int n = 26;
        double[][] x = PlainRegression.line(n);
        double[] y = series(new Random(811), n, correlation, 12, 0.5);
        double observed = PlainRegression.f(x, y, 12);

        DatedTest test = DatedTest.at(BreakModel.trend(StructuralBreaksTest.times(n), y), 12)
                .orElseThrow();

        assertThat(test.bootstrapped().p())
                .isCloseTo(p(x, y, v -> sides(x, v, 12), v -> PlainRegression.f(x, v, 12), observed), within(1e-12));
    }

    private static int highest(double[][] x, double[] y, int from, int to) {
        int best = from;
        double least = Double.POSITIVE_INFINITY;
        for (int at = from; at <= to; at++) {
            double squares = PlainRegression.of(x, y, 0, at).squares()
                    + PlainRegression.of(x, y, at, y.length).squares();
            best = squares < least ? at : best;
            least = Math.min(least, squares);
        }
        return best;
    }

    /**
     * Of 20 observations 15 % are 3, and a line takes 2 + 1 of them on either side, also with a
     * trimming of 5 %; of 25 % it is 5.
     */
    @ParameterizedTest
    @CsvSource({"0.15, 0.2, 3", "0.15, 0.7, 3", "0.05, 0.4, 3", "0.25, 0.3, 5"})
    void theChanceOfAChangeThatWasSearchedFor(double trim, double correlation, int from) {
        int to = 20 - from;
        double[][] x = PlainRegression.line(20);
        double[] y = series(new Random(821), 20, correlation, 9, 0.7);
        int at = highest(x, y, from, to);
        double observed = PlainRegression.f(x, y, at);

        ChangeTest test = FTests.bootstrapped(BreakModel.trend(StructuralBreaksTest.times(20), y), trim)
                .orElseThrow();

        assertThat(test.at()).isEqualTo(at);
        assertThat(test.statistic()).isCloseTo(observed, within(1e-8 * observed));
        assertThat(test.p())
                .isCloseTo(
                        p(
                                x,
                                y,
                                v -> sides(x, v, highest(x, v, from, to)),
                                v -> PlainRegression.f(x, v, highest(x, v, from, to)),
                                observed),
                        within(1e-12));
    }

    /**
     * The numbers of java.util.Random decide which innovations follow each other; here the last
     * series are not correlated.
     */
    @Test
    void seriesAreDrawnFromTheInnovationsAboutTheMean() {
        double[] y = {4, -1, 3, -2, 5, -1, 2, -4, 3, 0};
        Told told = new Told(BootstrapByHandTest::aboutTheirMean, v -> 0);
        double[] e = aboutTheirMean(y);
        double found = PlainRegression.correlation(e);
        double[] innovations = aboutTheirMean(
                IntStream.range(1, 10).mapToDouble(i -> e[i] - found * e[i - 1]).toArray());
        double[] fitted = new double[10];
        Arrays.fill(fitted, 0.9);

        double p = BreakBootstrap.p(BreakModel.mean(y), 1, told);

        assertThat(p).isEqualTo(0.0001);
        assertThat(told.drawn).hasSize(9999);
        Random random = new Random(SEED);
        for (double[] series : told.drawn.subList(0, 50)) {
            assertThat(series).containsExactly(drawn(which(random, 10), innovations, 0, fitted), within(1e-12));
        }
        assertThat(told.left.get(0)).containsExactly(y);
        Random other = new Random(SEED + 1);
        for (double[] series : told.left.subList(1, 100)) {
            assertThat(series).containsExactly(drawn(which(other, 10), innovations, 0, fitted), within(1e-12));
        }
    }

    /**
     * What remains is as correlated as what was found whatever the series: the first of the
     * correlations, 0, suffices.
     */
    @Test
    void theLeastCorrelationThatSufficesIsTaken() {
        double[] left = {1, 1, -1, -1, 1, 1, -1, -1};
        Told told = new Told(y -> left, y -> 0);

        BreakBootstrap.p(BreakModel.mean(new double[] {1, 2, 4, 3, 5, 7, 6, 8}), 1, told);

        assertThat(told.left).hasSize(1 + 99);
    }

    /**
     * Series of ten with correlation 0.97 are less correlated about their mean than a line of ten:
     * no higher one is tried.
     */
    @Test
    void noCorrelationAboveTheStrongestIsTaken() {
        double[] y = IntStream.range(0, 10).mapToDouble(i -> i).toArray();
        Told told = new Told(BootstrapByHandTest::aboutTheirMean, v -> 0);
        double[] e = aboutTheirMean(y);
        double found = PlainRegression.correlation(e);
        double[] innovations = aboutTheirMean(
                IntStream.range(1, 10).mapToDouble(i -> e[i] - found * e[i - 1]).toArray());
        double[] fitted = new double[10];
        Arrays.fill(fitted, 4.5);

        BreakBootstrap.p(BreakModel.mean(y), 1, told);

        assertThat(told.left).hasSize(1 + 11 * 99);
        assertThat(told.drawn.get(0))
                .containsExactly(drawn(which(new Random(SEED), 10), innovations, 0.97, fitted), within(1e-12));
    }

    /**
     * A statistic is as large up to one part in a thousand million, on either side of zero, and so
     * is one that is no number.
     */
    @ParameterizedTest
    @CsvSource({
        "5, 5, 1",
        "5, 4.9999999951, 1",
        "5, 4.9999999949, 0.0001",
        "-5, -5.0000000049, 1",
        "-5, -5.0000000051, 0.0001",
        "0, 0, 1",
        "5, NaN, 1",
        "5, 6, 1"
    })
    void equalUpToRoundingIsAsLarge(double observed, double drawn, double p) {
        Told told = new Told(BootstrapByHandTest::aboutTheirMean, v -> drawn);

        assertThat(BreakBootstrap.p(BreakModel.mean(new double[] {1, 4, 2, 3}), observed, told))
                .isEqualTo(p);
    }

    /** One large value among the first 999 ends the drawing there; one of later takes all 9999. */
    @ParameterizedTest
    @CsvSource({"1, 999, 0.002", "999, 999, 0.002", "1000, 9999, 0.0002", "9999, 9999, 0.0002", "10000, 9999, 0.0001"})
    void drawsGoOnWhileNoneIsAsLarge(int large, int draws, double p) {
        int[] count = {0};
        Told told = new Told(BootstrapByHandTest::aboutTheirMean, v -> ++count[0] == large ? 2 : 0);

        assertThat(BreakBootstrap.p(BreakModel.mean(new double[] {1, 4, 2, 3}), 1, told))
                .isEqualTo(p);
        assertThat(count[0]).isEqualTo(draws);
    }
}
