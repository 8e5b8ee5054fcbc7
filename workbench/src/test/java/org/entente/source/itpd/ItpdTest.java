package org.entente.source.itpd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItpdTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void domesticSalesAreKeptAndMarked() {
        bench.one(bench.file(
                "itpd.csv",
                "\"year\",\"exporter\",\"importer\",\"usd\"",
                "2000,\"Turkey\",\"Turkey\",900",
                "2000,\"Turkey\",\"Congo\",5.5",
                "2001,\"Niue\",\"Niue\",3",
                "2001,\"DR Congo\",\"Turkey\",x"));

        assertThat(bench.rows(
                        "SELECT year, exporter, importer, reporter, value, domestic FROM trade_flow ORDER BY line"))
                .containsExactly(
                        "2000 640 640 reconciled 900.0 true",
                        "2000 640 484 reconciled 5.5 false",
                        "2001 - - reconciled 3.0 true");
        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue"))
                .containsExactly("5 usd x is not a number");
        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage ORDER BY 1"))
                .containsExactly(" 2000 2001", "exporter:640 2000 2000");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("itpd"));

        assertThat(done.read()).isEqualTo(428_463);
        assertThat(done.kept()).isEqualTo(428_463);
        assertThat(bench.rows("SELECT count(*) FROM trade_flow WHERE domestic")).containsExactly("2618");
        assertThat(bench.rows("SELECT first_year, last_year FROM coverage WHERE part = ''"))
                .containsExactly("2000 2016");
    }
}
