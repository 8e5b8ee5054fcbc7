package org.entente.numerics.breaks;

/**
 * What of a normal law may change, and what a segment then costs: minus twice its maximal
 * log-likelihood.
 */
public enum ChangeCost {
    /**
     * The mean, with a known variance of 1: to be used on values divided by the standard deviation
     * of their errors.
     */
    MEAN(1),
    /** The variance, about the mean of the whole series. */
    VARIANCE(2),
    /** Both. */
    MEAN_AND_VARIANCE(2);

    /** Stands for the variance of a segment whose values are equal. */
    private static final double SMALLEST_VARIANCE = 1e-11;

    /** What differences of sums leave of equal values, as a part of the sum of all squares. */
    private static final double ROUNDING = 1e-13;

    private final int shortest;

    ChangeCost(int shortest) {
        this.shortest = shortest;
    }

    /** Observations in a segment at least. */
    int shortest() {
        return shortest;
    }

    /** Sums that every segment's cost follows from. */
    static final class Sums {
        private final ChangeCost cost;
        private final boolean modified;
        private final double[] sum;
        private final double[] squares;

        /**
         * @param modified whether ln of its length is added to each segment (Zhang and Siegmund
         *     2007)
         */
        Sums(ChangeCost cost, double[] y, boolean modified) {
            this.cost = cost;
            this.modified = modified;
            sum = new double[y.length + 1];
            squares = new double[y.length + 1];
            double mean = 0;
            for (double value : y) {
                mean += value / y.length;
            }
            for (int i = 0; i < y.length; i++) {
                // No cost depends on where zero is, and about the mean the sums lose least.
                double value = y[i] - mean;
                sum[i + 1] = sum[i] + value;
                squares[i + 1] = squares[i] + value * value;
            }
        }

        double of(int from, int to) {
            int n = to - from;
            double total = sum[to] - sum[from];
            double about = squares[to] - squares[from];
            double within = about - total * total / n;
            double value = switch (cost) {
                case MEAN -> within;
                case VARIANCE -> gaussian(n, about / n);
                case MEAN_AND_VARIANCE -> gaussian(n, within / n);
            };
            return modified ? value + Math.log(n) : value;
        }

        private double gaussian(int n, double variance) {
            double floor = variance * n <= ROUNDING * squares[squares.length - 1] ? SMALLEST_VARIANCE : variance;
            return n * (Math.log(2 * Math.PI) + Math.log(floor) + 1);
        }
    }
}
