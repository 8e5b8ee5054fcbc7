package org.entente.country;

/**
 * An ordered pair of states: exporter and importer, supplier and recipient, sender and target,
 * visitor and host.
 *
 * @param from where the flow or act starts
 * @param to where it arrives
 */
public record DirectedDyad(State from, State to) {

    public DirectedDyad {
        if (from.equals(to)) {
            throw new IllegalArgumentException(
                    "A pair needs two different states, and both are %s".formatted(from.name()));
        }
    }

    /** The pair as ids write it: {@code TUR>PAK}. */
    public String code() {
        return from.code() + ">" + to.code();
    }

    public DirectedDyad reversed() {
        return new DirectedDyad(to, from);
    }

    public Dyad undirected() {
        return Dyad.of(from, to);
    }

    @Override
    public String toString() {
        return code();
    }
}
