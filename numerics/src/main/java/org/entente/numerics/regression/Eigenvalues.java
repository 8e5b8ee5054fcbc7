package org.entente.numerics.regression;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** Eigenvalues of small symmetric matrices. */
final class Eigenvalues {
    private Eigenvalues() {}

    /** The decomposition of a matrix whose halves may differ by rounding; both are averaged. */
    static EigenDecompositionSymmetric decompose(double[][] matrix) {
        int size = matrix.length;
        RealMatrix symmetric = MatrixUtils.createRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                symmetric.setEntry(i, j, (matrix[i][j] + matrix[j][i]) / 2);
            }
        }
        return new EigenDecompositionSymmetric(symmetric);
    }

    /**
     * Sets negative eigenvalues to 0, in place.
     *
     * @return whether there were any beyond rounding; if not, the matrix is unchanged
     */
    static boolean raiseNegative(double[][] matrix) {
        if (matrix.length == 0) {
            // A model of fixed effects alone has no coefficients, and Hipparchus knows no empty
            // matrix.
            return false;
        }
        EigenDecompositionSymmetric found = decompose(matrix);
        double[] values = found.getEigenvalues();
        double largest = 0;
        double least = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
            least = Math.min(least, value);
        }
        if (least >= -1e-12 * largest) {
            return false;
        }
        for (int k = 0; k < values.length; k++) {
            values[k] = Math.max(0, values[k]);
        }
        RealMatrix raised = found.getV()
                .multiply(MatrixUtils.createRealDiagonalMatrix(values))
                .multiplyTransposed(found.getV());
        for (int i = 0; i < values.length; i++) {
            matrix[i] = raised.getRow(i);
        }
        return true;
    }
}
