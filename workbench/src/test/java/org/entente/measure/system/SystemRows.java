package org.entente.measure.system;

import org.entente.measure.CanonicalRows;
import org.jspecify.annotations.Nullable;

/** Rows of capability, alliances, rivalries and disputes, typed by hand. */
final class SystemRows {
    private final CanonicalRows rows;

    SystemRows(CanonicalRows rows) {
        this.rows = rows;
    }

    SystemRows value(int state, int year, String variable, @Nullable Double value) {
        rows.row(
                "state_year",
                state,
                "S" + state,
                year,
                variable,
                "share",
                value,
                null,
                null,
                value == null ? "-9" : null,
                null);
        return this;
    }

    /**
     * A member's pledges from a year on: a text of d(efence), o(ffence), n(eutrality), a(ggression,
     * none), c(onsultation).
     */
    SystemRows member(int alliance, int state, int from, int to, String pledges) {
        rows.row(
                "alliance_member",
                alliance,
                state,
                state,
                0,
                from + "-01-01",
                "day",
                to + "-12-31",
                "day",
                pledges.contains("d"),
                pledges.contains("o"),
                pledges.contains("n"),
                pledges.contains("a"),
                pledges.contains("c"),
                false);
        return this;
    }

    SystemRows rivalry(int first, int second, int from, @Nullable Integer to) {
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
        return this;
    }

    SystemRows side(int dispute, int state, boolean a, int year) {
        rows.row(
                "dispute_participant",
                dispute,
                state,
                a,
                year + "-03-01",
                "day",
                year + "-04-01",
                "day",
                true,
                null,
                null,
                null,
                null,
                null);
        return this;
    }
}
