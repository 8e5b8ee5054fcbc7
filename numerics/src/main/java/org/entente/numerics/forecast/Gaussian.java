package org.entente.numerics.forecast;

/**
 * A joint normal forecast of the next values of a series.
 *
 * @param mean expected value at horizons 1 to H
 * @param covariance H × H, of the forecast errors
 */
record Gaussian(double[] mean, double[][] covariance) {

    Gaussian {
        if (mean.length == 0 || covariance.length != mean.length) {
            throw new IllegalArgumentException(mean.length + " means with " + covariance.length + " variances");
        }
    }

    /**
     * The forecast of a model in its moving-average form, where the error at horizon h is
     * Σ_j weights[j]·e_(h−j), j = 0 to h−1, with independent e of one variance.
     */
    static Gaussian ofWeights(double[] mean, double[] weights, double variance) {
        int horizon = mean.length;
        double[][] covariance = new double[horizon][horizon];
        for (int h = 0; h < horizon; h++) {
            for (int k = h; k < horizon; k++) {
                double sum = 0;
                for (int j = 0; j <= h; j++) {
                    sum += weights[j] * weights[j + k - h];
                }
                covariance[h][k] = variance * sum;
                covariance[k][h] = covariance[h][k];
            }
        }
        return new Gaussian(mean, covariance);
    }

    int horizon() {
        return mean.length;
    }

    /** Standard deviation at horizon h, from 1. */
    double deviation(int h) {
        return Math.sqrt(covariance[h - 1][h - 1]);
    }

    /**
     * The same after a shared uncertain shift along {@code direction} of this variance, as that of
     * an estimated mean.
     */
    Gaussian withShared(double[] direction, double variance) {
        double[][] more = new double[mean.length][];
        for (int h = 0; h < mean.length; h++) {
            more[h] = covariance[h].clone();
            for (int k = 0; k < mean.length; k++) {
                more[h][k] += variance * direction[h] * direction[k];
            }
        }
        return new Gaussian(mean, more);
    }

    /** Of changes the running sums, from a level on. */
    Gaussian summed(double level) {
        int horizon = mean.length;
        double[] means = new double[horizon];
        double[][] sums = new double[horizon][horizon];
        double at = level;
        for (int h = 0; h < horizon; h++) {
            at += mean[h];
            means[h] = at;
            for (int k = 0; k < horizon; k++) {
                sums[h][k] = covariance[h][k]
                        + (h > 0 ? sums[h - 1][k] : 0)
                        + (k > 0 ? sums[h][k - 1] : 0)
                        - (h > 0 && k > 0 ? sums[h - 1][k - 1] : 0);
            }
        }
        return new Gaussian(means, sums);
    }

    /** The same mean with every deviation multiplied by a factor. */
    Gaussian widened(double factor) {
        double[][] wider = new double[mean.length][mean.length];
        for (int h = 0; h < mean.length; h++) {
            for (int k = 0; k < mean.length; k++) {
                wider[h][k] = covariance[h][k] * factor * factor;
            }
        }
        return new Gaussian(mean, wider);
    }

    /**
     * Lower triangular L with L·Lᵀ the covariance; a direction without variance has a column of
     * zeros.
     */
    double[][] factor() {
        int n = mean.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = covariance[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    l[i][i] = sum > 1e-14 * covariance[i][i] ? Math.sqrt(sum) : 0;
                } else {
                    l[i][j] = l[j][j] > 0 ? sum / l[j][j] : 0;
                }
            }
        }
        return l;
    }
}
