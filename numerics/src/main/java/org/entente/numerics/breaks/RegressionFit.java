package org.entente.numerics.breaks;

import java.util.Arrays;

/**
 * A segment with a regression of its own, kept as a triangular factor that takes up one row at a
 * time by Givens rotations (Gentleman 1974); what is left of a row after the rotations is its
 * recursive residual. A regressor that does not vary apart from the others in the segment takes up
 * nothing.
 */
final class RegressionFit implements RunningFit {
    /** What is left of a regressor by rounding alone, as a part of its own size. */
    private static final double ROUNDING = 1e-11;

    private final BreakModel model;
    private final int p;
    private final double[][] factor;
    private final double[] right;
    private final double[] row;
    private final double[] size;
    private double squares;

    RegressionFit(BreakModel model) {
        this.model = model;
        p = model.parameters();
        factor = new double[p][p];
        right = new double[p];
        row = new double[p];
        size = new double[p];
        for (int i = 0; i < model.size(); i++) {
            for (int j = 0; j < p; j++) {
                size[j] = Math.max(size[j], Math.abs(model.x(i)[j]));
            }
        }
    }

    @Override
    public void clear() {
        for (double[] r : factor) {
            Arrays.fill(r, 0);
        }
        Arrays.fill(right, 0);
        squares = 0;
    }

    @Override
    public double add(int i) {
        System.arraycopy(model.x(i), 0, row, 0, p);
        double value = model.y(i);
        for (int j = 0; j < p; j++) {
            if (Math.abs(row[j]) <= ROUNDING * size[j]) {
                continue;
            }
            double[] f = factor[j];
            if (f[j] == 0) {
                System.arraycopy(row, j, f, j, p - j);
                right[j] = value;
                return squares;
            }
            double length = Math.hypot(f[j], row[j]);
            double c = f[j] / length;
            double s = row[j] / length;
            for (int k = j; k < p; k++) {
                double old = f[k];
                f[k] = c * old + s * row[k];
                row[k] = c * row[k] - s * old;
            }
            double old = right[j];
            right[j] = c * old + s * value;
            value = c * value - s * old;
        }
        squares += value * value;
        return squares;
    }
}
