package org.entente.numerics.regression;

/** The space of all Xb + Dα, with weights; least squares onto it. */
interface ColumnSpace {
    /** Rows up to which, times columns, it pays to hold an orthonormal basis. */
    long DENSE_CELLS = 400_000;

    /** The weighted least squares fit of a column, rows in the order of the sorted effects. */
    double[] fit(double[] column);

    /** Whether {@link #refine} would make fits better. */
    boolean isCoarse();

    /** Makes the following fits as good as they can be. */
    void refine();

    /** The absolute error to be reckoned with in a fit of columns of size 1. */
    double error();

    static ColumnSpace of(Sample sample, double[] weights, Workers workers) {
        RegressionData data = sample.data();
        long columns = data.x().length
                + data.effects().stream().mapToLong(Factor::levels).sum();
        return columns * data.rows() <= DENSE_CELLS
                ? new DenseColumnSpace(sample, weights)
                : new SparseColumnSpace(sample, weights, workers);
    }
}
