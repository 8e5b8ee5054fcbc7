package org.entente.source.polity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolityTest {
    private static final String HEADER = "cyear,ccode,scode,country,year,democ,autoc,polity,polity2,durable,xconst";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void scoresAndTheThreeKindsOfMissingAreKeptApart() {
        bench.one(bench.file(
                "polity.csv",
                HEADER,
                "6401960,640,TUR,Turkey,1960,-88,-88,-88,7,0,-88",
                "7691971,769,PKS,Pakistan,1971,-77,-77,-77,0,0,-77",
                "6601990,660,LEB,Lebanon,1990,-66,-66,-66,,,-66",
                "7702015,770,PAK,Pakistan,2015,7,0,7,7,5,6"));

        assertThat(
                        bench.rows(
                                "SELECT state, year, variable, value, missing FROM state_year WHERE variable LIKE 'polity%' ORDER BY year, variable"))
                .containsExactly(
                        "640 1960 polity - -88",
                        "640 1960 polity2 7.0 -",
                        "770 1971 polity - -77",
                        "770 1971 polity2 0.0 -",
                        "660 1990 polity - -66",
                        "770 2015 polity 7.0 -",
                        "770 2015 polity2 7.0 -");
        assertThat(bench.rows("SELECT DISTINCT variable, unit FROM state_year ORDER BY variable"))
                .containsExactly(
                        "autoc score 0 to 10",
                        "democ score 0 to 10",
                        "durable years",
                        "polity score -10 to 10",
                        "polity2 score -10 to 10",
                        "xconst score 1 to 7");
    }

    @Test
    void numbersThatAreOtherStatesInTheCowListAreGivenTheirs() {
        bench.one(bench.file(
                "polity.csv",
                HEADER,
                "3412010,341,KOS,Kosovo,2010,8,0,8,8,2,7",
                "3482010,348,MNT,Montenegro,2010,9,0,9,9,4,7",
                "3422010,342,SER,Serbia,2010,8,0,8,8,10,7",
                "3472006,347,YGS,Serbia and Montenegro,2006,6,0,6,6,6,7",
                "3422006,342,SER,Serbia,2006,8,0,8,8,0,7",
                "3641991,364,USR,USSR,1991,5,5,0,0,1,4",
                "3651921,365,RUS,Russia,1921,1,8,-7,-7,0,1",
                "992000,99,GCL,Gran Colombia,1825,1,8,-7,-7,0,1"));

        assertThat(bench.rows(
                        "SELECT party_name FROM state_year WHERE state IS NULL AND variable = 'polity' ORDER BY line"))
                .containsExactly("Serbia and Montenegro (YGS)", "Gran Colombia (GCL)");
        assertThat(bench.rows("SELECT line, state FROM state_year WHERE variable = 'polity' ORDER BY line"))
                .containsExactly("2 347", "3 341", "4 345", "5 -", "6 345", "7 365", "8 365", "9 -");
    }

    @Test
    void aBadRowIsRejected() {
        bench.one(bench.file(
                "polity.csv",
                HEADER,
                "6402015,640,TUR,Turkey,2015,4,1,3,3,1,4",
                "9992015,999,XXX,Nowhere,2015,4,1,3,3,1,4",
                "6402014,640,TUR,Turkey,2014,4,1,11,3,1,4"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 ccode 999 is no number of a state that is known",
                        "4 polity 11 is outside the scale of score -10 to 10");
    }

    @Test
    void theRealFileIsReadWholeAndNoStateHasTwoScoresInAYear() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("polity"));

        assertThat(done.ref()).isEqualTo("polity:2015-12-31");
        assertThat(done.read()).isEqualTo(17_061);
        assertThat(done.kept()).isEqualTo(17_061);
        assertThat(bench.rows("SELECT count(value), count(missing) FROM state_year"))
                .containsExactly("97799 3068");
        assertThat(bench.rows("""
                        SELECT state, year FROM state_year WHERE state IS NOT NULL
                        GROUP BY state, year, variable HAVING count(*) > 1
                        """)).isEmpty();
        assertThat(bench.rows("""
                        SELECT line, value FROM state_year
                        WHERE variable = 'polity2' AND year = 2015 AND state IN (640, 770) ORDER BY state
                        """)).containsExactly("15502 3.0", "11259 7.0");
        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage WHERE part = 'polity2'"))
                .containsExactly("polity2 1800 2015");
    }
}
