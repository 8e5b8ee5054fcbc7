package org.entente.source.atop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtopTest {
    private static final String MEMBERS =
            "atopid,cowid,member,cowsys,yrent,moent,dayent,yrexit,moexit,dayexit,ineffect,phase,maxphase,defense,offense,neutral,nonagg,consul,conditio,version";
    private static final String ALLIANCES =
            "atopid,begyr,begmo,begday,endyr,endmo,endday,bilat,maxphase,defense,offense,neutral,nonagg,consul,mem1,mem2,mem3,version";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void aMemberKeepsItsPhaseItsSpellAndWhatItOwes() {
        bench.one(bench.file(
                "atop_m.csv",
                MEMBERS,
                "9001,,640,1,1954,4,2,1955,9,23,0,1,2,0,0,0,0,1,0,5.1",
                "9001,,640,1,1955,9,24,1979,3,12,0,2,2,1,0,0,1,1,1,5.1",
                "9001,,770,1,1955,9,24,1979,3,12,0,2,2,0,0,0,1,1,0,5.1"));

        assertThat(bench.rows("""
                        SELECT line, alliance, member, phase, first_day, last_day, defence, nonaggression, consultation,
                               conditional
                        FROM alliance_member ORDER BY line
                        """))
                .containsExactly(
                        "2 9001 640 1 1954-04-02 1955-09-23 false false true false",
                        "3 9001 640 2 1955-09-24 1979-03-12 true true true true",
                        "4 9001 770 2 1955-09-24 1979-03-12 false true true false");
        assertThat(bench.rows("SELECT layout FROM snapshot")).containsExactly("members and alliances, version 5.1");
    }

    @Test
    void anExitOfZeroIsInForceWhenTheDataEnd() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "atop_m.csv",
                MEMBERS,
                "9002,,640,1,1972,7,2,0,0,0,1,0,0,0,0,0,1,0,0,5.1",
                "9002,,770,1,1972,7,2,2005,4,30,0,0,0,0,0,0,1,0,0,5.1"));

        assertThat(bench.rows("SELECT member, last_day, last_precision FROM alliance_member ORDER BY line"))
                .containsExactly("640 - -", "770 2005-04-30 day");
        assertThat(bench.rows("SELECT table_name, first_year, last_year FROM coverage"))
                .containsExactly("alliance_member 1972 2005");
        assertThat(done.ref()).isEqualTo("atop:2005-12-31");
    }

    @Test
    void aSpellWithoutItsDaysIsAsLongAsItMayBeAndSaysSo() {
        bench.one(bench.file("atop_m.csv", MEMBERS, "9003,,640,1,1832,5,,1833,2,,0,0,0,1,0,0,0,0,0,5.1"));

        assertThat(bench.rows("SELECT first_day, first_precision, last_day, last_precision FROM alliance_member"))
                .containsExactly("1832-05-01 month 1833-02-28 month");
    }

    @Test
    void aMemberThatIsNoStateOfTheSystemKeepsItsNumber() {
        bench.one(bench.file("atop_m.csv", MEMBERS, "9004,,8152,0,1874,3,15,1884,6,6,0,0,0,1,0,0,0,0,0,5.1"));

        assertThat(bench.rows("SELECT member, member_number FROM alliance_member"))
                .containsExactly("- 8152");
    }

    @Test
    void theAllianceLevelAddsTheTreatyAndItsMembers() {
        bench.one(
                bench.file("atop_m.csv", MEMBERS, "9005,,640,1,1937,7,8,0,0,0,1,0,0,0,0,0,1,1,0,5.1"),
                bench.file("atop_a.csv", ALLIANCES, "9005,1937,7,8,0,0,0,0,0,0,0,0,1,1,640,630,700,5.1"));

        assertThat(
                        bench.rows(
                                "SELECT alliance, first_day, last_day, bilateral, members, defence, nonaggression FROM alliance"))
                .containsExactly("9005 1937-07-08 - false [640, 630, 700] false true");
        assertThat(bench.rows("SELECT table_name FROM coverage ORDER BY 1"))
                .containsExactly("alliance", "alliance_member");
    }

    @Test
    void theAllianceLevelAloneSaysWhatIsMissing() {
        assertThat(bench.run(bench.file("atop_a.csv", ALLIANCES, "9005,1937,7,8,0,0,0,0,0,0,0,0,1,1,640,630,700,5.1"))
                        .problems())
                .extracting(ImportProblem::text)
                .containsExactly("is the file of alliances of atop and cannot be read without its members:"
                        + " name all its files together, or their folder");
    }

    @Test
    void badRowsAreRejectedOneByOne() {
        bench.one(bench.file(
                "atop_m.csv",
                MEMBERS,
                "9006,,640,1,1972,7,2,0,0,0,1,0,0,0,0,0,1,0,0,5.1",
                "9006,,640,1,1972,7,2,0,0,0,1,0,0,0,0,0,1,0,0,5.1",
                "9006,,770,1,1972,7,2,1971,4,1,0,0,0,0,0,0,1,0,0,5.1",
                "9006,,630,1,1972,13,2,0,0,0,1,0,0,0,0,0,1,0,0,5.1",
                "9006,,645,1,1972,7,2,0,0,0,1,0,0,2,0,0,1,0,0,5.1"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue WHERE NOT kept ORDER BY line"))
                .containsExactly(
                        "3 member 640 comes a second time in this alliance, phase and day",
                        "4 yrexit 1971 lies before the beginning",
                        "5 moent 13 is not a month",
                        "6 defense 2 is neither 0 nor 1");
    }

    @Test
    void theRealFilesAreReadWhole() {
        ImportOutcome.Imported done = bench.one(
                TestData.requireData("atop/atop-member-level.csv"),
                TestData.requireData("atop/atop-alliance-level.csv"));

        assertThat(done.read()).isEqualTo(2_398 + 745);
        assertThat(done.kept()).isEqualTo(done.read());
        assertThat(bench.rows(
                        "SELECT count(*), count(DISTINCT alliance), count(*) - count(last_day) FROM alliance_member"))
                .containsExactly("2398 745 1062");
        assertThat(bench.rows("SELECT count(*), count(*) - count(last_day) FROM alliance"))
                .containsExactly("745 334");
        assertThat(bench.rows("SELECT DISTINCT first_year, last_year FROM coverage"))
                .containsExactly("1815 2016");
        assertThat(bench.rows("SELECT count(*) FROM row_issue")).containsExactly("0");
    }

    /**
     * The pact of 1955 to 1979, as in the directed dyad-years: non-aggression and consultation on
     * both sides.
     */
    @Test
    void tuerkiyeAndPakistanShareOneTreatyFrom1955To1979() {
        bench.one(TestData.requireData("atop/atop-member-level.csv"));

        assertThat(bench.rows("""
                        SELECT a.alliance, a.defence, a.nonaggression, a.consultation, least(a.last_day, b.last_day)
                        FROM alliance_member a JOIN alliance_member b USING (snapshot, alliance, phase)
                        WHERE a.member = 640 AND b.member = 770
                          AND a.first_day <= DATE '1960-01-01' AND b.first_day <= DATE '1960-01-01'
                          AND coalesce(a.last_day, DATE '2016-12-31') >= DATE '1960-01-01'
                          AND coalesce(b.last_day, DATE '2016-12-31') >= DATE '1960-01-01'
                        """)).containsExactly("3275 false true true 1979-03-12");
    }
}
