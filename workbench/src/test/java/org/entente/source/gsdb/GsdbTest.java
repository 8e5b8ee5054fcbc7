package org.entente.source.gsdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GsdbTest {
    private static final String HEADER =
            "case_id,sanctioned_state,sanctioning_state,begin,end,trade,descr_trade,arms,military,financial,travel,other,target_mult,sender_mult,objective,success";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void eachTargetAndSenderOfACaseIsARow() {
        bench.one(
                bench.file(
                        "gsdb.csv",
                        HEADER,
                        "7,\"Korea, North, Congo, Democratic Republic of the\",\"United States, UN\",2006,2023,1,exp_part,1,0,0,1,0,1,1,prevent_war,ongoing"));

        assertThat(
                        bench.rows(
                                "SELECT target, target_name, sender, sender_name, through, from_year, to_year, trade, military, objective, outcome FROM sanction ORDER BY target, sender"))
                .containsExactly(
                        "490 Congo, Democratic Republic of the 2 United States - 2006 2023 true false prevent_war ongoing",
                        "490 Congo, Democratic Republic of the - UN - 2006 2023 true false prevent_war ongoing",
                        "731 Korea, North 2 United States - 2006 2023 true false prevent_war ongoing",
                        "731 Korea, North - UN - 2006 2023 true false prevent_war ongoing");
    }

    @Test
    void sanctionsOfTheUnionAreItsMembersInTheYearsOfTheirMembership() {
        bench.one(bench.file("gsdb.csv", HEADER, "8,Russia,EU,2014,2023,1,,0,0,1,0,0,0,1,policy_change,ongoing"));

        assertThat(
                        bench.rows(
                                "SELECT sender, through, from_year, to_year FROM sanction WHERE sender IN (200, 255, 260, 344) ORDER BY sender"))
                .containsExactly("200 EU 2014 2020", "255 EU 2014 2023", "344 EU 2014 2023");
        // Twenty-eight members of 2014 and the Union itself.
        assertThat(bench.rows("SELECT count(*), count(sender) FROM sanction")).containsExactly("29 28");
    }

    @Test
    void germanyIsTheFederalRepublicTo1990() {
        bench.one(bench.file(
                "gsdb.csv",
                HEADER,
                "1,German Democratic Republic,Germany,1949,1973,0,,0,0,0,0,1,0,0,territorial_conflict,success_total",
                "2,Germany,\"Egypt, Arab Rep.\",1995,1994,0,,0,0,0,0,1,0,0,other,failed",
                "1,Cuba,France,1960,1961,0,,0,0,0,0,1,0,0,other,failed",
                "3,Cuba,France,1960,1961,2,,0,0,0,0,1,0,0,other,failed"));

        assertThat(bench.rows("SELECT sender, target FROM sanction")).containsExactly("260 265");
        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 end 1994 is before begin",
                        "4 case_id 1 comes a second time",
                        "5 trade 2 is neither 0 nor 1");
    }

    /**
     * Cases 1387, 1391 and 1408 of the file name Australia; Germany; and Canada among others as
     * senders against Russia.
     */
    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("gsdb/GSDB_V4.csv"));

        assertThat(done.ref()).isEqualTo("gsdb:2023-12-31");
        assertThat(done.read()).isEqualTo(1_547);
        assertThat(done.kept()).isEqualTo(1_547);
        assertThat(bench.rows("""
                        SELECT sanction_case, sender FROM sanction WHERE target = 365 AND through IS NULL
                          AND (sanction_case, sender) IN ((1387, 900), (1391, 255), (1408, 20)) ORDER BY ALL
                        """)).containsExactly("1387 900", "1391 255", "1408 20");
        assertThat(bench.rows("""
                        SELECT count(*) FROM sanction WHERE through IS NULL AND sender IN (640, 770) AND target IN (640, 770)
                        """)).containsExactly("0");
        assertThat(bench.rows(
                        "SELECT DISTINCT sender_name FROM sanction WHERE sender IS NULL AND sender_name LIKE '%,%'"))
                .isEmpty();
    }
}
