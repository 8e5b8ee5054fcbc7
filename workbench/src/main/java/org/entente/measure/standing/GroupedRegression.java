package org.entente.measure.standing;

import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Ordinary least squares with a constant for each group: y_i = a_g(i) + b'x_i + e_i. The constants
 * are partialled out (Frisch, Waugh and Lovell), so that what is left to solve has one row a
 * covariate: b = (X̃'X̃)⁻¹X̃'ỹ with X̃, ỹ in deviations from the group's means. Covariates are
 * scaled to a standard deviation of 1 within groups; one without any is given b = 0.
 */
final class GroupedRegression {
    /**
     * Below this share of its variance over all, what a covariate varies by within groups is
     * rounding.
     */
    private static final double CONSTANT = 1e-10;

    private final double[][] groupMeans;
    private final double[] groupY;
    private final int[] groupSizes;
    private final double[] scales;
    private final double[] coefficients;
    private final double[][] inverse;
    private final double variance;

    private GroupedRegression(
            double[][] groupMeans,
            double[] groupY,
            int[] groupSizes,
            double[] scales,
            double[] coefficients,
            double[][] inverse,
            double variance) {
        this.groupMeans = groupMeans;
        this.groupY = groupY;
        this.groupSizes = groupSizes;
        this.scales = scales;
        this.coefficients = coefficients;
        this.inverse = inverse;
        this.variance = variance;
    }

    void write(ResultWriter out) {
        out.add(groupMeans).add(groupY).add(groupSizes).add(scales).add(coefficients);
        out.add(inverse).add(variance);
    }

    static GroupedRegression read(ResultReader in) {
        return new GroupedRegression(
                in.rows(), in.reals(), in.integers(), in.reals(), in.reals(), in.rows(), in.real());
    }

    /**
     * @param x one row per observation, all of one length
     * @param group of each observation, from 0
     * @param y observations; more of them than groups and covariates together
     * @throws org.hipparchus.exception.MathIllegalArgumentException when a covariate repeats others
     */
    static GroupedRegression fit(double[][] x, int[] group, int groups, double[] y) {
        int width = x[0].length;
        double[][] means = new double[groups][width];
        double[] meanY = new double[groups];
        int[] sizes = new int[groups];
        for (int i = 0; i < y.length; i++) {
            sizes[group[i]]++;
            meanY[group[i]] += y[i];
            for (int c = 0; c < width; c++) {
                means[group[i]][c] += x[i][c];
            }
        }
        int used = 0;
        for (int g = 0; g < groups; g++) {
            used += sizes[g] > 0 ? 1 : 0;
            meanY[g] /= Math.max(1, sizes[g]);
            for (int c = 0; c < width; c++) {
                means[g][c] /= Math.max(1, sizes[g]);
            }
        }
        double[] scales = scales(x, group, means);
        double[][] cross = new double[width][width];
        double[] right = new double[width];
        double[] row = new double[width];
        for (int i = 0; i < y.length; i++) {
            scaled(x[i], means[group[i]], scales, row);
            for (int a = 0; a < width; a++) {
                right[a] += row[a] * (y[i] - meanY[group[i]]);
                for (int b = 0; b < width; b++) {
                    cross[a][b] += row[a] * row[b];
                }
            }
        }
        for (int c = 0; c < width; c++) {
            if (scales[c] == 0) {
                cross[c][c] = 1;
            }
        }
        double[][] inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(cross), 1e-9, 1e-9)
                .getSolver()
                .getInverse()
                .getData();
        double[] coefficients = new double[width];
        for (int a = 0; a < width; a++) {
            coefficients[a] = dot(inverse[a], right);
        }
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            scaled(x[i], means[group[i]], scales, row);
            double residual = y[i] - meanY[group[i]] - dot(coefficients, row);
            squares += residual * residual;
        }
        return new GroupedRegression(
                means, meanY, sizes, scales, coefficients, inverse, squares / (y.length - used - width));
    }

    private static double[] scales(double[][] x, int[] group, double[][] means) {
        int width = x[0].length;
        double[] scales = new double[width];
        for (int c = 0; c < width; c++) {
            double within = 0;
            double all = 0;
            for (int i = 0; i < x.length; i++) {
                double deviation = x[i][c] - means[group[i]][c];
                within += deviation * deviation;
                all += x[i][c] * x[i][c];
            }
            scales[c] = within > CONSTANT * all ? Math.sqrt(within / x.length) : 0;
        }
        return scales;
    }

    private static void scaled(double[] x, double[] mean, double[] scales, double[] into) {
        for (int c = 0; c < x.length; c++) {
            into[c] = scales[c] == 0 ? 0 : (x[c] - mean[c]) / scales[c];
        }
    }

    double fitted(double[] x, int group) {
        double[] row = new double[x.length];
        scaled(x, groupMeans[group], scales, row);
        return groupY[group] + dot(coefficients, row);
    }

    /**
     * The share of its own fit that an observation of a group with these covariates decides: 1/n_g
     * + x̃'(X̃'X̃)⁻¹x̃.
     */
    double leverage(double[] x, int group) {
        double[] row = new double[x.length];
        scaled(x, groupMeans[group], scales, row);
        double sum = 1.0 / groupSizes[group];
        for (int a = 0; a < row.length; a++) {
            sum += row[a] * dot(inverse[a], row);
        }
        return sum;
    }

    int size(int group) {
        return groupSizes[group];
    }

    /** Change of y with one standard deviation of a covariate within groups. */
    double coefficient(int covariate) {
        return coefficients[covariate];
    }

    /** Variance of what is left unexplained, with n − groups − covariates degrees of freedom. */
    double variance() {
        return variance;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
