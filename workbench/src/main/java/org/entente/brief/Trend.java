package org.entente.brief;

import org.entente.measure.model.Figure;

/**
 * Which way an indicator went between two years of one source, with a margin below which it is said
 * to be steady.
 */
public enum Trend {
    UP("↑"),
    STEADY("→"),
    DOWN("↓"),
    /** No earlier value of the same source. */
    UNKNOWN("–");

    /** Money and quantities have to differ by a quarter. */
    public static final double RATIO = 1.25;

    /** Shares and indices without an interval have to differ by five points. */
    public static final double POINTS = 0.05;

    /** Counts have to differ by two, and by a tenth. */
    public static final double COUNT = 2;

    private static final double COUNT_SHARE = 0.1;

    private final String arrow;

    Trend(String arrow) {
        this.arrow = arrow;
    }

    /** The sign for tables. */
    public String arrow() {
        return arrow;
    }

    /**
     * The trend between two figures of one measure and snapshot. Where both have an interval, they
     * have to differ by more than the half widths of both, added as independent errors are.
     *
     * @throws IllegalArgumentException when the two are of different snapshots, which may not count
     *     the same
     */
    public static Trend between(Figure before, Figure now) {
        if (!before.snapshot().equals(now.snapshot())) {
            throw new IllegalArgumentException(before.id() + " and " + now.id() + " are of different snapshots");
        }
        if (now.unit().equals("share") || now.unit().equals("index")) {
            Double low = now.low();
            Double high = now.high();
            Double lowBefore = before.low();
            Double highBefore = before.high();
            return low == null || high == null || lowBefore == null || highBefore == null
                    ? byDifference(before.getValue(), now.getValue(), POINTS)
                    : byDifference(
                            before.getValue(),
                            now.getValue(),
                            Math.max(POINTS, Math.hypot((high - low) / 2, (highBefore - lowBefore) / 2)));
        }
        return switch (now.unit()) {
            case "US$", "TIV million", "persons" -> byRatio(before.getValue(), now.getValue());
            default -> byDifference(before.getValue(), now.getValue(), margin(before.getValue()));
        };
    }

    private static double margin(double before) {
        return Math.max(COUNT, COUNT_SHARE * before);
    }

    static Trend byRatio(double before, double now) {
        if (before == 0 && now == 0) {
            return STEADY;
        }
        return now > before * RATIO ? UP : now < before / RATIO ? DOWN : STEADY;
    }

    private static Trend byDifference(double before, double now, double margin) {
        double difference = now - before;
        return difference >= margin ? UP : difference <= -margin ? DOWN : STEADY;
    }
}
