package org.entente.numerics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * The same estimates from a dense matrix with one dummy for each level of each effect: slow, and
 * simple enough to be believed.
 */
final class DummyRegression {
    private final RegressionData data;
    private final RealMatrix all;
    private final double[] fitted;
    private final double[] weights;
    private final int slopes;

    private DummyRegression(RegressionData data, RealMatrix all, double[] fitted, double[] weights) {
        this.data = data;
        this.all = all;
        this.fitted = fitted;
        this.weights = weights;
        this.slopes = data.x().length;
    }

    static DummyRegression gaussian(RegressionData data) {
        RealMatrix all = design(data);
        double[] ones = new double[data.rows()];
        Arrays.fill(ones, 1);
        double[] b = solve(all, ones, data.y());
        return new DummyRegression(data, all, all.operate(b), ones);
    }

    /** Newton's steps until nothing moves. */
    static DummyRegression poisson(RegressionData data) {
        RealMatrix all = design(data);
        double[] eta = new double[data.rows()];
        double[] mu = new double[data.rows()];
        for (int i = 0; i < eta.length; i++) {
            eta[i] = Math.log(data.y()[i] + 1);
        }
        for (int step = 0; step < 200; step++) {
            double[] working = new double[eta.length];
            for (int i = 0; i < eta.length; i++) {
                mu[i] = Math.exp(eta[i]);
                working[i] = eta[i] + (data.y()[i] - mu[i]) / mu[i];
            }
            eta = all.operate(solve(all, mu, working));
        }
        for (int i = 0; i < eta.length; i++) {
            mu[i] = Math.exp(eta[i]);
        }
        return new DummyRegression(data, all, mu, mu.clone());
    }

    private static RealMatrix design(RegressionData data) {
        List<double[]> columns = new ArrayList<>(List.of(data.x()));
        for (Factor effect : data.effects()) {
            for (int level = 0; level < effect.levels(); level++) {
                double[] dummy = new double[data.rows()];
                for (int row = 0; row < dummy.length; row++) {
                    dummy[row] = effect.codes()[row] == level ? 1 : 0;
                }
                columns.add(dummy);
            }
        }
        return new Array2DRowRealMatrix(columns.toArray(double[][]::new)).transpose();
    }

    /** Least squares of least norm, the dummies not being independent of one another. */
    private static double[] solve(RealMatrix all, double[] weights, double[] outcome) {
        RealMatrix scaled = all.copy();
        double[] y = new double[outcome.length];
        for (int i = 0; i < y.length; i++) {
            double root = Math.sqrt(weights[i]);
            y[i] = root * outcome[i];
            for (int j = 0; j < all.getColumnDimension(); j++) {
                scaled.multiplyEntry(i, j, root);
            }
        }
        return new SingularValueDecomposition(scaled)
                .getSolver()
                .solve(new ArrayRealVector(y))
                .toArray();
    }

    double[] fitted() {
        return fitted.clone();
    }

    int rank() {
        return new SingularValueDecomposition(all).getRank();
    }

    /** The regressors less what the dummies explain of them, by weighted least squares. */
    private double[][] projected() {
        RealMatrix dummies = all.getSubMatrix(0, all.getRowDimension() - 1, slopes, all.getColumnDimension() - 1);
        double[][] projected = new double[slopes][];
        for (int k = 0; k < slopes; k++) {
            double[] column = all.getColumn(k);
            double[] explained = dummies.operate(solve(dummies, weights, column));
            for (int i = 0; i < column.length; i++) {
                column[i] -= explained[i];
            }
            projected[k] = column;
        }
        return projected;
    }

    private RealMatrix bread() {
        double[][] x = projected();
        double[][] crossed = new double[slopes][slopes];
        for (int j = 0; j < slopes; j++) {
            for (int k = 0; k <= j; k++) {
                for (int i = 0; i < weights.length; i++) {
                    crossed[j][k] += weights[i] * x[j][i] * x[k][i];
                }
                crossed[k][j] = crossed[j][k];
            }
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(crossed))
                .getSolver()
                .getInverse();
    }

    double squares() {
        double sum = 0;
        for (int i = 0; i < fitted.length; i++) {
            sum += Math.pow(data.y()[i] - fitted[i], 2);
        }
        return sum;
    }

    double[][] iid(double variance) {
        return bread().scalarMultiply(variance).getData();
    }

    /** B (Σ s s') B times a factor, the scores added up within groups. */
    double[][] sandwich(int[] groups, int count, double factor) {
        double[][] x = projected();
        RealMatrix scores = new Array2DRowRealMatrix(count, slopes);
        for (int i = 0; i < fitted.length; i++) {
            for (int k = 0; k < slopes; k++) {
                scores.addToEntry(groups[i], k, (data.y()[i] - fitted[i]) * x[k][i]);
            }
        }
        RealMatrix bread = bread();
        return bread.multiply(scores.transposeMultiply(scores))
                .multiply(bread)
                .scalarMultiply(factor)
                .getData();
    }
}
