package org.entente.source.knomad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.tables.WorkbookFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnomadTest {
    private static final String TITLE =
            "Bilateral Remittance Estimates for 2021 using Migrant Stocks, Host Country Incomes, and Origin Country Incomes (millions of US$)";
    private static final String CORNER = "Remittance-receiving country (across) - Remittance-sending country (down) ";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void aRowIsTheSenderAColumnTheReceiver() {
        ImportOutcome.Imported done = bench.one(bench.bytes(
                "matrix.xlsx",
                new WorkbookFixture()
                        .sheet(
                                "FINAL",
                                List.of(
                                        List.of(TITLE),
                                        List.of(CORNER, "Pakistan", "Turkey", "West Bank and Gaza", "WORLD"),
                                        List.of("Turkey", 45.5, "", 2, 47.5),
                                        List.of("Pakistan", "", 0.25, "", 0.25),
                                        List.of("WORLD", 45.5, 0.25, 2, 47.75),
                                        List.of("Corridors are assumed to be zero.")))
                        .bytes()));

        assertThat(done.ref()).isEqualTo("knomad:2021-12-31");
        assertThat(
                        bench.rows(
                                "SELECT line, year, origin, destination, variable, unit, value FROM pair_quantity ORDER BY line, destination"))
                .containsExactly(
                        "3 2021 640 770 remittances US$ 4.55E7",
                        "3 2021 640 - remittances US$ 2000000.0",
                        "4 2021 770 640 remittances US$ 250000.0");
    }

    @Test
    void aMatrixWithoutItsYearIsRefused() {
        assertThat(bench.run(bench.bytes(
                                "matrix.xlsx",
                                new WorkbookFixture()
                                        .sheet("FINAL", List.of(List.of("x"), List.of(CORNER, "Turkey", "WORLD")))
                                        .bytes()))
                        .problems())
                .singleElement()
                .asString()
                .contains("names the year");
    }

    /** Row of Turkey, column of Pakistan of the sheet: 45.34860147421699 million. */
    @Test
    void theRealWorkbookIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("knomad"));

        assertThat(done.ref()).isEqualTo("knomad:2021-12-31");
        assertThat(done.rejected()).isZero();
        assertThat(bench.rows("""
                        SELECT origin, destination, CAST(round(value) AS BIGINT) FROM pair_quantity
                        WHERE origin IN (640, 770) AND destination IN (640, 770)
                        """)).containsExactly("640 770 45348601");
    }
}
