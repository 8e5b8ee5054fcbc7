package org.entente.numerics.forecast;

import java.util.Arrays;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Known and coming values of a series as one normal vector whose covariance is written out in full.
 * What does not vary is a regression on given columns, estimated by generalised least squares.
 * Slow, and without any recursion over time.
 */
final class JointNormal {
    private final RealMatrix covariance;
    private final RealMatrix precision;
    private final int known;
    private final double[] y;
    private final double logDeterminant;

    /** @param covariance of all values; the first are those of y, the others are to come */
    JointNormal(double[][] covariance, double[] y) {
        this.covariance = MatrixUtils.createRealMatrix(covariance);
        this.y = y.clone();
        known = y.length;
        LUDecomposition decomposition = new LUDecomposition(part(0, known, 0, known));
        precision = decomposition.getSolver().getInverse();
        RealMatrix upper = decomposition.getU();
        double sum = 0;
        for (int i = 0; i < known; i++) {
            sum += Math.log(Math.abs(upper.getEntry(i, i)));
        }
        logDeterminant = sum;
    }

    private RealMatrix part(int fromRow, int toRow, int fromColumn, int toColumn) {
        return covariance.getSubMatrix(fromRow, toRow - 1, fromColumn, toColumn - 1);
    }

    private RealMatrix rows(double[][] columns, int from, int to) {
        double[][] rows = new double[to - from][columns.length];
        for (int t = from; t < to; t++) {
            for (int j = 0; j < columns.length; j++) {
                rows[t - from][j] = columns[j][t];
            }
        }
        return MatrixUtils.createRealMatrix(rows);
    }

    private RealMatrix uncertainty(RealMatrix x) {
        return new LUDecomposition(x.transpose().multiply(precision).multiply(x))
                .getSolver()
                .getInverse();
    }

    /** Coefficients of the columns. */
    double[] coefficients(double[]... columns) {
        RealMatrix x = rows(columns, 0, known);
        return uncertainty(x).multiply(x.transpose()).multiply(precision).operate(y);
    }

    /** Their covariance. */
    double[][] coefficientCovariance(double[]... columns) {
        return uncertainty(rows(columns, 0, known)).getData();
    }

    private RealVector rest(double[]... columns) {
        RealVector values = MatrixUtils.createRealVector(y);
        return columns.length == 0
                ? values
                : values.subtract(rows(columns, 0, known).operate(MatrixUtils.createRealVector(coefficients(columns))));
    }

    /**
     * The squares of what the columns leave, each by its variance when independent of the others.
     */
    double squares(double[]... columns) {
        RealVector e = rest(columns);
        return e.dotProduct(precision.operate(e));
    }

    /**
     * Logarithm of the density of y less its regression, when the covariance is multiplied by a
     * variance.
     */
    double logLikelihood(double variance, double[]... columns) {
        return -0.5 * (known * Math.log(2 * Math.PI * variance) + logDeterminant + squares(columns) / variance);
    }

    /** What comes, given y. */
    Gaussian ahead(double[]... columns) {
        int all = covariance.getRowDimension();
        RealMatrix weights = part(known, all, 0, known).multiply(precision);
        double[] mean = weights.operate(rest(columns)).toArray();
        RealMatrix left = part(known, all, known, all).subtract(weights.multiply(part(0, known, known, all)));
        if (columns.length > 0) {
            RealMatrix x = rows(columns, 0, known);
            RealMatrix next = rows(columns, known, all);
            double[] fixed = next.operate(coefficients(columns));
            Arrays.setAll(mean, h -> fixed[h] + weights.operate(rest(columns)).getEntry(h));
            RealMatrix off = next.subtract(weights.multiply(x));
            left = left.add(off.multiply(uncertainty(x)).multiply(off.transpose()));
        }
        return new Gaussian(mean, left.getData());
    }

    /**
     * The covariance of so many values of an ARMA process at rest with errors of variance 1, by its
     * first 1000 weights.
     */
    static double[][] arma(double[] ar, double[] ma, int count) {
        int terms = 1000;
        double[] psi = new double[terms + count];
        for (int j = 0; j < psi.length; j++) {
            psi[j] = j == 0 ? 1 : j <= ma.length ? ma[j - 1] : 0;
            for (int i = 0; i < ar.length && i < j; i++) {
                psi[j] += ar[i] * psi[j - 1 - i];
            }
        }
        double[][] covariance = new double[count][count];
        for (int lag = 0; lag < count; lag++) {
            double sum = 0;
            for (int j = 0; j < terms; j++) {
                sum += psi[j] * psi[j + lag];
            }
            for (int t = lag; t < count; t++) {
                covariance[t][t - lag] = sum;
                covariance[t - lag][t] = sum;
            }
        }
        return covariance;
    }

    static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
