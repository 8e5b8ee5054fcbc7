package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.entente.numerics.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The augmented Dickey–Fuller and KPSS statistics against plain second ones, their p-values against
 * the published tables.
 */
class UnitRootByHandTest {
    private static final double[] LEVELS = {0.1, 0.05, 0.025, 0.01};

    /**
     * Critical values of Kwiatkowski, Phillips, Schmidt and Shin (1992), table 1, about a mean and
     * about a line.
     */
    private static final double[][] KPSS = {{0.347, 0.463, 0.574, 0.739}, {0.119, 0.146, 0.176, 0.216}};

    private static double[] series(Random random, int n, int back, double correlation) {
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            y[i] = random.nextGaussian() + (i < back ? 0 : correlation * y[i - back]);
        }
        return y;
    }

    private static BreakModel model(double[] y, boolean trend) {
        return trend ? BreakModel.trend(StructuralBreaksTest.times(y.length), y) : BreakModel.mean(y);
    }

    /**
     * Δy_i on y_(i−1), 1, with a trend i, and differences before it, for i from one observation on.
     */
    private static PlainRegression dickeyFuller(double[] y, boolean trend, int lags, int from) {
        int fixed = trend ? 3 : 2;
        double[][] x = new double[y.length - from][fixed + lags];
        double[] change = new double[y.length - from];
        for (int i = from; i < y.length; i++) {
            double[] row = x[i - from];
            row[0] = y[i - 1];
            row[1] = 1;
            if (trend) {
                row[2] = i - y.length / 2.0;
            }
            for (int k = 1; k <= lags; k++) {
                row[fixed + k - 1] = y[i - k] - y[i - k - 1];
            }
            change[i - from] = y[i] - y[i - 1];
        }
        return PlainRegression.of(x, change);
    }

    /**
     * The most lags: 12·(n/100)^¼ (Schwert 1989), and so few that n/2 is left over with two
     * observations a coefficient.
     */
    private static int most(int n, boolean trend) {
        int most = 0;
        while (100 * Math.pow(most + 1, 4) <= 20_736.0 * n && 2 * (most + 1 + (trend ? 4 : 2) + 2) <= n) {
            most++;
        }
        return most;
    }

    private static int lags(double[] y, boolean trend) {
        int most = most(y.length, trend);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int lags = 0; lags <= most; lags++) {
            PlainRegression fit = dickeyFuller(y, trend, lags, most + 1);
            int rows = y.length - most - 1;
            double bic = rows * Math.log(fit.squares() / rows) + fit.coefficients().length * Math.log(rows);
            if (bic < least) {
                least = bic;
                best = lags;
            }
        }
        return best;
    }

    private static double t(double[] y, boolean trend, int lags) {
        PlainRegression fit = dickeyFuller(y, trend, lags, lags + 1);
        int degrees = fit.residuals().length - fit.coefficients().length;
        return fit.coefficients()[0] / Math.sqrt(fit.squares() / degrees * fit.inverse()[0][0]);
    }

    /** Σ S_i² / (n²·s²), with the long-run variance s² as a sum over all pairs of observations. */
    private static double kpss(double[] y, boolean trend) {
        int n = y.length;
        double[][] x = trend ? PlainRegression.line(n) : PlainRegression.ones(n);
        double[] e = PlainRegression.of(x, y).residuals();
        int lags = 0;
        while (100 * Math.pow(lags + 1, 4) <= 256.0 * n) {
            lags++;
        }
        double variance = PlainRegression.longRun(PlainRegression.ones(n), e, lags)[0][0] / n;
        double total = 0;
        for (int i = 0; i < n; i++) {
            total += Math.pow(DoubleStream.of(e).limit(i + 1L).sum(), 2);
        }
        return total / n / n / variance;
    }

    /**
     * From 10 % down, by the way that the statistic has gone through each of the pieces between two
     * critical values.
     */
    private static double kpssP(double statistic, double[] critical) {
        double p = LEVELS[0];
        for (int i = 0; i < 3; i++) {
            double width = critical[i + 1] - critical[i];
            double gone = Math.max(0, Math.min(width, statistic - critical[i]));
            p -= (LEVELS[i] - LEVELS[i + 1]) * gone / width;
        }
        return p;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLagsAndTheStatisticAreThoseOfTheRegressions(boolean trend) {
        Random random = new Random(61);
        boolean[] chosen = new boolean[14];
        for (int n = 15; n <= 110; n += n < 30 ? 1 : 5) {
            for (int round = 0; round < 4; round++) {
                double[] y = series(random, n, Math.max(1, most(n, trend) + 1 - round % 2), 0.4 + 0.2 * round);
                int lags = lags(y, trend);

                UnitRoot found = UnitRoot.of(model(y, trend)).orElseThrow();

                double t = t(y, trend, lags);
                assertThat(found.lags()).as("%d of %d", round, n).isEqualTo(lags);
                assertThat(found.dickeyFuller()).isCloseTo(t, within(1e-7 * Math.max(1, Math.abs(t))));
                assertThat(found.dickeyFullerP()).isEqualTo(UnitRoot.dickeyFullerP(found.dickeyFuller(), trend));
                chosen[lags] = true;
            }
        }
        assertThat(chosen[0] && chosen[1] && chosen[5] && chosen[11]).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSumOfSquaredSumsAndItsChanceAreThoseOfTheTable(boolean trend) {
        double[] critical = KPSS[trend ? 1 : 0];
        boolean[] seen = new boolean[5];
        for (int round = 0; round < 120; round++) {
            double[] y = series(new Random(7000 + round), 15 + round, 1, 0.25 * (round % 5));
            double statistic = kpss(y, trend);

            UnitRoot found = UnitRoot.of(model(y, trend)).orElseThrow();

            assertThat(found.kpss()).isCloseTo(statistic, within(1e-10));
            assertThat(found.kpssP()).isCloseTo(kpssP(statistic, critical), within(1e-8));
            seen[(int) DoubleStream.of(critical).filter(c -> c < statistic).count()] = true;
        }
        assertThat(seen).containsOnly(true);
    }

    /** Table 3 of MacKinnon (1994) for one variable, with a constant and with a trend. */
    @ParameterizedTest
    @CsvSource({
        "false, -18.83, -1.61, 2.74, 2.1659, 1.4412, 0.038269, 1.7339, 0.93202, -0.12745, -0.010368",
        "true, -16.18, -2.89, 0.7, 3.2512, 1.6047, 0.049588, 2.5261, 0.61654, -0.37956, -0.060285"
    })
    void chancesAreThoseOfMacKinnonsPolynomials(
            boolean trend,
            double low,
            double star,
            double high,
            double a0,
            double a1,
            double a2,
            double b0,
            double b1,
            double b2,
            double b3) {
        for (double t = low; t <= star; t += 0.07) {
            double z = a0 + a1 * t + a2 * Math.pow(t, 2);
            assertThat(UnitRoot.dickeyFullerP(t, trend)).isCloseTo(Normal.cumulative(z), within(1e-13));
        }
        for (double t = high; t > star; t -= 0.07) {
            double z = b0 + b1 * t + b2 * Math.pow(t, 2) + b3 * Math.pow(t, 3);
            assertThat(UnitRoot.dickeyFullerP(t, trend)).isCloseTo(Normal.cumulative(z), within(1e-13));
        }
        assertThat(UnitRoot.dickeyFullerP(star, trend))
                .isCloseTo(Normal.cumulative(a0 + a1 * star + a2 * star * star), within(1e-13));
        assertThat(UnitRoot.dickeyFullerP(low, trend)).isPositive();
        assertThat(UnitRoot.dickeyFullerP(Math.nextDown(low), trend)).isZero();
        assertThat(UnitRoot.dickeyFullerP(high, trend)).isLessThan(1);
        assertThat(UnitRoot.dickeyFullerP(Math.nextUp(high), trend)).isEqualTo(1);
    }

    /** Fuller (1976), table 8.5.2, n = ∞: quantiles of τ_μ and τ_τ. */
    @ParameterizedTest
    @CsvSource({
        "false, -3.43, 0.01", "false, -3.12, 0.025", "false, -2.57, 0.10", "false, -0.07, 0.95", "false, 0.60, 0.99",
        "true, -3.96, 0.01", "true, -3.66, 0.025", "true, -3.12, 0.10", "true, -1.25, 0.90", "true, -0.33, 0.99"
    })
    void chancesMeetFullersTable(boolean trend, double t, double p) {
        assertThat(UnitRoot.dickeyFullerP(t, trend)).isCloseTo(p, within(0.004));
    }

    @Test
    void fewerThanFifteenObservationsSayNothing() {
        Random random = new Random(62);
        assertThat(UnitRoot.of(BreakModel.mean(series(random, 14, 1, 0.5)))).isEmpty();
        assertThat(UnitRoot.of(BreakModel.mean(series(random, 15, 1, 0.5)))).isPresent();
    }

    @Test
    void regressionsAreNotTested() {
        double[] y = series(new Random(63), 40, 1, 0.5);
        assertThat(UnitRoot.of(BreakModel.regression(PlainRegression.ones(40), y)))
                .isEmpty();
    }

    /** What rounding leaves of a line or a level is no error, whatever the size of the values. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 0.1, 1, 1e6, 1e9})
    void seriesWithoutErrorsAreNotTested(double size) {
        double[] line = new double[40];
        double[] level = new double[40];
        for (int i = 0; i < 40; i++) {
            line[i] = size * (1 + i / 3.0);
            level[i] = size / 3;
        }
        assertThat(UnitRoot.of(model(line, true))).isEmpty();
        assertThat(UnitRoot.of(model(level, false))).isEqualTo(Optional.empty());
    }
}
