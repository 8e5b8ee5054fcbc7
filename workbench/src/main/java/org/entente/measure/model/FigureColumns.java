package org.entente.measure.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.provenance.Origin;
import org.entente.store.Sized;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one measure and argument, column by column; they become {@link Figure} objects only at
 * the edge.
 */
public final class FigureColumns implements Sized {
    private final Definition definition;
    private final @Nullable String argument;
    private final Origin origin;
    private final int size;
    private final int[] from;
    private final int[] to;
    private final List<@Nullable Period> periods;
    private final Status[] status;
    private final double[] values;
    private final double[] lows;
    private final double[] highs;
    private final long[] counts;
    private final List<String> snapshots;
    private final List<String> notes;

    @Override
    public long bytes() {
        return 64L * size;
    }

    private FigureColumns(Builder b) {
        definition = b.definition;
        argument = b.argument;
        origin = b.origin;
        size = b.size;
        from = Arrays.copyOf(b.from, size);
        to = Arrays.copyOf(b.to, size);
        periods = b.periods;
        status = Arrays.copyOf(b.status, size);
        values = Arrays.copyOf(b.values, size);
        lows = Arrays.copyOf(b.lows, size);
        highs = Arrays.copyOf(b.highs, size);
        counts = Arrays.copyOf(b.counts, size);
        snapshots = b.snapshots;
        notes = b.notes;
    }

    public Definition definition() {
        return definition;
    }

    public int size() {
        return size;
    }

    public int from(int row) {
        return from[row];
    }

    /** COW number of the second state; 0 for a measure of one state. */
    public int to(int row) {
        return to[row];
    }

    public @Nullable Period period(int row) {
        return periods.get(row);
    }

    public Status status(int row) {
        return status[row];
    }

    public boolean hasValue(int row) {
        return status[row].carriesValue();
    }

    /** The value of a row that has one. */
    public double value(int row) {
        if (!hasValue(row)) {
            throw new IllegalStateException(definition.id() + " row " + row + " has no value: " + status[row].code());
        }
        return values[row];
    }

    /** Whether a row has an interval. */
    public boolean hasInterval(int row) {
        return !Double.isNaN(lows[row]);
    }

    /** Lower end of the interval of a row that has one. */
    public double low(int row) {
        return requireInterval(row, lows);
    }

    /** Upper end of the interval of a row that has one. */
    public double high(int row) {
        return requireInterval(row, highs);
    }

    /** Number of items behind a row; below 0 where counting says nothing. */
    public long count(int row) {
        return counts[row];
    }

    public String snapshot(int row) {
        return snapshots.get(row);
    }

    public String note(int row) {
        return notes.get(row);
    }

    private double requireInterval(int row, double[] ends) {
        if (!hasInterval(row)) {
            throw new IllegalStateException(definition.id() + " row " + row + " has no interval");
        }
        return ends[row];
    }

    /** Hands all rows on, in their order. */
    public void writeTo(FigureSink out) {
        for (int row = 0; row < size; row++) {
            Period period = periods.get(row);
            if (!out.wants(from[row], to[row], period)) {
                continue;
            }
            if (hasValue(row)) {
                out.interval(
                        from[row],
                        to[row],
                        period,
                        status[row],
                        values[row],
                        lows[row],
                        highs[row],
                        counts[row],
                        snapshots.get(row),
                        notes.get(row));
            } else {
                out.absent(from[row], to[row], period, status[row], counts[row], snapshots.get(row), notes.get(row));
            }
        }
    }

    public Figure figure(int row) {
        boolean interval = hasInterval(row);
        return new Figure(
                new FigureId(
                        definition.id(),
                        argument,
                        definition.shape(),
                        from[row],
                        to[row],
                        periods.get(row),
                        null,
                        null),
                status[row],
                origin,
                hasValue(row) ? values[row] : null,
                interval ? lows[row] : null,
                interval ? highs[row] : null,
                definition.unit(),
                counts[row] < 0 ? null : counts[row],
                snapshots.get(row),
                notes.get(row));
    }

    public List<Figure> figures() {
        List<Figure> all = new ArrayList<>(size);
        for (int row = 0; row < size; row++) {
            all.add(figure(row));
        }
        return all;
    }

    /**
     * Collects rows; the last call on a row is {@link #value}, {@link #interval} or
     * {@link #absent}.
     */
    public static final class Builder implements FigureSink {
        private final Definition definition;
        private final @Nullable String argument;
        private final Origin origin;
        private int size;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private final List<@Nullable Period> periods = new ArrayList<>();
        private Status[] status = new Status[16];
        private double[] values = new double[16];
        private double[] lows = new double[16];
        private double[] highs = new double[16];
        private long[] counts = new long[16];
        private final List<String> snapshots = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        public Builder(Definition definition, @Nullable String argument, Origin origin) {
            this.definition = definition;
            this.argument = argument;
            this.origin = origin;
        }

        @Override
        public void interval(
                int a,
                int b,
                @Nullable Period period,
                Status s,
                double value,
                double low,
                double high,
                long n,
                String ref,
                String note) {
            if (!s.carriesValue() || !Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        definition.id() + ": " + value + " cannot stand with status " + s.code());
            }
            row(a, b, period, s, n, ref, note);
            values[size - 1] = value;
            lows[size - 1] = low;
            highs[size - 1] = high;
        }

        @Override
        public void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {
            if (s.carriesValue()) {
                throw new IllegalArgumentException(definition.id() + ": status " + s.code() + " needs a value");
            }
            row(a, b, period, s, n, ref, reason);
            values[size - 1] = Double.NaN;
            lows[size - 1] = Double.NaN;
            highs[size - 1] = Double.NaN;
        }

        public FigureColumns build() {
            return new FigureColumns(this);
        }

        private void row(int a, int b, @Nullable Period period, Status s, long n, String ref, String note) {
            if (size == from.length) {
                int room = size * 2;
                from = Arrays.copyOf(from, room);
                to = Arrays.copyOf(to, room);
                status = Arrays.copyOf(status, room);
                values = Arrays.copyOf(values, room);
                lows = Arrays.copyOf(lows, room);
                highs = Arrays.copyOf(highs, room);
                counts = Arrays.copyOf(counts, room);
            }
            from[size] = a;
            to[size] = b;
            periods.add(period);
            status[size] = s;
            counts[size] = n;
            snapshots.add(ref);
            notes.add(note);
            size++;
        }
    }
}
