package org.entente.numerics.breaks;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * The regression of a segment without its coefficients: residuals of any values on the same
 * regressors, by an orthonormal basis found once.
 */
final class Projection {
    /** A singular value up to this part of the largest is rounding. */
    private static final double ROUNDING = 1e-11;

    private final int from;
    private final double[][] basis;

    private Projection(int from, double[][] basis) {
        this.from = from;
        this.basis = basis;
    }

    /** @param from of the segment, inclusive; {@code to} exclusive, counted from 0 */
    static Projection of(BreakModel model, int from, int to) {
        double[][] rows = new double[to - from][];
        for (int i = from; i < to; i++) {
            rows[i - from] = model.x(i);
        }
        SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(rows, false));
        double[] values = svd.getSingularValues();
        List<double[]> columns = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            if (values[k] > ROUNDING * values[0]) {
                columns.add(svd.getU().getColumn(k));
            }
        }
        return new Projection(from, columns.toArray(double[][]::new));
    }

    /** Puts what is left of the segment's values into its place of another array. */
    void residuals(double[] y, double[] into) {
        int n = basis[0].length;
        System.arraycopy(y, from, into, from, n);
        for (double[] column : basis) {
            double along = 0;
            for (int i = 0; i < n; i++) {
                along += column[i] * into[from + i];
            }
            for (int i = 0; i < n; i++) {
                into[from + i] -= along * column[i];
            }
        }
    }
}
