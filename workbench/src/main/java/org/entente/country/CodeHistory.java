package org.entente.country;

import java.util.Map;

/**
 * Which state of the system a code of today means in an earlier year, for files that write today's
 * code throughout: Germany is the Federal Republic from 1949 to 1990, Yemen the Yemen Arab Republic
 * to 1989.
 */
public final class CodeHistory {
    private static final Map<Integer, Before> EARLIER =
            Map.of(255, new Before(new YearRange(1949, 1990), 260), 679, new Before(new YearRange(1816, 1989), 678));

    private record Before(YearRange years, int cow) {}

    private CodeHistory() {}

    /** The COW number that the code of a state of today means in a year. */
    public static int cow(int today, int year) {
        Before before = EARLIER.get(today);
        return before != null
                        && before.years().from() <= year
                        && year <= before.years().to()
                ? before.cow()
                : today;
    }
}
