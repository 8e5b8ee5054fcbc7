package org.entente.numerics.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Synthetic controls so small that every number is worked out on paper, and the choice of the
 * penalty done over again.
 */
class SyntheticByHandTest {
    private static final SyntheticControl.Eligible ALL = (treated, donor) -> true;

    private static double[] series(int periods, IntToDoubleFunction value) {
        return IntStream.range(0, periods).mapToDouble(value).toArray();
    }

    /**
     * 1.5 and 0.5 in turn are a quarter of one donor and three quarters of the other; then 5 and 6
     * against 1.
     */
    @Test
    void aMixtureOfTwo() {
        double[] one = series(10, t -> t < 8 ? t % 2 * 2 : 1);
        double[] other = series(10, t -> t < 8 ? (t + 1) % 2 * 2 : 1);
        double[] treated = series(10, t -> t < 8 ? (t % 2 == 0 ? 1.5 : 0.5) : t - 3);
        SyntheticControl.Result result = SyntheticControl.estimate(treated, new double[][] {one, other}, 8, ALL);
        assertThat(result.fit().weights()).usingComparatorWithPrecision(1e-8).containsExactly(0.25, 0.75);
        assertThat(result.fit().penalty()).isZero();
        assertThat(result.fit().before()).isCloseTo(0, within(1e-6));
        // Differences of 4 and 5: a mean of 4.5, and the root of 41/2.
        assertThat(result.effect()).isCloseTo(4.5, within(1e-9));
        assertThat(result.fit().after()).isCloseTo(Math.sqrt(20.5), within(1e-9));
        assertThat(result.explained()).isCloseTo(1, within(1e-9));
        assertThat(result.isFitted()).isTrue();
        // Without one donor the other is alone; either is 1 afterwards.
        assertThat(result.without()).extracting(SyntheticControl.LeftOut::donor).containsExactly(0, 1);
        assertThat(result.without()).allSatisfy(w -> assertThat(w.effect()).isCloseTo(4.5, within(1e-9)));
        // A placebo needs two donors of its own.
        assertThat(result.placebos()).isEmpty();
    }

    /**
     * 2 and 6 in turn, and donors of 0 and 1: all weight on the second, which misses by 1 and 5.
     */
    @Test
    void whatIsOutOfReachIsExplainedLessThanNothing() {
        double[] treated = series(10, t -> t % 2 * 4 + 2);
        SyntheticControl.Result result =
                SyntheticControl.estimate(treated, new double[][] {series(10, t -> 0), series(10, t -> 1)}, 8, ALL);
        assertThat(result.fit().weights()).usingComparatorWithPrecision(1e-9).containsExactly(0, 1);
        assertThat(result.fit().before()).isCloseTo(Math.sqrt(13), within(1e-9));
        // The variance about 4 is 4.
        assertThat(result.explained()).isCloseTo(1 - 13 / 4.0, within(1e-9));
        assertThat(result.isFitted()).isFalse();
        assertThat(result.without()).extracting(SyntheticControl.LeftOut::donor).containsExactly(1);
        assertThat(result.without().get(0).effect()).isCloseTo(4, within(1e-9));
        assertThat(result.effect()).isCloseTo(3, within(1e-9));
    }

    @Test
    void aSeriesThatDoesNotVaryIsExplainedWhollyOrNotAtAll() {
        double[] flat = series(10, t -> 1);
        assertThat(SyntheticControl.estimate(flat, new double[][] {flat, series(10, t -> 3)}, 8, ALL)
                        .explained())
                .isEqualTo(1);
        assertThat(SyntheticControl.estimate(flat, new double[][] {series(10, t -> 2), series(10, t -> 3)}, 8, ALL)
                        .explained())
                .isZero();
    }

    @Test
    void threeDonorsGiveThreePlacebosWithTheirGaps() {
        double[] a = series(10, t -> t < 8 ? 0 : 2);
        double[] b = series(10, t -> 1);
        double[] c = series(10, t -> 2);
        double[] treated = series(10, t -> t < 8 ? 1.5 : 9.5);
        SyntheticControl.Result result = SyntheticControl.estimate(treated, new double[][] {a, b, c}, 8, ALL);
        assertThat(result.placebos()).hasSize(3);
        // a is nearest to b alone: it misses by 1 before, and by 1 after.
        assertThat(result.placebos()[0]).isCloseTo(1, within(1e-9));
        assertThat(result.placeboGaps()[0])
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(-1, -1, -1, -1, -1, -1, -1, -1, 1, 1);
        // c is nearest to b too: it is 1 above in every period.
        assertThat(result.placebos()[2]).isCloseTo(1, within(1e-9));
        assertThat(result.smallest()).isEqualTo(0.25);
        // Where a may have only one other it is no placebo.
        SyntheticControl.Eligible few = (which, donor) -> which != 0 || donor != 1;
        assertThat(SyntheticControl.estimate(treated, new double[][] {a, b, c}, 8, few)
                        .placebos())
                .hasSize(2);
    }

    /**
     * The treated series is one more of five that are alike: a placebo with the same ratio counts
     * against it.
     */
    @Test
    void tiesCountAgainstTheTreated() {
        double[] up = series(10, t -> 1);
        double[] down = series(10, t -> -1);
        double[] zero = series(10, t -> 0);
        double[] treated = series(10, t -> 2);
        // 2 misses by 1 always: ratio 1. So do 1 (nearest 0, or the mixture) and -1; 0 is fitted
        // exactly, ratio 1 by rule.
        SyntheticControl.Result result = SyntheticControl.estimate(treated, new double[][] {up, down, zero}, 8, ALL);
        assertThat(result.placebos()).usingComparatorWithPrecision(1e-9).containsExactly(1, 1, 1);
        assertThat(result.rank()).isEqualTo(4);
        assertThat(result.p()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2, 4, 2", "0, 0, 1", "0, 3, 1.7976931348623157E308", "4, 1, 0.25"})
    void theRatioWhereNothingWasMissed(double before, double after, double ratio) {
        assertThat(new SyntheticFit(new double[0], new double[0], 0, before, after, 0).ratio())
                .isEqualTo(ratio);
    }

    @Test
    void fittedIsAtLeastTheLeast() {
        SyntheticFit fit = new SyntheticFit(new double[0], new double[0], 0, 1, 1, 0);
        double least = SyntheticControl.LEAST_FIT;
        assertThat(of(fit, least).isFitted()).isTrue();
        assertThat(of(fit, Math.nextDown(least)).isFitted()).isFalse();
    }

    private static SyntheticControl.Result of(SyntheticFit fit, double explained) {
        return new SyntheticControl.Result(fit, explained, new double[0], new double[0][], 1, 0, List.of());
    }

    @Test
    void eightPeriodsTwoDonorsAndOnePeriodAfterAreEnough() {
        double[][] donors = {series(9, t -> t), series(9, t -> -t)};
        assertThat(SyntheticControl.estimate(series(9, t -> 0), donors, 8, ALL).effect())
                .isCloseTo(0, within(1e-9));
        assertThatThrownBy(() -> SyntheticControl.estimate(series(9, t -> 0), donors, 7, ALL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SyntheticControl.estimate(series(9, t -> 0), donors, 9, ALL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SyntheticControl.estimate(series(9, t -> 0), Arrays.copyOf(donors, 1), 8, ALL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SyntheticControl.estimate(series(9, t -> t == 3 ? Double.NaN : 0), donors, 8, ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * The same choice, from the program for weights alone: the last quarter before the treatment,
     * at least two periods, is held out.
     */
    @ParameterizedTest
    @CsvSource({"1, 8, 12", "2, 8, 9", "3, 16, 30", "4, 16, 17", "5, 12, 20", "6, 11, 24"})
    void thePenaltyIsTheOneThatPredictsBest(long seed, int start, int count) {
        Random random = new Random(seed);
        double[][] donors = new double[count][];
        for (int j = 0; j < count; j++) {
            double level = random.nextGaussian();
            donors[j] = series(start + 3, t -> level + random.nextGaussian());
        }
        double[] treated = series(start + 3, t -> random.nextGaussian() / 2);
        int learnt = start - Math.max(2, start / 4);
        double chosen = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (double penalty : SyntheticControl.PENALTIES) {
            double[] weights = weights(treated, donors, learnt, penalty);
            double error = 0;
            for (int t = learnt; t < start; t++) {
                double sum = 0;
                for (int j = 0; j < count; j++) {
                    sum += weights[j] * donors[j][t];
                }
                error += (treated[t] - sum) * (treated[t] - sum);
            }
            if (error < least - 1e-12) {
                least = error;
                chosen = penalty;
            }
        }
        SyntheticFit fit =
                SyntheticControl.estimate(treated, donors, start, ALL).fit();
        assertThat(fit.penalty()).isEqualTo(chosen);
        assertThat(fit.weights())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(weights(treated, donors, start, chosen));
        // With as many periods as donors there is no penalty.
        double[][] fewer = Arrays.copyOf(donors, start);
        assertThat(SyntheticControl.estimate(treated, fewer, start, ALL).fit().penalty())
                .isZero();
    }

    private static double[] weights(double[] treated, double[][] donors, int periods, double penalty) {
        double[][] columns = new double[donors.length][];
        double[] costs = new double[donors.length];
        for (int j = 0; j < donors.length; j++) {
            double[] donor = donors[j];
            columns[j] = series(periods, t -> donor[t] - treated[t]);
            costs[j] = penalty * Arrays.stream(columns[j]).map(d -> d * d).sum();
        }
        return SimplexProgram.solve(columns, costs).weights();
    }

    /** (2w − 1)² + w(3) of the second: costs enter the value. */
    @Test
    void theValueIsTheSquareAndTheCosts() {
        SimplexProgram.Solution solution = SimplexProgram.solve(new double[][] {{-1}, {1}}, new double[] {2, 3});
        assertThat(solution.weights()).usingComparatorWithPrecision(1e-9).containsExactly(0.625, 0.375);
        assertThat(solution.value()).isCloseTo(0.0625 + 1.25 + 1.125, within(1e-9));
        assertThat(solution.gap()).isCloseTo(0, within(1e-9));
        // A cost may outweigh a distance: the farther one alone.
        assertThat(SimplexProgram.solve(new double[][] {{1}, {2}}, new double[] {9, 0})
                        .weights())
                .containsExactly(0, 1);
    }
}
