package org.entente.numerics.breaks;

import java.util.stream.IntStream;

/**
 * Least squares by the normal equations and elimination, for tests: nothing of it is shared with
 * what it checks.
 */
record PlainRegression(double[] coefficients, double[] residuals, double squares, double[][] inverse) {

    static PlainRegression of(double[][] x, double[] y) {
        int p = x[0].length;
        double[][] moments = new double[p][p];
        double[] cross = new double[p];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < p; j++) {
                cross[j] += x[i][j] * y[i];
                for (int k = 0; k < p; k++) {
                    moments[j][k] += x[i][j] * x[i][k];
                }
            }
        }
        double[][] inverse = inverse(moments);
        double[] b = new double[p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                b[j] += inverse[j][k] * cross[k];
            }
        }
        double[] residuals = y.clone();
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < p; j++) {
                residuals[i] -= x[i][j] * b[j];
            }
            squares += residuals[i] * residuals[i];
        }
        return new PlainRegression(b, residuals, squares, inverse);
    }

    /** Of the observations from one on, up to but without another. */
    static PlainRegression of(double[][] x, double[] y, int from, int to) {
        return of(
                IntStream.range(from, to).mapToObj(i -> x[i]).toArray(double[][]::new),
                IntStream.range(from, to).mapToDouble(i -> y[i]).toArray());
    }

    /** By Gauss and Jordan, with the largest pivot of each column. */
    static double[][] inverse(double[][] matrix) {
        int p = matrix.length;
        double[][] a = new double[p][2 * p];
        for (int j = 0; j < p; j++) {
            System.arraycopy(matrix[j], 0, a[j], 0, p);
            a[j][p + j] = 1;
        }
        for (int j = 0; j < p; j++) {
            int pivot = j;
            for (int k = j + 1; k < p; k++) {
                pivot = Math.abs(a[k][j]) > Math.abs(a[pivot][j]) ? k : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[j];
            a[j] = row;
            double by = row[j];
            for (int l = 0; l < 2 * p; l++) {
                row[l] /= by;
            }
            for (int k = 0; k < p; k++) {
                double part = a[k][j];
                for (int l = 0; k != j && l < 2 * p; l++) {
                    a[k][l] -= part * row[l];
                }
            }
        }
        return IntStream.range(0, p)
                .mapToObj(
                        j -> IntStream.range(p, 2 * p).mapToDouble(l -> a[j][l]).toArray())
                .toArray(double[][]::new);
    }

    static double[][] product(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    /** Rows of ones. */
    static double[][] ones(int n) {
        return IntStream.range(0, n).mapToObj(i -> new double[] {1}).toArray(double[][]::new);
    }

    /** Rows of one and the number of the observation, about the middle. */
    static double[][] line(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new double[] {1, i - (n - 1) / 2.0})
                .toArray(double[][]::new);
    }

    /**
     * Σ_i Σ_j w(i − j) x_i u_i u_j x_j' with Bartlett's w(d) = 1 − |d|/(lags + 1) where that is
     * above 0.
     */
    static double[][] longRun(double[][] x, double[] u, int lags) {
        int p = x[0].length;
        double[][] sum = new double[p][p];
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < u.length; j++) {
                double weight = Math.max(0, 1 - Math.abs(i - j) / (lags + 1.0));
                for (int a = 0; a < p; a++) {
                    for (int b = 0; b < p; b++) {
                        sum[a][b] += weight * x[i][a] * u[i] * u[j] * x[j][b];
                    }
                }
            }
        }
        return sum;
    }

    /**
     * Lags of Bartlett weights for errors of a first-order autoregression: Andrews (1991),
     * equations 6.2 and 6.4.
     */
    static int lags(double[] u) {
        double rho = Math.max(-0.97, Math.min(0.97, correlation(u)));
        double alpha = 4 * rho * rho / ((1 - rho) * (1 - rho) * (1 + rho) * (1 + rho));
        return (int) Math.min(u.length - 1, 1.1447 * Math.pow(alpha * u.length, 1 / 3.0));
    }

    /** Σ u_i u_(i−1) / Σ u_i². */
    static double correlation(double[] u) {
        double own = u[0] * u[0];
        double cross = 0;
        for (int i = 1; i < u.length; i++) {
            own += u[i] * u[i];
            cross += u[i] * u[i - 1];
        }
        return cross / own;
    }

    /** Coefficients for all observations and what changes of them from one on. */
    static double[][] split(double[][] x, int at) {
        int p = x[0].length;
        double[][] rows = new double[x.length][2 * p];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < p; j++) {
                rows[i][j] = x[i][j];
                rows[i][p + j] = i < at ? 0 : x[i][j];
            }
        }
        return rows;
    }

    /**
     * δ'V⁻¹δ of a change δ after an observation, with V robust to correlation in time and the
     * correction n/(n − 2p).
     */
    static double wald(double[][] x, double[] y, int at) {
        int n = y.length;
        int p = x[0].length;
        double[][] rows = split(x, at);
        PlainRegression fit = of(rows, y);
        double[][] middle = longRun(rows, fit.residuals(), lags(fit.residuals()));
        double[][] covariance = product(product(fit.inverse(), middle), fit.inverse());
        double[][] v = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                v[i][j] = covariance[p + i][p + j] * n / (n - 2 * p);
            }
        }
        double[][] weight = inverse(v);
        double sum = 0;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                sum += fit.coefficients()[p + i] * weight[i][j] * fit.coefficients()[p + j];
            }
        }
        return sum;
    }

    /** Chow's F times the number of coefficients. */
    static double f(double[][] x, double[] y, int at) {
        int n = y.length;
        double two = of(x, y, 0, at).squares() + of(x, y, at, n).squares();
        return (of(x, y).squares() - two) / (two / (n - 2 * x[0].length));
    }
}
