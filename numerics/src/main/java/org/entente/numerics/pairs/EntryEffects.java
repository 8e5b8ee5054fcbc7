package org.entente.numerics.pairs;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The change of every pair around every entry of a leader of either member, all at once.
 *
 * <p>With k years on each side of the year of entry e, which belongs to neither, Δ =
 * mean(y_{e+1..e+k}) − mean(y_{e−k..e−1}) − b·(k + 1), where b is the slope of y over the years
 * before (up to {@link #BEFORE} of them, at least {@link #LEAST}), so that a trend that went on
 * before the entry is not taken for an effect; the middles of the two sides lie k + 1 years apart.
 * The scaled Δ is Δ over the standard deviation of the years before around that trend, as in event
 * studies (MacKinlay 1997). An entry counts when the leader was in office in each of the k years
 * after.
 *
 * <p>When it must not be used: the slope of a few years is uncertain, and carried over k + 1 years
 * it can make as much as it takes away; Δ without its removal stands beside.
 */
public final class EntryEffects {
    /** Years before the entry from which trend and deviation are taken, where there are numbers. */
    public static final int BEFORE = 10;

    /** Least number of years before. */
    public static final int LEAST = 6;

    private static final double NOTHING = 1e-9;

    private final int[] entry;
    private final int[] pair;
    private final int[] before;
    private final double[] raw;
    private final double[] delta;
    private final double[] slope;
    private final double[] slopeError;
    private final double[] deviation;
    private int size;

    private EntryEffects(int room) {
        entry = new int[room];
        pair = new int[room];
        before = new int[room];
        raw = new double[room];
        delta = new double[room];
        slope = new double[room];
        slopeError = new double[room];
        deviation = new double[room];
    }

    /**
     * The columns of all rows.
     *
     * @param numbers entry, pair and years before
     * @param amounts raw, delta, slope, its error, deviation
     */
    public record Table(int[][] numbers, double[][] amounts) {}

    /** The rows as columns, from which {@link #EntryEffects(Table)} makes the same again. */
    public Table table() {
        return new Table(
                Stream.of(entry, pair, before)
                        .map(column -> Arrays.copyOf(column, size))
                        .toArray(int[][]::new),
                Stream.of(raw, delta, slope, slopeError, deviation)
                        .map(column -> Arrays.copyOf(column, size))
                        .toArray(double[][]::new));
    }

    /** The effects of a table. */
    public EntryEffects(Table table) {
        size = table.numbers()[0].length;
        for (int[] column : table.numbers()) {
            requireSize(column.length);
        }
        for (double[] column : table.amounts()) {
            requireSize(column.length);
        }
        entry = table.numbers()[0];
        pair = table.numbers()[1];
        before = table.numbers()[2];
        raw = table.amounts()[0];
        delta = table.amounts()[1];
        slope = table.amounts()[2];
        slopeError = table.amounts()[3];
        deviation = table.amounts()[4];
    }

    private void requireSize(int length) {
        if (length != size) {
            throw new IllegalArgumentException("columns of %d and %d rows".formatted(size, length));
        }
    }

    /**
     * Entries of leaders.
     *
     * @param member whose leader entered
     * @param year number of the year of entry
     */
    public record Entries(int[] member, int[] year) {
        public int size() {
            return member.length;
        }
    }

    /**
     * All pairs at all entries of their members that have the numbers for it; in the order of
     * entries, then pairs.
     */
    public static EntryEffects of(PairPanel panel, Entries entries, int k) {
        int[][] pairsOf = pairsOf(panel);
        int room = 0;
        for (int m : entries.member()) {
            room += pairsOf[m].length;
        }
        EntryEffects all = new EntryEffects(room);
        for (int e = 0; e < entries.size(); e++) {
            for (int p : pairsOf[entries.member()[e]]) {
                all.add(panel, p, e, entries.year()[e], k);
            }
        }
        return all;
    }

    /**
     * All pairs at one year that was named beforehand, whoever was in office; the number of the
     * entry is −1.
     */
    public static EntryEffects at(PairPanel panel, int year, int k) {
        return at(panel, IntStream.range(0, panel.pairs()).toArray(), year, k);
    }

    /** As {@link #at(PairPanel, int, int)}, of some pairs. */
    public static EntryEffects at(PairPanel panel, int[] pairs, int year, int k) {
        EntryEffects all = new EntryEffects(pairs.length);
        for (int p : pairs) {
            all.add(panel, p, -1, year, k);
        }
        return all;
    }

    private static int[][] pairsOf(PairPanel panel) {
        int[] counts = new int[panel.members()];
        for (int p = 0; p < panel.pairs(); p++) {
            counts[panel.first(p)]++;
            counts[panel.second(p)]++;
        }
        int[][] pairs = new int[panel.members()][];
        for (int m = 0; m < counts.length; m++) {
            pairs[m] = new int[counts[m]];
        }
        Arrays.fill(counts, 0);
        for (int p = 0; p < panel.pairs(); p++) {
            pairs[panel.first(p)][counts[panel.first(p)]++] = p;
            pairs[panel.second(p)][counts[panel.second(p)]++] = p;
        }
        return pairs;
    }

    private void add(PairPanel panel, int p, int e, int year, int k) {
        if (year - k < 0 || year + k >= panel.years()) {
            return;
        }
        double sumBefore = 0;
        double sumAfter = 0;
        for (int d = 1; d <= k; d++) {
            if (!panel.has(p, year - d) || !panel.has(p, year + d)) {
                return;
            }
            sumBefore += panel.get(p, year - d);
            sumAfter += panel.get(p, year + d);
        }
        Trend trend = Trend.of(panel, p, Math.max(0, year - BEFORE), year - 1);
        if (trend.n() < LEAST) {
            return;
        }
        entry[size] = e;
        pair[size] = p;
        before[size] = trend.n();
        raw[size] = (sumAfter - sumBefore) / k;
        slope[size] = trend.slope();
        slopeError[size] = trend.error();
        delta[size] = raw[size] - trend.slope() * (k + 1);
        deviation[size] = trend.deviation();
        size++;
    }

    /** A straight line through a pair's years. */
    private record Trend(int n, double slope, double error, double deviation) {
        static Trend of(PairPanel panel, int p, int from, int to) {
            int n = 0;
            double sumT = 0;
            double sumY = 0;
            double greatest = 0;
            for (int t = from; t <= to; t++) {
                if (panel.has(p, t)) {
                    n++;
                    sumT += t;
                    sumY += panel.get(p, t);
                    greatest = Math.max(greatest, Math.abs(panel.get(p, t)));
                }
            }
            if (n < LEAST) {
                return new Trend(n, 0, 0, 0);
            }
            double tt = 0;
            double ty = 0;
            double yy = 0;
            for (int t = from; t <= to; t++) {
                if (panel.has(p, t)) {
                    double dt = t - sumT / n;
                    double dy = panel.get(p, t) - sumY / n;
                    tt += dt * dt;
                    ty += dt * dy;
                    yy += dy * dy;
                }
            }
            double slope = ty / tt;
            double variance = Math.max(0, yy - slope * ty) / (n - 2);
            double deviation = Math.sqrt(variance);
            // A line through all points leaves rounding, which is no deviation.
            return deviation <= NOTHING * Math.max(1, greatest)
                    ? new Trend(n, slope, 0, 0)
                    : new Trend(n, slope, Math.sqrt(variance / tt), deviation);
        }
    }

    public int size() {
        return size;
    }

    /** The first row of an entry or of one after it; the number of rows when there is none. */
    public int firstOf(int wanted) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entry[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public int entry(int row) {
        return entry[row];
    }

    public int pair(int row) {
        return pair[row];
    }

    /** Years before from which the trend is. */
    public int before(int row) {
        return before[row];
    }

    /** Δ without removal of the trend. */
    public double raw(int row) {
        return raw[row];
    }

    public double delta(int row) {
        return delta[row];
    }

    /** A year. */
    public double slope(int row) {
        return slope[row];
    }

    /** Standard error of the slope, for independent deviations. */
    public double slopeError(int row) {
        return slopeError[row];
    }

    /** 0 when the years before lie on a line: then nothing can be scaled. */
    public double deviation(int row) {
        return deviation[row];
    }

    public boolean isScaled(int row) {
        return deviation[row] > 0;
    }

    /** Δ over the deviation, where there is one. */
    public double scaled(int row) {
        if (!isScaled(row)) {
            throw new IllegalStateException("the years before row " + row + " do not deviate from their trend");
        }
        return delta[row] / deviation[row];
    }

    /** |scaled Δ| of those of the rows that are scaled, in their order. */
    public double[] sizes(int[] rows) {
        return IntStream.of(rows)
                .filter(this::isScaled)
                .mapToDouble(row -> Math.abs(scaled(row)))
                .toArray();
    }
}
