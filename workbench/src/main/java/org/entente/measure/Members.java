package org.entente.measure;

import org.entente.country.StateSystem;

/** The states and pairs of the state system, as what a measure of a shape is about. */
final class Members {
    private Members() {}

    /** Takes one pair, or a state and 0. */
    @FunctionalInterface
    interface Taker {
        void take(int a, int b);
    }

    /** Every subject of a year, in order; a directed pair in both directions. */
    static void forEach(Shape shape, int year, Taker each) {
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
