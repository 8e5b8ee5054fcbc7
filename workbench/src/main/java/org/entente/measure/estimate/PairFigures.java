package org.entente.measure.estimate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.country.YearRange;
import org.entente.measure.Coverage;
import org.entente.measure.CoveredYears;
import org.entente.measure.FigureColumns;
import org.entente.measure.Period;
import org.entente.measure.Subjects;
import org.entente.numerics.pairs.PairPanel;
import org.entente.numerics.pairs.Scale;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;

/**
 * The figures of a measure for all pairs, as a panel on a scale.
 *
 * <p>Left out, and counted: pair-years without a value; values that have no place on the scale, such as zeros under a logarithm; and
 * values that rest on few items. Of a directed flow both directions are added, and a pair-year with one of them only is left out.
 */
public final class PairFigures {
    private static final int YEARS_AT_ONCE = 25;
    private static final String FEW_ITEMS = "few_items";

    private final Subject subject;
    private final Snapshot snapshot;
    private final YearRange years;
    private final int[] states;
    private final Map<Long, Integer> pairs;
    private final PairPanel panel;
    private final long unplaced;
    private final long few;

    private PairFigures(
            Subject subject,
            Snapshot snapshot,
            YearRange years,
            int[] states,
            Map<Long, Integer> pairs,
            PairPanel panel,
            long unplaced,
            long few) {
        this.subject = subject;
        this.snapshot = snapshot;
        this.years = years;
        this.states = states;
        this.pairs = pairs;
        this.panel = panel;
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
            cells.add(subject.measure().compute(subject.question(new Subjects.AllPairs(), some, snapshot), store));
        }
        return cells.finish(subject, snapshot);
    }

    /** Rows as they come, by pair. */
    private static final class Collected {
        private final YearRange years;
        private final TreeMap<Long, double[]> sums = new TreeMap<>();
        private final Map<Long, byte[]> counts = new HashMap<>();
        private long few;

        Collected(YearRange years) {
            this.years = years;
        }

        void add(FigureColumns figures) {
            for (int row = 0; row < figures.size(); row++) {
                Period period = figures.period(row);
                if (period == null || !figures.hasValue(row)) {
                    continue;
                }
                if (figures.note(row).contains(FEW_ITEMS)) {
                    few++;
                    continue;
                }
                long key = key(figures.from(row), figures.to(row));
                int at = period.first() - years.from();
                sums.computeIfAbsent(key, k -> new double[years.length()])[at] += figures.value(row);
                counts.computeIfAbsent(key, k -> new byte[years.length()])[at]++;
            }
        }

        PairFigures finish(Subject subject, Snapshot snapshot) {
            TreeSet<Integer> members = new TreeSet<>();
            sums.keySet().forEach(key -> {
                members.add((int) (key >> 32));
                members.add((int) (long) key);
            });
            int[] states = members.stream().mapToInt(Integer::intValue).toArray();
            int[] first = new int[sums.size()];
            int[] second = new int[sums.size()];
            Map<Long, Integer> pairs = new HashMap<>();
            for (long key : sums.keySet()) {
                int p = pairs.size();
                first[p] = Arrays.binarySearch(states, (int) (key >> 32));
                second[p] = Arrays.binarySearch(states, (int) key);
                pairs.put(key, p);
            }
            PairPanel panel = new PairPanel(states.length, years.length(), first, second);
            long unplaced = 0;
            int whole = subject.isSum() ? 2 : 1;
            Scale scale = subject.scale();
            int p = 0;
            for (Map.Entry<Long, double[]> entry : sums.entrySet()) {
                byte[] n = counts.getOrDefault(entry.getKey(), new byte[years.length()]);
                for (int t = 0; t < years.length(); t++) {
                    double y = entry.getValue()[t];
                    if (n[t] == whole && scale.takes(y)) {
                        panel.set(p, t, scale.of(y));
                    } else if (n[t] == whole) {
                        unplaced++;
                    }
                }
                p++;
            }
            return new PairFigures(subject, snapshot, years, states, pairs, panel, unplaced, few);
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
        Integer pair = pairs.get(key(a, b));
        return pair == null ? OptionalInt.empty() : OptionalInt.of(pair);
    }

    /** Number of a year in the panel. */
    public int at(int year) {
        return year - years.from();
    }

    public int year(int at) {
        return at + years.from();
    }
}
