package org.entente.source.rivalries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RivalriesTest {
    private static final String HEADER =
            "rivalry,start,end,positional,spatial,ideological,interventionary,principal,aprin,note";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void aPairHasItsPartiesItsYearsAndWhatItIsAbout() {
        bench.one(bench.file(
                "rivalries.csv",
                HEADER,
                "Iran-Turkey 1,P1816,1932,,1,,,,,",
                "Greece-Turkey 2,1955,ongoing,1,1,1,,,,a remark",
                "Ottoman E-Venice,P1494,1717,1,1,,,1,,"));

        assertThat(bench.rows("""
                        SELECT name, first, second, second_name, from_year, from_earlier, to_year, open,
                               over_position, over_space, over_ideology, principal, note
                        FROM rivalry ORDER BY line
                        """))
                .containsExactly(
                        "Iran-Turkey 1 630 640 Turkey 1816 true 1932 false false true false false -",
                        "Greece-Turkey 2 350 640 Turkey 1955 false - true true true true false a remark",
                        "Ottoman E-Venice 640 - Venice 1494 true 1717 false true true false true -");
        assertThat(bench.rows("SELECT first_year, last_year FROM coverage")).containsExactly("1494 1955");
    }

    @Test
    void theTwoGermanysVietnamsAndYemensAreApart() {
        bench.one(bench.file(
                "rivalries.csv",
                HEADER,
                "E. Germany-W. Germany,1949,1973,1,,,,,,",
                "N. Vietnam-S. Vietnam,1954,1975,1,,,,,,",
                "France-Vietnam,1858,1884,1,,,,,,",
                "Saudi Arabia-Yemen 2,1962,1969,1,,,,,,",
                "Saudi Arabia-Yemen 3,1990,2000,1,,,,,,"));

        assertThat(bench.rows("SELECT first, second FROM rivalry ORDER BY line"))
                .containsExactly("265 260", "816 817", "220 -", "670 678", "670 679");
    }

    @Test
    void anEndBeforeTheBeginningIsUnknownAndTheRivalryIsNotOpen() {
        bench.one(bench.file("rivalries.csv", HEADER, "Bulgaria-Yugoslavia,1878,1855,,1,,,,,"));

        assertThat(bench.rows("SELECT from_year, to_year, open FROM rivalry")).containsExactly("1878 - false");
        assertThat(bench.rows("SELECT field, value, kept FROM row_issue")).containsExactly("end 1855 true");
    }

    @Test
    void badRowsAreRejectedOneByOne() {
        bench.one(bench.file(
                "rivalries.csv",
                HEADER,
                "India-Pakistan,1947,ongoing,1,,,,,,",
                "India-Pakistan,1947,ongoing,1,,,,,,",
                "India,1947,ongoing,1,,,,,,",
                "India-China,long ago,ongoing,1,,,,,,",
                "India-China,1948,ongoing,x,,,,,,"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 rivalry India-Pakistan comes a second time",
                        "4 rivalry India is not two names joined by a hyphen",
                        "5 start long ago is neither a year nor P and a year",
                        "6 positional x is not a whole number");
    }

    @Test
    void theRealWorkbookIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("rivalries"));

        assertThat(done.ref()).isEqualTo("rivalries:2018-12-31");
        assertThat(done.read()).isEqualTo(264);
        assertThat(done.kept()).isEqualTo(264);
        assertThat(bench.rows("SELECT name FROM rivalry WHERE first IS NULL OR second IS NULL ORDER BY line"))
                .containsExactly("Ottoman E-Venice", "Portugal-Venice", "Thailand-Vietnam 1", "France-Vietnam");
        assertThat(bench.rows("SELECT from_year, open FROM rivalry WHERE name = 'Greece-Turkey 2'"))
                .containsExactly("1955 true");
        assertThat(bench.rows("SELECT count(*) FROM rivalry WHERE first IN (640, 770) AND second IN (640, 770)"))
                .containsExactly("0");
    }
}
