package org.entente.numerics.regression;

import java.util.List;

/**
 * What is to be explained by what. All columns have the same rows and hold finite numbers.
 *
 * @param y the outcome
 * @param x the regressors, column by column; a constant is one of them where it is wanted
 * @param names of the regressors, as they are printed
 * @param effects fixed effects; with any, a constant regressor is collinear
 * @param weights positive; empty for all 1
 * @param offset a part of the linear predictor that is given; empty for none
 */
public record RegressionData(
        double[] y, double[][] x, List<String> names, List<Factor> effects, double[] weights, double[] offset) {

    public RegressionData {
        names = List.copyOf(names);
        effects = List.copyOf(effects);
        if (names.size() != x.length) {
            throw new IllegalArgumentException(names.size() + " names for " + x.length + " regressors");
        }
        for (double[] column : x) {
            requireRows(y.length, column.length);
        }
        for (Factor effect : effects) {
            requireRows(y.length, effect.rows());
        }
        requireRows(y.length, weights.length == 0 ? y.length : weights.length);
        requireRows(y.length, offset.length == 0 ? y.length : offset.length);
    }

    /** Without weights and offset. */
    public RegressionData(double[] y, double[][] x, List<String> names, List<Factor> effects) {
        this(y, x, names, effects, new double[0], new double[0]);
    }

    private static void requireRows(int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException("columns of " + expected + " and of " + actual + " rows");
        }
    }

    public int rows() {
        return y.length;
    }

    /** Some of the rows, in the order given. */
    public RegressionData select(int[] rows) {
        double[][] columns = new double[x.length][];
        for (int k = 0; k < x.length; k++) {
            columns[k] = pick(x[k], rows);
        }
        return new RegressionData(
                pick(y, rows),
                columns,
                names,
                effects.stream().map(effect -> effect.select(rows)).toList(),
                weights.length == 0 ? weights : pick(weights, rows),
                offset.length == 0 ? offset : pick(offset, rows));
    }

    static double[] pick(double[] column, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = column[rows[i]];
        }
        return picked;
    }
}
