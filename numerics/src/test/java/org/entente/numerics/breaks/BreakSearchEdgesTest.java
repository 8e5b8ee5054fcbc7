package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both searches for changes at their bounds: shortest regimes, ties, series without errors, and
 * costs worked out by hand.
 */
class BreakSearchEdgesTest {
    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    @Test
    void aTrimmingIsAboveZeroAndUpToAHalf() {
        for (double trim : new double[] {0, -0.1, Math.nextUp(0.5), Double.NaN}) {
            assertThatThrownBy(() -> StructuralBreaks.segment(10, trim))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a trimming above 0 and up to 0.5, not " + trim);
        }
        assertThat(StructuralBreaks.segment(10, 0.5)).isEqualTo(5);
        assertThat(StructuralBreaks.segment(11, 0.5)).isEqualTo(5);
        assertThat(StructuralBreaks.segment(10, Double.MIN_VALUE)).isZero();
    }

    /** Fifteen percent of 13 observations are 1, of 14 they are 2: one more than a mean takes. */
    @Test
    void aRegimeHasMoreObservationsThanCoefficients() {
        assertThat(StructuralBreaks.search(BreakModel.mean(new double[14]), 0.15, 3)
                        .segment())
                .isEqualTo(2);
        assertThatThrownBy(() -> StructuralBreaks.search(BreakModel.mean(new double[13]), 0.15, 3))
                .isInstanceOf(TooFewObservationsException.class)
                .hasMessage("13 observations, and 14 are needed");
    }

    /** At most ⌈n/h⌉ − 2 breaks, no more than are requested. */
    @ParameterizedTest
    @CsvSource({
        "16, 0.25, 9, 2",
        "17, 0.25, 9, 3",
        "19, 0.25, 9, 3",
        "20, 0.25, 9, 2",
        "20, 0.25, 1, 1",
        "20, 0.5, 9, 0"
    })
    void thereAreAsManyBreaksAsHaveRoomToBeChosen(int n, double trim, int most, int breaks) {
        double[] y = StructuralBreaksTest.noise(181, n);

        assertThat(StructuralBreaks.search(BreakModel.mean(y), trim, most).partitions())
                .hasSize(breaks + 1);
    }

    /** 0 0 1 1 0 0: squares of 1 after two and after four observations. */
    @Test
    void ofEqualSumsTheEarlierBreakWins() {
        Partition one = StructuralBreaks.search(BreakModel.mean(new double[] {0, 0, 1, 1, 0, 0}), 0.34, 1)
                .partitions()
                .get(1);

        assertThat(one.breaks()).containsExactly(2);
        assertThat(one.rss()).isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 0.1, 1e6, 1e12})
    void whatRoundingLeavesOfALineIsNothing(double size) {
        double[] y = IntStream.range(0, 40)
                .mapToDouble(i -> size * (1 / 3.0 - i / 70.0))
                .toArray();
        StructuralBreaks search = StructuralBreaks.search(BreakModel.trend(StructuralBreaksTest.times(40), y), 0.15, 3);

        for (Partition partition : search.partitions()) {
            assertThat(partition.rss()).isZero();
        }
        assertThat(search.chosen().breaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 1, 1e7})
    void errorsOfAMillionthAreNotRounding(double size) {
        double[] noise = StructuralBreaksTest.noise(182, 40);
        double[] y = IntStream.range(0, 40)
                .mapToDouble(i -> size * (3 + 1e-6 * noise[i]))
                .toArray();

        assertThat(StructuralBreaks.search(BreakModel.mean(y), 0.15, 3)
                        .partitions()
                        .get(0)
                        .rss())
                .isCloseTo(
                        PlainRegression.of(PlainRegression.ones(40), noise).squares() * size * size * 1e-12,
                        within(1e-17 * size * size));
    }

    /** 1 2 4 7 has mean 3.5: squares about it of 6.25, 2.25, 0.25 and 12.25. */
    @Test
    void costsAreMinusTwiceTheLogarithmOfTheLikelihood() {
        double[] y = {1, 2, 4, 7};
        ChangeCost.Sums mean = new ChangeCost.Sums(ChangeCost.MEAN, y, false);
        assertThat(mean.of(0, 4)).isCloseTo(21, within(1e-12));
        assertThat(mean.of(0, 2)).isCloseTo(0.5, within(1e-12));
        assertThat(mean.of(1, 4)).isCloseTo(38 / 3.0, within(1e-12));
        ChangeCost.Sums variance = new ChangeCost.Sums(ChangeCost.VARIANCE, y, false);
        assertThat(variance.of(0, 2)).isCloseTo(2 * (LOG_2_PI + Math.log(4.25) + 1), within(1e-12));
        assertThat(variance.of(0, 4)).isCloseTo(4 * (LOG_2_PI + Math.log(5.25) + 1), within(1e-12));
        ChangeCost.Sums both = new ChangeCost.Sums(ChangeCost.MEAN_AND_VARIANCE, y, false);
        assertThat(both.of(0, 2)).isCloseTo(2 * (LOG_2_PI + Math.log(0.25) + 1), within(1e-12));
        assertThat(both.of(1, 4)).isCloseTo(3 * (LOG_2_PI + Math.log(38 / 9.0) + 1), within(1e-12));
        for (ChangeCost cost : ChangeCost.values()) {
            double plain = new ChangeCost.Sums(cost, y, false).of(1, 4);
            assertThat(new ChangeCost.Sums(cost, y, true).of(1, 4)).isCloseTo(plain + Math.log(3), within(1e-12));
        }
    }

    /** Equal values, in any unit, have the variance that stands for none, 10⁻¹¹. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e6})
    void equalValuesHaveTheSmallestVariance(double size) {
        double[] y = new double[20];
        Arrays.setAll(y, i -> size * (i < 6 ? 5 / 3.0 + i : 7 / 3.0));
        double least = 14 * (LOG_2_PI + Math.log(1e-11) + 1);

        assertThat(new ChangeCost.Sums(ChangeCost.MEAN_AND_VARIANCE, y, false).of(6, 20))
                .isCloseTo(least, within(1e-9));
        assertThat(new ChangeCost.Sums(ChangeCost.VARIANCE, new double[14], false).of(0, 14))
                .isCloseTo(least, within(1e-9));
    }

    /**
     * A hundred values ±10⁻⁷ beside 1 and −1: their squares are five times the 10⁻¹³ of all that
     * counts as rounding.
     */
    @Test
    void smallErrorsBesideLargeValuesAreErrors() {
        double[] y = new double[102];
        Arrays.setAll(y, i -> i == 0 ? 1 : i == 101 ? -1 : i % 2 == 0 ? 1e-7 : -1e-7);

        assertThat(new ChangeCost.Sums(ChangeCost.MEAN_AND_VARIANCE, y, false).of(1, 101))
                .isCloseTo(100 * (LOG_2_PI + Math.log(1e-14) + 1), within(0.1));
    }

    /**
     * 0 c 2c at c² a change: after the first or the second it leaves c²/2, none 2c², both nothing
     * and the price of one more.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 0.01, 0.1, 0.3, 0.7, 1, 3, 1e3, 1e7})
    void ofEqualCostsTheEarlierChangeIsTaken(double c) {
        assertThat(ChangePoints.pelt(new double[] {0, c, 2 * c}, ChangeCost.MEAN, c * c, false))
                .containsExactly(1);
    }

    /** Fewer than two segments of the shortest length have no change. */
    @ParameterizedTest
    @EnumSource(ChangeCost.class)
    void aShortSeriesHasNoChange(ChangeCost cost) {
        double[] y = {0, 1, 90, -50, 3};
        for (int n = 0; n < 2 * cost.shortest(); n++) {
            assertThat(ChangePoints.pelt(Arrays.copyOf(y, n), cost, 0.001, false))
                    .isEmpty();
        }
    }

    /**
     * All divisions of up to nine values, with prices that leave every start in play and such that
     * leave few.
     */
    @ParameterizedTest
    @EnumSource(ChangeCost.class)
    void noDivisionOfAFewValuesIsCheaper(ChangeCost cost) {
        Random random = new Random(183);
        for (int round = 0; round < 120; round++) {
            int n = 1 + round % 9;
            double[] y = IntStream.range(0, n)
                    .mapToDouble(i -> random.nextGaussian() * (i < n / 2 ? 1 : 4))
                    .toArray();
            double penalty = new double[] {0, 0.3, 2, 8, 1e6}[round % 5];
            ChangeCost.Sums sums = new ChangeCost.Sums(cost, y, false);
            double least = Double.POSITIVE_INFINITY;
            List<Integer> best = List.of();
            for (int cuts = 0; cuts < 1 << (n - 1); cuts++) {
                List<Integer> breaks = new ArrayList<>();
                double total = 0;
                int from = 0;
                for (int to = 1; to <= n; to++) {
                    if (to == n || (cuts >> (to - 1) & 1) == 1) {
                        total += to - from < cost.shortest() && n >= cost.shortest()
                                ? Double.POSITIVE_INFINITY
                                : sums.of(from, to) + (to == n ? 0 : penalty);
                        if (to < n) {
                            breaks.add(to);
                        }
                        from = to;
                    }
                }
                if (total < least - 1e-9) {
                    least = total;
                    best = breaks;
                }
            }
            List<Integer> found = ChangePoints.pelt(y, cost, penalty, false);
            assertThat(found).as("%d: %s", round, Arrays.toString(y)).isEqualTo(n < cost.shortest() ? List.of() : best);
        }
    }
}
