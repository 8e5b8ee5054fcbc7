package org.entente.numerics.regression;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Weighted projections onto the orthogonal complement of crossed fixed effects: for a column x the
 * residual x − Σ_q α_q[level_q] that minimises its weighted sum of squares (Frisch & Waugh 1933;
 * Lovell 1963).
 *
 * <p>The effect with the most levels is eliminated in closed form (its effect is a weighted group
 * mean). The normal equations of all others are solved by conjugate gradients with the diagonal as
 * preconditioner; one product with their matrix is one run over the rows. That keeps the guarantee
 * of alternating projections (the residual norm never grows) and needs about the square root of
 * their steps (Correia 2017, "Linear models with high-dimensional fixed effects"). When the groups
 * hang together so weakly that this is still slow, the preconditioner becomes an incomplete
 * factorisation ({@link SampledCholesky}).
 *
 * <p>Failure: {@link #project} returns false when the steps did not suffice; a column that is a
 * combination of effects comes back as zero but for rounding.
 */
final class Demeaner {
    static final int BLOCK = 4;
    private static final int MOST_STEPS = 4_000;
    private static final int PATIENCE = 40;
    private static final int LOOK_BACK = 4;
    private static final double ROUNDING = 1e-26;
    /**
     * What is left of a column below this share of its norm counts as nothing when the end is
     * judged.
     */
    private static final double FLOOR = 1e-5;

    private final FixedEffects effects;
    private final Workers workers;
    private final EffectProducts products;
    private boolean weak;
    private @Nullable SampledCholesky factored;
    private long steps;

    Demeaner(FixedEffects effects, Workers workers) {
        this.effects = effects;
        this.workers = workers;
        this.products = new EffectProducts(effects, workers);
        this.weak = effects.isWeak();
    }

    /**
     * Sets the weights, in the order of the sorted rows; they must not change until the next call.
     */
    void setWeights(double[] sorted) {
        products.setWeights(sorted);
        factored = null;
    }

    /**
     * As {@link #setWeights}, for weights so much like those before that their factors are as good
     * a preconditioner.
     */
    void setLikeWeights(double[] sorted) {
        products.setWeights(sorted);
    }

    /** How many products with the matrix there have been, for reports of speed. */
    long steps() {
        return steps;
    }

    /**
     * Writes the residuals of columns.
     *
     * @param columns in the order of the sorted rows
     * @param start for each column where the search for the effects of its unknowns starts;
     *     receives them
     * @param residuals receives the residuals; may be the columns themselves
     * @param tolerance the error of a residual, relative to its norm
     * @return whether the tolerance was reached
     */
    boolean project(double[][] columns, double[][] start, double[][] residuals, double tolerance) {
        boolean reached = true;
        for (int from = 0; from < columns.length; from += BLOCK) {
            int to = Math.min(columns.length, from + BLOCK);
            reached &= projectBlock(
                    Arrays.copyOfRange(columns, from, to),
                    Arrays.copyOfRange(start, from, to),
                    Arrays.copyOfRange(residuals, from, to),
                    tolerance);
        }
        return reached;
    }

    private boolean projectBlock(double[][] columns, double[][] start, double[][] residuals, double tolerance) {
        int width = columns.length;
        if (effects.isEmpty()) {
            for (int k = 0; k < width; k++) {
                if (residuals[k] != columns[k]) {
                    System.arraycopy(columns[k], 0, residuals[k], 0, columns[k].length);
                }
            }
            return true;
        }
        int unknowns = effects.unknowns();
        boolean reached = true;
        if (unknowns > 0) {
            double[] solution = new double[unknowns * width];
            for (int k = 0; k < width; k++) {
                for (int level = 0; level < unknowns; level++) {
                    solution[level * width + k] = start[k][level];
                }
            }
            reached = solve(columns, solution, tolerance);
            for (int k = 0; k < width; k++) {
                for (int level = 0; level < unknowns; level++) {
                    start[k][level] = solution[level * width + k];
                }
            }
        }
        workers.run(effects.parts(), part -> {
            for (int k = 0; k < width; k++) {
                products.subtract(part, columns[k], start[k], residuals[k]);
            }
        });
        return reached;
    }

    /**
     * Conjugate gradients for several columns at once; arrays of unknowns hold the columns side by
     * side.
     */
    private boolean solve(double[][] columns, double[] solution, double tolerance) {
        int width = columns.length;
        int size = solution.length;
        double[] norms = new double[width];
        double[] right = products.rightHandSide(columns, norms);
        double[] left = new double[size];
        products.multiply(solution, left, width);
        double[] residual = new double[size];
        double[] left2 = left;
        double[] remaining = new double[width];
        for (int i = 0; i < size; i++) {
            residual[i] = right[i] - left2[i];
            // ‖x − Dα‖² = ‖x‖² − α'(b + r), both norms after the elimination of the groups.
            remaining[i % width] += solution[i] * (right[i] + residual[i]);
        }
        double[] floors = new double[width];
        for (int k = 0; k < width; k++) {
            remaining[k] = norms[k] - remaining[k];
            floors[k] = norms[k] * FLOOR * FLOOR;
        }
        double[] preconditioned = new double[size];
        precondition(right, preconditioned, width);
        double[] noise = dots(right, preconditioned, width);
        precondition(residual, preconditioned, width);
        double[] direction = preconditioned.clone();
        double[] energy = dots(residual, preconditioned, width);
        double[][] gains = new double[LOOK_BACK][width];
        boolean[] active = new boolean[width];
        int left1 = 0;
        for (int k = 0; k < width; k++) {
            // Below this only rounding is left, which would be sought for in directions that have
            // no curvature.
            noise[k] *= ROUNDING;
            active[k] = energy[k] > noise[k] && norms[k] > 0;
            left1 += active[k] ? 1 : 0;
        }
        for (int step = 0; left1 > 0; step++) {
            if (step == MOST_STEPS) {
                return false;
            }
            products.multiply(direction, left, width);
            steps++;
            double[] curvature = dots(direction, left, width);
            double[] length = new double[width];
            for (int k = 0; k < width; k++) {
                if (active[k] && !(curvature[k] > 0)) {
                    active[k] = false;
                    left1--;
                }
                length[k] = active[k] ? energy[k] / curvature[k] : 0;
                double gain = length[k] * energy[k];
                gains[step % LOOK_BACK][k] = gain;
                remaining[k] = Math.max(0, remaining[k] - gain);
            }
            for (int i = 0; i < size; ) {
                for (int k = 0; k < width; k++, i++) {
                    solution[i] += length[k] * direction[i];
                    residual[i] -= length[k] * left[i];
                }
            }
            if (step == PATIENCE && !weak) {
                weak = true;
                effects.setWeak();
                return solve(columns, solution, tolerance);
            }
            precondition(residual, preconditioned, width);
            double[] now = dots(residual, preconditioned, width);
            double[] ratio = new double[width];
            for (int k = 0; k < width; k++) {
                double recent = 0;
                for (double[] gain : gains) {
                    recent += gain[k];
                }
                boolean enough = step + 1 >= LOOK_BACK || length[k] * energy[k] == 0;
                if (active[k]
                        && (now[k] <= noise[k]
                                || enough && recent <= tolerance * tolerance * Math.max(remaining[k], floors[k]))) {
                    active[k] = false;
                    left1--;
                }
                ratio[k] = active[k] ? now[k] / energy[k] : 0;
                energy[k] = now[k];
            }
            for (int i = 0; i < size; ) {
                for (int k = 0; k < width; k++, i++) {
                    direction[i] = active[k] ? preconditioned[i] + ratio[k] * direction[i] : 0;
                }
            }
        }
        return true;
    }

    private void precondition(double[] residual, double[] out, int width) {
        if (weak) {
            SampledCholesky factors = factored;
            if (factors == null) {
                factors = products.factor();
                factored = factors;
            }
            factors.solve(residual, out, width);
            return;
        }
        products.divideByDiagonal(residual, out, width);
    }

    private static double[] dots(double[] a, double[] b, int width) {
        double[] sums = new double[width];
        for (int i = 0; i < a.length; ) {
            for (int k = 0; k < width; k++, i++) {
                sums[k] += a[i] * b[i];
            }
        }
        return sums;
    }
}
