package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backtests of the naive forecast counted out, and of forecasts that are always the same. */
class BacktestByHandTest {
    private static final ForecastScale PLAIN =
            new ForecastScale.Identity(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Point below which nine tenths of a standard normal lie. */
    private static final double NINE_TENTHS = 1.2815515655446004;

    /** The same value at every horizon, whatever the past. */
    private record Same(double value, double variance) implements Forecaster {
        @Override
        public String name() {
            return "same";
        }

        @Override
        public int minimum() {
            return 1;
        }

        @Override
        public Gaussian forecast(double[] y, int horizon) {
            double[] mean = new double[horizon];
            Arrays.fill(mean, value);
            double[] weights = new double[horizon];
            weights[0] = 1;
            return Gaussian.ofWeights(mean, weights, variance);
        }
    }

    /** A forecast of the past that came due at a time, and by how many deviations it was off. */
    private record Due(int origin, int at, double z) {}

    /** Steps that grow, so that a random walk of the past is too narrow. */
    private static double[] restless(long seed, int n) {
        Random random = new Random(seed);
        double[] y = new double[n];
        for (int t = 1; t < n; t++) {
            y[t] = y[t - 1] + (1 + 0.1 * t) * random.nextGaussian();
        }
        return y;
    }

    /**
     * The naive forecasts from every origin: off by y − last, with deviation √(h·mean squared
     * change before).
     */
    private static List<Due> naive(double[] y, int horizon) {
        List<Due> due = new ArrayList<>();
        for (int origin = Math.max(10, y.length / 2); origin < y.length; origin++) {
            double squares = 0;
            for (int t = 1; t < origin; t++) {
                squares += Math.pow(y[t] - y[t - 1], 2);
            }
            for (int h = 1; h <= horizon && origin + h <= y.length; h++) {
                double deviation = Math.sqrt(h * squares / (origin - 1));
                int at = origin + h - 1;
                due.add(new Due(origin, at, (y[at] - y[origin - 1]) / deviation));
            }
        }
        return due;
    }

    /** Root of the mean square of what was known at a time, when that is ten errors or more. */
    private static double root(List<Due> all, int before) {
        double[] squares = all.stream()
                .filter(one -> one.at() < before)
                .mapToDouble(one -> one.z() * one.z())
                .toArray();
        return squares.length < 10
                ? 1
                : Math.max(1, Math.sqrt(Arrays.stream(squares).average().orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void wideningIsTheRootOfTheMeanSquaredError(long seed) {
        double[] y = restless(seed, 30);
        Backtest backtest = Backtest.run(y, PLAIN, 4, List.of(new Naive()));

        assertThat(backtest.widening(0)).isCloseTo(root(naive(y, 4), 30), within(1e-8));
        assertThat(backtest.widening(1)).as("pool of one").isCloseTo(root(naive(y, 4), 30), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachIntervalIsWidenedByWhatWasKnownAtItsOrigin(long seed) {
        double[] y = restless(seed, 44);
        List<Due> due = naive(y, 4);
        int inside = 0;
        for (Due one : due) {
            inside += Math.abs(one.z()) <= NINE_TENTHS * root(due, one.origin()) ? 1 : 0;
        }

        assertThat(Backtest.run(y, PLAIN, 4, List.of(new Naive())).widenedCoverage80(0))
                .isEqualTo(inside / (double) due.size());
    }

    /**
     * Twenty values have ten origins, nineteen have nine, of one error each, always 3 deviations.
     * Ten errors count.
     */
    @Test
    void tenErrorsAreEnoughToWiden() {
        double[] twenty = new double[20];
        Arrays.fill(twenty, 3);
        double[] nineteen = Arrays.copyOf(twenty, 19);
        List<Forecaster> zero = List.of(new Same(0, 1));

        assertThat(Backtest.run(twenty, PLAIN, 1, zero).widening(0)).isCloseTo(3, within(1e-9));
        assertThat(Backtest.run(nineteen, PLAIN, 1, zero).widening(0)).isEqualTo(1);
    }

    /** Off by half a deviation each time: intervals that are too wide are left so. */
    @Test
    void intervalsAreNeverNarrowed() {
        double[] y = new double[30];
        Arrays.fill(y, 0.5);

        assertThat(Backtest.run(y, PLAIN, 1, List.of(new Same(0, 1))).widening(0))
                .isEqualTo(1);
    }

    /**
     * Of five sure forecasts 0 to 4 the least lies at one tenth, half of its own fifth, and the
     * greatest at nine tenths.
     */
    @Test
    void theEndsOfAnIntervalBelongToIt() {
        List<Forecaster> sure = new ArrayList<>();
        for (int value = 0; value < 5; value++) {
            sure.add(new Same(value, 0));
        }
        double[] y = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 4, 4, 4, 2, -1, 5, 0, 4};

        assertThat(Backtest.run(y, PLAIN, 1, sure).score("pool", 5).coverage80())
                .isEqualTo(8 / 10.0);
    }

    /**
     * Ten values of 0 do not change, so that nothing scales the error of what follows at once. From
     * the second origin on, after 0, …, 0, 2, the mean change is 2/10; the forecast 1 is off by 1
     * each time, at k more values of 2 by 1/(2/(10 + k)).
     */
    @Test
    void errorsAfterAPastWithoutChangeAreNotScaled() {
        double[] y = new double[20];
        Arrays.fill(y, 10, 20, 2);
        CandidateScore score =
                Backtest.run(y, PLAIN, 1, List.of(new Same(1, 1))).score("same", 0);

        double sum = 0;
        for (int k = 0; k < 9; k++) {
            sum += (10 + k) / 2.0;
        }
        assertThat(score.pairs()).isEqualTo(10);
        assertThat(score.mase()).isCloseTo(sum / 9, within(1e-12));
    }

    @Test
    void aPastThatNeverChangedHasNoScaledError() {
        CandidateScore score =
                Backtest.run(new double[20], PLAIN, 1, List.of(new Same(1, 1))).score("same", 0);

        assertThat(score.mase()).isNull();
        assertThat(score.origins()).isEqualTo(10);
    }

    /** The median of a standard normal is 0, and 1 lies between its 80 % and 95 % ends. */
    @Test
    void coverageIsTheShareInside() {
        double[] y = new double[24];
        Arrays.fill(y, 12, 18, 1);
        Arrays.fill(y, 18, 21, -1.5);
        Arrays.fill(y, 21, 24, 2.5);
        CandidateScore score =
                Backtest.run(y, PLAIN, 1, List.of(new Same(0, 1))).score("same", 0);

        assertThat(score.coverage80()).isEqualTo(6 / 12.0);
        assertThat(score.coverage95()).isEqualTo(9 / 12.0);
    }
}
