package org.entente.numerics.synth;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The least of {@code ‖Dw‖² + c'w} over weights w ≥ 0 with Σw = 1, by an active set: one weight at
 * a time is let in where the gradient is lowest, and the weights that are in are solved for exactly
 * (Lawson and Hanson 1974, chapter 23, with the sum as an equation). Of equal gradients the first
 * wins, so that the same problem has the same answer always.
 *
 * <p>What is found is certified: for a convex objective, {@code gap} = g'w − min g, with the
 * gradient g, is no less than the distance of the value from the least one (Frank and Wolfe 1956).
 */
final class SimplexProgram {
    /** A gap below this part of the objective's size counts as none. */
    private static final double TOLERANCE = 1e-10;

    /**
     * Added to the diagonal, as a part of its mean, so that columns that depend on each other have
     * one answer.
     */
    private static final double RIDGE = 1e-10;

    private final double[][] columns;
    private final double[] costs;
    private final double ridge;
    private final double size;
    private final double[] weights;

    /**
     * @param weights the solution
     * @param value of the objective
     * @param gap how far the value may be from the least one
     */
    record Solution(double[] weights, double value, double gap) {}

    private SimplexProgram(double[][] columns, double[] costs) {
        this.columns = columns;
        this.costs = costs;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < columns.length; j++) {
            double square = dot(columns[j], columns[j]);
            sum += square;
            least = Math.min(least, square + Math.abs(costs[j]));
        }
        ridge = RIDGE * sum / columns.length;
        size = Math.max(least, Double.MIN_NORMAL);
        weights = new double[columns.length];
    }

    /**
     * Solves it.
     *
     * @param columns of D, at least one
     * @param costs one a column
     * @throws ArithmeticException when the certificate is not met, which rounding could do and
     *     nothing else
     */
    static Solution solve(double[][] columns, double[] costs) {
        return new SimplexProgram(columns, costs).solve();
    }

    private Solution solve() {
        List<Integer> in = new ArrayList<>(List.of(bestVertex()));
        weights[in.get(0)] = 1;
        int refused = -1;
        for (int round = 0; round < 10 * columns.length + 100; round++) {
            double[] gradient = gradient();
            double gap = gap(gradient);
            if (gap <= TOLERANCE * size) {
                break;
            }
            int next = lowest(gradient);
            if (in.contains(next) || next == refused) {
                break;
            }
            in.add(next);
            settle(in);
            refused = in.contains(next) ? -1 : next;
        }
        double gap = gap(gradient());
        if (gap > 1e-6 * size) {
            throw new ArithmeticException("the weights are not certified: gap " + gap + " of " + size);
        }
        double[] fitted = combination();
        return new Solution(weights, dot(fitted, fitted) + dot(costs, weights), gap);
    }

    private int bestVertex() {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < columns.length; j++) {
            double value = dot(columns[j], columns[j]) + costs[j];
            if (value < least) {
                least = value;
                best = j;
            }
        }
        return best;
    }

    /** Solves for the weights that are in, and drops those that would be negative. */
    private void settle(List<Integer> in) {
        while (true) {
            double[] wanted = equality(in);
            double step = 1;
            for (int i = 0; i < in.size(); i++) {
                double now = weights[in.get(i)];
                if (wanted[i] <= 0) {
                    step = Math.min(step, now / (now - wanted[i]));
                }
            }
            List<Integer> out = new ArrayList<>();
            for (int i = 0; i < in.size(); i++) {
                int j = in.get(i);
                double moved = weights[j] + step * (wanted[i] - weights[j]);
                if (wanted[i] <= 0 && moved <= 1e-15) {
                    weights[j] = 0;
                    out.add(j);
                } else {
                    weights[j] = moved;
                }
            }
            in.removeAll(out);
            if (out.isEmpty() || in.isEmpty()) {
                return;
            }
        }
    }

    /** The best weights of these columns that sum to 1, of any sign. */
    private double[] equality(List<Integer> in) {
        int k = in.size();
        RealMatrix system = new Array2DRowRealMatrix(k + 1, k + 1);
        RealVector right = new ArrayRealVector(k + 1);
        for (int a = 0; a < k; a++) {
            for (int b = 0; b <= a; b++) {
                double value = 2 * dot(columns[in.get(a)], columns[in.get(b)]) + (a == b ? 2 * ridge : 0);
                system.setEntry(a, b, value);
                system.setEntry(b, a, value);
            }
            system.setEntry(a, k, size);
            system.setEntry(k, a, size);
            right.setEntry(a, -costs[in.get(a)]);
        }
        right.setEntry(k, size);
        return new LUDecomposition(system, Double.MIN_NORMAL)
                .getSolver()
                .solve(right)
                .getSubVector(0, k)
                .toArray();
    }

    private double[] combination() {
        double[] sum = new double[columns[0].length];
        for (int j = 0; j < columns.length; j++) {
            if (weights[j] != 0) {
                for (int t = 0; t < sum.length; t++) {
                    sum[t] += weights[j] * columns[j][t];
                }
            }
        }
        return sum;
    }

    private double[] gradient() {
        double[] fitted = combination();
        double[] gradient = new double[columns.length];
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = 2 * dot(columns[j], fitted) + costs[j];
        }
        return gradient;
    }

    private double gap(double[] gradient) {
        return dot(gradient, weights) - gradient[lowest(gradient)];
    }

    private static int lowest(double[] gradient) {
        int best = 0;
        for (int j = 1; j < gradient.length; j++) {
            if (gradient[j] < gradient[best]) {
                best = j;
            }
        }
        return best;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
