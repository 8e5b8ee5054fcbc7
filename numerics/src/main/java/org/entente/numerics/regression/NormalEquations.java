package org.entente.numerics.regression;

import java.util.Arrays;

/**
 * The solution of X'WX b = X'Wz by Cholesky factors, with columns that are combinations of earlier
 * ones left out.
 *
 * <p>A column is left out when what the fixed effects and the columns before it leave of its
 * weighted variation is less than {@link #TOLERANCE} of the variation that it had (Golub & Van
 * Loan, "Matrix Computations", §4.2, on unpivoted factors; the order of the formula decides which
 * of several collinear columns stays, as users of R and Stata expect).
 */
final class NormalEquations {
    /** Share of a squared norm. */
    static final double TOLERANCE = 1e-10;

    private final boolean[] dropped;
    private final double[][] lower;
    private final double leastShare;

    /**
     * @param products X'WX of the projected columns
     * @param variation for each column its sum of squares before the projection
     */
    NormalEquations(double[][] products, double[] variation) {
        int size = products.length;
        dropped = new boolean[size];
        lower = new double[size][size];
        double least = 1;
        for (int j = 0; j < size; j++) {
            double pivot = products[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= lower[j][k] * lower[j][k];
            }
            least = Math.min(least, pivot / Math.max(variation[j], Double.MIN_NORMAL));
            if (!(pivot > TOLERANCE * Math.max(variation[j], products[j][j]))) {
                dropped[j] = true;
                Arrays.fill(lower[j], 0);
                continue;
            }
            lower[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < size; i++) {
                double sum = products[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = sum / lower[j][j];
            }
        }
        leastShare = least;
    }

    /** The least share of its variation that any column has left. */
    double leastShare() {
        return leastShare;
    }

    boolean isDropped(int column) {
        return dropped[column];
    }

    /** 0 for what was left out. */
    double[] solve(double[] right) {
        int size = dropped.length;
        double[] solution = new double[size];
        for (int j = 0; j < size; j++) {
            if (dropped[j]) {
                continue;
            }
            double sum = right[j];
            for (int k = 0; k < j; k++) {
                sum -= lower[j][k] * solution[k];
            }
            solution[j] = sum / lower[j][j];
        }
        for (int j = size - 1; j >= 0; j--) {
            if (dropped[j]) {
                continue;
            }
            double sum = solution[j];
            for (int i = j + 1; i < size; i++) {
                sum -= dropped[i] ? 0 : lower[i][j] * solution[i];
            }
            solution[j] = sum / lower[j][j];
        }
        return solution;
    }

    /** (X'WX)⁻¹ of the columns that stay; rows and columns of the others are 0. */
    double[][] inverse() {
        int size = dropped.length;
        double[][] inverse = new double[size][];
        for (int j = 0; j < size; j++) {
            double[] unit = new double[size];
            unit[j] = dropped[j] ? 0 : 1;
            inverse[j] = solve(unit);
        }
        return inverse;
    }
}
