package org.entente.measure.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.entente.country.YearRange;
import org.entente.measure.base.Coverage;
import org.entente.measure.base.CoveredYears;
import org.entente.measure.model.FigureSink;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Period;
import org.entente.measure.model.Status;
import org.entente.measure.model.Subjects;
import org.entente.numerics.pairs.PairPanel;
import org.entente.numerics.pairs.Scale;
import org.entente.provenance.Snapshot;
import org.entente.store.ResultCodec;
import org.entente.store.ResultReader;
import org.entente.store.ResultWriter;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a measure for all pairs, as a panel on a scale.
 *
 * <p>Left out, and counted: pair-years without a value; values that have no place on the scale,
 * such as zeros under a logarithm; and values that rest on few items. Of a directed flow both
 * directions are added, and a pair-year with one of them only is left out.
 */
public final class PairFigures {
    private static final int YEARS_AT_ONCE = 25;
    private final Subject subject;
    private final Snapshot snapshot;
    private final YearRange years;
    private final int[] states;
    /** Keys of the pairs of the panel, ascending. */
    private final long[] pairs;

    private final PairPanel panel;
    private final long unplaced;
    private final long few;

    private PairFigures(
            Subject subject,
            Snapshot snapshot,
            YearRange years,
            int[] states,
            PairPanel panel,
            long unplaced,
            long few) {
        this.subject = subject;
        this.snapshot = snapshot;
        this.years = years;
        this.states = states;
        this.panel = panel;
        this.pairs = IntStream.range(0, panel.pairs())
                .mapToLong(p -> key(states[panel.first(p)], states[panel.second(p)]))
                .toArray();
        this.unplaced = unplaced;
        this.few = few;
    }

    /**
     * Computes them.
     *
     * @param within years to ask about; those that the snapshot does not cover say nothing
     */
    static PairFigures read(Subject subject, Snapshot snapshot, YearRange within, Store store) {
        YearRange covered =
                Coverage.find(store, snapshot).map(CoveredYears::span).orElse(within);
        YearRange years = within.overlaps(covered)
                ? new YearRange(Math.max(within.from(), covered.from()), Math.min(within.to(), covered.to()))
                : within;
        Collected cells = new Collected(years);
        for (int from = years.from(); from <= years.to(); from += YEARS_AT_ONCE) {
            YearRange some = new YearRange(from, Math.min(years.to(), from + YEARS_AT_ONCE - 1));
            subject.measure().compute(subject.question(new Subjects.AllPairs(), some, snapshot), store, cells);
        }
        return cells.finish(subject, snapshot);
    }

    /** The numbers on the scale are kept, by pair and year. */
    static ResultCodec<PairFigures> form(Subject subject, Snapshot snapshot) {
        return new ResultCodec<>() {
            @Override
            public void write(PairFigures study, ResultWriter out) {
                PairPanel panel = study.panel;
                out.add((long) study.years.from()).add((long) study.years.to());
                out.add(study.states).add(study.unplaced).add(study.few);
                out.add(IntStream.range(0, panel.pairs()).map(panel::first).toArray());
                out.add(IntStream.range(0, panel.pairs()).map(panel::second).toArray());
                out.add(panel.present().toLongArray()).add(panel.numbers());
            }

            @Override
            public PairFigures read(ResultReader in) {
                YearRange years = new YearRange(in.integer(), in.integer());
                int[] states = in.integers();
                long unplaced = in.number();
                long few = in.number();
                PairPanel panel = new PairPanel(
                        states.length,
                        years.length(),
                        in.integers(),
                        in.integers(),
                        BitSet.valueOf(in.numbers()),
                        in.reals());
                return new PairFigures(subject, snapshot, years, states, panel, unplaced, few);
            }
        };
    }

    /** Rows as they come, by pair. */
    private static final class Collected implements FigureSink {
        /** COW numbers are below this. */
        private static final int STATES = 1000;

        private final YearRange years;
        private final int[][] places = new int[STATES][];
        private final List<double[]> sums = new ArrayList<>();
        private final List<byte[]> counts = new ArrayList<>();
        private long few;

        Collected(YearRange years) {
            this.years = years;
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
            if (period == null) {
                return;
            }
            if (!Marks.isComparable(note)) {
                few++;
                return;
            }
            int place = place(Math.min(a, b), Math.max(a, b));
            int at = period.first() - years.from();
            sums.get(place)[at] += value;
            counts.get(place)[at]++;
        }

        @Override
        public void absent(int a, int b, @Nullable Period period, Status s, long n, String ref, String reason) {
            // A pair-year without a value is left out.
        }

        private int place(int low, int high) {
            int[] row = places[low];
            if (row == null) {
                row = new int[STATES];
                places[low] = row;
            }
            if (row[high] == 0) {
                sums.add(new double[years.length()]);
                counts.add(new byte[years.length()]);
                row[high] = sums.size();
            }
            return row[high] - 1;
        }

        /** The keys of the pairs, ascending. */
        private List<Long> keys() {
            List<Long> keys = new ArrayList<>();
            for (int low = 0; low < STATES; low++) {
                for (int high = 0; places[low] != null && high < STATES; high++) {
                    if (places[low][high] > 0) {
                        keys.add(key(low, high));
                    }
                }
            }
            return keys;
        }

        PairFigures finish(Subject subject, Snapshot snapshot) {
            List<Long> keys = keys();
            int[] states = keys.stream()
                    .flatMapToInt(key -> IntStream.of((int) (key >> 32), (int) (long) key))
                    .sorted()
                    .distinct()
                    .toArray();
            int[] first = new int[keys.size()];
            int[] second = new int[keys.size()];
            for (int p = 0; p < keys.size(); p++) {
                first[p] = Arrays.binarySearch(states, (int) (keys.get(p) >> 32));
                second[p] = Arrays.binarySearch(states, (int) (long) keys.get(p));
            }
            PairPanel panel = new PairPanel(states.length, years.length(), first, second);
            long unplaced = 0;
            int whole = subject.isSum() ? 2 : 1;
            Scale scale = subject.scale();
            for (int p = 0; p < keys.size(); p++) {
                int place = place((int) (keys.get(p) >> 32), (int) (long) keys.get(p));
                for (int t = 0; t < years.length(); t++) {
                    double y = sums.get(place)[t];
                    if (counts.get(place)[t] == whole && scale.takes(y)) {
                        panel.set(p, t, scale.of(y));
                    } else if (counts.get(place)[t] == whole) {
                        unplaced++;
                    }
                }
            }
            return new PairFigures(subject, snapshot, years, states, panel.packed(), unplaced, few);
        }
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    public Subject subject() {
        return subject;
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public YearRange years() {
        return years;
    }

    public PairPanel panel() {
        return panel;
    }

    /** Pair-years whose value has no place on the scale. */
    public long unplaced() {
        return unplaced;
    }

    /** Rows left out because they rest on few items. */
    public long few() {
        return few;
    }

    /** COW number of a member of the panel. */
    public int state(int member) {
        return states[member];
    }

    /** Number of a state in the panel; empty when it has no value with anybody. */
    public OptionalInt findMember(int cow) {
        int member = Arrays.binarySearch(states, cow);
        return member < 0 ? OptionalInt.empty() : OptionalInt.of(member);
    }

    public OptionalInt findPair(int a, int b) {
        int pair = Arrays.binarySearch(pairs, key(a, b));
        return pair < 0 ? OptionalInt.empty() : OptionalInt.of(pair);
    }

    /** Number of a year in the panel. */
    public int at(int year) {
        return year - years.from();
    }

    public int year(int at) {
        return at + years.from();
    }
}
