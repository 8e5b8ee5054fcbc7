package org.entente.numerics.pairs;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Shares out a change among terms that add up on some scale. The value of a set of terms is the
 * change of g(Σ terms) when those of the set go from before to after and the others stay; the
 * Shapley value of a term is its mean contribution over all orders in which the terms may go
 * (Shapley 1953), and low and high are its least and greatest contribution in any order. The values
 * sum to the whole change. When g is linear the order does not matter, and low, value and high are
 * one.
 *
 * @param value mean contribution of each term, in the unit of g
 * @param low least contribution
 * @param high greatest contribution
 */
public record Shapley(double[] value, double[] low, double[] high) {
    private static final int MOST = 20;

    /**
     * All 2^n sets of n terms.
     *
     * @param before terms at first
     * @param after the same terms at last
     * @param g from the scale on which they add up to the unit wanted
     */
    public static Shapley of(double[] before, double[] after, DoubleUnaryOperator g) {
        int n = before.length;
        if (after.length != n || n > MOST) {
            throw new IllegalArgumentException(
                    "%d terms before and %d after, of at most %d".formatted(n, after.length, MOST));
        }
        double[] worth = new double[1 << n];
        for (int set = 0; set < worth.length; set++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                sum += (set >> k & 1) == 1 ? after[k] : before[k];
            }
            worth[set] = g.applyAsDouble(sum);
        }
        double[] share = shares(n);
        double[] value = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (int k = 0; k < n; k++) {
            for (int set = 0; set < worth.length; set++) {
                if ((set >> k & 1) == 0) {
                    double more = worth[set | 1 << k] - worth[set];
                    value[k] += share[Integer.bitCount(set)] * more;
                    low[k] = Math.min(low[k], more);
                    high[k] = Math.max(high[k], more);
                }
            }
        }
        return new Shapley(value, low, high);
    }

    /** The same values, with a range that also takes in that of others. */
    Shapley spread(Shapley others) {
        double[] least = low.clone();
        double[] greatest = high.clone();
        for (int k = 0; k < value.length; k++) {
            least[k] = Math.min(least[k], others.low[k]);
            greatest[k] = Math.max(greatest[k], others.high[k]);
        }
        return new Shapley(value, least, greatest);
    }

    /**
     * In which share of the orders exactly a given set of s others goes before: s! (n − 1 − s)! /
     * n!.
     */
    private static double[] shares(int n) {
        double[] share = new double[n];
        for (int s = 0; s < n; s++) {
            double ways = 1;
            for (int k = 1; k <= s; k++) {
                ways = ways * (n - k) / k;
            }
            share[s] = 1 / (n * ways);
        }
        return share;
    }
}
