package org.entente.measure.catalogue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.measure.CanonicalRows;

/**
 * Joint organisations and leaders on which the estimates are worked by hand.
 *
 * <p>1950–1955: all pairs of Türkiye 640 (T), Pakistan 770 (P), the United States 2 (U) and China
 * 710 (C) have 20 in the first three years. In the last three the system gives 6, Türkiye 4,
 * Pakistan 2, and the pairs TP and UC 1 each, TU and PC −1 each, so that what is the pairs' has a
 * sum of zero for each state. Türkiye's leader changes with the year 1953, Pakistan's does not, and
 * nobody is named for the others.
 *
 * <p>1960–1970: Türkiye with Pakistan and twenty states of the Americas: 10, one more a year, and
 * 1, −1, 0, 0, 0, −1, 1 around that in the seven years before 1967, when a leader enters; in the
 * three years after, 11 more with Pakistan and 2, 4, …, 40 more with the others.
 */
final class TypedEstimates {
    private static final int[] AMERICAS = {
        40, 41, 42, 70, 90, 91, 92, 93, 94, 95, 100, 101, 130, 135, 140, 145, 150, 155, 160, 165
    };
    private static final int[] WIGGLE = {1, -1, 0, 0, 0, -1, 1};

    private TypedEstimates() {}

    /**
     * Trade of 1975, which the snapshot declared last has: Türkiye, Pakistan and eight states of
     * the Americas sell each other 100 m, but Türkiye sells Pakistan 250 m.
     */
    static void flows(CanonicalRows rows) {
        int[] traders = IntStream.concat(IntStream.of(640, 770), Arrays.stream(AMERICAS, 0, 8))
                .toArray();
        for (int from : traders) {
            for (int to : traders) {
                if (from != to) {
                    rows.flow(1975, from, to, from == 640 && to == 770 ? 250 : 100);
                }
            }
        }
    }

    /** Capitals of those eight in 1975, on the equator. */
    static void capitals(CanonicalRows rows) {
        for (int j = 0; j < 8; j++) {
            rows.row("capital", AMERICAS[j], "A" + j, "1975-01-01", "1975-12-31", 0, -10 * j - 7 * (j % 3) - 5);
        }
    }

    /** Rows of the snapshot of organisations, which was declared last. */
    static void organisations(CanonicalRows rows) {
        int[][] last = {{640, 770, 33}, {2, 640, 29}, {640, 710, 30}, {2, 770, 28}, {710, 770, 27}, {2, 710, 27}};
        for (int[] pair : last) {
            for (int year = 1950; year <= 1955; year++) {
                rows.row("igo_joint", year, pair[0], pair[1], year < 1953 ? 20 : pair[2]);
            }
        }
        causes(rows);
        series(rows, 640, 770, 11);
        for (int j = 0; j < AMERICAS.length; j++) {
            series(rows, AMERICAS[j], 640, 2 * (j + 1));
        }
    }

    /**
     * A cause, organisations of 1977–1992, for the spillover: a pair's number is 20 and what its
     * matching has, TP and UC one, TU and PC another, TC and PU a third, with a sum of zero, so
     * that no state's term takes anything of it.
     */
    static int cause(int matching, int year) {
        int[] alpha = {3, -2, 5, 1, -4, 2, 6, -1, -3, 4, 1, -5, 2, 3, -2, 1};
        int[] beta = {-1, 4, -3, 2, 5, -6, 1, 3, -2, -1, 4, 2, -5, 1, 6, -3};
        int t = year - 1977;
        return switch (matching) {
            case 0 -> alpha[t];
            case 1 -> beta[t];
            default -> -alpha[t] - beta[t];
        };
    }

    private static final int[][] MATCHINGS = {
        {640, 770, 0}, {2, 710, 0}, {2, 640, 1}, {710, 770, 1}, {640, 710, 2}, {2, 770, 2}
    };

    /** Rows of the snapshot of organisations. */
    private static void causes(CanonicalRows rows) {
        for (int[] pair : MATCHINGS) {
            for (int year = 1977; year <= 1992; year++) {
                rows.row("igo_joint", year, pair[0], pair[1], 20 + cause(pair[2], year));
            }
        }
    }

    /**
     * The outcome, trade of 1980–1990 in millions, of either direction half: 400 and of the cause 4
     * the year after next, 2 next year, 6, 8, −2 and 4 of this year and the three before.
     */
    static void outcomes(CanonicalRows rows) {
        for (int[] pair : MATCHINGS) {
            for (int year = 1980; year <= 1990; year++) {
                int m = pair[2];
                int trade = 400
                        + 4 * cause(m, year + 2)
                        + 2 * cause(m, year + 1)
                        + 6 * cause(m, year)
                        + 8 * cause(m, year - 1)
                        - 2 * cause(m, year - 2)
                        + 4 * cause(m, year - 3);
                rows.flow(year, pair[0], pair[1], trade / 2).flow(year, pair[1], pair[0], trade / 2);
            }
        }
    }

    private static void series(CanonicalRows rows, int first, int second, int more) {
        for (int year = 1960; year <= 1970; year++) {
            int around = year < 1967 ? WIGGLE[year - 1960] : more;
            rows.row("igo_joint", year, first, second, 10 + year - 1960 + around);
        }
    }

    static void leaders(CanonicalRows rows) {
        rows.snapshot("archigos", "1971-12-31", 1950, 1971, "leader_spell");
        rows.leader(640, "Early", "1950-01-01", "1952-12-31");
        rows.leader(640, "Late", "1953-01-01", "1955-12-31");
        rows.leader(640, "Elder", "1960-01-01", "1967-02-28");
        rows.leader(640, "Younger", "1967-03-01", "1971-12-31");
        rows.leader(770, "Constant", "1950-01-01", "1955-12-31");
        rows.leader(770, "Other", "1960-01-01", "1971-12-31");
    }
}
