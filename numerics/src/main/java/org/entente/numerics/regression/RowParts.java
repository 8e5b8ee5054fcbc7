package org.entente.numerics.regression;

import java.util.function.IntUnaryOperator;

/**
 * Rows in parts that depend on their number only, so that sums over them are the same for any
 * number of threads.
 */
final class RowParts {
    private static final int ROWS_A_PART = 16_384;
    private static final int MOST_PARTS = 32;
    private static final double ROUNDING = 1e-16;

    /** Something done with a span of rows. */
    interface Span {
        void accept(int from, int to);
    }

    /** A number drawn from a span of rows. */
    interface SpanSum {
        double apply(int from, int to);
    }

    private final int rows;
    private final int parts;
    private final Workers workers;

    RowParts(int rows, Workers workers) {
        this.rows = rows;
        this.parts = Math.max(1, Math.min(MOST_PARTS, rows / ROWS_A_PART));
        this.workers = workers;
    }

    private IntUnaryOperator bound() {
        return part -> (int) ((long) rows * part / parts);
    }

    void each(Span span) {
        IntUnaryOperator bound = bound();
        workers.run(parts, part -> span.accept(bound.applyAsInt(part), bound.applyAsInt(part + 1)));
    }

    double sum(SpanSum span) {
        IntUnaryOperator bound = bound();
        double[] sums = new double[parts];
        workers.run(parts, part -> sums[part] = span.apply(bound.applyAsInt(part), bound.applyAsInt(part + 1)));
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    /** Σ w a_j b_k for all pairs of columns, {@code a} and {@code b} of the same rows. */
    double[][] crossProducts(double[][] a, double[][] b, double[] weights) {
        double[][] products = new double[a.length][b.length];
        for (int j = 0; j < a.length; j++) {
            for (int k = 0; k < b.length; k++) {
                double[] left = a[j];
                double[] right = b[k];
                products[j][k] = a == b && k < j
                        ? products[k][j]
                        : sum((from, to) -> {
                            double sum = 0;
                            for (int row = from; row < to; row++) {
                                sum += weights[row] * left[row] * right[row];
                            }
                            return sum;
                        });
            }
        }
        return products;
    }

    /** Σ w x², or Σ w (x − mean)² where effects take the mean anyway. */
    double variation(double[] column, double[] weights, boolean centred) {
        double mean = 0;
        if (centred) {
            double total = sum((from, to) -> {
                double sum = 0;
                for (int row = from; row < to; row++) {
                    sum += weights[row];
                }
                return sum;
            });
            mean = sum((from, to) -> {
                        double sum = 0;
                        for (int row = from; row < to; row++) {
                            sum += weights[row] * column[row];
                        }
                        return sum;
                    })
                    / total;
        }
        double around = squares(column, weights, mean);
        // A constant has no variation, and what rounding leaves of it is none either.
        return centred ? Math.max(around, ROUNDING * squares(column, weights, 0)) : around;
    }

    private double squares(double[] column, double[] weights, double centre) {
        return sum((from, to) -> {
            double sum = 0;
            for (int row = from; row < to; row++) {
                double deviation = column[row] - centre;
                sum += weights[row] * deviation * deviation;
            }
            return sum;
        });
    }
}
