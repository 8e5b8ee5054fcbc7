package org.entente.numerics.pairs;

import org.jspecify.annotations.Nullable;

/**
 * Means of the numbers of a series by group, of one grouping after the other: permutations try a
 * thousand of them, so that what they need is made once. For one thread.
 */
final class GroupMeans {
    private final double[] series;
    private final boolean[] here;
    private final double mean;
    private final int[] group;
    private final int[] counts;
    /** What the numbers of a group have in common, one and the other. */
    private final int[] ones;

    private final int[] others;
    /**
     * By a hash of both the number of the group, as long as the stamp of the place is that of this
     * grouping.
     */
    private final int[] places;

    private final int[] stamps;
    /** Of each group the sum of its numbers, then its mean less that of all. */
    private final double[] terms;

    private int groups;
    private int grouping;

    /** @param here which numbers count */
    GroupMeans(double[] series, boolean[] here) {
        this.series = series;
        this.here = here;
        this.group = new int[series.length];
        this.counts = new int[series.length];
        this.ones = new int[series.length];
        this.others = new int[series.length];
        this.places = new int[Math.max(2, Integer.highestOneBit(series.length) * 4)];
        this.stamps = new int[places.length];
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
     * The mean of each number's group less the mean of all; 0 where a number does not count, or
     * where all lie in one group.
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
        grouping++;
        int t = 0;
        while (t < series.length) {
            t = here[t] ? run(t, first, second) : t + 1;
        }
        for (int k = 0; k < groups; k++) {
            terms[k] = terms[k] / counts[k] - mean;
        }
    }

    /**
     * Adds a number and those that follow it with the same groups, since groups are long runs; says
     * where the next begins.
     */
    private int run(int from, int[] first, int @Nullable [] second) {
        int one = first[from];
        int other = second == null ? 0 : second[from];
        int g = find(one, other);
        double sum = terms[g];
        int t = from;
        while (t < series.length && here[t] && first[t] == one && (second == null || second[t] == other)) {
            group[t] = g;
            sum += series[t++];
        }
        terms[g] = sum;
        counts[g] += t - from;
        return t;
    }

    /** The group of these two, in the order in which groups are met. */
    private int find(int one, int other) {
        int place = (31 * one + other) & (places.length - 1);
        while (stamps[place] == grouping) {
            int g = places[place];
            if (ones[g] == one && others[g] == other) {
                return g;
            }
            place = (place + 1) & (places.length - 1);
        }
        stamps[place] = grouping;
        places[place] = groups;
        ones[groups] = one;
        others[groups] = other;
        terms[groups] = 0;
        counts[groups] = 0;
        return groups++;
    }

    /** What {@link #terms} has at a place, of the last grouping. */
    double get(int t) {
        return groups > 1 && here[t] ? terms[group[t]] : 0;
    }
}
