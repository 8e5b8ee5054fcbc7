package org.entente.numerics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
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

    /** Eigenvalues 3 along (1,1) and −1 along (1,−1): what stays is 3/2 everywhere. */
    @Test
    void aNegativeOneIsSetToZero() {
        double[][] matrix = {{1, 2}, {2, 1}};

        assertThat(Eigenvalues.raiseNegative(matrix)).isTrue();

        for (double[] row : matrix) {
            assertThat(row).usingComparatorWithPrecision(1e-12).containsExactly(1.5, 1.5);
        }
    }

    @Test
    void withoutNegativeOnesNothingChanges() {
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
    void ofAnySymmetricMatrixThePositivePartStays() {
        Random random = new Random(4);
        for (int size = 2; size <= 6; size++) {
            double[][] matrix = symmetric(size, random);
            EigenDecompositionSymmetric other =
                    new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(copy(matrix)));
            double[] values = other.getEigenvalues();
            for (int i = 0; i < size; i++) {
                values[i] = Math.max(0, values[i]);
            }
            RealMatrix expected = other.getV()
                    .multiply(MatrixUtils.createRealDiagonalMatrix(values))
                    .multiply(other.getVT());

            Eigenvalues.raiseNegative(matrix);

            for (int i = 0; i < size; i++) {
                assertThat(matrix[i]).usingComparatorWithPrecision(1e-10).containsExactly(expected.getRow(i));
            }
        }
    }

    @Test
    void rotationLeavesTheEigenvaluesOnTheDiagonalAndGivesTheirVectors() {
        Random random = new Random(9);
        double[][] matrix = symmetric(5, random);
        double[][] diagonal = copy(matrix);

        double[][] vectors = Eigenvalues.rotate(diagonal);

        for (int k = 0; k < 5; k++) {
            double length = 0;
            for (int i = 0; i < 5; i++) {
                double product = 0;
                for (int j = 0; j < 5; j++) {
                    product += matrix[i][j] * vectors[j][k];
                }
                assertThat(product).isCloseTo(diagonal[k][k] * vectors[i][k], within(1e-10));
                length += vectors[i][k] * vectors[i][k];
                assertThat(i == k ? 0 : diagonal[i][k]).isCloseTo(0, within(1e-10));
            }
            assertThat(length).isCloseTo(1, within(1e-12));
        }
    }
}
