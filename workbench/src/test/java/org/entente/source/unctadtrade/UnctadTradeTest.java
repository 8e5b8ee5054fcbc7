package org.entente.source.unctadtrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnctadTradeTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void sectionsAndTotalsOfNamesRunTogetherInThousands() {
        bench.one(bench.file(
                "unctad.csv",
                "\"year\",\"section\",\"exporter\",\"importer\",\"value_kusd\"",
                "1995,\"All\",\"KoreaRepublicof\",\"Congo\",2.5",
                "2005,\"SITC7_Machinery\",\"KoreaRepublicof\",\"ChinaHongKongSAR\",0",
                "2005,\"All\",\"France\",\"France\",7",
                "2005,\"All\",\"Indonesia\",\"DemRepoftheCongo\",",
                "2005,\"Food\",\"Indonesia\",\"France\",1",
                "2005,\"All\",\"Indonesia\",\"France\",-1",
                "2005,\"All\",\"France\",\"France\",8"));

        assertThat(bench.rows("""
                        SELECT year, exporter, importer, reporter, product, scheme, level, value, domestic
                        FROM trade_flow ORDER BY line
                        """))
                .containsExactly(
                        "1995 732 484 reconciled total - 0 2500.0 false",
                        "2005 732 - reconciled 7 SITC 1 0.0 false",
                        "2005 220 220 reconciled total - 0 7000.0 true",
                        "2005 850 490 reconciled total - 0 - false");
        assertThat(bench.rows("SELECT line, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "6 is neither All nor a section such as SITC0_Food",
                        "7 is negative",
                        "8 comes a second time for this year, reporter and product");
        assertThat(bench.rows("SELECT scheme, product, level, name FROM product_code"))
                .containsExactly("SITC 7 1 Machinery");
    }

    @Test
    void yearsBetweenAreNotCoveredAndOnlyExportersOfTheFileAre() {
        bench.one(bench.file(
                "unctad.csv",
                "year,section,exporter,importer,value_kusd",
                "1995,All,Turkey,Pakistan,1",
                "2005,All,Turkey,Pakistan,1",
                "2005,All,Pakistan,Turkey,1"));

        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage ORDER BY ALL"))
                .containsExactly(
                        " 1995 1995",
                        " 2005 2005",
                        "exporter:640 1995 1995",
                        "exporter:640 2005 2005",
                        "exporter:770 2005 2005");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("unctad-trade"));

        assertThat(done.read()).isEqualTo(488_964);
        assertThat(done.kept() + done.rejected()).isEqualTo(done.read());
        assertThat(done.rejected()).isZero();
        assertThat(bench.rows("SELECT first_year, last_year FROM coverage WHERE part = '' ORDER BY 1"))
                .containsExactly("1995 1995", "2005 2005", "2015 2015");
        // Every party without a number is a territory.
        assertThat(bench.rows("SELECT count(DISTINCT importer_name) FROM trade_flow WHERE importer IS NULL"))
                .containsExactly("31");
        // MEASURES.md: Türkiye's balance with Pakistan in 2015 is +54 m by UNCTAD.
        assertThat(bench.rows("""
                        SELECT round(sum(CASE WHEN exporter = 640 THEN value ELSE -value END) / 1e6) FROM trade_flow
                        WHERE year = 2015 AND product = 'total'
                          AND ((exporter = 640 AND importer = 770) OR (exporter = 770 AND importer = 640))
                        """)).containsExactly("54.0");
    }
}
