package org.entente.numerics.breaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Covariances that allow for correlation in time against sums over all pairs of observations. */
class LongRunByHandTest {
    private static final int N = 40;

    private static double[] errors(Random random, double correlation) {
        double[] y = new double[N];
        for (int i = 0; i < N; i++) {
            y[i] = random.nextGaussian() + (i > 0 ? correlation * y[i - 1] : 0);
        }
        return y;
    }

    private static double[][] regressors(Random random) {
        double[][] x = new double[N][];
        for (int i = 0; i < N; i++) {
            x[i] = new double[] {1, random.nextGaussian(), i / 10.0};
        }
        return x;
    }

    /** 1, 1, 2: (1 + 2) / (1 + 1 + 4). */
    @Test
    void theCorrelationIsThatOfNeighbours() {
        assertThat(LongRun.correlation(new double[] {1, 1, 2})).isEqualTo(0.5);
        assertThat(LongRun.correlation(new double[] {1, -1})).isEqualTo(-0.5);
        assertThat(LongRun.correlation(new double[3])).isZero();
    }

    /**
     * Equal values have ρ above 0.97, where α = 3.7636/0.0591² = 1077.5: the bandwidth of a hundred
     * is 1.1447·∛107 752 = 54.47, that of forty 40.13, more than the 39 lags that there are.
     */
    @ParameterizedTest
    @CsvSource({"100, 1, 54", "100, -1, 54", "40, 1, 39", "40, -1, 39"})
    void theBandwidthIsThatOfTheStrongestCorrelationForEqualValues(int n, int sign, int lags) {
        double[] e = new double[n];
        for (int i = 0; i < n; i++) {
            e[i] = i % 2 == 0 ? 1 : sign;
        }
        assertThat(LongRun.lags(e)).isEqualTo(lags);
    }

    @Test
    void theBandwidthIsThatOfAndrews() {
        Random random = new Random(71);
        boolean[] seen = new boolean[N];
        for (int round = 0; round < 300; round++) {
            double[] e = errors(random, -0.99 + round * 0.0066);
            int lags = LongRun.lags(e);
            assertThat(lags).isEqualTo(PlainRegression.lags(e));
            seen[lags] = true;
        }
        assertThat(seen[0] && seen[3] && seen[10]).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.6, 0, 0.3, 0.8})
    void theLongRunCovarianceIsASumOverAllPairs(double correlation) {
        Random random = new Random(72);
        double[][] x = regressors(random);
        double[] y = errors(random, correlation);
        PlainRegression plain = PlainRegression.of(x, y);
        double[][] sum = PlainRegression.longRun(x, plain.residuals(), PlainRegression.lags(plain.residuals()));

        LeastSquares fit = new LeastSquares(x, y);

        double[][] scores = LongRun.scores(fit).getData();
        double[][] covariance = LongRun.covariance(fit).getData();
        double[][] sandwich = PlainRegression.product(PlainRegression.product(plain.inverse(), sum), plain.inverse());
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(scores[i][j]).isCloseTo(sum[i][j] / N, within(1e-9));
                assertThat(covariance[i][j]).isCloseTo(sandwich[i][j] * N / (N - 3), within(1e-9));
            }
        }
    }

    /** (2, 3) and V = (2 1; 1 2): V⁻¹ = (2 −1; −1 2)/3, so that (2·4 − 2·6 + 2·9)/3 = 14/3. */
    @Test
    void coefficientsAreWeighedByTheInverseOfTheirCovariance() {
        double[][] x = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        LeastSquares fit = new LeastSquares(x, new double[] {7, 2, 3});
        double[][] v = {{9, 8, 7}, {8, 2, 1}, {7, 1, 2}};

        assertThat(LongRun.wald(fit, new Array2DRowRealMatrix(v), 1)).isCloseTo(14 / 3.0, within(1e-12));
        assertThat(LongRun.wald(fit, new Array2DRowRealMatrix(v), 2)).isCloseTo(4.5, within(1e-12));
    }

    @Test
    void aSingularCovarianceWeighsNothing() {
        double[][] x = {{1, 0}, {0, 1}};
        LeastSquares fit = new LeastSquares(x, new double[] {2, 3});

        assertThat(LongRun.wald(fit, new Array2DRowRealMatrix(2, 2), 0)).isNaN();
        assertThat(LongRun.wald(fit, new Array2DRowRealMatrix(new double[][] {{1, 1}, {1, 1}}), 0))
                .isNaN();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 17, 34})
    void theStatisticOfAChangeIsThatOfThePlainRegression(int at) {
        Random random = new Random(73);
        double[][] x = regressors(random);
        double[] y = errors(random, 0.5);
        double wald = PlainRegression.wald(x, y, at);

        assertThat(DatedTest.wald(BreakModel.regression(x, y), at)).isCloseTo(wald, within(1e-7 * wald));
        double level = PlainRegression.wald(PlainRegression.ones(N), y, at);
        assertThat(DatedTest.wald(BreakModel.mean(y), at)).isCloseTo(level, within(1e-9 * level));
        double line = PlainRegression.wald(PlainRegression.line(N), y, at);
        assertThat(DatedTest.wald(BreakModel.trend(StructuralBreaksTest.times(N), y), at))
                .isCloseTo(line, within(1e-7 * line));
    }

    @Test
    void residualsThatDoNotVaryHaveNoLag() {
        assertThat(LongRun.lags(new double[20])).isZero();
        double[] one = new double[20];
        one[7] = 1;
        assertThat(LongRun.lags(one)).isZero();
        assertThat(Arrays.stream(one).sum()).isEqualTo(1);
    }
}
