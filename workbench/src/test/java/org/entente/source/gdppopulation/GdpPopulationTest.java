package org.entente.source.gdppopulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GdpPopulationTest {
    private static final String HEADER =
            "\"ccode\",\"year\",\"mrgdppc\",\"sd_mrgdppc\",\"pwtrgdp\",\"sd_pwtrgdp\",\"pwtpop\",\"sd_pwtpop\"";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void millionsBecomeUnitsAndDeviationsBecomeBounds() {
        bench.one(bench.file("gdp.csv", HEADER, "640,2010,1000,100,500,300,70.5,0.5"));

        assertThat(bench.rows("SELECT variable, unit, value, low, high FROM state_year ORDER BY variable"))
                .containsExactly(
                        "mrgdppc 2011 international $ per person 1000.0 804.0 1196.0",
                        "pwtpop persons 7.05E7 6.952E7 7.148E7",
                        "pwtrgdp 2017 international $ 5.0E8 0.0 1.088E9");
    }

    @Test
    void aRowWithoutEstimatesIsKeptAndSaysSo() {
        ImportOutcome.Imported done =
                bench.one(bench.file("gdp.csv", HEADER, "345,1916,,,,,,", "345,1918,1000,100,500,50,70.5,0.5"));

        assertThat(done.kept()).isEqualTo(2);
        assertThat(bench.rows("SELECT line, field, reason, kept FROM row_issue"))
                .containsExactly("2 ccode has no estimate in this year true");
        assertThat(bench.rows("SELECT DISTINCT year FROM state_year")).containsExactly("1918");
    }

    @Test
    void aBadRowIsRejected() {
        bench.one(bench.file(
                "gdp.csv",
                HEADER,
                "640,2010,1,1,1,1,1,1",
                "999,2010,1,1,1,1,1,1",
                "640,2011,1,,1,1,1,1",
                "640,2012,-1,1,1,1,1,1"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 ccode 999 is no COW number of a state",
                        "4 sd_mrgdppc  is empty",
                        "5 mrgdppc -1 is negative");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("gdp/cw_gdppop.csv.gz"));

        assertThat(done.ref()).isEqualTo("gdp-population:2019-12-31");
        assertThat(done.read()).isEqualTo(16_536);
        assertThat(done.kept()).isEqualTo(16_536);
        assertThat(bench.rows("SELECT count(*) FROM state_year")).containsExactly("49479");
        assertThat(bench.rows("SELECT count(*) FROM row_issue")).containsExactly("43");
        assertThat(bench.rows("""
                        SELECT line, round(value), round((high - value) / 1.96) FROM state_year
                        WHERE state = 640 AND year = 2010 AND variable = 'pwtpop'
                        """)).containsExactly("12876 7.4436615E7 5125537.0");
        assertThat(bench.rows("SELECT DISTINCT first_year, last_year FROM coverage"))
                .containsExactly("1816 2019");
    }
}
