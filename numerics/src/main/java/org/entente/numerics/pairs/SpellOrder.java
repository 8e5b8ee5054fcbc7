package org.entente.numerics.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws other orders for the spells of a member's leaders, with the length of each kept. */
final class SpellOrder {
    private final boolean[] here;
    private final int[] leader;
    private final int[] length;
    private final int[] order;
    private final int[] shuffled;

    /**
     * @param leaders by year
     * @param here the years that count; the others keep their leader
     */
    SpellOrder(int[] leaders, boolean[] here) {
        this.here = here;
        List<int[]> runs = new ArrayList<>();
        int[] current = null;
        for (int t = 0; t < leaders.length; t++) {
            if (here[t]) {
                if (current == null || current[0] != leaders[t]) {
                    current = new int[] {leaders[t], 0};
                    runs.add(current);
                }
                current[1]++;
            }
        }
        this.leader = runs.stream().mapToInt(run -> run[0]).toArray();
        this.length = runs.stream().mapToInt(run -> run[1]).toArray();
        this.order = new int[leader.length];
        this.shuffled = leaders.clone();
    }

    /**
     * The leaders by year when the runs of years under one leader come in another order, drawn
     * evenly (Fisher and Yates). The array is this object's, and has another order after the next
     * call.
     */
    int[] shuffle(SplittableRandom random) {
        for (int k = 0; k < order.length; k++) {
            order[k] = k;
        }
        for (int k = order.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int swapped = order[k];
            order[k] = order[other];
            order[other] = swapped;
        }
        int run = 0;
        int used = 0;
        for (int t = 0; t < shuffled.length; t++) {
            if (here[t]) {
                while (used == length[order[run]]) {
                    run++;
                    used = 0;
                }
                shuffled[t] = leader[order[run]];
                used++;
            }
        }
        return shuffled;
    }
}
