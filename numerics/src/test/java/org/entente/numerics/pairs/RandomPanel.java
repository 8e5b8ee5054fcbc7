package org.entente.numerics.pairs;

import java.util.SplittableRandom;

/** Unbalanced panels and leaders by chance. */
final class RandomPanel {
    private RandomPanel() {}

    /** All pairs of some members, each cell there with a given chance. */
    static PairPanel create(int members, int years, double there, SplittableRandom random) {
        int pairs = members * (members - 1) / 2;
        int[] first = new int[pairs];
        int[] second = new int[pairs];
        int p = 0;
        for (int i = 0; i < members; i++) {
            for (int j = i + 1; j < members; j++) {
                first[p] = i;
                second[p++] = j;
            }
        }
        PairPanel panel = new PairPanel(members, years, first, second);
        for (int q = 0; q < pairs; q++) {
            for (int t = 0; t < years; t++) {
                if (random.nextDouble() < there) {
                    panel.set(q, t, gaussian(random));
                }
            }
        }
        return panel;
    }

    static int[] leaders(int members, int years, SplittableRandom random) {
        int[] leaders = new int[members * years];
        for (int m = 0; m < members; m++) {
            int leader = 0;
            for (int t = 0; t < years; t++) {
                leader += random.nextInt(4) == 0 ? 1 : 0;
                leaders[m * years + t] = leader;
            }
        }
        return leaders;
    }

    /** A normal deviate (Box and Muller). */
    static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
