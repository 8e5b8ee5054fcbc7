package org.entente.measure.model;

/** What a measure is about. */
public enum Shape {
    /** An unordered pair; ids put the lower COW number first, as in {@code un.s/TUR-PAK/2010}. */
    DYAD,
    /** An ordered pair, as in {@code arms.supplier_share/TUR>PAK/2023}. */
    DIRECTED_DYAD,
    /** One state, as in {@code arms.exports/TUR/2023}. */
    STATE,
    /** The whole system of states, as in {@code system.polarity/1990}. */
    SYSTEM;

    /** How many states an id of a measure names: 0, 1 or 2. */
    public int states() {
        return switch (this) {
            case SYSTEM -> 0;
            case STATE -> 1;
            case DYAD, DIRECTED_DYAD -> 2;
        };
    }
}
