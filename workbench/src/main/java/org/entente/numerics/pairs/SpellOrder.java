package org.entente.numerics.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws another order for the spells of a member's leaders, with the length of each kept. */
final class SpellOrder {
    private SpellOrder() {}

    /**
     * The leaders by year when the runs of years under one leader come in another order, drawn evenly (Fisher and Yates).
     *
     * @param leaders by year
     * @param here the years that count; the others keep their leader
     */
    static int[] shuffle(int[] leaders, boolean[] here, SplittableRandom random) {
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
        for (int k = runs.size() - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int[] swapped = runs.get(k);
            runs.set(k, runs.get(other));
            runs.set(other, swapped);
        }
        int[] shuffled = leaders.clone();
        int run = 0;
        int used = 0;
        for (int t = 0; t < leaders.length; t++) {
            if (here[t]) {
                while (used == runs.get(run)[1]) {
                    run++;
                    used = 0;
                }
                shuffled[t] = runs.get(run)[0];
                used++;
            }
        }
        return shuffled;
    }
}
