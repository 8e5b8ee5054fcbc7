package org.entente.source.oecdicio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OecdIcioTest {
    private static final String HEADER = "year,exporter,importer,goods_musd,services_musd";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void goodsAndServicesOfAFlowAreTwoQuantitiesInDollars() {
        ImportOutcome.Imported done =
                bench.one(bench.file("icio.csv", HEADER, "2011,TUR,PAK,191.5,0", "2012,PAK,ROW,1,2.25"));

        assertThat(done.ref()).isEqualTo("oecd-icio:2012-12-31");
        assertThat(
                        bench.rows(
                                "SELECT line, year, origin, destination, destination_name, variable, unit, value FROM pair_quantity ORDER BY line, variable"))
                .containsExactly(
                        "2 2011 640 770 PAK goods US$ 1.915E8",
                        "2 2011 640 770 PAK services US$ 0.0",
                        "3 2012 770 - ROW goods US$ 1000000.0",
                        "3 2012 770 - ROW services US$ 2250000.0");
        assertThat(bench.rows("SELECT table_name, part, first_year, last_year FROM coverage ORDER BY part"))
                .containsExactly("pair_quantity goods 2011 2012", "pair_quantity services 2011 2012");
    }

    @Test
    void badRowsAreRejectedOneByOne() {
        bench.one(bench.file(
                "icio.csv",
                HEADER,
                "2011,TUR,PAK,1,1",
                "2011,TUR,PAK,1,1",
                "2011,TUR,TUR,1,1",
                "2011,TUR,USA,-1,1",
                "x,TUR,USA,1,1"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 goods TUR to PAK comes a second time for 2011",
                        "4 importer TUR is the exporter too",
                        "5 goods_musd -1 is negative",
                        "6 year x is not a whole number");
    }

    /** Sums of the file's column services_musd over the 80 lines of an exporter of 2022. */
    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("oecd-icio"));

        assertThat(done.ref()).isEqualTo("oecd-icio:2022-12-31");
        assertThat(done.read()).isEqualTo(77_760);
        assertThat(done.kept()).isEqualTo(77_760);
        assertThat(bench.rows("""
                        SELECT origin, year, variable, CAST(round(value / 1e3) AS BIGINT) FROM pair_quantity
                        WHERE origin IN (640, 770) AND destination IN (640, 770) AND year IN (2015, 2022) ORDER BY ALL
                        """))
                .containsExactly(
                        "640 2015 goods 191268",
                        "640 2015 services 125296",
                        "640 2022 goods 343825",
                        "640 2022 services 220099",
                        "770 2015 goods 256277",
                        "770 2015 services 58700",
                        "770 2022 goods 277794",
                        "770 2022 services 70274");
        assertThat(bench.rows("""
                        SELECT origin, count(*), CAST(round(sum(value) / 1e3) AS BIGINT) FROM pair_quantity
                        WHERE variable = 'services' AND year = 2022 AND origin IN (255, 640) GROUP BY origin ORDER BY origin
                        """)).containsExactly("255 80 637862274", "640 80 109559724");
        assertThat(bench.rows("SELECT DISTINCT origin_name FROM pair_quantity WHERE origin IS NULL ORDER BY 1"))
                .containsExactly("HKG", "ROW");
    }
}
