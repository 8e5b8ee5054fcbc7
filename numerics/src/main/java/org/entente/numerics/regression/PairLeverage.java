package org.entente.numerics.regression;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * What estimated effects took from a pair's scores: E(ŜŜ') = (I − HL) E(SS') where L holds the
 * variances and covariances of the fitted linear predictors over the pair's rows, after Kauermann &
 * Carroll (2001).
 *
 * <p>With R = diag(√λ)(I − qq'), q = √(λ/Λ), H is RR', so that (I − HL)⁻¹Ŝ = R(I − R'LR)⁻¹
 * diag(λ)^(−1/2) Ŝ with a symmetric matrix R'LR, whose eigenvalues are the leverages. Those above
 * {@value #MOST} count as that.
 */
final class PairLeverage {
    private static final double MOST = 0.9;

    private final PairRows pairs;
    private final TimedEffect[] effects;
    private final double[][] bread;
    private int limited;

    PairLeverage(PairRows pairs, TimedEffect[] effects, double[][] bread) {
        this.pairs = pairs;
        this.effects = effects;
        this.bread = bread;
    }

    /** Pairs so far whose leverage was above the most. */
    int limited() {
        return limited;
    }

    /** The scores of a pair's rows as they would be had nothing been estimated. */
    double[] restored(int pair) {
        int from = pairs.start(pair);
        int size = pairs.end(pair) - from;
        double[] roots = new double[size];
        double[] unit = new double[size];
        double[] right = new double[size];
        for (int i = 0; i < size; i++) {
            roots[i] = Math.sqrt(pairs.lambda(from + i));
            unit[i] = roots[i] / Math.sqrt(pairs.total(pair));
            right[i] = roots[i] > 0 ? pairs.score(from + i) / roots[i] : 0;
        }
        double[] left = apart(leverage(pair, roots, unit), right);
        removeMean(left, unit);
        for (int i = 0; i < size; i++) {
            left[i] *= roots[i];
        }
        return left;
    }

    /**
     * (I − K)⁻¹ of a vector, with eigenvalues of K that are at most {@value #MOST}; without them
     * where their sum is less.
     */
    private double[] apart(double[][] leverage, double[] right) {
        int size = right.length;
        double trace = 0;
        for (int i = 0; i < size; i++) {
            trace += leverage[i][i];
        }
        if (trace < MOST) {
            double[] ones = new double[size];
            for (int i = 0; i < size; i++) {
                ones[i] = 1;
                for (int j = 0; j < size; j++) {
                    leverage[i][j] = (i == j ? 1 : 0) - leverage[i][j];
                }
            }
            return new NormalEquations(leverage, ones).solve(right);
        }
        EigenDecompositionSymmetric found = Eigenvalues.decompose(leverage);
        RealMatrix vectors = found.getV();
        boolean above = false;
        double[] left = new double[size];
        for (int v = 0; v < size; v++) {
            double share = 0;
            for (int i = 0; i < size; i++) {
                share += vectors.getEntry(i, v) * right[i];
            }
            double value = found.getEigenvalue(v);
            above |= value > MOST;
            share /= 1 - Math.min(MOST, Math.max(0, value));
            for (int i = 0; i < size; i++) {
                left[i] += vectors.getEntry(i, v) * share;
            }
        }
        limited += above ? 1 : 0;
        return left;
    }

    private double[][] leverage(int pair, double[] roots, double[] unit) {
        int from = pairs.start(pair);
        int size = roots.length;
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (TimedEffect effect : effects) {
                    sum += effect.inverse(pair, from + i, from + j);
                }
                for (int k = 0; k < bread.length; k++) {
                    for (int l = 0; l < bread.length; l++) {
                        sum += pairs.x(k, from + i) * bread[k][l] * pairs.x(l, from + j);
                    }
                }
                matrix[i][j] = roots[i] * sum * roots[j];
                matrix[j][i] = matrix[i][j];
            }
        }
        for (double[] row : matrix) {
            removeMean(row, unit);
        }
        for (int j = 0; j < size; j++) {
            double along = 0;
            for (int i = 0; i < size; i++) {
                along += unit[i] * matrix[i][j];
            }
            for (int i = 0; i < size; i++) {
                matrix[i][j] -= along * unit[i];
            }
        }
        return matrix;
    }

    private static void removeMean(double[] vector, double[] unit) {
        double along = 0;
        for (int i = 0; i < vector.length; i++) {
            along += unit[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= along * unit[i];
        }
    }
}
