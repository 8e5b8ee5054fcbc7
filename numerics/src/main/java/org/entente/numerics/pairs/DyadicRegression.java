package org.entente.numerics.pairs;

import java.util.Arrays;

/**
 * Least squares on rows of pairs and years with an effect of each pair and of each member in each
 * year: y_ijt = x_ijt'β + γ_ij + α_it + α_jt + e_ijt. The effects are taken out of y and each x
 * first (Frisch & Waugh 1933, Lovell 1963).
 *
 * <p>Two covariances of β, both with e free over time:
 *
 * <ul>
 *   <li>robust to dependence between all rows that share a member (Aronow, Samii &amp; Assenova
 *       2015): with S_g the sum of x̃e over the rows of g, the middle is Σ_i S_i S_i' − Σ_ij S_ij
 *       S_ij', since each pair lies in two members;
 *   <li>clustered by pair and by year (Cameron, Gelbach &amp; Miller 2011): Σ_ij S_ij S_ij' + Σ_t
 *       S_t S_t' − Σ_r S_r S_r'.
 * </ul>
 *
 * <p>Neither has a correction for small samples, and either may fail to be positive where members
 * or years are few: a variance that is not above zero is given as such and must not be used.
 *
 * @param beta coefficients; one that the effects or the x before it explain is 0
 * @param kept whether a coefficient was estimated
 * @param dyadic covariance robust to shared members
 * @param twoWay covariance clustered by pair and by year
 * @param rows number of rows
 */
public record DyadicRegression(double[] beta, boolean[] kept, double[][] dyadic, double[][] twoWay, int rows) {
    /** Share of a regressor's sum of squares below which the effects and the others explain it. */
    private static final double COLLINEAR = 1e-9;

    /**
     * Rows to fit.
     *
     * @param first member of each row
     * @param second other member of each row
     * @param pair number of its pair
     * @param year number of its year
     * @param y what is explained
     * @param x what explains it, {@code [k][row]}
     */
    public record Rows(int[] first, int[] second, int[] pair, int[] year, double[] y, double[][] x) {
        public Rows {
            for (int[] column : new int[][] {first, second, pair, year}) {
                if (column.length != y.length) {
                    throw new IllegalArgumentException("columns of %d and %d rows".formatted(column.length, y.length));
                }
            }
            for (double[] column : x) {
                if (column.length != y.length) {
                    throw new IllegalArgumentException("columns of %d and %d rows".formatted(column.length, y.length));
                }
            }
        }
    }

    /** Fits. */
    public static DyadicRegression of(Rows rows) {
        int n = rows.y().length;
        int k = rows.x().length;
        int members = 1 + Math.max(max(rows.first()), max(rows.second()));
        int years = 1 + max(rows.year());
        int[] a = new int[n];
        int[] b = new int[n];
        int[] c = new int[n];
        for (int r = 0; r < n; r++) {
            a[r] = rows.first()[r] * years + rows.year()[r];
            b[r] = rows.second()[r] * years + rows.year()[r];
            c[r] = members * years + rows.pair()[r];
        }
        CrossedEffects effects = new CrossedEffects(members * years + max(rows.pair()) + 1, a, b, c);
        double[] y = effects.residuals(rows.y());
        double[][] x = new double[k][];
        double[] size = new double[k];
        for (int j = 0; j < k; j++) {
            x[j] = effects.residuals(rows.x()[j]);
            size[j] = dot(rows.x()[j], rows.x()[j]);
        }
        boolean[] kept = new boolean[k];
        double[][] bread = inverse(x, size, kept);
        double[] xy = new double[k];
        for (int j = 0; j < k; j++) {
            xy[j] = dot(x[j], y);
        }
        double[] beta = times(bread, xy);
        double[] left = y.clone();
        for (int j = 0; j < k; j++) {
            for (int r = 0; r < n; r++) {
                left[r] -= beta[j] * x[j][r];
            }
        }
        double[][] byPair = middle(x, left, rows.pair(), max(rows.pair()) + 1);
        double[][] byMember = middleOfMembers(x, left, rows.first(), rows.second(), members);
        double[][] byYear = middle(x, left, rows.year(), years);
        int[] own = new int[n];
        Arrays.setAll(own, r -> r);
        double[][] byRow = middle(x, left, own, n);
        return new DyadicRegression(
                beta,
                kept,
                sandwich(bread, sum(byMember, byPair, -1)),
                sandwich(bread, sum(sum(byPair, byYear, 1), byRow, -1)),
                n);
    }

    /**
     * A sum of coefficients with its standard error, dyadic-robust; a variance not above zero gives
     * 0.
     */
    public double[] sum(int from, int to) {
        double value = 0;
        double variance = 0;
        for (int i = from; i <= to; i++) {
            value += beta[i];
            for (int j = from; j <= to; j++) {
                variance += dyadic[i][j];
            }
        }
        return new double[] {value, Math.sqrt(Math.max(0, variance))};
    }

    private static int max(int[] values) {
        return Arrays.stream(values).max().orElse(-1);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int r = 0; r < a.length; r++) {
            sum += a[r] * b[r];
        }
        return sum;
    }

    /**
     * The inverse of x'x by sweeping one column after the other; a column that those before it
     * explain stays out.
     */
    private static double[][] inverse(double[][] x, double[] size, boolean[] kept) {
        int k = x.length;
        double[][] m = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                m[i][j] = dot(x[i], x[j]);
            }
        }
        for (int p = 0; p < k; p++) {
            if (m[p][p] <= COLLINEAR * size[p] || size[p] == 0) {
                continue;
            }
            kept[p] = true;
            double pivot = m[p][p];
            double[] row = m[p].clone();
            double[] column = new double[k];
            for (int i = 0; i < k; i++) {
                column[i] = m[i][p];
            }
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    if (i == p && j == p) {
                        m[i][j] = 1 / pivot;
                    } else if (i == p) {
                        m[i][j] = row[j] / pivot;
                    } else if (j == p) {
                        m[i][j] = -column[i] / pivot;
                    } else {
                        m[i][j] -= column[i] * row[j] / pivot;
                    }
                }
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                m[i][j] = kept[i] && kept[j] ? m[i][j] : 0;
            }
        }
        return m;
    }

    private static double[] times(double[][] m, double[] v) {
        return Arrays.stream(m).mapToDouble(row -> dot(row, v)).toArray();
    }

    private static double[][] middle(double[][] x, double[] e, int[] group, int groups) {
        double[][] sums = new double[groups][x.length];
        for (int r = 0; r < e.length; r++) {
            for (int j = 0; j < x.length; j++) {
                sums[group[r]][j] += x[j][r] * e[r];
            }
        }
        return products(sums, x.length);
    }

    private static double[][] middleOfMembers(double[][] x, double[] e, int[] first, int[] second, int members) {
        double[][] sums = new double[members][x.length];
        for (int r = 0; r < e.length; r++) {
            for (int j = 0; j < x.length; j++) {
                sums[first[r]][j] += x[j][r] * e[r];
                sums[second[r]][j] += x[j][r] * e[r];
            }
        }
        return products(sums, x.length);
    }

    private static double[][] products(double[][] sums, int k) {
        double[][] m = new double[k][k];
        for (double[] s : sums) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    m[i][j] += s[i] * s[j];
                }
            }
        }
        return m;
    }

    private static double[][] sum(double[][] a, double[][] b, double factor) {
        double[][] m = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                m[i][j] = a[i][j] + factor * b[i][j];
            }
        }
        return m;
    }

    private static double[][] sandwich(double[][] bread, double[][] middle) {
        int k = bread.length;
        double[][] half = new double[k][k];
        double[][] whole = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    half[i][j] += bread[i][l] * middle[l][j];
                }
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    whole[i][j] += half[i][l] * bread[l][j];
                }
            }
        }
        return whole;
    }
}
