package org.entente.measure.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What rows say about pairs (or states) in years, column by column and found by key: the working
 * store of a {@code YearlyMeasure}. A cell has a value or the reason why it has none; a pair of
 * years without a cell is silence.
 */
public final class Cells {
    private static final int NONE = -1;

    private int size;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private int[] year = new int[64];
    private Status[] status = new Status[64];
    private double[] values = new double[64];
    private double[] lows = new double[64];
    private double[] highs = new double[64];
    private long[] counts = new long[64];
    private String[] notes = new String[64];
    private double[] firstParts = new double[64];
    private double[] secondParts = new double[64];
    private int[] table = empty(256);

    /** A value; zero is a true zero. {@code n} below 0 where counting says nothing. */
    public Cells value(int a, int b, int when, double value, long n, String note) {
        return interval(a, b, when, value, Double.NaN, Double.NaN, n, note);
    }

    /**
     * A value with its interval, which is widened to hold it; zero is a true zero only where the
     * interval is that point.
     */
    public Cells interval(int a, int b, int when, double value, double low, double high, long n, String note) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is no value");
        }
        boolean bounded = !Double.isNaN(low);
        boolean zero = value == 0 && (!bounded || (low == 0 && high == 0));
        add(a, b, when, zero ? Status.ZERO : Status.OBSERVED, n, note);
        values[size - 1] = value;
        lows[size - 1] = bounded ? Math.min(low, value) : Double.NaN;
        highs[size - 1] = bounded ? Math.max(high, value) : Double.NaN;
        return this;
    }

    /** No value, and why. */
    public Cells absent(int a, int b, int when, Status why, String reason) {
        if (why.carriesValue()) {
            throw new IllegalArgumentException("status " + why.code() + " needs a value");
        }
        add(a, b, when, why, -1, reason);
        values[size - 1] = Double.NaN;
        lows[size - 1] = Double.NaN;
        highs[size - 1] = Double.NaN;
        return this;
    }

    /**
     * Keeps the numbers that the last value was made of, so that its formula can be written out.
     */
    public Cells of(double first, double second) {
        firstParts[size - 1] = first;
        secondParts[size - 1] = second;
        return this;
    }

    public int size() {
        return size;
    }

    public int from(int row) {
        return from[row];
    }

    public int to(int row) {
        return to[row];
    }

    public int year(int row) {
        return year[row];
    }

    public String note(int row) {
        return notes[row];
    }

    /** The first number that {@link #of} kept. */
    public double firstPart(int row) {
        return firstParts[row];
    }

    public double secondPart(int row) {
        return secondParts[row];
    }

    /**
     * The row of a key, or -1. For a state {@code b} is 0; for an undirected pair the lower number
     * comes first.
     */
    public int find(int a, int b, int when) {
        return table[slot(a, b, when)];
    }

    /** Writes a row as a figure. */
    public void write(int row, @Nullable Period period, FigureSink out, String ref) {
        if (!status[row].carriesValue()) {
            out.absent(from[row], to[row], period, status[row], counts[row], ref, notes[row]);
            return;
        }
        out.interval(
                from[row],
                to[row],
                period,
                status[row],
                values[row],
                lows[row],
                highs[row],
                counts[row],
                ref,
                notes[row]);
    }

    private void add(int a, int b, int when, Status what, long n, String note) {
        if (size == from.length) {
            grow(size * 2);
        }
        int slot = slot(a, b, when);
        if (table[slot] != NONE) {
            throw new IllegalStateException("two cells of %d, %d in %d".formatted(a, b, when));
        }
        table[slot] = size;
        from[size] = a;
        to[size] = b;
        year[size] = when;
        status[size] = what;
        counts[size] = n;
        notes[size] = note;
        size++;
    }

    private void grow(int room) {
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        year = Arrays.copyOf(year, room);
        status = Arrays.copyOf(status, room);
        values = Arrays.copyOf(values, room);
        lows = Arrays.copyOf(lows, room);
        highs = Arrays.copyOf(highs, room);
        counts = Arrays.copyOf(counts, room);
        notes = Arrays.copyOf(notes, room);
        firstParts = Arrays.copyOf(firstParts, room);
        secondParts = Arrays.copyOf(secondParts, room);
        table = empty(room * 4);
        for (int row = 0; row < size; row++) {
            table[slot(from[row], to[row], year[row])] = row;
        }
    }

    /**
     * Where a key stands, or would stand, in a table of a power of two that is at most half full.
     */
    private int slot(int a, int b, int when) {
        long key = ((long) when * 1024 + a) * 1024 + b;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (table.length - 1);
        while (table[slot] != NONE) {
            int row = table[slot];
            if (from[row] == a && to[row] == b && year[row] == when) {
                return slot;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
