package org.entente.claim;

/** How a computed figure lies to a printed one. */
enum Closeness {
    /** The point value agrees within the tolerance. */
    AGREES,
    /** The point value does not, but the source prints no more precisely than that. */
    WITHIN_ROUNDING,
    /** The point value does not, some value of its interval does. */
    INSIDE_INTERVAL,
    /** Neither does, but the text would have been right with the word "about". */
    NEAR,
    /** None of these. */
    AWAY;

    /** What "about" allows, as a fraction of the printed value. */
    static final double ABOUT = 0.1;

    static Closeness of(Spread computed, double printed, double tolerance) {
        if (computed.isWithin(tolerance, printed)) {
            return AGREES;
        }
        if (!computed.isExact() && computed.reaches(tolerance, printed)) {
            return computed.isRounding() ? WITHIN_ROUNDING : INSIDE_INTERVAL;
        }
        return computed.isWithin(ABOUT * Math.abs(printed), printed) ? NEAR : AWAY;
    }

    /** For choices, ranks and counts, where nothing lies between two values. */
    static Closeness ofWhole(Spread computed, double printed) {
        if (computed.isWithin(0, printed)) {
            return AGREES;
        }
        return !computed.isExact() && computed.reaches(0, printed) ? INSIDE_INTERVAL : AWAY;
    }
}
