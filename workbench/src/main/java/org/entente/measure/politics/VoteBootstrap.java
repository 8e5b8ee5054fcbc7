package org.entente.measure.politics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.util.KthSelector;

/**
 * The uncertainty of a similarity of votes, by the bootstrap over roll calls clustered by
 * resolution (Efron & Tibshirani 1993, ch. 13, percentile interval; Field & Welsh 2007 for drawing
 * whole clusters): as many resolutions as there are are drawn with replacement, each with all its
 * roll calls, and the index is recomputed. Votes on the paragraphs of one resolution are not
 * independent, so that roll calls drawn one by one would promise too much.
 */
final class VoteBootstrap {
    /** Draws of all resolutions. */
    static final int DRAWS = 1000;

    /** Part of the draws that lies within the interval. */
    static final double LEVEL = 0.95;

    /** Fewer resolutions than this say nothing about how they might have been others. */
    static final int LEAST = 5;

    /** From one state of the generator to the next: 2^64 divided by the golden ratio. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** Of 31 bits. */
    private static final long NUMBERS = 1L << 31;

    /** Room for the count of a cell: two million roll calls in a draw. */
    private static final int BITS = 21;

    private VoteBootstrap() {}

    /** The middle {@link #LEVEL} of the draws. */
    record Interval(double low, double high) {}

    /**
     * Empty with fewer than {@link #LEAST} resolutions, and where one draw in twenty or more has no
     * value.
     *
     * @param clusters for each resolution its nine counts, as {@link ChoiceTable} has them
     * @param seed the same seed gives the same draws, whatever the index
     */
    static Optional<Interval> interval(int[][] clusters, SimilarityIndex index, long seed) {
        return interval(draw(clusters, seed), index);
    }

    /**
     * The summed tables of all draws, three numbers each, one a row of the table; empty with fewer
     * than {@link #LEAST} resolutions. The numbers drawn are those of
     * {@link java.util.SplittableRandom#nextInt(int)}, written out: millions are drawn for a
     * dossier.
     */
    static long[] draw(int[][] clusters, long seed) {
        if (clusters.length < LEAST) {
            return new long[0];
        }
        int count = clusters.length;
        long[] drawn = new long[DRAWS * ChoiceTable.CHOICES];
        long[] yes = row(clusters, 0);
        long[] abstain = row(clusters, 1);
        long[] no = row(clusters, 2);
        boolean power = (count & (count - 1)) == 0;
        // Above it the first remainders would be likelier.
        int most = (int) (NUMBERS - NUMBERS % count - 1);
        long state = seed;
        for (int draw = 0; draw < DRAWS; draw++) {
            long y = 0;
            long a = 0;
            long n = 0;
            for (int i = 0; i < count; i++) {
                state += STEP;
                int one = mixed(state);
                if (power) {
                    one &= count - 1;
                } else {
                    one >>>= 1;
                    while (one > most) {
                        state += STEP;
                        one = mixed(state) >>> 1;
                    }
                    one %= count;
                }
                y += yes[one];
                a += abstain[one];
                n += no[one];
            }
            drawn[ChoiceTable.CHOICES * draw] = y;
            drawn[ChoiceTable.CHOICES * draw + 1] = a;
            drawn[ChoiceTable.CHOICES * draw + 2] = n;
        }
        return drawn;
    }

    /** The 32 bits that SplitMix64 (Steele, Lea &amp; Flood 2014) makes of a state. */
    private static int mixed(long state) {
        long once = (state ^ (state >>> 33)) * 0x62A9D9ED799705F5L;
        return (int) ((once ^ (once >>> 28)) * 0xCB24D0A5C88C35B3L >>> 32);
    }

    /**
     * As {@link #interval(int[][], SimilarityIndex, long)}, of what was drawn already: all indices
     * of a pair rest on the same draws.
     */
    static Optional<Interval> interval(long[] drawn, SimilarityIndex index) {
        if (drawn.length == 0) {
            return Optional.empty();
        }
        ChoiceTable table = new ChoiceTable();
        double[] values = new double[DRAWS];
        int defined = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            long y = drawn[ChoiceTable.CHOICES * draw];
            long a = drawn[ChoiceTable.CHOICES * draw + 1];
            long n = drawn[ChoiceTable.CHOICES * draw + 2];
            table.fill(
                    part(y, 0),
                    part(y, 1),
                    part(y, 2),
                    part(a, 0),
                    part(a, 1),
                    part(a, 2),
                    part(n, 0),
                    part(n, 1),
                    part(n, 2));
            if (index.isDefined(table)) {
                values[defined++] = index.value(table);
            }
        }
        return middle(values, defined);
    }

    /**
     * The three counts of a row of each cluster's table, side by side in one number, so that one
     * addition adds all.
     */
    private static long[] row(int[][] clusters, int choice) {
        return Arrays.stream(clusters)
                .mapToLong(c -> {
                    int first = choice * ChoiceTable.CHOICES;
                    return c[first] | (long) c[first + 1] << BITS | (long) c[first + 2] << 2 * BITS;
                })
                .toArray();
    }

    private static int part(long row, int choice) {
        return (int) (row >> choice * BITS) & (1 << BITS) - 1;
    }

    private static Optional<Interval> middle(double[] values, int defined) {
        double tail = (1 - LEVEL) / 2;
        if (DRAWS - defined >= DRAWS * 2 * tail) {
            return Optional.empty();
        }
        int skipped = (int) Math.floor(defined * tail);
        double[] all = Arrays.copyOf(values, defined);
        KthSelector selector = new KthSelector();
        return Optional.of(
                new Interval(selector.select(all, null, skipped), selector.select(all, null, defined - 1 - skipped)));
    }
}
