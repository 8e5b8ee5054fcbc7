package org.entente.numerics.pairs;

import java.util.Arrays;

/**
 * Least squares of y on a sum of effects, one of each group a row: minimise Σ_r (y_r − Σ_g
 * β[index_g(r)])². The normal equations are solved by conjugate gradients with the diagonal as
 * preconditioner (Hestenes & Stiefel 1952), from 0, so that of several solutions the one without
 * needless components is found, and members that the rows cannot tell apart get the same effect.
 * Sums run in the order of the rows: the result does not depend on threads.
 *
 * <p>Two indices of a row may lie in one space of effects, as those of the two members of a pair
 * do; they must differ.
 */
public final class CrossedEffects {
    /** Share of the first residual at which the equations count as solved. */
    private static final double TOLERANCE = 1e-13;

    /**
     * Share of y that is rounding: a y without any effects is left alone, whose residuals are
     * nothing that effects could explain.
     */
    private static final double ROUNDING = 1e-15;

    private final int effects;
    private final int[][] index;
    private final int rows;
    private final double[] weight;

    /**
     * @param effects how many there are, over all groups
     * @param index for each group the effect of each row
     */
    public CrossedEffects(int effects, int[]... index) {
        this.effects = effects;
        this.index = index;
        this.rows = index.length == 0 ? 0 : index[0].length;
        this.weight = new double[effects];
        for (int[] group : index) {
            if (group.length != rows) {
                throw new IllegalArgumentException("groups of %d and %d rows".formatted(rows, group.length));
            }
            for (int effect : group) {
                weight[effect]++;
            }
        }
    }

    /**
     * The effects; those that no row has are 0.
     *
     * @throws ArithmeticException when the equations are not solved after ten steps an effect,
     *     which rounding alone does not explain
     */
    public double[] solve(double[] y) {
        double[] beta = new double[effects];
        double[] residual = transpose(y);
        double[] direction = scaled(residual);
        double rho = dot(residual, direction);
        double goal = Math.max(TOLERANCE * TOLERANCE * rho, ROUNDING * ROUNDING * index.length * dot(y, y));
        double[] fitted = new double[rows];
        double[] image = new double[effects];
        int most = 10 * effects + 100;
        for (int step = 0; rho > goal; step++) {
            if (step == most) {
                throw new ArithmeticException(
                        "the effects were not found in %d steps; the residual is %s of what it may be"
                                .formatted(most, Math.sqrt(rho / goal)));
            }
            fit(direction, fitted);
            transpose(fitted, image);
            double curvature = dot(direction, image);
            if (curvature <= 0) {
                break;
            }
            double length = rho / curvature;
            for (int e = 0; e < effects; e++) {
                beta[e] += length * direction[e];
                residual[e] -= length * image[e];
            }
            double[] next = scaled(residual);
            double nextRho = dot(residual, next);
            double turn = nextRho / rho;
            for (int e = 0; e < effects; e++) {
                direction[e] = next[e] + turn * direction[e];
            }
            rho = nextRho;
        }
        return beta;
    }

    /** What the effects leave of y. */
    public double[] residuals(double[] y) {
        double[] fitted = new double[rows];
        fit(solve(y), fitted);
        double[] left = new double[rows];
        for (int r = 0; r < rows; r++) {
            left[r] = y[r] - fitted[r];
        }
        return left;
    }

    private void fit(double[] beta, double[] into) {
        Arrays.fill(into, 0);
        for (int[] group : index) {
            for (int r = 0; r < rows; r++) {
                into[r] += beta[group[r]];
            }
        }
    }

    private double[] transpose(double[] y) {
        double[] sums = new double[effects];
        transpose(y, sums);
        return sums;
    }

    private void transpose(double[] y, double[] into) {
        Arrays.fill(into, 0);
        for (int[] group : index) {
            for (int r = 0; r < rows; r++) {
                into[group[r]] += y[r];
            }
        }
    }

    private double[] scaled(double[] vector) {
        double[] result = new double[effects];
        for (int e = 0; e < effects; e++) {
            result[e] = weight[e] == 0 ? 0 : vector[e] / weight[e];
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
