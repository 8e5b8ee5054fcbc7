package org.entente.measure.model;

import java.util.List;

/** Which pairs or states a question is about, as COW numbers. */
public sealed interface Subjects {

    /**
     * These pairs; for a directed measure the order is the direction, for an undirected one it does
     * not matter.
     */
    record Pairs(List<Pair> pairs) implements Subjects {
        public Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    /** One pair by COW numbers. */
    record Pair(int from, int to) {
        public Pair {
            if (from == to) {
                throw new IllegalArgumentException("a pair has two different states, not " + from + " twice");
            }
        }
    }

    /** Every pair that the measure's source knows, in both directions for a directed measure. */
    record AllPairs() implements Subjects {}

    /** These states, for a measure of one state. */
    record States(List<Integer> states) implements Subjects {
        public States {
            states = List.copyOf(states);
        }
    }

    /** Every state that the measure's source knows. */
    record AllStates() implements Subjects {}

    /** The system of states as a whole, for a measure of it. */
    record WholeSystem() implements Subjects {}

    /** Whether exactly one pair or one state is meant. */
    default boolean isOne() {
        return (this instanceof Pairs pairs && pairs.pairs().size() == 1)
                || (this instanceof States states && states.states().size() == 1);
    }

    /** The same, of each pair the lower number first, as undirected measures have them. */
    default Subjects lowerFirst() {
        return this instanceof Pairs pairs
                ? new Pairs(pairs.pairs().stream()
                        .map(pair -> pair.from() < pair.to() ? pair : new Pair(pair.to(), pair.from()))
                        .toList())
                : this;
    }

    /** The same, each pair the other way round. */
    default Subjects reversed() {
        return this instanceof Pairs pairs
                ? new Pairs(pairs.pairs().stream()
                        .map(pair -> new Pair(pair.to(), pair.from()))
                        .toList())
                : this;
    }

    static Subjects pair(int from, int to) {
        return new Pairs(List.of(new Pair(from, to)));
    }

    /**
     * What a measure of a shape is asked about one or two states, both 0 for the system; the second
     * is ignored for one.
     */
    static Subjects of(Shape shape, int from, int to) {
        return switch (shape) {
            case SYSTEM -> new WholeSystem();
            case STATE -> state(from);
            case DYAD, DIRECTED_DYAD -> pair(from, to);
        };
    }

    static Subjects state(int cow) {
        return new States(List.of(cow));
    }
}
