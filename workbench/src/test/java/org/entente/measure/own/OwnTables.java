package org.entente.measure.own;

import org.entente.measure.CanonicalRows;
import org.jspecify.annotations.Nullable;

/**
 * Tables that a user might bring, typed by hand. Türkiye 640, Pakistan 770, United States 2,
 * Afghanistan 700. Lines count from 1, first the measures and then the values in their order.
 */
final class OwnTables {
    static final int TUR = 640;
    static final int PAK = 770;
    static final int USA = 2;
    static final int AFG = 700;
    static final String REF = "own-a:2020";

    private final CanonicalRows rows = new CanonicalRows();

    private OwnTables() {}

    static CanonicalRows create() {
        OwnTables tables = new OwnTables();
        tables.measures();
        tables.values();
        return tables.rows;
    }

    private void measures() {
        rows.snapshot("own-a", "2020", 2000, 2003);
        for (String measure : new String[] {"visits", "aid", "score", "flag", "border"}) {
            rows.covers("own_value", "own." + measure, 2000, 2003);
        }
        rows.covers("own_value", "own.calls", 2002, 2003);
        measure("visits", "pair", "sum", true, "[]", "[]", "[640]", "First note.\nSecond note."); // 1
        measure("aid", "directed", "none", false, "[640]", "[770, 700]", "[]", ""); // 2
        measure("score", "state", "mean", false, "[]", "[]", "[]", ""); // 3
        measure("flag", "state", "none", true, "[640, 770]", "[]", "[]", ""); // 4
        measure("border", "pair", "none", false, "[]", "[]", "[]", ""); // 5
        measure("calls", "directed", "sum", true, "[]", "[]", "[640]", ""); // 6
        measure("years", "state", "none", true, "[]", "[]", "[]", ""); // 7, which declares no years
    }

    private void measure(
            String name,
            String shape,
            String combine,
            boolean zero,
            String first,
            String second,
            String of,
            String notes) {
        measure(rows, name, "Of " + name, shape, combine, zero, first, second, of, notes);
    }

    static void measure(
            CanonicalRows rows,
            String name,
            String title,
            String shape,
            String combine,
            boolean zero,
            String first,
            String second,
            String oneOf,
            String notes) {
        rows.row(
                "own_measure",
                "own." + name,
                title,
                "What " + name + " means.",
                shape,
                "things",
                "higher: more " + name,
                combine + " of column " + name,
                combine,
                zero,
                first,
                second,
                oneOf,
                notes,
                "A data set",
                "A publisher",
                "An author",
                "A table",
                "A press",
                2019,
                name.equals("aid") ? null : "https://example.org/" + name,
                "CC0",
                true);
    }

    private void values() {
        value("visits", 2000, TUR, PAK, 2.0, null, null, null); // 8
        value("visits", 2000, PAK, TUR, 3.0, null, null, null); // 9: the same pair
        value("visits", 2001, TUR, USA, 0.0, null, null, null); // 10
        value("visits", 2001, TUR, PAK, null, null, null, "n/a"); // 11
        value("visits", 2002, TUR, PAK, 1.0, null, null, null); // 12
        value("visits", 2002, TUR, PAK, null, null, null, ".."); // 13
        value("visits", 2002, TUR, USA, 4.0, 3.0, 6.0, null); // 14
        value("visits", 2002, USA, TUR, 2.0, null, null, null); // 15: known exactly
        value("visits", 2003, null, TUR, 9.0, null, null, null); // 16: of no state
        value("visits", 2003, TUR, null, 9.0, null, null, null); // 17: with no state
        value("visits", 2003, TUR, PAK, 0.0, 0.0, 0.5, null); // 18
        value("visits", 2003, TUR, USA, null, null, null, "x"); // 19
        value("visits", 2003, TUR, USA, null, null, null, "y"); // 20
        value("aid", 2000, TUR, PAK, 10.5, null, null, null); // 21
        value("aid", 2000, TUR, AFG, 0.0, 0.0, 0.0, null); // 22
        value("aid", 2001, TUR, PAK, null, null, null, "-"); // 23
        value("aid", 2001, TUR, AFG, 0.0, -1.0, 0.0, null); // 24
        value("aid", 2002, TUR, PAK, -3.0, -4.0, -1.0, null); // 25
        of("score", 2000, TUR, 4.0, null, null); // 26
        of("score", 2000, TUR, 7.0, null, null); // 27
        of("score", 2000, PAK, 3.0, 2.0, 4.0); // 28
        of("score", 2000, PAK, 5.0, null, null); // 29
        of("score", 2002, TUR, 1.0, null, null); // 30
        of("flag", 2001, TUR, 1.0, null, null); // 31
        value("border", 2000, TUR, PAK, 7.0, null, null, null); // 32
        value("border", 2000, PAK, TUR, 7.0, null, null, null); // 33: the same in the other order
        value("calls", 2003, TUR, PAK, 6.0, null, null, null); // 34
        of("years", 2000, TUR, 1.0, null, null); // 35
    }

    private void of(String measure, int year, int state, double value, @Nullable Double low, @Nullable Double high) {
        rows.row("own_value", "own." + measure, year, null, state, "S", null, null, value, low, high, null);
    }

    private void value(
            String measure,
            int year,
            @Nullable Integer first,
            @Nullable Integer second,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String missing) {
        rows.row(
                "own_value", "own." + measure, year, null, first, "First", second, "Second", value, low, high, missing);
    }
}
