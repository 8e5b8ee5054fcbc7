package org.entente.measure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupedRegressionTest {

    /**
     * Two groups, slope 2 in both, constants 1 and 10, and one observation 3 too high in the middle
     * of the first group.
     */
    @Test
    void aSmallExampleByHand() {
        double[][] x = {{0}, {1}, {2}, {0}, {2}};
        int[] group = {0, 0, 0, 1, 1};
        double[] y = {1, 3 + 3, 5, 10, 14};
        GroupedRegression fit = GroupedRegression.fit(x, group, 2, y);
        // The middle observation has the mean of x, so that the slope stays 2 and the constant of
        // its group rises by 1.
        assertThat(fit.fitted(new double[] {0}, 0)).isCloseTo(2, within(1e-12));
        assertThat(fit.fitted(new double[] {3}, 1)).isCloseTo(16, within(1e-12));
        // Residuals −1, 2, −1: 6 over 5 observations less 2 groups and 1 covariate.
        assertThat(fit.variance()).isCloseTo(3, within(1e-12));
        // 1/3 of its group, and nothing of the slope.
        assertThat(fit.leverage(new double[] {1}, 0)).isCloseTo(1.0 / 3, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itAgreesWithAllConstantsAsColumnsAndDoesNotMindUnits(long seed) {
        Random random = new Random(seed);
        int n = 80;
        int groups = 4;
        int width = 3;
        double[][] x = new double[n][width];
        double[][] scaled = new double[n][width];
        double[][] whole = new double[n][groups + width];
        int[] group = new int[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            group[i] = i % groups;
            whole[i][group[i]] = 1;
            y[i] = group[i] + random.nextGaussian();
            for (int c = 0; c < width; c++) {
                x[i][c] = 5 + 3 * random.nextGaussian();
                scaled[i][c] = 1000 * x[i][c] - 7;
                whole[i][groups + c] = x[i][c];
                y[i] += (c - 1) * x[i][c];
            }
        }
        GroupedRegression fit = GroupedRegression.fit(x, group, groups, y);
        GroupedRegression other = GroupedRegression.fit(scaled, group, groups, y);
        RealMatrix columns = new Array2DRowRealMatrix(whole);
        RealVector b = new QRDecomposition(columns).getSolver().solve(new ArrayRealVector(y));
        RealMatrix hat = columns.multiply(
                        MatrixUtils.inverse(columns.transpose().multiply(columns)))
                .multiply(columns.transpose());
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double expected = columns.getRowVector(i).dotProduct(b);
            squares += (y[i] - expected) * (y[i] - expected);
            assertThat(fit.fitted(x[i], group[i])).isCloseTo(expected, within(1e-9));
            assertThat(other.fitted(scaled[i], group[i])).isCloseTo(expected, within(1e-8));
            assertThat(fit.leverage(x[i], group[i])).isCloseTo(hat.getEntry(i, i), within(1e-9));
        }
        assertThat(fit.variance()).isCloseTo(squares / (n - groups - width), within(1e-9));
    }

    @Test
    void aCovariateThatIsConstantWithinGroupsIsLeftOut() {
        double[][] x = {{1, 7}, {2, 7}, {4, 7}, {1, 9}, {2, 9}, {3, 9}};
        double[] y = {2, 4, 8, 12, 14, 16};
        GroupedRegression fit = GroupedRegression.fit(x, new int[] {0, 0, 0, 1, 1, 1}, 2, y);
        assertThat(fit.coefficient(1)).isZero();
        assertThat(fit.fitted(new double[] {5, 7}, 0)).isCloseTo(10, within(1e-9));
    }

    /**
     * Observations in another order, other numbers of groups, every observation twice, and another
     * unit and zero of y.
     */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void orderRepetitionAndUnitAreFollowed(long seed) {
        Random random = new Random(seed);
        int n = 40;
        double[][] x = new double[2 * n][];
        int[] group = new int[2 * n];
        double[] y = new double[2 * n];
        double[][] once = new double[n][];
        int[] ofOnce = new int[n];
        double[] yOnce = new double[n];
        for (int i = 0; i < n; i++) {
            once[i] = new double[] {random.nextGaussian(), random.nextDouble()};
            ofOnce[i] = i % 3;
            yOnce[i] = once[i][0] - 2 * once[i][1] + ofOnce[i] + random.nextGaussian();
            for (int place : new int[] {i, 2 * n - 1 - i}) {
                x[place] = once[i];
                group[place] = 4 - ofOnce[i];
                y[place] = 100 - 6 * yOnce[i];
            }
        }
        GroupedRegression one = GroupedRegression.fit(once, ofOnce, 3, yOnce);
        GroupedRegression two = GroupedRegression.fit(x, group, 5, y);
        for (int c = 0; c < 2; c++) {
            assertThat(two.coefficient(c)).isCloseTo(-6 * one.coefficient(c), within(1e-9));
        }
        for (int g = 0; g < 3; g++) {
            assertThat(two.fitted(once[g], 4 - g)).isCloseTo(100 - 6 * one.fitted(once[g], g), within(1e-9));
            assertThat(two.leverage(once[g], 4 - g)).isCloseTo(one.leverage(once[g], g) / 2, within(1e-9));
            assertThat(two.size(4 - g)).isEqualTo(2 * one.size(g));
        }
        // The squares are 2·36 times as large, over 2n − 5 in place of n − 5 degrees of freedom.
        assertThat(two.variance()).isCloseTo(one.variance() * 72 * (n - 5) / (2 * n - 5), within(1e-9));
    }

    /**
     * One covariate with a slope of 2 in two groups: a coefficient is the change with one standard
     * deviation within groups.
     */
    @Test
    void aCoefficientIsTheChangeWithOneStandardDeviationWithinGroups() {
        double[][] x = {{101}, {105}, {-7}, {-1}};
        double[] y = {2, 10, 0, 12};
        GroupedRegression fit = GroupedRegression.fit(x, new int[] {0, 0, 1, 1}, 2, y);
        // Deviations from the groups' means are 2 and 3, both ways: a mean square of (4 + 4 + 9 +
        // 9) / 4.
        assertThat(fit.coefficient(0)).isCloseTo(2 * Math.sqrt(6.5), within(1e-12));
        assertThat(fit.variance()).isCloseTo(0, within(1e-12));
        assertThat(fit.size(0)).isEqualTo(2);
        // Half of its group's mean, and 4 of the 26 of all squares.
        assertThat(fit.leverage(new double[] {101}, 0)).isCloseTo(0.5 + 4 / 26.0, within(1e-12));
        assertThat(fit.leverage(new double[] {-1}, 1)).isCloseTo(0.5 + 9 / 26.0, within(1e-12));
    }

    @Test
    void whatVariesByRoundingOnlyDoesNotVary() {
        // 1e8 and a part in 1e14 of it: far below what counts.
        double[][] x = {{1, 1e8}, {2, 1e8 + 1e-6}, {4, 1e8}, {3, 1e8 - 1e-6}, {9, 1e8}};
        GroupedRegression fit = GroupedRegression.fit(x, new int[] {0, 0, 0, 0, 0}, 1, new double[] {2, 4, 8, 6, 18});
        assertThat(fit.coefficient(1)).isZero();
        assertThat(fit.fitted(new double[] {5, 1e8}, 0)).isCloseTo(10, within(1e-6));
        // A part in a thousand of a large mean does count.
        double[][] varied = {{1000}, {1001}, {1002}};
        GroupedRegression other = GroupedRegression.fit(varied, new int[] {0, 0, 0}, 1, new double[] {1, 2, 3});
        assertThat(other.fitted(new double[] {1003}, 0)).isCloseTo(4, within(1e-9));
    }

    @Test
    void aGroupWithoutObservationsCountsForNothing() {
        double[][] x = {{0}, {1}, {2}, {3}};
        double[] y = {0, 2, 1, 3};
        GroupedRegression some = GroupedRegression.fit(x, new int[] {0, 0, 0, 0}, 1, y);
        GroupedRegression more = GroupedRegression.fit(x, new int[] {2, 2, 2, 2}, 4, y);
        assertThat(more.variance()).isCloseTo(some.variance(), within(1e-15));
        assertThat(more.size(0)).isZero();
        assertThat(more.fitted(new double[] {7}, 2)).isCloseTo(some.fitted(new double[] {7}, 0), within(1e-12));
    }
}
