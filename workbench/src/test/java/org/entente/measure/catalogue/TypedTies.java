package org.entente.measure.catalogue;

import java.time.Instant;
import java.util.List;
import org.entente.measure.CanonicalRows;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Ties, disputes and distances typed by hand. Türkiye 640, Pakistan 770, Iran 630, Greece 350,
 * India 750, China 710, Costa Rica 94.
 */
final class TypedTies {
    private TypedTies() {}

    static void add(CanonicalRows rows) {
        rows.snapshot("un-ideal-points", "2025-07-01", 2009, 2011)
                .covers("ideal_point", "fp", 2009, 2011)
                .row("ideal_point", 640, 65, 2010, "fp", 0.4, 0.2, 0.3, 0.4, 0.6, 0.7, 90)
                .row("ideal_point", 770, 65, 2010, "fp", -0.5, -0.8, -0.7, -0.5, -0.2, -0.1, 90)
                // Another series is another scale.
                .row("ideal_point", 640, 65, 2010, "all", 2.4, 2.2, 2.3, 2.4, 2.6, 2.7, 90);
        alliances(rows);
        rows.snapshot("cow-igo", "2014-12-31", 1816, 2014, "igo_joint")
                .row("igo_joint", 2010, 640, 770, 51)
                .row("igo_joint", 2010, 640, 710, 0);
        TypedEstimates.organisations(rows);
        agreements(rows);
        exercises(rows);
        disputes(rows);
        quantities(rows);
        rows.snapshot("cow-capitals", "2024-12-31", 1816, 2024, "capital")
                .row("capital", 640, "Here", "1816-01-01", "2024-12-31", 0, 0)
                .row("capital", 770, "There", "1947-01-01", "2024-12-31", 0, 90);
        TypedEstimates.capitals(rows);
        rows.snapshot("cow-contiguity", "3.2", 1816, 2016, "contiguity")
                .row("contiguity", 2010, 640, 630, 1)
                .row("contiguity", 2010, 630, 640, 1)
                .row("contiguity", 2010, 640, 350, 2)
                .row("contiguity", 2010, 350, 640, 2);
        caseRows(rows);
    }

    /**
     * One treaty of three, since 1990: Türkiye owes non-aggression and consultation, the others
     * consultation only.
     */
    private static void alliances(CanonicalRows rows) {
        rows.snapshot("atop", "2016-12-31", 1950, 2016, "alliance", "alliance_member");
        rows.row(
                "alliance",
                3275,
                "1990-03-01",
                "day",
                null,
                null,
                false,
                0,
                "[640, 770, 630]",
                false,
                false,
                false,
                true,
                true);
        member(rows, 640, true);
        member(rows, 770, false);
        member(rows, 630, false);
    }

    private static void member(CanonicalRows rows, int state, boolean nonaggression) {
        rows.row(
                "alliance_member",
                3275,
                state,
                state,
                0,
                "1990-03-01",
                "day",
                null,
                null,
                false,
                false,
                false,
                nonaggression,
                true,
                false);
    }

    private static void agreements(CanonicalRows rows) {
        rows.snapshot("desta", "2020-12-31", 1948, 2020)
                .covers("agreement", "trade", 1948, 2020)
                .row("agreement", "370", "trade", "base_treaty", "370", "Economic Cooperation", 2, 1991, 1992, 2)
                .row("agreement_member", "370", 1, 640, 792, 0)
                .row("agreement_member", "370", 2, 770, 586, 0)
                .row("agreement", "371", "trade", "protocol or amendment", "370", "Its protocol", 2, 1995, 1996, 2)
                .row("agreement_member", "371", 1, 640, 792, 0)
                .row("agreement_member", "371", 2, 770, 586, 0)
                .row("agreement", "400", "trade", "base_treaty", "400", "Never in force", 1, 1990, null, 2)
                .row("agreement_member", "400", 1, 640, 792, 0)
                .row("agreement_member", "400", 2, 770, 586, 0);
        rows.snapshot("nuclear-cooperation", "2003-12-31", 1951, 2003)
                .covers("agreement", "nuclear", 1951, 2003)
                .row(
                        "agreement",
                        "770-640-1970-1",
                        "nuclear",
                        "agreement",
                        "770-640-1970-1",
                        "Nuclear",
                        2,
                        1970,
                        null,
                        2)
                .row("agreement_member", "770-640-1970-1", 1, 770, 770, null)
                .row("agreement_member", "770-640-1970-1", 2, 640, 640, null);
    }

    private static void exercises(CanonicalRows rows) {
        rows.snapshot("mme", "2010-12-31", 1980, 2010, "exercise", "exercise_participant");
        exercise(rows, 1, "Atta Turk III", "2002-09-01", "month", "2002-09-30", 2);
        exercise(rows, 2, "Anatolian Eagle", "2002-10-07", "day", "2002-10-18", 3);
        // The same exercise a second time, by another spelling.
        exercise(rows, 3, "ANATOLIAN EAGLE", "2002-10-08", "day", null, 3);
    }

    /**
     * An exercise of Türkiye, Pakistan and, with three, Iran; the participants stand on the line of
     * the exercise.
     */
    private static void exercise(
            CanonicalRows rows,
            int number,
            String name,
            String first,
            String precision,
            @Nullable String last,
            int parties) {
        rows.store()
                .execute(
                        """
                        INSERT INTO exercise VALUES ((SELECT max(snapshot) FROM snapshot), 1, ?, ?, ?, NULL, NULL, NULL, NULL,
                            CAST(? AS DATE), ?, CAST(? AS DATE), ?, false, false, true, false, false, false, false, false,
                            false, NULL, NULL, ?, false)
                        """,
                        100_000 + number,
                        "mme" + number,
                        name,
                        first,
                        precision,
                        last,
                        last == null ? null : precision,
                        parties);
        for (int state : List.of(640, 770, 630).subList(0, parties)) {
            rows.store()
                    .execute(
                            "INSERT INTO exercise_participant VALUES ((SELECT max(snapshot) FROM snapshot), 1, ?, ?, ?)",
                            100_000 + number,
                            state,
                            "S" + state);
        }
    }

    /**
     * A coalition of 1990 and 1991; Greece against Türkiye from 1996 to 1997; Iran leaves before
     * Pakistan comes.
     */
    private static void disputes(CanonicalRows rows) {
        rows.snapshot("mid", "2014-12-31", 1816, 2014, "dispute", "dispute_participant");
        participant(rows, 3957, 640, false, "1990-08-11", "1991-03-03");
        participant(rows, 3957, 770, false, "1990-09-01", "1991-03-03");
        participant(rows, 3957, 645, true, "1990-08-02", "1991-03-03");
        participant(rows, 4000, 640, true, "1996-01-01", "1997-02-01");
        participant(rows, 4000, 350, false, "1996-01-15", "1997-02-01");
        participant(rows, 4001, 630, true, "1999-01-01", "1999-02-01");
        participant(rows, 4001, 770, false, "1999-03-01", "1999-04-01");
    }

    private static void participant(
            CanonicalRows rows, int dispute, int state, boolean sideA, String first, String last) {
        rows.row(
                "dispute_participant",
                dispute,
                state,
                sideA,
                first,
                "day",
                last,
                "day",
                true,
                null,
                null,
                null,
                null,
                null);
    }

    private static void world(CanonicalRows rows, int year, String variable, double value) {
        rows.row("state_year", null, "World", year, variable, "US$", value, null, null, null, null);
    }

    private static void quantities(CanonicalRows rows) {
        rows.snapshot("nmc", "5", 1816, 2012).covers("state_year", "cinc", 1816, 2012);
        quantity(rows, 640, 2010, "cinc", 0.015, 0.0145, 0.0155, null);
        quantity(rows, 770, 2010, "cinc", 0.010, 0.0095, 0.0105, null);
        quantity(rows, 750, 2010, "cinc", null, null, null, "-9");
        rows.snapshot("sipri-milex", "2023-12-31", 1948, 2023)
                .covers("state_year", "milex_constant_usd", 1948, 2023)
                .covers("state_year", "milex_current_usd", 1948, 2023)
                .covers("state_year", "milex_share_gdp", 1948, 2023)
                .covers("state_year", "milex_world_constant_usd", 2010, 2011);
        world(rows, 2010, "milex_world_constant_usd", 1500e9);
        world(rows, 2011, "milex_world_constant_usd", 2400e9);
        world(rows, 2011, "milex_world_current_usd", 2500e9);
        quantity(rows, 640, 2011, "milex_current_usd", 25e9, null, null, null);
        quantity(rows, 640, 2010, "milex_current_usd", 17.9e9, null, null, null);
        quantity(rows, 770, 2010, "milex_current_usd", 5.9e9, null, null, null);
        quantity(rows, 750, 2010, "milex_current_usd", null, null, null, "xxx");
        quantity(rows, 640, 2010, "milex_share_gdp", 0.023, null, null, null);
        quantity(rows, 750, 2010, "milex_share_gdp", null, null, null, "xxx");
        quantity(rows, 640, 2010, "milex_constant_usd", 12e9, null, null, null);
        quantity(rows, 770, 2010, "milex_constant_usd", 6e9, null, null, null);
        quantity(rows, 94, 2010, "milex_constant_usd", 0.0, null, null, null);
        rows.snapshot("world-bank", "2023-12-31", 1960, 2024)
                .covers("state_year", "NY.GDP.MKTP.CD", 1960, 2023)
                .covers("state_year", "SP.POP.TOTL", 1960, 2024);
        quantity(rows, 640, 2010, "NY.GDP.MKTP.CD", 770e9, null, null, null);
        quantity(rows, 640, 2010, "SP.POP.TOTL", 73e6, null, null, null);
        rows.snapshot("colt-totals", "2024-12-31", 1990, 2024)
                .covers("state_year", "travel_sent", 1990, 2024)
                .covers("state_year", "travel_received", 1990, 2024);
        quantity(rows, 640, 2010, "travel_sent", 30.0, null, null, null);
        quantity(rows, 640, 2010, "travel_received", 12.0, null, null, null);
    }

    private static void quantity(
            CanonicalRows rows,
            int state,
            int year,
            String variable,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String missing) {
        rows.row("state_year", state, "S" + state, year, variable, "unit", value, low, high, missing, null);
    }

    private static void caseRows(CanonicalRows rows) {
        Store store = rows.store();
        int snapshot = store.addOverlay(new Snapshot(
                0,
                "case",
                "a-case",
                Instant.EPOCH,
                2,
                2,
                0,
                List.of(
                        new SnapshotFile(1, "chronology.yaml", "ab".repeat(32), 100),
                        new SnapshotFile(2, "reported.yaml", "cd".repeat(32), 100))));
        store.coverOverlay(snapshot, "case_event", "640-770", 1999, 2023);
        store.coverOverlay(snapshot, "case_quantity", "640-770", 2005, 2005);
        store.execute("""
                INSERT INTO case_event VALUES (?, 1, 12, 'ev-2003', 'visit', 'politics', 640, 770, DATE '2003-06-01',
                    DATE '2003-06-30', 'A visit.', 'n10')
                """, snapshot);
        store.execute("""
                INSERT INTO case_quantity VALUES (?, 2, 5, 'rp-aid', 'aid', 640, 770, DATE '2005-01-01', DATE '2005-12-31',
                    150e6, NULL, NULL, 'USD', 'Relief as offered.', 'n15')
                """, snapshot);
    }
}
