package org.entente.measure.catalogue;

import org.entente.measure.CanonicalRows;
import org.jspecify.annotations.Nullable;

/**
 * Services, migration, missions, visas, sanctions, treaties and bodies typed by hand. Türkiye 640,
 * Pakistan 770, United States 2, India 750, Iran 630.
 */
final class TypedLinks {
    private TypedLinks() {}

    static void add(CanonicalRows rows) {
        services(rows);
        people(rows);
        rows.snapshot("lowy-diplomacy", "2023", 2023, 2023).covers("pair_quantity", "missions", 2023, 2023);
        rows.covers("pair_quantity", "embassies", 2023, 2023);
        flow(rows, 2023, 640, 770, "missions", "posts", 3);
        flow(rows, 2023, 640, 770, "embassies", "posts", 1);
        rows.snapshot("passport-index", "2026-02-17", 2026, 2026, "entry_rule")
                .row("entry_rule", "2026-02-17", 2026, 640, "TUR", 770, "PAK", "e_visa", null)
                .row("entry_rule", "2026-02-17", 2026, 770, "PAK", 640, "TUR", "no_admission", null)
                .row("entry_rule", "2026-02-17", 2026, 640, "TUR", 630, "IRN", "visa_free", 90);
        rows.snapshot("gsdb", "2023-12-31", 1949, 2023, "sanction");
        sanction(rows, 1, 2, null, 2018, 2019, true, false);
        sanction(rows, 2, 2, null, 2019, 2023, false, true);
        sanction(rows, 3, 255, "EU", 2019, 2021, false, true);
        treaties(rows);
        bodies(rows);
    }

    private static void flow(
            CanonicalRows rows, int year, int from, int to, String variable, String unit, double value) {
        rows.row("pair_quantity", year, from, "P" + from, to, "P" + to, variable, unit, value, null);
    }

    private static void services(CanonicalRows rows) {
        rows.snapshot("oecd-icio", "2022", 2022, 2022)
                .covers("pair_quantity", "goods", 2022, 2022)
                .covers("pair_quantity", "services", 2022, 2022);
        flow(rows, 2022, 640, 770, "services", "US$", 220e6);
        flow(rows, 2022, 770, 640, "services", "US$", 70e6);
        flow(rows, 2022, 640, 770, "goods", "US$", 343e6);
        flow(rows, 2022, 770, 640, "goods", "US$", 278e6);
        flow(rows, 2022, 640, 2, "services", "US$", 280e6);
        // The rest of the world is a party without number.
        rows.row("pair_quantity", 2022, 640, "P640", null, "ROW", "services", "US$", 500e6, null);
    }

    private static void people(CanonicalRows rows) {
        rows.snapshot("unhcr", "2025", 2018, 2018)
                .covers("pair_quantity", "refugees", 2018, 2018)
                .covers("pair_quantity", "asylum_seekers", 2018, 2018);
        flow(rows, 2018, 770, 640, "refugees", "persons", 51);
        flow(rows, 2018, 770, 640, "asylum_seekers", "persons", 2303);
        rows.snapshot("un-migrants", "2019", 2019, 2019).covers("pair_quantity", "migrants", 2019, 2019);
        flow(rows, 2019, 770, 640, "migrants", "persons", 1579);
        rows.snapshot("knomad", "2021", 2021, 2021).covers("pair_quantity", "remittances", 2021, 2021);
        flow(rows, 2021, 640, 770, "remittances", "US$", 45e6);
        rows.snapshot("sci", "2021", 2021, 2021).covers("pair_quantity", "connectedness", 2021, 2021);
        flow(rows, 2021, 640, 770, "connectedness", "index points", 3138);
        flow(rows, 2021, 770, 640, "connectedness", "index points", 3138);
    }

    /** Against Türkiye. */
    private static void sanction(
            CanonicalRows rows,
            int number,
            int sender,
            @Nullable String through,
            int from,
            int to,
            boolean trade,
            boolean arms) {
        rows.row(
                "sanction",
                number,
                640,
                "Turkey",
                sender,
                "S" + sender,
                through,
                from,
                to,
                trade,
                arms,
                false,
                false,
                false,
                false,
                "policy_change",
                "ongoing");
    }

    /**
     * One of two parties, one of three on the environment that Pakistan leaves in 2010, and one of
     * twelve.
     */
    private static void treaties(CanonicalRows rows) {
        rows.snapshot("globalgov", "2023", 1900, 2023)
                .covers("treaty_party", "GGO", 1900, 2023)
                .covers("igo_member", "", 1925, 2010);
        treaty(rows, "two", "trade");
        party(rows, "two", 640, "2000-05-01", null);
        party(rows, "two", 770, "2001-05-01", null);
        treaty(rows, "three", "environment");
        party(rows, "three", 640, "1990-05-01", null);
        party(rows, "three", 770, "1991-05-01", "2010-06-01");
        party(rows, "three", 750, "1990-05-01", null);
        treaty(rows, "twelve", "environment");
        for (int state : new int[] {2, 20, 40, 41, 42, 51, 52, 53, 54, 55, 640, 770}) {
            party(rows, "twelve", state, "1995-05-01", null);
        }
    }

    private static void treaty(CanonicalRows rows, String id, String domain) {
        rows.row("treaty", "GGO", id, "Treaty " + id, domain, "Agreement", null, null, null, null, null, null);
    }

    private static void party(CanonicalRows rows, String treaty, int state, String joined, @Nullable String left) {
        rows.row(
                "treaty_party",
                "GGO",
                treaty,
                "Treaty " + treaty,
                state,
                "S" + state,
                joined,
                "day",
                left,
                left == null ? null : "day");
    }

    private static void bodies(CanonicalRows rows) {
        // Of the snapshot before: informal bodies.
        rows.row("igo_member", "G11", "G11", 640, "TUR", "full", 2005, 2010, true)
                .row("igo_member", "G11", "G11", 770, "PAK", "full", 2006, 2010, true)
                .row("igo_member", "NAM", "NAM", 640, "TUR", "full", 1961, 2017, false)
                .row("igo_member", "NAM", "NAM", 770, "PAK", "full", 1961, 2017, false);
        rows.snapshot("cow-igo-members", "2014-12-31", 1816, 2014, "igo_member")
                .row("igo_member", "ECO", "Economic Cooperation Organization", 640, "640", "full", 1985, 2014, true)
                .row("igo_member", "ECO", "Economic Cooperation Organization", 770, "770", "full", 1985, 2014, true)
                .row("igo_member", "CERN", "CERN", 640, "640", "observer", 2000, 2014, true)
                .row("igo_member", "CERN", "CERN", 770, "770", "full", 2000, 2014, true)
                .row(
                        "igo_member",
                        "OIC",
                        "Organisation of the Islamic Conference",
                        640,
                        "640",
                        "full",
                        1969,
                        2014,
                        true)
                .row(
                        "igo_member",
                        "OIC",
                        "Organisation of the Islamic Conference",
                        770,
                        "770",
                        "full",
                        1969,
                        2014,
                        true);
    }
}
