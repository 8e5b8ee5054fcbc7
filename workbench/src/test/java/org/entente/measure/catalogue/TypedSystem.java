package org.entente.measure.catalogue;

import org.entente.measure.CanonicalRows;
import org.jspecify.annotations.Nullable;

/**
 * What the measures of the system need beside {@link TypedTies}: the GDP of the seven major powers
 * of 2010, and rivalries.
 */
final class TypedSystem {
    private TypedSystem() {}

    static void add(CanonicalRows rows) {
        rows.snapshot("gdp-population", "2019-12-31", 1816, 2019).covers("state_year", "pwtrgdp", 1816, 2019);
        gdp(rows, 2, 4e12);
        gdp(rows, 200, 1e12);
        gdp(rows, 220, 1e12);
        gdp(rows, 255, 1e12);
        gdp(rows, 365, 1e12);
        gdp(rows, 710, 1e12);
        gdp(rows, 740, 1e12);
        gdp(rows, 640, 0.5e12);
        rows.snapshot("rivalries", "2018-12-31", 1494, 2018, "rivalry");
        rivalry(rows, 750, 770, 1947, null);
        rivalry(rows, 750, 640, 2000, null);
        rivalry(rows, 630, 770, 2005, 2012);
    }

    private static void gdp(CanonicalRows rows, int state, double value) {
        rows.row(
                "state_year",
                state,
                "S" + state,
                2010,
                "pwtrgdp",
                "2017 international $",
                value,
                null,
                null,
                null,
                null);
    }

    private static void rivalry(CanonicalRows rows, int first, int second, int from, @Nullable Integer to) {
        rows.row(
                "rivalry",
                first + "-" + second,
                first,
                "S" + first,
                second,
                "S" + second,
                from,
                false,
                to,
                to == null,
                true,
                false,
                false,
                false,
                false,
                false,
                null);
    }
}
