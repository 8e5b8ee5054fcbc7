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

    /**
     * By hand: goods 1.5 + 2 + 0.25 million, services 4 million; a zero, reported or filled in, is
     * no row.
     */
    @Test
    void industriesOfTheReleaseAreSummedWithServicesApart() {
        bench.one(bench.file(
                "ITPD_E_R02.csv",
                "exporter_iso3,exporter_name,importer_iso3,importer_name,year,industry_id,industry_descr,broad_sector,trade,flag_mirror,flag_zero",
                "TUR,Turkey,PAK,Pakistan,2005,1,Wheat,Agriculture,1.5,0,p",
                "TUR,Turkey,PAK,Pakistan,2005,27,\"Crude oil, natural gas\",Mining and Energy,2,0,p",
                "TUR,Turkey,PAK,Pakistan,2005,153,Transport,Services,4,1,p",
                "TUR,Turkey,PAK,Pakistan,2005,40,Textiles,Manufacturing,.25,0,p",
                "PAK,Pakistan,TUR,Turkey,2005,40,Textiles,Manufacturing,0,0,r",
                "PAK,Pakistan,TUR,Turkey,2005,41,Carpets,Manufacturing,0,0,u",
                "PAK,Pakistan,PAK,Pakistan,2005,40,Textiles,Manufacturing,9,0,p",
                "SRB,Serbia,TUR,Turkey,2005,40,Textiles,Mining_Energy,7,0,p",
                "TUR,Turkey,PAK,Pakistan,2005,40,Textiles,Crafts,1,0,p"));

        assertThat(bench.rows("SELECT line, exporter, importer, product, scheme, value, domestic"
                        + " FROM trade_flow ORDER BY line"))
                .containsExactly(
                        "2 640 770 total - 3750000.0 false",
                        "4 640 770 services - 4000000.0 false",
                        "8 770 770 total - 9000000.0 true",
                        "9 345 640 total - 7000000.0 false");
        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue"))
                .containsExactly("10 broad_sector Crafts is no broad sector of ITPD-E");
        assertThat(bench.rows("SELECT layout FROM snapshot")).containsExactly("by industry: goods and services apart");
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
