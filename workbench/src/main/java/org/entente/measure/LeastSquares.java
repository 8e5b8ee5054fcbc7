package org.entente.measure;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Ordinary least squares by the normal equations: b = (X'X)⁻¹X'y. Columns are to be of the size of 1 (standardised or
 * indicators), for which the normal equations are good to about 12 digits; a column that repeats others is to be left out.
 */
final class LeastSquares {
    /** A pivot below this share of the largest means that a column repeats others. */
    private static final double SINGULAR = 1e-10;

    private final double[] coefficients;
    private final double[][] inverse;
    private final double variance;

    private LeastSquares(double[] coefficients, double[][] inverse, double variance) {
        this.coefficients = coefficients;
        this.inverse = inverse;
        this.variance = variance;
    }

    /**
     * @param rows covariates of each observation, all of one length
     * @param y observations
     * @throws org.hipparchus.exception.MathIllegalArgumentException when a column repeats others
     */
    static LeastSquares fit(List<double[]> rows, double[] y) {
        int width = rows.get(0).length;
        double[][] cross = new double[width][width];
        double[] right = new double[width];
        for (int i = 0; i < y.length; i++) {
            double[] row = rows.get(i);
            for (int a = 0; a < width; a++) {
                right[a] += row[a] * y[i];
                for (int b = a; b < width; b++) {
                    cross[a][b] += row[a] * row[b];
                }
            }
        }
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < a; b++) {
                cross[a][b] = cross[b][a];
            }
        }
        RealMatrix inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(cross, false), 1e-12, SINGULAR)
                .getSolver()
                .getInverse();
        double[] coefficients = inverse.operate(right);
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            double residual = y[i] - dot(coefficients, rows.get(i));
            squares += residual * residual;
        }
        return new LeastSquares(coefficients, inverse.getData(), squares / (y.length - width));
    }

    double fitted(double[] row) {
        return dot(coefficients, row);
    }

    double coefficient(int column) {
        return coefficients[column];
    }

    /** Variance of what the covariates leave unexplained, with n − k degrees of freedom. */
    double variance() {
        return variance;
    }

    /** x'(X'X)⁻¹x: the share of its own fit that an observation with these covariates decides. */
    double leverage(double[] row) {
        double sum = 0;
        for (int a = 0; a < row.length; a++) {
            if (row[a] != 0) {
                sum += row[a] * dot(inverse[a], row);
            }
        }
        return sum;
    }

    private static double dot(double[] coefficients, double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += coefficients[i] * row[i];
        }
        return sum;
    }
}
