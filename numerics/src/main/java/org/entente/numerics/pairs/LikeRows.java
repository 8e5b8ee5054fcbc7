package org.entente.numerics.pairs;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The scaled rows of {@link EntryEffects} by years before and deviation, so that those with as many
 * years and a like deviation stand together; what is asked of them lies in that order, too, since
 * there are tens of thousands of them.
 */
public final class LikeRows {
    private final EntryEffects effects;
    private final int[] order;
    private final int[] pairs;
    private final int[] entries;
    private final double[] sizes;

    /** Sorts them. */
    public LikeRows(EntryEffects effects) {
        this(
                effects,
                IntStream.range(0, effects.size())
                        .filter(effects::isScaled)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingInt(effects::before)
                                .thenComparingDouble(effects::deviation)
                                .thenComparingInt(row -> row))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    /** @param order as {@link #order} gave it for the same effects */
    public LikeRows(EntryEffects effects, int[] order) {
        this.effects = effects;
        this.order = order;
        this.pairs = new int[order.length];
        this.entries = new int[order.length];
        this.sizes = new double[order.length];
        for (int place = 0; place < order.length; place++) {
            pairs[place] = effects.pair(order[place]);
            entries[place] = effects.entry(order[place]);
            sizes[place] = Math.abs(effects.scaled(order[place]));
        }
    }

    public int[] order() {
        return order.clone();
    }

    /**
     * The sizes of the effects with so many years before and a deviation between two, these
     * included, of other pairs and entries.
     *
     * @param notOfPair whose effects are left out; below 0 for none
     * @param notOfEntry as well; below 0 for none
     */
    public double[] sizes(int before, double least, double most, int notOfPair, int notOfEntry) {
        int from = first(before, least, false);
        int to = Math.max(from, first(before, most, true));
        int left = 0;
        for (int place = from; place < to; place++) {
            left += pairs[place] == notOfPair || entries[place] == notOfEntry ? 1 : 0;
        }
        double[] others = new double[to - from - left];
        int n = 0;
        for (int place = from; place < to; place++) {
            if (pairs[place] != notOfPair && entries[place] != notOfEntry) {
                others[n++] = sizes[place];
            }
        }
        return others;
    }

    /**
     * The first place with more years or, with as many, a deviation of at least (or, if so said,
     * above) this.
     */
    private int first(int before, double deviation, boolean above) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int there = effects.before(order[middle]);
            double size = effects.deviation(order[middle]);
            boolean smaller = there < before || there == before && (above ? size <= deviation : size < deviation);
            if (smaller) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
