package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.entente.numerics.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pools of one, of several, and of forecasts that are sure. */
class PoolEdgesTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    private static Gaussian one(double mean, double variance) {
        return new Gaussian(new double[] {mean}, new double[][] {{variance}});
    }

    /** All chance is at the value itself: none below it, all from it on. */
    @Test
    void aSureForecastHasAllItsChanceAtOneValue() {
        Pool sure = new Pool(List.of(one(3, 0)));

        assertThat(sure.cumulative(1, Math.nextDown(3))).isZero();
        assertThat(sure.cumulative(1, 3)).isEqualTo(1);
        assertThat(sure.cumulative(1, 4)).isEqualTo(1);
        assertThat(sure.quantile(1, 0.2)).isEqualTo(3);
    }

    @Test
    void aSureValueThatComesTrueLiesInTheMiddle() {
        Pool sure = new Pool(List.of(one(3, 0), one(3, 0)));

        assertThat(sure.place(1, 3)).isEqualTo(0.5);
        assertThat(sure.place(1, Math.nextDown(3))).isZero();
        assertThat(sure.place(1, Math.nextUp(3))).isEqualTo(1);
        assertThat(new Pool(List.of(one(3, 0), one(3, 4))).place(1, 3)).isEqualTo(0.5);
        assertThat(new Pool(List.of(one(0, 4))).place(1, 1)).isEqualTo(Normal.cumulative(0.5));
    }

    /**
     * What never changes is forecast to stay, and does: every interval holds it, and none has to be
     * wider.
     */
    @Test
    void intervalsOfWhatNeverChangesHoldIt() {
        double[] values = new double[24];
        Arrays.fill(values, 7);
        Forecast forecast = Forecast.of(values, new ForecastScale.Identity(0, 100), 4);

        assertThat(forecast.widening()).isEqualTo(1);
        assertThat(forecast.widenedCoverage80()).isEqualTo(1);
        assertThat(forecast.scores().get(0).coverage80()).isEqualTo(1);
        assertThat(forecast.scores().get(0).coverage95()).isEqualTo(1);
    }

    @Test
    void sureForecastsShareTheChanceAlike() {
        Pool sure = new Pool(List.of(one(0, 0), one(2, 0), one(5, 0), one(5, 0)));

        assertThat(sure.cumulative(1, 1)).isEqualTo(0.25);
        assertThat(sure.cumulative(1, 2)).isEqualTo(0.5);
        assertThat(sure.cumulative(1, 5)).isEqualTo(1);
        assertThat(sure.quantile(1, 0.3)).isCloseTo(2, within(1e-12));
        assertThat(sure.quantile(1, 0.6)).isCloseTo(5, within(1e-12));
    }

    /**
     * From 0 on half of the chance is reached: 0 is the least such value. 200 halvings of the way
     * from 0 to 1 come so near.
     */
    @Test
    void aQuantileIsTheLeastValueThatReachesItsShare() {
        Pool sure = new Pool(List.of(one(0, 0), one(1, 0)));

        assertThat(sure.quantile(1, 0.5)).isBetween(0.0, Math.pow(2, -200));
    }

    /**
     * By trying every hundredth: the first at which the mixture of two far normals reaches the
     * share.
     */
    @Test
    void quantilesOfTwoHumps() {
        Pool pool = new Pool(List.of(one(-4, 1), one(6, 4)));
        for (double p : new double[] {0.1, 0.4, 0.5, 0.6, 0.9}) {
            double x = -12;
            while (0.5 * Normal.cumulative(x + 4) + 0.5 * Normal.cumulative((x - 6) / 2) < p) {
                x += 0.01;
            }
            assertThat(pool.quantile(1, p)).isBetween(x - 0.01 - 1e-9, x + 1e-9);
        }
    }

    /** The score is ∫ (F(x) − 1{x ≥ y})² dx, here by the midpoints of small steps. */
    @Test
    void theScoreOfAPoolIsThatOfItsDistribution() {
        Pool pool = new Pool(List.of(one(0, 1), one(3, 4)));
        double y = 1.25;
        double sum = 0;
        double step = 0.01;
        for (double x = -15 + step / 2; x < 20; x += step) {
            double off = pool.cumulative(1, x) - (x >= y ? 1 : 0);
            sum += off * off * step;
        }

        assertThat(pool.crps(1, y)).isCloseTo(sum, within(1e-4));
    }

    /**
     * Sure of 0 or of 2: 1 is off by 1 either way, less half of the mean distance (0 + 2 + 2 + 0)/4
     * of two draws.
     */
    @Test
    void theScoreOfSureForecasts() {
        assertThat(new Pool(List.of(one(0, 0), one(2, 0))).crps(1, 1)).isEqualTo(0.5);
        assertThat(new Pool(List.of(one(0, 0), one(2, 0))).crps(1, 5)).isEqualTo(3.5);
        assertThat(new Pool(List.of(one(2, 0))).crps(1, 5)).isEqualTo(3);
    }

    @Test
    void everyPathOfASureForecastReachesIts() {
        Gaussian sure = new Gaussian(new double[] {1, 3}, new double[2][2]);

        assertThat(new Pool(List.of(sure)).countReaching(3, 2, 50, 1)).isEqualTo(50);
        assertThat(new Pool(List.of(sure)).countReaching(3, 1, 50, 1)).isZero();
        assertThat(new Pool(List.of(sure)).countReaching(Math.nextUp(3.0), 2, 50, 1))
                .isZero();
        assertThat(new Pool(List.of(sure, new Gaussian(new double[] {0, 0}, new double[2][2])))
                        .countReaching(2, 2, 51, 1))
                .isEqualTo(26);
    }

    /**
     * Steps of deviation 2 and then 3 of what the first left: 2z₁ and z₁ + 3z₂, with the same
     * normal draws.
     */
    @Test
    void pathsAreDrawnFromTheCovariance() {
        Pool pool = new Pool(List.of(new Gaussian(new double[] {0, 1}, new double[][] {{4, 2}, {2, 10}})));
        Random random = new Random(8);
        int reached = 0;
        for (int path = 0; path < 500; path++) {
            double first = random.nextGaussian();
            double second = random.nextGaussian();
            reached += 2 * first >= 1.5 || 1 + first + 3 * second >= 1.5 ? 1 : 0;
        }

        assertThat(pool.countReaching(1.5, 2, 500, 8)).isEqualTo(reached);
    }

    @Test
    void noPointHasNothingOrAllBelowIt() {
        assertThatThrownBy(() -> Normal.quantile(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Normal.quantile(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Normal.quantile(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    /** At the quantile the chance is p, or leaps over it where a forecast is sure or nearly so. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aQuantileIsWhereTheChanceIsPassed(long seed) {
        Random random = new Random(seed);
        for (int pool = 0; pool < 50; pool++) {
            List<Gaussian> parts = new ArrayList<>();
            for (int i = 2 + random.nextInt(4); i > 0; i--) {
                double deviation = random.nextInt(8) == 0 ? 0 : Math.pow(10, 8 * random.nextDouble() - 6);
                parts.add(one(200 * random.nextDouble() - 100, deviation * deviation));
            }
            Pool mixed = new Pool(parts);
            for (double p : new double[] {0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999}) {
                double x = mixed.quantile(1, p);
                double near = 4 * Math.ulp(x);
                assertThat(mixed.cumulative(1, x - near))
                        .as("%s at %s", parts, p)
                        .isLessThan(p + 1e-9);
                assertThat(mixed.cumulative(1, x + near))
                        .as("%s at %s", parts, p)
                        .isGreaterThan(p - 1e-9);
            }
        }
    }
}
