package org.entente.numerics.regression;

import java.util.List;

/**
 * The covariance of coefficients, with the small-sample corrections of the R package fixest (its
 * default).
 *
 * <p>With B = (X̃'WX̃)⁻¹, X̃ the regressors projected onto the complement of the fixed effects, s_i
 * = w_i(y_i−μ_i)x̃_i, N rows and K parameters ({@link Fit#parameters}):
 *
 * <ul>
 *   <li>iid: σ²B, σ² = SSR/(N−K) for Gaussian and (N−1)/(N−K) for Poisson;
 *   <li>robust (HC1; White 1980): N/(N−K) · B (Σ s_i s_i') B;
 *   <li>clustered (Liang & Zeger 1986): G/(G−1) · (N−1)/(N−K) · B (Σ_g s_g s_g') B, s_g the sum
 *       over a cluster. Effects that are nested in a cluster count as one parameter in K, since
 *       their number grows with the clusters and not within them;
 *   <li>two-way (Cameron, Gelbach & Miller 2011): V_1 + V_2 − V_12 of the clusterings and their
 *       crossing, with the smallest G for all three. It may have negative eigenvalues, which are
 *       set to 0 as those authors propose.
 * </ul>
 *
 * <p>Failure modes: with fewer than two clusters there is none; with few of them (below about 40)
 * it is too small.
 *
 * @param matrix covariance, in the order of {@link Fit#names}
 * @param degreesOfFreedom of the t distribution that goes with it for Gaussian: N − K, or the
 *     smallest G − 1
 * @param repaired whether negative eigenvalues were set to 0
 */
public record Covariance(double[][] matrix, double degreesOfFreedom, boolean repaired) {

    public static Covariance iid(Fit fit) {
        int spare = fit.observations() - fit.parameters();
        requireSpare(spare, fit);
        double variance = (double) (fit.observations() - 1) / spare;
        if (fit.family() == Family.GAUSSIAN) {
            variance = fit.deviance() / spare;
        }
        return new Covariance(scale(fit.bread(), variance), spare, false);
    }

    public static Covariance robust(Fit fit) {
        int rows = fit.observations();
        int spare = rows - fit.parameters();
        requireSpare(spare, fit);
        double[][] meat = new double[fit.bread().length][fit.bread().length];
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < meat.length; j++) {
                double score = fit.score(row, j);
                for (int k = 0; k <= j; k++) {
                    meat[j][k] += score * fit.score(row, k);
                }
            }
        }
        return new Covariance(sandwich(fit.bread(), meat, (double) rows / spare), spare, false);
    }

    /**
     * @param clusters one or two factors over the rows of the data that the fit came from
     * @throws EstimationException when a factor has one level only
     */
    public static Covariance clustered(Fit fit, List<Factor> clusters) {
        if (clusters.isEmpty() || clusters.size() > 2) {
            throw new IllegalArgumentException("one or two ways of clustering, not " + clusters.size());
        }
        int[] rows = fit.rows();
        List<Factor> over =
                clusters.stream().map(cluster -> cluster.select(rows)).toList();
        int fewest = over.stream().mapToInt(Factor::levels).min().orElseThrow();
        if (fewest < 2) {
            throw new EstimationException("the rows used are in one cluster of "
                    + over.stream()
                            .filter(c -> c.levels() < 2)
                            .findFirst()
                            .orElseThrow()
                            .name()
                    + ": clustered standard errors need two at least");
        }
        int parameters = fit.parameters();
        int[] order = fit.order();
        for (Factor effect : fit.effects()) {
            Factor sorted = effect.select(order);
            if (over.stream().anyMatch(sorted::isNestedIn)) {
                parameters -= effect.levels() - 1;
            }
        }
        int spare = fit.observations() - parameters;
        requireSpare(spare, fit);
        double factor = (double) (fit.observations() - 1) / spare * fewest / (fewest - 1);
        int size = fit.bread().length;
        double[][] meat = new double[size][size];
        over.forEach(cluster -> addMeat(meat, fit, cluster, 1));
        if (over.size() == 2) {
            addMeat(meat, fit, Factor.cross(over), -1);
        }
        return ofMeat(fit, meat, factor, fewest - 1);
    }

    /** factor · B M B; the lower half of M counts, which need not be positive. */
    static Covariance ofMeat(Fit fit, double[][] meat, double factor, double degreesOfFreedom) {
        double[][] matrix = sandwich(fit.bread(), meat, factor);
        return new Covariance(matrix, degreesOfFreedom, Eigenvalues.raiseNegative(matrix));
    }

    /** Standard errors: the roots of the diagonal. */
    public double[] standardErrors() {
        double[] errors = new double[matrix.length];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = Math.sqrt(Math.max(0, matrix[k][k]));
        }
        return errors;
    }

    private static void requireSpare(int spare, Fit fit) {
        if (spare < 1) {
            throw new EstimationException(
                    "%d rows leave nothing to estimate a variance from: the model has %d parameters"
                            .formatted(fit.observations(), fit.parameters()));
        }
    }

    private static void addMeat(double[][] meat, Fit fit, Factor cluster, int sign) {
        int size = meat.length;
        double[] sums = new double[cluster.levels() * size];
        for (int row = 0; row < fit.observations(); row++) {
            int at = cluster.codes()[row] * size;
            for (int k = 0; k < size; k++) {
                sums[at + k] += fit.score(row, k);
            }
        }
        for (int at = 0; at < sums.length; at += size) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k <= j; k++) {
                    meat[j][k] += sign * sums[at + j] * sums[at + k];
                }
            }
        }
    }

    /** The lower half of the meat counts. */
    private static double[][] sandwich(double[][] bread, double[][] meat, double factor) {
        int size = bread.length;
        double[][] half = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    half[i][j] += bread[i][k] * (k >= j ? meat[k][j] : meat[j][k]);
                }
            }
        }
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < size; k++) {
                    sum += half[i][k] * bread[k][j];
                }
                matrix[i][j] = sum * factor;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static double[][] scale(double[][] matrix, double by) {
        double[][] scaled = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                scaled[i][j] = matrix[i][j] * by;
            }
        }
        return scaled;
    }
}
