package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cumulated residuals against sums by loops, their law against its other series. */
class CusumByHandTest {

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 30, 61})
    void theStatisticIsTheLargestSumOverItsDeviation(int n) {
        Random random = new Random(n);
        double[] y =
                IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
        check(BreakModel.mean(y), PlainRegression.ones(n), y);
        check(BreakModel.trend(StructuralBreaksTest.times(n), y), PlainRegression.line(n), y);
        double[][] x = IntStream.range(0, n)
                .mapToObj(i -> new double[] {1, random.nextGaussian(), i % 3})
                .toArray(double[][]::new);
        check(BreakModel.regression(x, y), x, y);
    }

    private static void check(BreakModel model, double[][] x, double[] y) {
        int n = y.length;
        PlainRegression fit = PlainRegression.of(x, y);
        double[] sums = IntStream.rangeClosed(1, n)
                .mapToDouble(
                        k -> Math.abs(DoubleStream.of(fit.residuals()).limit(k).sum()))
                .toArray();
        double deviation = Math.sqrt(fit.squares() / (n - x[0].length));
        double largest = DoubleStream.of(sums).max().orElseThrow();

        ChangeTest test = Cusum.of(model);

        assertThat(test.statistic()).isCloseTo(largest / deviation / Math.sqrt(n), within(1e-9));
        assertThat(sums[test.at() - 1]).isEqualTo(largest);
        assertThat(test.p()).isEqualTo(Cusum.p(test.statistic()));
    }

    /**
     * Residuals −3 −1 1 3: sums 3 4 3 0, squares 20, deviation √(20/3), 4/√(20/3·4) = 4/√(80/3)
     * after two observations.
     */
    @Test
    void aRisingSeriesDeviatesMostInItsMiddle() {
        ChangeTest test = Cusum.of(BreakModel.mean(new double[] {2, 4, 6, 8}));

        assertThat(test.statistic()).isCloseTo(4 / Math.sqrt(80 / 3.0), within(1e-12));
        assertThat(test.at()).isEqualTo(2);
    }

    /** 1 −1 1 −1: the sum is 1 after the first and after the third. */
    @Test
    void ofEqualSumsTheFirstIsNamed() {
        assertThat(Cusum.of(BreakModel.mean(new double[] {1, -1, 1, -1})).at()).isEqualTo(1);
    }

    @Test
    void aSeriesWithoutErrorsDoesNotDeviate() {
        assertThat(Cusum.of(BreakModel.mean(new double[6]))).isEqualTo(new ChangeTest(0, 1, 0));
    }

    /**
     * By the series that converges from the other side: P(less than x) = √(2π)/x·Σ exp(−(2k −
     * 1)²π²/(8x²)).
     */
    @Test
    void theLawIsKolmogorovs() {
        for (double x = 0.05; x < 2.5; x += 0.01) {
            double below = 0;
            for (int k = 1; k < 200; k++) {
                below += Math.exp(-Math.pow((2 * k - 1) * Math.PI / x, 2) / 8);
            }
            assertThat(Cusum.p(x)).isCloseTo(1 - below * Math.sqrt(2 * Math.PI) / x, within(1e-12));
        }
        assertThat(Cusum.p(0)).isEqualTo(1);
    }

    /** Smirnov (1948): 10 %, 5 % and 1 % at 1.2238, 1.3581 and 1.6276. */
    @ParameterizedTest
    @CsvSource({"1.2238, 0.10", "1.3581, 0.05", "1.6276, 0.01"})
    void theLawHasItsCriticalValues(double x, double p) {
        assertThat(Cusum.p(x)).isCloseTo(p, within(5e-5));
    }
}
