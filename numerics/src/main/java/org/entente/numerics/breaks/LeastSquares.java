package org.entente.numerics.breaks;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * One regression in full: coefficients, residuals, and what covariances are made of. Least squares
 * of least length where columns coincide.
 */
final class LeastSquares {
    private final RealMatrix x;
    private final double[] coefficients;
    private final double[] residuals;
    private final RealMatrix inverse;
    private final double squares;

    LeastSquares(double[][] rows, double[] y) {
        x = new Array2DRowRealMatrix(rows, false);
        RealVector values = new ArrayRealVector(y, false);
        QRDecomposition qr = new QRDecomposition(x, threshold(rows));
        RealVector b;
        if (qr.getSolver().isNonSingular()) {
            b = qr.getSolver().solve(values);
            int p = x.getColumnDimension();
            RealMatrix r = qr.getR().getSubMatrix(0, p - 1, 0, p - 1);
            RealMatrix root = new LUDecomposition(r).getSolver().getInverse();
            inverse = root.multiplyTransposed(root);
        } else {
            RealMatrix pseudo = new SingularValueDecomposition(x).getSolver().getInverse();
            b = pseudo.operate(values);
            inverse = pseudo.multiplyTransposed(pseudo);
        }
        coefficients = b.toArray();
        residuals = values.subtract(x.operate(b)).toArray();
        double sum = 0;
        for (double e : residuals) {
            sum += e * e;
        }
        squares = sum;
    }

    /** A diagonal element of the triangular factor up to this is rounding. */
    private static double threshold(double[][] rows) {
        double largest = 0;
        for (double[] row : rows) {
            for (double value : row) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return 1e-11 * largest;
    }

    static LeastSquares of(BreakModel model) {
        double[][] rows = new double[model.size()][];
        double[] y = new double[model.size()];
        for (int i = 0; i < y.length; i++) {
            rows[i] = model.x(i);
            y[i] = model.y(i);
        }
        return new LeastSquares(rows, y);
    }

    int size() {
        return residuals.length;
    }

    double[] coefficients() {
        return coefficients;
    }

    double[] residuals() {
        return residuals;
    }

    /** Sum of squared residuals. */
    double squares() {
        return squares;
    }

    /** (X'X)⁻¹. */
    RealMatrix inverse() {
        return inverse;
    }

    /** X'X/n. */
    RealMatrix moments() {
        return x.transposeMultiply(x).scalarMultiply(1.0 / size());
    }

    RealMatrix regressors() {
        return x;
    }
}
