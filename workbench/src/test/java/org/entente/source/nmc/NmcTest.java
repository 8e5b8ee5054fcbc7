package org.entente.source.nmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NmcTest {
    private static final String HEADER = "stateabb,ccode,year,milex,milper,irst,pec,tpop,upop,cinc,version";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void thousandsBecomeUnitsWithTheBoundsOfTheirRounding() {
        bench.one(bench.file("nmc.csv", HEADER, "\"TUR\",640,1913,25134,241,0,841,21331,986,.0175777,2011"));

        assertThat(
                        bench.rows(
                                "SELECT variable, unit, value, low, high FROM state_year WHERE variable <> 'cinc' ORDER BY ALL"))
                .containsExactly(
                        "irst tonnes 0.0 0.0 500.0",
                        "milex GBP 2.5134E7 2.51335E7 2.51345E7",
                        "milper persons 241000.0 240500.0 241500.0",
                        "pec tonnes 841000.0 840500.0 841500.0",
                        "tpop persons 2.1331E7 2.13305E7 2.13315E7",
                        "upop persons 986000.0 985500.0 986500.0");
        assertThat(bench.rows(
                        "SELECT unit, value, round(low, 9), round(high, 9) FROM state_year WHERE variable = 'cinc'"))
                .containsExactly("share 0.0175777 0.01757765 0.01757775");
    }

    @Test
    void spendingIsInDollarsFrom1914() {
        bench.one(bench.file("nmc.csv", HEADER, "TUR,640,1914,10,1,1,1,1,1,.01,2011"));

        assertThat(bench.rows("SELECT state, party_name, unit FROM state_year WHERE variable = 'milex'"))
                .containsExactly("640 Türkiye US$");
    }

    @Test
    void minusNineIsNotReportedAndKeepsItsCode() {
        bench.one(bench.file("nmc.csv", HEADER, "PAK,770,1950,-9,1,1,1,1,1,.01,2011"));

        assertThat(bench.rows("SELECT value, low, high, missing FROM state_year WHERE variable = 'milex'"))
                .containsExactly("- - - -9");
        assertThat(bench.rows("SELECT part FROM coverage ORDER BY part"))
                .containsExactly("cinc", "irst", "milper", "pec", "tpop", "upop");
    }

    @Test
    void aBadRowIsRejectedWhole() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "nmc.csv",
                HEADER,
                "TUR,640,1950,1,1,1,1,1,1,.01,2011",
                "TUR,640,1950,1,1,1,1,1,1,.01,2011",
                "XXX,999,1950,1,1,1,1,1,1,.01,2011",
                "TUR,640,1951,1,-3,1,1,1,1,.01,2011",
                "TUR,640,1952,1,1,1,1,1,1,1.01,2011"));

        assertThat(done.read()).isEqualTo(5);
        assertThat(done.kept()).isEqualTo(1);
        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 milex Türkiye 1950 comes a second time for this party and year",
                        "4 ccode 999 is no COW number of a state",
                        "5 milper -3 is negative",
                        "6 cinc 1.01 is no share");
        assertThat(bench.rows("SELECT count(*) FROM state_year")).containsExactly("7");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("nmc"));

        assertThat(done.ref()).isEqualTo("nmc:2012-12-31");
        assertThat(done.read()).isEqualTo(15_171);
        assertThat(done.kept()).isEqualTo(15_171);
        assertThat(bench.rows("SELECT count(*), count(value), count(missing) FROM state_year"))
                .containsExactly("106197 103154 3043");
        assertThat(bench.rows("SELECT DISTINCT first_year, last_year FROM coverage"))
                .containsExactly("1816 2012");
        assertThat(bench.rows("""
                        SELECT line, variable, value FROM state_year
                        WHERE state = 770 AND year = 2012 AND variable IN ('cinc', 'milex', 'milper') ORDER BY variable
                        """))
                .containsExactly("13768 cinc 0.0145536", "13768 milex 5.814E9", "13768 milper 642000.0");
    }
}
