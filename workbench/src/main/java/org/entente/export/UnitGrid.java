package org.entente.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.entente.country.DyadSpan;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.Shape;
import org.entente.measure.Subjects;

/**
 * Which cells of a measure the units of a panel ask for, as one bit a year and pair (or state, or the system): pairs in both orders for a
 * directed measure, the lower COW number first for an undirected one.
 */
final class UnitGrid {
    private final Shape shape;
    private final int firstYear;
    private final int[] cows;
    private final int[] index = new int[1000];
    private final BitSet asked = new BitSet();

    /**
     * @param states COW numbers, or empty for all states
     */
    UnitGrid(Shape shape, List<Integer> states, YearRange years) {
        this.shape = shape;
        this.firstYear = years.from();
        StateSystem system = StateSystem.standard();
        this.cows = system.listAll().stream().mapToInt(State::cow).toArray();
        Arrays.fill(index, -1);
        for (int i = 0; i < cows.length; i++) {
            if (states.isEmpty() || states.contains(cows[i])) {
                index[cows[i]] = i;
            }
        }
        if (shape == Shape.SYSTEM) {
            asked.set(0, years.length());
            return;
        }
        if (shape == Shape.STATE) {
            for (State state : system.listAll()) {
                system.listMemberSpans(state, years).forEach(run -> mark(state.cow(), 0, run));
            }
            return;
        }
        for (DyadSpan span : system.listDyadSpans(years)) {
            int a = span.dyad().first().cow();
            int b = span.dyad().second().cow();
            mark(a, b, span.years());
            if (shape == Shape.DIRECTED_DYAD) {
                mark(b, a, span.years());
            }
        }
    }

    private void mark(int a, int b, YearRange run) {
        if (index[a] >= 0 && (b == 0 || index[b] >= 0)) {
            for (int year = run.from(); year <= run.to(); year++) {
                asked.set(key(year, a, b));
            }
        }
    }

    private int key(int year, int a, int b) {
        int second = b == 0 ? 0 : index[b];
        return ((year - firstYear) * cows.length + index[a]) * cows.length + second;
    }

    /** Takes a cell that is asked for; false where it is not, or was taken before. */
    boolean take(int year, int a, int b) {
        if (shape == Shape.SYSTEM) {
            boolean wanted = year >= firstYear && asked.get(year - firstYear);
            asked.clear(Math.max(0, year - firstYear));
            return wanted;
        }
        boolean known = year >= firstYear
                && a < index.length
                && b < index.length
                && index[a] >= 0
                && (b == 0 ? shape == Shape.STATE : index[b] >= 0);
        if (!known || !asked.get(key(year, a, b))) {
            return false;
        }
        asked.clear(key(year, a, b));
        return true;
    }

    /** The pairs or states of which a cell in these years is still to be had. */
    Subjects left(YearRange years) {
        int size = cows.length * cows.length;
        int begin = (years.from() - firstYear) * size;
        int end = (years.to() + 1 - firstYear) * size;
        BitSet subjects = new BitSet();
        for (int k = asked.nextSetBit(begin); k >= 0 && k < end; k = asked.nextSetBit(k + 1)) {
            subjects.set(k % size);
        }
        List<Subjects.Pair> pairs = new ArrayList<>();
        List<Integer> states = new ArrayList<>();
        subjects.stream().forEach(k -> {
            if (shape == Shape.STATE) {
                states.add(cows[k / cows.length]);
            } else {
                pairs.add(new Subjects.Pair(cows[k / cows.length], cows[k % cows.length]));
            }
        });
        return shape == Shape.STATE ? new Subjects.States(states) : new Subjects.Pairs(pairs);
    }
}
