package org.entente.measure;

/** What a measure is about. */
public enum Shape {
    /** An unordered pair; ids put the lower COW number first, as in {@code un.s/TUR-PAK/2010}. */
    DYAD,
    /** An ordered pair, as in {@code arms.supplier_share/TUR>PAK/2023}. */
    DIRECTED_DYAD,
    /** One state, as in {@code arms.exports/TUR/2023}. */
    STATE
}
