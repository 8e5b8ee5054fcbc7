package org.entente.numerics.breaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Any number of changes, each at the price of a penalty, in a long series: over all divisions 0 =
 * τ_0 &lt; τ_1 &lt; … &lt; τ_(m+1) = n the least Σ C(y_(τ_k+1..τ_(k+1))) + m·penalty, with
 * {@link ChangeCost} C (Killick, Fearnhead and Eckley 2012, Journal of the American Statistical
 * Association 107).
 *
 * <p>When it must not be used: for errors correlated in time, which it takes for changes, unless
 * the penalty is raised; for a few dozen values, where {@link StructuralBreaks} gives intervals and
 * tests. There are none here; the penalty decides.
 */
public final class ChangePoints {
    /**
     * Costs that differ by less, relatively, are equal: the earlier change is then taken, whatever
     * rounding would prefer.
     */
    private static final double EQUAL = 1e-12;

    private ChangePoints() {}

    /**
     * Exactly, by dynamic programming that forgets starts that can no longer be best (PELT;
     * Killick, Fearnhead and Eckley 2012): time grows with n where changes are frequent.
     *
     * @param penalty for each change
     * @param modified whether each segment also costs ln of its length (MBIC of Zhang and Siegmund
     *     2007; the pruning is then approximate)
     * @return observations before each change
     */
    public static List<Integer> pelt(double[] y, ChangeCost cost, double penalty, boolean modified) {
        int n = y.length;
        int shortest = cost.shortest();
        ChangeCost.Sums sums = new ChangeCost.Sums(cost, y, modified);
        double[] best = new double[n + 1];
        int[] last = new int[n + 1];
        best[0] = -penalty;
        for (int end = shortest; end < Math.min(2 * shortest, n + 1); end++) {
            best[end] = sums.of(0, end);
        }
        int[] starts = new int[n + 2];
        int[] until = new int[n + 2];
        double[] values = new double[n + 2];
        starts[1] = shortest;
        Arrays.fill(until, 0, 2, Integer.MAX_VALUE);
        int count = 2;
        for (int end = 2 * shortest; end <= n; end++) {
            for (int i = 0; i < count; i++) {
                values[i] = best[starts[i]] + sums.of(starts[i], end) + penalty;
                if (i == 0 || values[i] < best[end] - EQUAL * Math.abs(best[end])) {
                    best[end] = values[i];
                    last[end] = starts[i];
                }
            }
            int kept = 0;
            for (int i = 0; i < count; i++) {
                // A change at this end is cheaper than one there, but only once the segment after
                // it has the shortest length.
                if (values[i] > best[end] + penalty) {
                    until[i] = Math.min(until[i], end + shortest);
                }
                if (until[i] > end + 1) {
                    starts[kept] = starts[i];
                    until[kept++] = until[i];
                }
            }
            starts[kept] = end - shortest + 1;
            until[kept++] = Integer.MAX_VALUE;
            count = kept;
        }
        List<Integer> changes = new ArrayList<>();
        for (int at = last[n]; at > 0; at = last[at]) {
            changes.add(0, at);
        }
        return List.copyOf(changes);
    }
}
