package org.entente.numerics;

import java.util.Arrays;

/** Adjustment of p-values where many tests are run. */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * Values adjusted by Benjamini and Hochberg (1995), in the order given: rejecting those up to q
     * keeps the expected share of false rejections at q for independent (and positively dependent)
     * tests. The adjusted value of the i-th smallest p of m is the least of {@code p_j·m/j} over j
     * ≥ i, and at most 1.
     */
    public static double[] adjust(double[] p) {
        int m = p.length;
        Integer[] order = new Integer[m];
        for (int i = 0; i < m; i++) {
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException("p = " + p[i]);
            }
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b]));
        double[] adjusted = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, p[i] * m / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }
}
