package org.entente.numerics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.entente.numerics.Normal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTest {
    private static final ForecastScale PLAIN =
            new ForecastScale.Identity(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private static double[] walk(long seed, int n, double drift) {
        Random random = new Random(seed);
        double[] y = new double[n];
        for (int t = 1; t < n; t++) {
            y[t] = y[t - 1] + drift + random.nextGaussian();
        }
        return y;
    }

    private static double[] map(double[] y, DoubleUnaryOperator f) {
        return Arrays.stream(y).map(f).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void forecastsMoveAndStretchWithTheUnit(long seed) {
        double[] y = walk(seed, 40, 0.3);
        Forecast plain = Forecast.of(y, PLAIN, 5);
        Forecast moved = Forecast.of(map(y, v -> 1000 + 8 * v), PLAIN, 5);

        assertThat(moved.chosen()).isEqualTo(plain.chosen());
        for (double p : new double[] {0.05, 0.5, 0.9}) {
            assertThat(moved.quantile(5, p)).isCloseTo(1000 + 8 * plain.quantile(5, p), within(0.02));
        }
        for (int i = 0; i < plain.scores().size(); i++) {
            CandidateScore a = plain.scores().get(i);
            CandidateScore b = moved.scores().get(i);
            assertThat(b.crps()).as(a.name()).isCloseTo(8 * a.crps(), within(0.02));
            assertThat(b.mase()).as(a.name()).isCloseTo(a.mase(), within(0.02));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void quantilesAndChancesAgree(long seed) {
        double[] y = map(walk(seed, 50, 0.05), v -> Math.exp(v / 4));
        Forecast forecast = Forecast.of(y, new ForecastScale.Log(0), 8);

        for (int h = 1; h <= 8; h++) {
            double before = 0;
            for (double p : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
                double at = forecast.quantile(h, p);
                assertThat(at).isGreaterThan(before);
                assertThat(forecast.chanceAt(h, at)).isCloseTo(1 - p, within(1e-9));
                before = at;
            }
        }
        double target = forecast.quantile(8, 0.8);
        assertThat(forecast.chanceBy(1, target)).isCloseTo(forecast.chanceAt(1, target), within(0.015));
        assertThat(forecast.chanceBy(8, target)).isGreaterThanOrEqualTo(forecast.chanceBy(4, target));
        assertThat(forecast.chanceBy(8, target)).isGreaterThan(forecast.chanceAt(8, target) - 0.015);
    }

    @Test
    void theSameSeriesHasTheSameForecast() {
        double[] y = walk(5, 45, 0.1);
        Forecast one = Forecast.of(y, PLAIN, 6);
        Forecast other = Forecast.of(y.clone(), PLAIN, 6);

        assertThat(other.scores()).isEqualTo(one.scores());
        assertThat(other.quantile(6, 0.9)).isEqualTo(one.quantile(6, 0.9));
        assertThat(other.chanceBy(6, 3)).isEqualTo(one.chanceBy(6, 3));
    }

    /**
     * A random walk's level at time 5 passes 2 by reflection with about twice the chance that it
     * ends there; discretely less.
     */
    @Test
    void chanceOfReachingByAYearIsThatOfTheWholePath() {
        Pool walk =
                new Pool(List.of(Gaussian.ofWeights(new double[] {0, 0, 0, 0, 0}, new double[] {1, 1, 1, 1, 1}, 1)));
        double simulated = walk.countReaching(2, 5, 200_000, 3) / 200_000.0;

        // P(max of 5 steps ≥ 2) by an independent simulation of the steps themselves.
        Random random = new Random(99);
        int reached = 0;
        for (int i = 0; i < 200_000; i++) {
            double at = 0;
            boolean passed = false;
            for (int h = 0; h < 5; h++) {
                at += random.nextGaussian();
                passed |= at >= 2;
            }
            reached += passed ? 1 : 0;
        }
        assertThat(simulated).isCloseTo(reached / 200_000.0, within(0.006));
    }

    /** Of many random walks the naive interval holds what comes about as often as it says. */
    @Test
    @Tag("slow")
    void coverageOfIntervalsOverManySeries() {
        int inside = 0;
        int widened = 0;
        int series = 50;
        for (int seed = 0; seed < series; seed++) {
            double[] y = walk(1000 + seed, 44, 0.2);
            Forecast forecast = Forecast.of(Arrays.copyOf(y, 40), PLAIN, 4);
            double came = y[43];
            inside += came >= forecast.quantile(4, 0.1) && came <= forecast.quantile(4, 0.9) ? 1 : 0;
            widened += forecast.widening() > 1 ? 1 : 0;
        }
        double error = Math.sqrt(0.8 * 0.2 / series);
        assertThat(inside / (double) series).isBetween(0.8 - 3 * error, 0.8 + 3 * error);
        assertThat(widened).isPositive();
    }

    @Test
    void aTrendIsNotLeftToTheNaiveForecast() {
        Random random = new Random(4);
        double[] y = new double[60];
        for (int t = 0; t < y.length; t++) {
            y[t] = t + random.nextGaussian();
        }
        Forecast forecast = Forecast.of(y, PLAIN, 5);

        assertThat(forecast.chosen()).isNotEqualTo("naive");
        assertThat(forecast.quantile(5, 0.5)).isCloseTo(64, within(1.5));
    }

    /**
     * Scores of the naive forecast of 1, 2, …, 20, by hand: at horizon h it errs by h, and the past
     * changes by 1.
     */
    @Test
    void backtestOfTheNaiveForecastByHand() {
        double[] y = new double[20];
        for (int t = 0; t < 20; t++) {
            y[t] = t + 1.0;
        }
        CandidateScore naive = Forecast.of(y, PLAIN, 3).scores().get(0);

        // Origins 10 to 19: eight know three horizons, one two, one one; σ = 1, deviation √h.
        double crps = 0;
        double errors = 0;
        int[] known = {10, 9, 8};
        for (int h = 1; h <= 3; h++) {
            double z = Math.sqrt(h);
            crps += known[h - 1]
                    * z
                    * (z * (2 * Normal.cumulative(z) - 1) + 2 * Normal.density(z) - 1 / Math.sqrt(Math.PI));
            errors += known[h - 1] * h;
        }
        assertThat(naive.origins()).isEqualTo(10);
        assertThat(naive.pairs()).isEqualTo(27);
        assertThat(naive.crps()).isCloseTo(crps / 27, within(1e-12));
        assertThat(naive.mase()).isCloseTo(errors / 27, within(1e-12));
        // z = 1, 1.414 and 1.732: only the first lies inside ±1.2816, and all inside ±1.96.
        assertThat(naive.coverage80()).isCloseTo(10 / 27.0, within(1e-12));
        assertThat(naive.coverage95()).isEqualTo(1);
    }

    @Test
    void refusesWhatItCannotForecast() {
        assertThatThrownBy(() -> Forecast.of(walk(1, 14, 0), PLAIN, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forecast.of(walk(1, 20, 0), PLAIN, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Forecast.of(walk(1, 20, 0), new ForecastScale.Log(0), 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Forecast.farthest(17)).isEqualTo(8);
        assertThat(Forecast.farthest(120)).isEqualTo(25);
    }
}
