package org.entente.source.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MmeTest {
    private static final String HEADER =
            "MMEID,Ex_Name,Series_Name,Location,lat,lon,StartDate,s.year,s.month,s.day,EndDate,e.year,e.month,e.day,CPX,Air,Land,Sea,Amphibious,Cyber,Warfighting,Peacekeeping,Humanitarian,FocusDescription,AdditionalParticipantInfo,StateA,StateB,StateC";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void anExerciseHasItsDaysKindsAndParticipants() {
        bench.one(
                bench.file(
                        "mme.csv",
                        HEADER,
                        "mme1,Test Eagle,Eagle,Konya,37.9,32.5,6/14/04,2004,6,14,6/25/04,2004,6,25,0,1,0,0,0,0,1,0,0,air combat,,Turkey,Pakistan,"));

        assertThat(bench.rows("""
                        SELECT exercise, name, first_day, first_precision, last_day, air, sea, warfighting,
                               named_participants, unnamed_participants
                        FROM exercise
                        """))
                .containsExactly("mme1 Test Eagle 2004-06-14 day 2004-06-25 true false true 2 false");
        assertThat(bench.rows("SELECT line, participant, participant_name FROM exercise_participant ORDER BY 2"))
                .containsExactly("2 640 Turkey", "2 770 Pakistan");
        assertThat(bench.rows("SELECT table_name, first_year, last_year FROM coverage ORDER BY 1"))
                .containsExactly("exercise 2004 2004", "exercise_participant 2004 2004");
    }

    @Test
    void aDayOfXxLeavesTheMonthAndMinusNineIsUnknown() {
        bench.one(bench.file(
                "mme.csv",
                HEADER,
                "mme2,-9,,,,,2002-09-xx,2002,9,xx,2002-09-xx,2002,9,xx,0,0,0,1,0,0,1,0,0,,,Turkey,-9,"));

        assertThat(
                        bench.rows(
                                "SELECT name, location, latitude, first_day, first_precision, last_day, last_precision, unnamed_participants FROM exercise"))
                .containsExactly("- - - 2002-09-01 month 2002-09-30 month true");
        assertThat(bench.rows("SELECT participant_name FROM exercise_participant"))
                .containsExactly("Turkey");
    }

    @Test
    void aStateThatIsNamedTwiceTakesPartOnceAndARepeatedIdIsAnotherExercise() {
        bench.one(bench.file(
                "mme.csv",
                HEADER,
                "mme3,A,,,,,1/2/05,2005,1,2,1/3/05,2005,1,3,0,0,1,0,0,0,1,0,0,,,Turkey,Pakistan,Turkey",
                "mme3,B,,,,,2/2/05,2005,2,2,2/3/05,2005,2,3,0,0,1,0,0,0,1,0,0,,,Turkey,Italy,"));

        assertThat(bench.rows("SELECT line, count(*) FROM exercise_participant GROUP BY line ORDER BY line"))
                .containsExactly("2 2", "3 2");
        assertThat(bench.rows("SELECT line, field, value, kept FROM row_issue"))
                .containsExactly("2 StateC Turkey true");
    }

    @Test
    void anEndBeforeTheBeginningIsUnknownAndSaidToBe() {
        bench.one(bench.file(
                "mme.csv", HEADER, "mme4,A,,,,,6/20/84,1984,6,20,3/1/84,1984,3,1,0,0,1,0,0,0,1,0,0,,,Turkey,Italy,"));

        assertThat(bench.rows("SELECT first_day, last_day FROM exercise")).containsExactly("1984-06-20 -");
        assertThat(bench.rows("SELECT field, reason FROM row_issue"))
                .containsExactly("e.month puts the end before the beginning: the end is taken as unknown");
    }

    @Test
    void germanyIsWhatItWasInThatYearAndWhatIsNoStateKeepsItsName() {
        bench.one(bench.file(
                "mme.csv",
                HEADER,
                "mme5,A,,,,,6/20/84,1984,6,20,6/21/84,1984,6,21,0,0,1,0,0,0,1,0,0,,,Federal Republic of Germany,NATO,",
                "mme6,B,,,,,6/20/94,1994,6,20,6/21/94,1994,6,21,0,0,1,0,0,0,1,0,0,,,Germany,Czechia,"));

        assertThat(bench.rows("SELECT participant, participant_name FROM exercise_participant ORDER BY line, 2"))
                .containsExactlyInAnyOrder("260 Federal Republic of Germany", "- NATO", "255 Germany", "316 Czechia");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("mme"));

        assertThat(done.ref()).isEqualTo("mme:2010-12-31");
        assertThat(done.read()).isEqualTo(3_707);
        assertThat(done.kept()).isEqualTo(3_707);
        // Six rows of the file put the end before the beginning: lines 198, 322, 1887, 2456, 2903
        // and 3367.
        assertThat(bench.rows("SELECT count(*), count(*) - count(last_day), count(*) - count(name) FROM exercise"))
                .containsExactly("3707 6 1033");
        assertThat(bench.rows("SELECT count(*) FROM exercise WHERE first_precision = 'month'"))
                .containsExactly("814");
        assertThat(bench.rows("""
                        SELECT count(*) FROM exercise_participant a JOIN exercise_participant b USING (snapshot, line)
                        WHERE a.participant = 640 AND b.participant = 770
                        """)).containsExactly("11");
        assertThat(
                        bench.rows(
                                "SELECT DISTINCT participant_name FROM exercise_participant WHERE participant IS NULL ORDER BY 1"))
                .containsExactly(
                        "Baltic States",
                        "Bermuda",
                        "Hong Kong SAR China",
                        "NATO",
                        "Netherlands Antilles",
                        "New Caledonia");
    }
}
