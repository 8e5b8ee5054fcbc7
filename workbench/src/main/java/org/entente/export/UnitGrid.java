package org.entente.export;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.entente.country.DyadSpan;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.model.Shape;
import org.entente.measure.model.Subjects;

/**
 * Which cells of a measure the units of a panel request, as one bit a year and pair (or state, or
 * the system): pairs in both orders for a directed measure, the lower COW number first for an
 * undirected one.
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

    /**
     * The cells of a span of years in their order: by year, then the COW numbers; each has a place
     * from 0.
     */
    final class Places {
        private final int begin;
        private final int[] places;
        private final int[] keys;

        private Places(YearRange years) {
            int perYear = cows.length * cows.length;
            begin = (years.from() - firstYear) * (shape == Shape.SYSTEM ? 1 : perYear);
            int end = (years.to() + 1 - firstYear) * (shape == Shape.SYSTEM ? 1 : perYear);
            places = new int[end - begin];
            Arrays.fill(places, -1);
            keys = asked.get(begin, end).stream().toArray();
            for (int place = 0; place < keys.length; place++) {
                places[keys[place]] = place;
            }
        }

        int size() {
            return keys.length;
        }

        /** The place of a cell, or below 0 when it is not requested. */
        int find(int year, int a, int b) {
            int key;
            if (shape == Shape.SYSTEM) {
                key = year - firstYear;
            } else if (a <= 0
                    || a >= index.length
                    || b < 0
                    || b >= index.length
                    || index[a] < 0
                    || (b == 0 ? shape != Shape.STATE : shape == Shape.STATE || index[b] < 0)) {
                return -1;
            } else {
                key = key(year, a, b);
            }
            return key < begin || key >= begin + places.length ? -1 : places[key - begin];
        }

        int year(int place) {
            int key = begin + keys[place];
            return firstYear + (shape == Shape.SYSTEM ? key : key / (cows.length * cows.length));
        }

        int first(int place) {
            return shape == Shape.SYSTEM ? 0 : cows[(begin + keys[place]) / cows.length % cows.length];
        }

        /** COW number of the second of two, else 0. */
        int second(int place) {
            return shape.states() < 2 ? 0 : cows[(begin + keys[place]) % cows.length];
        }

        /** The pairs or states of some places, each once. */
        Subjects subjects(int[] some) {
            if (shape == Shape.STATE) {
                return new Subjects.States(Arrays.stream(some)
                        .map(this::first)
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList());
            }
            int size = cows.length * cows.length;
            BitSet pairs = new BitSet();
            for (int place : some) {
                pairs.set((begin + keys[place]) % size);
            }
            return new Subjects.Pairs(pairs.stream()
                    .mapToObj(k -> new Subjects.Pair(cows[k / cows.length], cows[k % cows.length]))
                    .toList());
        }
    }

    Places places(YearRange years) {
        return new Places(years);
    }
}
