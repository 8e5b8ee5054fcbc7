package org.entente.source.gravitypenppml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GravityPenppmlTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void exportersReportZerosTooAndFormerStatesHaveTheirNumbers() {
        bench.one(bench.file(
                "penppml.csv",
                "\"exp\",\"imp\",\"time\",\"export\",\"id\",\"agreement\",\"ad_prov_14\"",
                "\"DEU\",\"SVU\",\"1988\",0,0,\"\",0",
                "\"DEU\",\"YEM\",\"1992\",1e+05,0,\"\",0",
                "\"BLX\",\"ROM\",\"1992\",7,0,\"\",0"));

        assertThat(bench.rows("SELECT year, exporter, importer, reporter, value FROM trade_flow ORDER BY line"))
                .containsExactly(
                        "1988 260 365 exporter 0.0", "1992 255 679 exporter 100000.0", "1992 - 360 exporter 7.0");
        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage ORDER BY ALL"))
                .containsExactly(" 1988 1988", " 1992 1992", "exporter:255 1992 1992", "exporter:260 1988 1988");
    }

    @Test
    void theRealFileCoversEveryFourthYear() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("gravity-penppml"));

        assertThat(done.read()).isEqualTo(316_317);
        assertThat(done.kept()).isEqualTo(316_317);
        assertThat(bench.rows("""
                        SELECT count(*), min(first_year), max(first_year), bool_and(first_year = last_year),
                               bool_and(first_year % 4 = 0)
                        FROM coverage WHERE part = ''
                        """)).containsExactly("14 1964 2016 true true");
        assertThat(bench.rows("SELECT count(*) FROM trade_flow WHERE value = 0"))
                .containsExactly("125104");
    }
}
