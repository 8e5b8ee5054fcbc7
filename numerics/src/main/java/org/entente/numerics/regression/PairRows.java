package org.entente.numerics.regression;

/**
 * The rows of a Poisson fit pair by pair. Given its sum Λ, a pair's rows are multinomial with
 * shares λ/Λ: their scores are S = y − λ, their information is H = diag(λ) − λλ'/Λ, and each of
 * their regressors is taken about its mean with weights λ.
 */
final class PairRows {
    private final int[] starts;
    private final int[] rows;
    private final double[] lambda;
    private final double[] score;
    private final double[][] x;
    private final double[] totals;

    /** @param pair over the rows of the fit, in its order */
    PairRows(Fit fit, Factor pair) {
        starts = new int[pair.levels() + 1];
        for (int code : pair.codes()) {
            starts[code + 1]++;
        }
        for (int p = 0; p < pair.levels(); p++) {
            starts[p + 1] += starts[p];
        }
        rows = new int[pair.rows()];
        int[] next = starts.clone();
        for (int row = 0; row < rows.length; row++) {
            rows[next[pair.codes()[row]]++] = row;
        }
        lambda = RegressionData.pick(fit.fitted(), rows);
        score = RegressionData.pick(fit.residuals(), rows);
        x = new double[fit.projected().length][];
        for (int k = 0; k < x.length; k++) {
            x[k] = RegressionData.pick(fit.projected()[k], rows);
        }
        totals = new double[pair.levels()];
        for (int p = 0; p < totals.length; p++) {
            for (int at = starts[p]; at < starts[p + 1]; at++) {
                totals[p] += lambda[at];
            }
            for (double[] column : x) {
                double mean = 0;
                for (int at = starts[p]; at < starts[p + 1]; at++) {
                    mean += lambda[at] * column[at] / totals[p];
                }
                for (int at = starts[p]; at < starts[p + 1]; at++) {
                    column[at] -= mean;
                }
            }
        }
    }

    int pairs() {
        return totals.length;
    }

    int regressors() {
        return x.length;
    }

    int start(int pair) {
        return starts[pair];
    }

    int end(int pair) {
        return starts[pair + 1];
    }

    /** Row of the fit at a position. */
    int row(int at) {
        return rows[at];
    }

    double lambda(int at) {
        return lambda[at];
    }

    double score(int at) {
        return score[at];
    }

    /** Regressor without all fixed effects. */
    double x(int regressor, int at) {
        return x[regressor][at];
    }

    double total(int pair) {
        return totals[pair];
    }
}
