package org.entente.measure.base;

import java.util.HashSet;
import java.util.Set;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.model.Shape;

/** The states and pairs of the state system, as what a measure of a shape is about. */
public final class Members {
    private Members() {}

    /** Takes one pair, or a state and 0. */
    @FunctionalInterface
    public interface Taker {
        void take(int a, int b);
    }

    /** Every subject of one or several years, once; of one year in order. */
    public static void forEach(Shape shape, YearRange years, Taker each) {
        if (years.length() == 1) {
            forEach(shape, years.from(), each);
            return;
        }
        Set<Long> taken = new HashSet<>();
        years.stream()
                .forEach(year -> forEach(shape, year, (a, b) -> {
                    if (taken.add(((long) a << Integer.SIZE) | b)) {
                        each.take(a, b);
                    }
                }));
    }

    /** Every subject of a year, in order; a directed pair in both directions. */
    private static void forEach(Shape shape, int year, Taker each) {
        StateSystem system = StateSystem.standard();
        switch (shape) {
            case SYSTEM -> throw new IllegalArgumentException("the system is no state");
            case STATE -> system.listMembers(year).forEach(state -> each.take(state.cow(), 0));
            case DYAD, DIRECTED_DYAD -> {
                int[] numbers = system.listDyadNumbers(year);
                for (int i = 0; i < numbers.length; i += 2) {
                    each.take(numbers[i], numbers[i + 1]);
                    if (shape == Shape.DIRECTED_DYAD) {
                        each.take(numbers[i + 1], numbers[i]);
                    }
                }
            }
        }
    }
}
