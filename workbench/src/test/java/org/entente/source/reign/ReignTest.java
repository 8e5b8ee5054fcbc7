package org.entente.source.reign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReignTest {
    private static final String LEADERS =
            "stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear,birthyear,gender,militarycareer,l_month,l_year,,,codedby,notes";
    private static final String ELECTIONS =
            "ccode,electionnumber,country,elec_year,elec_month,elec_day,sequence,event,elecnum,type,direct,regular,victory,change,runoff";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void aLeaderWithoutAnEndIsInOfficeAndAnEndHasNoDay() {
        bench.one(bench.file(
                "leaders.csv",
                LEADERS,
                "TUR,640,A1,A,19,11,2002,3,2003,1950,1,0,,,,,,",
                "TUR,640,A2,B,14,3,2003,,,1954,1,-99,8,2014,,,,",
                "TUR,640,A3,C,25,6,1993,3,1996,-99,0,1,,,,,,"));

        assertThat(bench.rows("""
                        SELECT leader, first_day, last_day, last_precision, open, birth_year, female, military_career
                        FROM leader_spell ORDER BY line
                        """))
                .containsExactly(
                        "A 2002-11-19 2003-03-31 month false 1950 false false",
                        "B 2003-03-14 - - true 1954 false -",
                        "C 1993-06-25 1996-03-31 month false - true true");
    }

    @Test
    void aStepOfAnElectionIsAVoteOnlyWhereTheEventSaysSo() {
        bench.one(bench.file(
                "elections.csv",
                ELECTIONS,
                "640,21,Turkey,2018,4,18,1,Announced,640021,X,Y,Y,,,N",
                "640,21,Turkey,2018,6,24,2,\"Vote, As scheduled\",640021,X,Y,Y,Y,N,N",
                "640,22,Turkey,2023,6, ,1,\"Upcoming, Scheduled\",640022,X,Y,Y,,,N"));

        assertThat(
                        bench.rows(
                                "SELECT election, step, first_day, last_day, day_precision, held, type, victory, changed FROM election"))
                .containsExactly(
                        "640021 1 2018-04-18 2018-04-18 day false X - -",
                        "640021 2 2018-06-24 2018-06-24 day true X true false",
                        "640022 1 2023-06-01 2023-06-30 month false X - -");
        assertThat(bench.rows("SELECT table_name, first_year, last_year FROM coverage"))
                .containsExactly("election 2018 2018");
    }

    @Test
    void aDayThatItsMonthDoesNotHaveLeavesTheMonth() {
        bench.one(bench.file(
                "elections.csv", ELECTIONS, "830,9,Singapore,2019,11,31,1,\"Vote, Early\",830009,L,Y,Y,,,N"));

        assertThat(bench.rows("SELECT first_day, last_day, day_precision FROM election"))
                .containsExactly("2019-11-01 2019-11-30 month");
        assertThat(bench.rows("SELECT field, value, reason, kept FROM row_issue"))
                .containsExactly("elec_day 31 is no day of its month: the month alone is taken true");
    }

    @Test
    void aStrayByteInANoteSpoilsNoName() {
        byte[] utf8 = (LEADERS + "\nSAL,92,A1,Saca Gonz\u0161lez,1,6,2004,6,2009,1965,1,0,,,,,,a note")
                .getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(utf8, utf8.length + 2);
        content[utf8.length] = (byte) 0x85;
        content[utf8.length + 1] = '\n';
        bench.one(bench.bytes("leaders.csv", content));

        assertThat(bench.rows("SELECT leader FROM leader_spell")).containsExactly("Saca Gonz\u0161lez");
    }

    @Test
    void theRealFilesAreReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("reign"));

        assertThat(done.ref()).isEqualTo("reign:2021-02-28");
        assertThat(done.read()).isEqualTo(2_524 + 4_351);
        assertThat(done.kept()).isEqualTo(done.read() - 1);
        assertThat(bench.rows("SELECT field, value, reason FROM row_issue WHERE NOT kept"))
                .containsExactly("ccode 533 is no COW number of a state");
        assertThat(bench.rows("SELECT count(*), count(*) FILTER (WHERE open) FROM leader_spell"))
                .containsExactly("2524 194");
        assertThat(bench.rows("SELECT count(*) FROM election")).containsExactly("4350");
        assertThat(bench.rows("SELECT table_name, first_year, last_year FROM coverage ORDER BY 1"))
                .containsExactly("election 1950 2021", "leader_spell 1950 2021");
        assertThat(bench.rows("SELECT first_day, open FROM leader_spell WHERE state = 640 AND leader = 'Erdogan'"))
                .containsExactly("2003-03-14 true");
    }
}
