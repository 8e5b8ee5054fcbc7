package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is passed over without a look at each date has no date of which it would have mattered. */
class SplitBoundTest {
    private static final int ROUNDS = 4_000;

    /**
     * A series of a level, a trend, correlated errors and, in some rounds, a change; hundreds of
     * millions or parts of a thousandth.
     */
    private static double[] series(Random random, int n) {
        double scale = Math.pow(10, random.nextInt(9) - 3);
        double rho = random.nextDouble();
        double level = 10 * random.nextGaussian();
        double slope = random.nextGaussian() / 10;
        double step = random.nextInt(3) * random.nextGaussian();
        int at = random.nextInt(n);
        double error = 0;
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            error = rho * error + random.nextGaussian();
            y[i] = scale * (level + slope * i + (i >= at ? step : 0) + error);
        }
        return y;
    }

    private static double[] years(Random random, int n) {
        double[] t = new double[n];
        for (int i = 0; i < n; i++) {
            t[i] = (i == 0 ? 1946 : t[i - 1]) + 1 + (random.nextInt(8) == 0 ? random.nextInt(4) : 0);
        }
        return t;
    }

    @Test
    void nothingIsPassedOverThatReachesTheStatistic() {
        Random random = new Random(11);
        int passed = 0;
        int near = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int n = 14 + random.nextInt(80);
            double[] observed = series(random, n);
            BreakModel model =
                    round % 3 == 0 ? BreakModel.mean(observed) : BreakModel.trend(years(random, n), observed);
            int from = model.parameters() + 1 + random.nextInt(4);
            int to = n - from - random.nextInt(n - 2 * from);
            double[] drawn = round % 7 == 0 ? observed : series(random, n);
            double statistic = new SearchedChange(model, from, to).statistic(drawn);
            SearchedChange searched = new SearchedChange(model, from, to);
            SplitBound bound = new SplitBound(model, from, to);
            // At the statistic itself, a little and much beside it.
            for (double part : new double[] {0.5, 0.999999, 1 - 1e-12, 1, 1 + 1e-12, 1.000001, 1.2, 2}) {
                double least = part * statistic;
                assertThat(searched.reaches(drawn, least)).isEqualTo(statistic >= least);
                if (bound.isBelow(drawn, least)) {
                    assertThat(statistic).isLessThan(least);
                    passed += part == 2 ? 1 : 0;
                    near += part == 1.2 ? 1 : 0;
                }
            }
        }
        // It is of use: most series with a statistic of half as much are passed over, and some that
        // are near.
        assertThat(passed).isGreaterThan(ROUNDS / 2);
        assertThat(near).isGreaterThan(ROUNDS / 20);
    }

    @Test
    void whatRoundingDecidesIsLookedAt() {
        double[] line = new double[40];
        Arrays.setAll(line, i -> 5 + 0.1 * i);
        BreakModel model = BreakModel.trend(line, line);
        SplitBound bound = new SplitBound(model, 6, 34);
        // Without errors, and with such as are lost beside the values.
        assertThat(bound.isBelow(line, 1e300)).isFalse();
        double[] nearly = line.clone();
        nearly[7] += 1e-14;
        assertThat(bound.isBelow(nearly, 1e300)).isFalse();
        double[] flat = new double[40];
        assertThat(new SplitBound(BreakModel.mean(flat), 6, 34).isBelow(flat, 10))
                .isFalse();
    }

    @Test
    void oneDateIsAGroupOfItsOwn() {
        Random random = new Random(12);
        double[] y = series(random, 9);
        BreakModel model = BreakModel.trend(years(random, 9), y);
        double statistic = new SearchedChange(model, 4, 4).statistic(y);
        SplitBound bound = new SplitBound(model, 4, 4);
        assertThat(bound.isBelow(y, statistic * 1.0001)).isTrue();
        assertThat(bound.isBelow(y, statistic)).isFalse();
    }
}
