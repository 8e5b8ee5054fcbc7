package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every candidate alone: the forecast of a series in another unit, from another zero, and upside
 * down.
 */
class ForecasterEquivarianceTest {

    static Stream<Arguments> candidatesAndSeeds() {
        return Forecaster.candidates().stream()
                .flatMap(one -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(one, seed)));
    }

    private static double[] series(long seed) {
        Random random = new Random(seed);
        double[] y = new double[36];
        for (int t = 1; t < y.length; t++) {
            y[t] = 0.7 * y[t - 1] + 0.1 * t + random.nextGaussian();
        }
        return y;
    }

    private static double[] map(double[] y, DoubleUnaryOperator f) {
        return Arrays.stream(y).map(f).toArray();
    }

    @ParameterizedTest
    @MethodSource("candidatesAndSeeds")
    void meansMoveAndDeviationsStretch(Forecaster candidate, long seed) {
        double[] y = series(seed);
        Gaussian plain = candidate.forecast(y, 6);
        for (double unit : new double[] {8, -8}) {
            Gaussian other = candidate.forecast(map(y, v -> 100 + unit * v), 6);
            for (int h = 1; h <= 6; h++) {
                // Within a thousandth of the deviation: parameters are found by descent, which ends
                // a little sooner or later.
                double close = 1e-3 * 8 * plain.deviation(h);
                assertThat(other.mean()[h - 1])
                        .as("%s at %d", candidate.name(), h)
                        .isCloseTo(100 + unit * plain.mean()[h - 1], within(close));
                assertThat(other.deviation(h)).isCloseTo(8 * plain.deviation(h), within(close));
            }
        }
    }

    /** The first so many horizons are the same however far one looks. */
    @ParameterizedTest
    @MethodSource("candidatesAndSeeds")
    void lookingFartherChangesNothingNearer(Forecaster candidate, long seed) {
        Gaussian far = candidate.forecast(series(seed), 9);
        Gaussian near = candidate.forecast(series(seed), 4);
        for (int h = 0; h < 4; h++) {
            assertThat(near.mean()[h]).isCloseTo(far.mean()[h], within(1e-12));
            for (int k = 0; k < 4; k++) {
                assertThat(near.covariance()[h][k]).isCloseTo(far.covariance()[h][k], within(1e-12));
            }
        }
    }

    /**
     * A score moves with what is forecast, and stretches with its unit; in what order a mixture's
     * parts stand is nothing to it.
     */
    @Test
    void scoresFollowTheUnit() {
        Random random = new Random(4);
        for (int round = 0; round < 20; round++) {
            double[] means = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            double[] deviations = {0.2 + random.nextDouble(), 0.2 + random.nextDouble(), 0.2 + random.nextDouble()};
            double y = random.nextGaussian();
            double plain = Scores.crps(means, deviations, y);
            assertThat(Scores.crps(map(means, v -> 3 - 5 * v), map(deviations, v -> 5 * v), 3 - 5 * y))
                    .isCloseTo(5 * plain, within(1e-9));
            assertThat(Scores.crps(
                            new double[] {means[2], means[0], means[1]},
                            new double[] {deviations[2], deviations[0], deviations[1]},
                            y))
                    .isCloseTo(plain, within(1e-12));
            assertThat(plain).isPositive();
        }
    }

    /** The parts of a pool may stand in any order. */
    @Test
    void theOrderOfAPoolDoesNotMatter() {
        double[] y = series(5);
        Gaussian naive = new Naive().forecast(y, 3);
        Gaussian drift = new Drift().forecast(y, 3);
        Gaussian arima = new Arima().forecast(y, 3);
        Pool one = new Pool(List.of(naive, drift, arima));
        Pool other = new Pool(List.of(arima, naive, drift));
        for (double p : new double[] {0.05, 0.3, 0.5, 0.95}) {
            assertThat(other.quantile(3, p)).isCloseTo(one.quantile(3, p), within(1e-9));
        }
    }
}
