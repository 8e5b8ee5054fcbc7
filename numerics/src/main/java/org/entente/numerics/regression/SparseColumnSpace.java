package org.entente.numerics.regression;

import java.util.Arrays;

/** A span of many columns, by projections onto the complement of the effects. */
final class SparseColumnSpace implements ColumnSpace {
    private static final double FINE = 1e-9;
    private static final double COARSE = 1e-5;

    private final RowParts parts;
    private final Demeaner demeaner;
    private final double[] weights;
    private final double[][] x;
    private final double[][] projected;
    private final double[][] starts;
    private final double[] variation;
    private final int unknowns;
    private double accuracy = COARSE;
    private NormalEquations equations;

    SparseColumnSpace(Sample sample, double[] weights, Workers workers) {
        RegressionData data = sample.data();
        FixedEffects effects = sample.effects();
        this.weights = weights;
        parts = new RowParts(data.rows(), workers);
        demeaner = new Demeaner(effects, workers);
        demeaner.setWeights(weights);
        x = Arrays.stream(data.x()).map(effects::sorted).toArray(double[][]::new);
        projected = new double[x.length][data.rows()];
        starts = new double[x.length][effects.unknowns()];
        variation = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            variation[k] = parts.variation(x[k], weights, !effects.isEmpty());
        }
        unknowns = effects.unknowns();
        equations = projectRegressors();
    }

    private NormalEquations projectRegressors() {
        demand(demeaner.project(x, starts, projected, accuracy));
        return new NormalEquations(parts.crossProducts(projected, projected, weights), variation);
    }

    private static void demand(boolean reached) {
        if (!reached) {
            throw new EstimationException(
                    "separation could not be looked for: the groups of the fixed effects are too weakly connected");
        }
    }

    @Override
    public double[] fit(double[] column) {
        double[][] residual = {new double[column.length]};
        // Not from the effects of the fit before: over many fits rounding would pile up in
        // directions that no row notices.
        demand(demeaner.project(new double[][] {column}, new double[1][unknowns], residual, accuracy));
        double[] coefficients = equations.solve(Arrays.stream(parts.crossProducts(projected, residual, weights))
                .mapToDouble(product -> product[0])
                .toArray());
        double[] fit = residual[0];
        parts.each((from, to) -> {
            for (int row = from; row < to; row++) {
                double value = column[row] - fit[row];
                for (int k = 0; k < coefficients.length; k++) {
                    value += coefficients[k] * projected[k][row];
                }
                fit[row] = value;
            }
        });
        return fit;
    }

    @Override
    public boolean isCoarse() {
        return accuracy > FINE;
    }

    @Override
    public void refine() {
        if (isCoarse()) {
            accuracy = FINE;
            equations = projectRegressors();
        }
    }

    @Override
    public double error() {
        return isCoarse() ? 1e-4 : 1e-6;
    }
}
