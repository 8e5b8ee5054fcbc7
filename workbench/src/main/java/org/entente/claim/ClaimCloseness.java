package org.entente.claim;

import org.entente.casefile.model.Tolerance;
import org.entente.casefile.model.Tolerance.Limit;

/** How a computed figure lies to a printed one. */
enum ClaimCloseness {
    /** The point value agrees within the tolerance. */
    AGREES,
    /** The point value does not, but the source prints no more precisely than that. */
    WITHIN_ROUNDING,
    /** The point value does not, some value of its interval does. */
    INSIDE_INTERVAL,
    /** Neither does, but the text would have been right with the word "about". */
    NEAR,
    /** The statement is a limit, and the point value lies on the right side of it, but far. */
    BEYOND,
    /** None of these. */
    AWAY;

    /** What "about" allows, as a fraction of the printed value. */
    static final double ABOUT = 0.1;

    /**
     * How far beyond a limit still is what a text means by it, as a fraction of the printed value.
     */
    static final double BEYOND_LIMIT = 1.0 / 3;

    /** How far short of a limit is rounding, as a fraction of the printed value. */
    static final double SHORT_OF_LIMIT = 0.01;

    /** Ranks 1 to 3 must match exactly; from this rank on there is a margin. */
    private static final int FIRST_RANK_WITH_MARGIN = 4;

    static ClaimCloseness of(BoundedValue computed, double printed, Tolerance tolerance) {
        double amount = tolerance.around(printed);
        Limit limit = tolerance.limit();
        return limit == null
                ? of(computed, printed, amount)
                : printed < 0 ? of(computed.negated(), -printed, amount, limit) : of(computed, printed, amount, limit);
    }

    /**
     * Of a limit: on its right side up to a third, or one unit of the last printed digit, is what
     * the text means.
     */
    private static ClaimCloseness of(BoundedValue computed, double printed, double amount, Limit limit) {
        double shortOf = Math.min(amount, SHORT_OF_LIMIT * printed);
        double beyond = Math.max(2 * amount, BEYOND_LIMIT * printed);
        boolean lower = limit == Limit.LOWER;
        double middle = printed + (lower ? beyond - shortOf : shortOf - beyond) / 2;
        double half = (beyond + shortOf) / 2;
        if (computed.isWithin(half, middle)) {
            return AGREES;
        }
        if (lower ? computed.point() > printed : computed.point() < printed) {
            return BEYOND;
        }
        if (!computed.isExact() && computed.reaches(half, middle)) {
            return computed.isRounding() ? WITHIN_ROUNDING : INSIDE_INTERVAL;
        }
        return computed.isWithin(ABOUT * printed, printed) ? NEAR : AWAY;
    }

    private static ClaimCloseness of(BoundedValue computed, double printed, double tolerance) {
        if (computed.isWithin(tolerance, printed)) {
            return AGREES;
        }
        if (!computed.isExact() && computed.reaches(tolerance, printed)) {
            return computed.isRounding() ? WITHIN_ROUNDING : INSIDE_INTERVAL;
        }
        return computed.isWithin(ABOUT * Math.abs(printed), printed) ? NEAR : AWAY;
    }

    /** For choices, ranks and counts, where nothing lies between two values. */
    static ClaimCloseness ofWhole(BoundedValue computed, double printed) {
        if (computed.isWithin(0, printed)) {
            return AGREES;
        }
        return !computed.isExact() && computed.reaches(0, printed) ? INSIDE_INTERVAL : AWAY;
    }

    /**
     * For ranks: from the fourth on, one place (or a tenth of the rank, if that is more) is near,
     * since a single late report can move a rank that far.
     */
    static ClaimCloseness ofRank(BoundedValue computed, double printed) {
        ClaimCloseness exact = ofWhole(computed, printed);
        double near = printed < FIRST_RANK_WITH_MARGIN ? 0 : Math.max(1, Math.rint(ABOUT * printed));
        return exact == AWAY && computed.isWithin(near, printed) ? NEAR : exact;
    }
}
