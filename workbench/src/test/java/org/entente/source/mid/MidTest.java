package org.entente.source.mid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MidTest {
    private static final String A =
            "dispnum,stday,stmon,styear,endday,endmon,endyear,outcome,settle,fatality,fatalpre,maxdur,mindur,hiact,hostlev,recip,numa,numb,ongo2014,version";
    private static final String B =
            "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,revtype2,fatality,fatalpre,hiact,hostlev,orig,version";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private Path disputes() {
        return bench.file(
                "MIDA.csv",
                A,
                "9001,8,5,1960,30,5,1960,5,3,0,0,23,23,8,3,1,2,1,0,5",
                "9002,-9,7,2010,24,1,2014,-9,-9,-9,-9,1300,1270,16,4,0,1,1,1,5");
    }

    @Test
    void participantsStandOnSides() {
        bench.one(
                disputes(),
                bench.file(
                        "MIDB.csv",
                        B,
                        "9001,TUR,640,8,5,1960,30,5,1960,1,0,0,-9,0,0,0,1,0,5",
                        "9001,PAK,770,8,5,1960,30,5,1960,1,0,0,-9,0,0,0,1,0,5",
                        "9001,RUS,365,8,5,1960,30,5,1960,0,1,1,-9,0,0,8,3,1,5"));

        assertThat(bench.rows("""
                        SELECT a.state AS one, b.state AS other, a.side_a = b.side_a AS together FROM dispute_participant a
                        JOIN dispute_participant b ON a.dispute = b.dispute AND a.state < b.state ORDER BY 1, 2
                        """)).containsExactly("365 640 false", "365 770 false", "640 770 true");
        assertThat(
                        bench.rows(
                                "SELECT state, originator, revisionist, highest_action, hostility FROM dispute_participant ORDER BY 1"))
                .containsExactly("365 true true 8 3", "640 false false 0 1", "770 false false 0 1");
    }

    @Test
    void minusNineIsUnknownAndADisputeMayBeOpen() {
        bench.one(disputes(), bench.file("MIDB.csv", B, "9002,TUR,640,-9,7,2010,24,1,2014,1,0,0,-9,-9,-9,16,4,1,5"));

        assertThat(bench.rows("""
                        SELECT first_day, first_precision, last_day, open, outcome, fatality, deaths, hostility
                        FROM dispute WHERE dispute = 9002
                        """)).containsExactly("2010-07-01 month 2014-01-24 true - - - 4");
        assertThat(bench.rows("SELECT fatality, deaths FROM dispute_participant"))
                .containsExactly("- -");
        assertThat(bench.rows("SELECT table_name, first_year, last_year FROM coverage ORDER BY 1"))
                .containsExactly("dispute 1960 2014", "dispute_participant 1960 2014");
    }

    @Test
    void participantsWithoutDisputesSayWhatIsMissing() {
        assertThat(bench.run(disputes()).problems())
                .extracting(ImportProblem::text)
                .containsExactly("is the file of disputes of mid and cannot be read without its participants:"
                        + " name all its files together, or their folder");
    }

    @Test
    void badRowsAreRejectedOneByOne() {
        bench.one(
                disputes(),
                bench.file(
                        "MIDB.csv",
                        B,
                        "9001,TUR,640,8,5,1960,30,5,1960,1,0,0,-9,0,0,0,1,0,5",
                        "9001,TUR,640,8,5,1960,30,5,1960,1,0,0,-9,0,0,0,1,0,5",
                        "9003,TUR,640,8,5,1960,30,5,1960,1,0,0,-9,0,0,0,1,0,5",
                        "9001,PAK,770,8,5,1960,30,5,1959,1,0,0,-9,0,0,0,1,0,5"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 ccode 640 joins a second time on that day",
                        "4 dispnum 9003 is not among the disputes",
                        "5 endyear 1959 lies before the beginning");
    }

    @Test
    void theRealFilesAreReadWhole() {
        ImportOutcome.Imported done =
                bench.one(TestData.requireData("mid/MIDA 5.0.csv"), TestData.requireData("mid/MIDB 5.0.csv"));

        assertThat(done.ref()).isEqualTo("mid:2014-12-31");
        assertThat(done.read()).isEqualTo(2_436 + 5_883);
        assertThat(done.kept()).isEqualTo(done.read());
        assertThat(bench.rows("SELECT DISTINCT first_year, last_year FROM coverage"))
                .containsExactly("1816 2014");
        // Türkiye and Pakistan were never opposed, and three times on one side.
        assertThat(bench.rows("""
                        SELECT a.dispute, a.side_a = b.side_a FROM dispute_participant a
                        JOIN dispute_participant b USING (snapshot, dispute)
                        WHERE a.state = 640 AND b.state = 770 ORDER BY 1
                        """)).containsExactly("253 true", "3957 true", "4283 true");
    }
}
