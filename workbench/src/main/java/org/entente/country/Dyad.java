package org.entente.country;

/**
 * An unordered pair of states; the one with the lower COW number stands first.
 *
 * @param first the state with the lower COW number
 * @param second the state with the higher COW number
 */
public record Dyad(State first, State second) {

    public Dyad {
        if (first.equals(second)) {
            throw new IllegalArgumentException(
                    "A pair needs two different states, and both are %s".formatted(first.name()));
        }
        if (first.cow() > second.cow()) {
            throw new IllegalArgumentException("The lower COW number stands first: %s, not %s-%s"
                    .formatted(of(second, first).code(), first.code(), second.code()));
        }
    }

    /** The pair of two states given in any order. */
    public static Dyad of(State a, State b) {
        return a.cow() <= b.cow() ? new Dyad(a, b) : new Dyad(b, a);
    }

    /** The pair as ids write it: {@code TUR-PAK}. */
    public String code() {
        return first.code() + "-" + second.code();
    }

    public boolean contains(State state) {
        return first.equals(state) || second.equals(state);
    }

    /** The member of the pair that is not the given one. */
    public State other(State state) {
        if (!contains(state)) {
            throw new IllegalArgumentException("%s is not in %s".formatted(state, code()));
        }
        return first.equals(state) ? second : first;
    }

    /** From the first to the second. */
    public DirectedDyad forward() {
        return new DirectedDyad(first, second);
    }

    /** From the second to the first. */
    public DirectedDyad backward() {
        return new DirectedDyad(second, first);
    }

    @Override
    public String toString() {
        return code();
    }
}
