package org.entente.numerics.pairs;

import org.jspecify.annotations.Nullable;

/** Means of the numbers of a series by group. */
final class GroupMeans {
    private GroupMeans() {}

    /**
     * The mean of each number's group less the mean of all; 0 where a number does not count, or where all lie in one group.
     *
     * @param here which numbers count
     * @param first a group is what has the same number here,
     * @param second and the same here; null for the first alone
     */
    static double[] of(double[] series, boolean[] here, int[] first, int @Nullable [] second) {
        int[] group = new int[series.length];
        // Where a group was seen first, in order: series are short, and groups long runs.
        int[] seen = new int[series.length];
        double[] sums = new double[series.length];
        int[] counts = new int[series.length];
        int groups = 0;
        double sum = 0;
        int n = 0;
        for (int t = 0; t < series.length; t++) {
            if (here[t]) {
                int g = groups - 1;
                while (g >= 0 && !(first[seen[g]] == first[t] && (second == null || second[seen[g]] == second[t]))) {
                    g--;
                }
                if (g < 0) {
                    g = groups++;
                    seen[g] = t;
                }
                group[t] = g;
                sums[g] += series[t];
                counts[g]++;
                sum += series[t];
                n++;
            }
        }
        double[] terms = new double[series.length];
        if (groups > 1) {
            for (int t = 0; t < series.length; t++) {
                terms[t] = here[t] ? sums[group[t]] / counts[group[t]] - sum / n : 0;
            }
        }
        return terms;
    }
}
