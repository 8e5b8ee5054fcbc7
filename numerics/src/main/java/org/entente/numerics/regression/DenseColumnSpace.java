package org.entente.numerics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A span of few columns, held as an orthonormal basis made by Gram and Schmidt's process done twice
 * (Giraud and others 2005).
 */
final class DenseColumnSpace implements ColumnSpace {
    private static final double DEPENDENT = 1e-9;

    private final double[] roots;
    private final List<double[]> basis = new ArrayList<>();

    DenseColumnSpace(Sample sample, double[] weights) {
        FixedEffects effects = sample.effects();
        RegressionData data = sample.data();
        roots = Arrays.stream(weights).map(Math::sqrt).toArray();
        for (Factor factor : data.effects()) {
            for (int level = 0; level < factor.levels(); level++) {
                double[] dummy = new double[weights.length];
                for (int row = 0; row < dummy.length; row++) {
                    dummy[row] = factor.codes()[effects.order()[row]] == level ? 1 : 0;
                }
                add(dummy);
            }
        }
        for (double[] column : data.x()) {
            add(effects.sorted(column));
        }
    }

    private void add(double[] column) {
        double[] vector = new double[column.length];
        for (int row = 0; row < vector.length; row++) {
            vector[row] = roots[row] * column[row];
        }
        double before = norm(vector);
        for (int pass = 0; pass < 2; pass++) {
            for (double[] direction : basis) {
                double share = dot(direction, vector);
                for (int row = 0; row < vector.length; row++) {
                    vector[row] -= share * direction[row];
                }
            }
        }
        double after = norm(vector);
        if (after > DEPENDENT * before) {
            for (int row = 0; row < vector.length; row++) {
                vector[row] /= after;
            }
            basis.add(vector);
        }
    }

    @Override
    public double[] fit(double[] column) {
        double[] weighted = new double[column.length];
        for (int row = 0; row < weighted.length; row++) {
            weighted[row] = roots[row] * column[row];
        }
        double[] fit = new double[column.length];
        for (double[] direction : basis) {
            double share = dot(direction, weighted);
            for (int row = 0; row < fit.length; row++) {
                fit[row] += share * direction[row];
            }
        }
        for (int row = 0; row < fit.length; row++) {
            fit[row] /= roots[row];
        }
        return fit;
    }

    @Override
    public boolean isCoarse() {
        return false;
    }

    @Override
    public void refine() {
        // A basis gives fits as good as they can be.
    }

    @Override
    public double error() {
        return 1e-8;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += a[row] * b[row];
        }
        return sum;
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
