package org.entente.numerics.regression;

import java.util.Arrays;

/**
 * Least squares with any number of crossed fixed effects: outcome and regressors are projected onto
 * the complement of the effects, and the residuals of both are regressed (Frisch & Waugh 1933;
 * Lovell 1963), min Σ w (y − Xb − Dα)².
 *
 * <p>Failure modes: an outcome that the effects explain wholly leaves nothing to estimate; groups
 * so weakly connected that the projection does not reach its accuracy are an
 * {@link EstimationException}, never a result.
 */
final class Ols {
    private static final double TOLERANCE = 1e-10;

    private Ols() {}

    /** @throws EstimationException when the effects could not be projected out */
    static Fit fit(Sample sample, Workers workers) {
        RegressionData data = sample.data();
        FixedEffects effects = sample.effects();
        RowParts parts = new RowParts(data.rows(), workers);
        double[] weights = new double[data.rows()];
        Arrays.fill(weights, 1);
        double[] own = data.weights();
        if (own.length > 0) {
            weights = effects.sorted(own);
        }
        double[] outcome = effects.sorted(data.y());
        double[] offset = data.offset();
        if (offset.length > 0) {
            double[] given = effects.sorted(offset);
            for (int row = 0; row < outcome.length; row++) {
                outcome[row] -= given[row];
            }
        }
        int size = data.x().length;
        double[][] columns = new double[size + 1][];
        for (int k = 0; k < size; k++) {
            columns[k] = effects.sorted(data.x()[k]);
        }
        columns[size] = outcome;
        double[] variation = new double[size];
        for (int k = 0; k < size; k++) {
            variation[k] = parts.variation(columns[k], weights, !effects.isEmpty());
        }
        Demeaner demeaner = new Demeaner(effects, workers);
        demeaner.setWeights(weights);
        if (!demeaner.project(columns, new double[size + 1][effects.unknowns()], columns, TOLERANCE)) {
            throw new EstimationException(
                    "the fixed effects could not be projected out: their groups are too weakly connected");
        }
        double[][] projected = Arrays.copyOf(columns, size);
        double[] y = columns[size];
        NormalEquations equations = new NormalEquations(parts.crossProducts(projected, projected, weights), variation);
        double[] coefficients =
                equations.solve(Arrays.stream(parts.crossProducts(projected, new double[][] {y}, weights))
                        .mapToDouble(product -> product[0])
                        .toArray());
        double squares = 0;
        double[] observed = effects.sorted(data.y());
        double[] fitted = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            for (int k = 0; k < size; k++) {
                y[row] -= coefficients[k] * projected[k][row];
            }
            fitted[row] = observed[row] - y[row];
            squares += weights[row] * y[row] * y[row];
        }
        if (Double.isNaN(squares) || Double.isInfinite(squares)) {
            throw new EstimationException("the sums overflow: rescale the outcome or the regressors");
        }
        return new Fit(Family.GAUSSIAN, sample, coefficients, equations, projected, y, fitted, weights, squares, 1);
    }
}
