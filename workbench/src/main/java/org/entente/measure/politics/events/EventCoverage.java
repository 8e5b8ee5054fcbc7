package org.entente.measure.politics.events;

import java.time.Year;
import java.time.YearMonth;
import org.entente.measure.model.Marks;
import org.entente.measure.model.Period;

/**
 * How much of a period the files of a dataset cover.
 *
 * @param quarters of an hour, 96 a day; below 0 where the roll-up does not say
 * @param days of the period
 */
record EventCoverage(long quarters, int days) {
    private static final int DAY = 96;
    private static final int MONTHS = 12;
    private static final String UNKNOWN =
            "how much of the period the files cover was not recorded (entente events rollup records it)";

    static EventCoverage of(long quarters, Period period) {
        int first = period.first();
        return new EventCoverage(
                quarters,
                period.kind() == Period.Kind.MONTH
                        ? YearMonth.of(first / MONTHS, first % MONTHS + 1).lengthOfMonth()
                        : Year.of(first).length());
    }

    /** Whether some of the period is covered, or may be. */
    boolean isAny() {
        return quarters != 0;
    }

    /** Whether all of it is, so that silence is a zero. */
    boolean isWhole() {
        return quarters == (long) DAY * days;
    }

    /** Why there is no figure for a pair that the covered part is silent about. */
    String silence() {
        return isKnown() ? "none in the " + part() + " covered" : "none, and " + UNKNOWN;
    }

    /**
     * What the note of a figure says; empty where the whole period is covered.
     *
     * @param level whether the figure counts, so that another part of the period would add to it
     */
    String note(boolean level) {
        if (isWhole()) {
            return "";
        }
        String says = isKnown() ? part() + " covered" : UNKNOWN;
        return level ? Marks.PART_COVERED + ": " + says : says;
    }

    private boolean isKnown() {
        return quarters >= 0;
    }

    private String part() {
        return quarters % DAY == 0
                ? "%d of %d days".formatted(quarters / DAY, days)
                : "%d of %d quarters of an hour".formatted(quarters, (long) DAY * days);
    }
}
