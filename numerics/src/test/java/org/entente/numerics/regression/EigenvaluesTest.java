package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class EigenvaluesTest {
    private static double[][] symmetric(int size, Random random) {
        double[][] a = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] = random.nextGaussian();
                a[j][i] = a[i][j];
            }
        }
        return a;
    }

    private static double[][] copy(double[][] a) {
        return new Array2DRowRealMatrix(a).getData();
    }

    /** Eigenvalues 3 along (1,1) and −1 along (1,−1): the positive part is 3/2 everywhere. */
    @Test
    void setsANegativeEigenvalueToZero() {
        double[][] matrix = {{1, 2}, {2, 1}};

        assertThat(Eigenvalues.raiseNegative(matrix)).isTrue();

        for (double[] row : matrix) {
            assertThat(row).usingComparatorWithPrecision(1e-12).containsExactly(1.5, 1.5);
        }
    }

    @Test
    void leavesPositiveMatricesUnchanged() {
        double[][] positive = {{2, 1}, {1, 2}};
        double[][] singular = {{1, 1}, {1, 1}};
        double[][] rounded = {{1, 0}, {0, -1e-13}};

        assertThat(Eigenvalues.raiseNegative(positive)).isFalse();
        assertThat(Eigenvalues.raiseNegative(singular)).isFalse();
        assertThat(Eigenvalues.raiseNegative(rounded)).isFalse();
        assertThat(positive).isDeepEqualTo(new double[][] {{2, 1}, {1, 2}});
        assertThat(rounded).isDeepEqualTo(new double[][] {{1, 0}, {0, -1e-13}});
    }

    @Test
    void positivePartOfAnySymmetricMatrixStays() {
        Random random = new Random(4);
        for (int size = 2; size <= 6; size++) {
            double[][] matrix = symmetric(size, random);
            double[][] raised = copy(matrix);

            boolean any = Eigenvalues.raiseNegative(raised);

            // The nearest positive matrix P of A has P·(P − A) = 0 and x·P·x ≥ 0 (Higham 1988).
            RealMatrix p = new Array2DRowRealMatrix(raised);
            RealMatrix rest = p.subtract(new Array2DRowRealMatrix(matrix));
            assertThat(p.multiply(rest).getNorm1()).isLessThan(1e-10);
            assertThat(any).isTrue();
            for (int draw = 0; draw < 100; draw++) {
                RealVector x = new ArrayRealVector(random.doubles(size, -1, 1).toArray());
                assertThat(p.operate(x).dotProduct(x)).isGreaterThan(-1e-10);
                assertThat(rest.operate(x).dotProduct(x)).isGreaterThan(-1e-10);
            }
        }
    }
}
