package org.entente.numerics.pairs;

import org.jspecify.annotations.Nullable;

/**
 * Means of the numbers of a series by group, of one grouping after the other: permutations try a thousand of them, so that what they need is made
 * once. For one thread.
 */
final class GroupMeans {
    private final double[] series;
    private final boolean[] here;
    private final double mean;
    private final int[] group;
    private final int[] seen;
    private final int[] counts;
    /** Of each group the sum of its numbers, then its mean less that of all. */
    private final double[] terms;

    private int groups;

    /** @param here which numbers count */
    GroupMeans(double[] series, boolean[] here) {
        this.series = series;
        this.here = here;
        this.group = new int[series.length];
        this.seen = new int[series.length];
        this.counts = new int[series.length];
        this.terms = new double[series.length];
        double sum = 0;
        int n = 0;
        for (int t = 0; t < series.length; t++) {
            if (here[t]) {
                sum += series[t];
                n++;
            }
        }
        this.mean = sum / n;
    }

    /**
     * The mean of each number's group less the mean of all; 0 where a number does not count, or where all lie in one group.
     *
     * @param first a group is what has the same number here,
     * @param second and the same here; null for the first alone
     */
    double[] terms(int[] first, int @Nullable [] second) {
        group(first, second);
        double[] all = new double[series.length];
        for (int t = 0; t < all.length; t++) {
            all[t] = get(t);
        }
        return all;
    }

    /** Groups them anew, for {@link #get}. */
    void group(int[] first, int @Nullable [] second) {
        groups = 0;
        for (int t = 0; t < series.length; t++) {
            if (here[t]) {
                int g = find(first, second, t);
                group[t] = g;
                terms[g] += series[t];
                counts[g]++;
            }
        }
        for (int g = 0; g < groups; g++) {
            terms[g] = terms[g] / counts[g] - mean;
        }
    }

    /** The group of a number, looked for from the last one back: series are short, and groups long runs. */
    private int find(int[] first, int @Nullable [] second, int t) {
        for (int g = groups - 1; g >= 0; g--) {
            if (first[seen[g]] == first[t] && (second == null || second[seen[g]] == second[t])) {
                return g;
            }
        }
        seen[groups] = t;
        terms[groups] = 0;
        counts[groups] = 0;
        return groups++;
    }

    /** What {@link #terms} has at a place, of the last grouping. */
    double get(int t) {
        return groups > 1 && here[t] ? terms[group[t]] : 0;
    }
}
