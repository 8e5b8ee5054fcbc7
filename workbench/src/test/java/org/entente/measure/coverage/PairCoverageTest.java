package org.entente.measure.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.measure.CanonicalRows;
import org.entente.measure.RealStore;
import org.entente.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which source speaks when, on typed rows and on the published files of trade. */
class PairCoverageTest {
    private static final int TUR = 640;
    private static final int PAK = 770;

    private final CanonicalRows rows = new CanonicalRows();

    @AfterEach
    void close() {
        rows.store().close();
    }

    private static List<String> told(Store store, int a, int b) {
        return PairCoverage.list(store, a, b).stream()
                .map(line -> line.snapshot().source() + " " + line.what() + " " + line.about() + ": " + line.covered()
                        + " rows " + line.withRows())
                .toList();
    }

    @Test
    void singleYearsStaySingleYears() {
        rows.snapshot("unctad-trade", "2015", 1995, 1995, "trade_flow");
        for (int year : new int[] {1995, 2005, 2015}) {
            rows.covers("trade_flow", "", year, year).covers("trade_flow", "exporter:" + TUR, year, year);
            rows.flow(year, TUR, PAK, "reconciled", 1);
        }
        rows.covers("trade_flow", "exporter:" + PAK, 2005, 2005);

        assertThat(told(rows.store(), TUR, PAK))
                .containsExactly(
                        "unctad-trade trade_flow TUR>PAK: 1995, 2005, 2015 rows [1995, 2005, 2015]",
                        "unctad-trade trade_flow PAK>TUR: 2005 rows []");
        // Neither sells by any report of its own.
        assertThat(told(rows.store(), 630, 750)).isEmpty();
    }

    @Test
    void nothingIsCoveredBeforeAStateExists() {
        rows.snapshot("cow-trade", "4.0", 1940, 1950, "trade_flow");
        rows.flow(1948, TUR, PAK, 1);

        assertThat(told(rows.store(), TUR, PAK))
                .containsExactly(
                        "cow-trade trade_flow TUR>PAK: 1947-1950 rows [1948]",
                        "cow-trade trade_flow PAK>TUR: 1947-1950 rows []");
    }

    @Test
    void votesCountWhereBothVotedAndDealsWhereSomethingWasDelivered() {
        rows.snapshot("un-votes", "2020", 1950, 1952, "un_vote");
        rows.rollCall(1, 5, "1950-11-03", "R/5/1").votes(1, new int[] {TUR, PAK}, 1, 8);
        rows.rollCall(2, 6, "1951-11-03", "R/6/1").votes(2, new int[] {TUR, PAK}, 1, 3);
        rows.snapshot("rivalries", "2018", 1950, 1953, "rivalry");
        rows.store()
                .execute(
                        "INSERT INTO rivalry VALUES (2, 1, 5, 'x', ?, 'P', ?, 'T', 1951, false, NULL, true, true, false,"
                                + " false, false, false, false, NULL)",
                        PAK,
                        TUR);

        assertThat(told(rows.store(), TUR, PAK))
                .containsExactly(
                        "rivalries rivalry TUR-PAK: 1950-1953 rows [1951, 1952, 1953]",
                        "un-votes un_vote TUR-PAK: 1950-1952 rows [1951]");
    }

    @Test
    void whatATableCoversOfOneStateIsTwoLines() {
        rows.snapshot("nmc", "5", 1950, 1951);
        rows.covers("state_year", "cinc", 1950, 1950).covers("state_year", "milex", 1952, 1952);

        assertThat(told(rows.store(), TUR, PAK))
                .containsExactly("nmc state_year TUR: 1950, 1952 rows []", "nmc state_year PAK: 1950, 1952 rows []");
    }

    /**
     * The four files as published; UNCTAD's matrix has three years, Comtrade's totals in WITS one.
     */
    @Test
    void thePublishedFilesOfTradeSpeakInTheirYearsOnly() {
        Store store = RealStore.everything();

        assertThat(told(store, TUR, PAK).stream()
                        .filter(line -> line.matches("(cow|itpd|unctad|wits).* trade_flow .*"))
                        .map(line -> line.replaceAll(" rows .*", "")))
                .containsExactly(
                        "cow-trade trade_flow TUR>PAK: 1947-2014",
                        "cow-trade trade_flow PAK>TUR: 1947-2014",
                        "itpd trade_flow TUR>PAK: 2000-2016",
                        "itpd trade_flow PAK>TUR: 2000-2016",
                        "unctad-trade trade_flow TUR>PAK: 1995, 2005, 2015",
                        "unctad-trade trade_flow PAK>TUR: 1995, 2005, 2015",
                        "wits-trade trade_flow TUR>PAK: 2009",
                        "wits-trade trade_flow PAK>TUR: 2009");
    }
}
