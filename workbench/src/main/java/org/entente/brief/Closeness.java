package org.entente.brief;

/**
 * In which of the fields that can be measured two states are close; the thresholds are in
 * {@code docs/brief.md}.
 *
 * @param votes votes in the UN General Assembly agree more often than those of three quarters of
 *     all pairs
 * @param trade the other takes at least 3 % of the exports of one of them
 * @param agreement a trade agreement of the two is in force, or both are in one economic
 *     institution of few members
 * @param arms one of them supplied at least a tenth of the other's major arms in ten years
 * @param treaty a treaty or a partnership ties the two by name
 */
public record Closeness(boolean votes, boolean trade, boolean agreement, boolean arms, boolean treaty) {
    /** Percentile from which votes are close. */
    public static final double VOTES = 0.75;

    /** Share of exports from which trade is close. */
    public static final double TRADE = 0.03;

    /** Share of arms imports from which supplies are close. */
    public static final double ARMS = 0.1;

    /** Close in so many fields, two states are partners. */
    public static final int ENOUGH = 2;

    int count() {
        int fields = 0;
        for (boolean close : new boolean[] {votes, trade, agreement, arms, treaty}) {
            fields += close ? 1 : 0;
        }
        return fields;
    }
}
