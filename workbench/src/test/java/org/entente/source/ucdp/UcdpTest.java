package org.entente.source.ucdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UcdpTest {
    private static final String HEADER =
            "conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,territory_name,year,intensity_level,cumulative_intensity,type_of_conflict,start_date,start_prec,start_date2,start_prec2,ep_end,ep_end_date,ep_end_prec,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd,gwno_loc,region,version";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void statesOfOneFieldAreToldApartAndAGroupIsOneParty() {
        bench.one(
                bench.file(
                        "ucdp.csv",
                        HEADER,
                        "9001,\"Egypt, Israel\",\"Government of Egypt, Government of Jordan\",1,,Government of Israel,2,,1,Sinai,1967,2,1,2,1967-06-05,1,1967-06-05,1,1,1967-06-10,,\"651,  663\",,666,,\"651, 666\",2,24.1",
                        "9002,Sudan,Government of Sudan,3,Government of Uganda,\"X, Y\",4,,2,,1999,1,0,4,1983-01-01,2,1999-05-01,4,0,,,625,500,,,625,4,24.1"));

        assertThat(bench.rows(
                        "SELECT conflict, role, place, state, party FROM conflict_party ORDER BY line, role, place"))
                .containsExactly(
                        "9001 location 1 651 Egypt",
                        "9001 location 2 666 Israel",
                        "9001 side_a 1 651 Government of Egypt",
                        "9001 side_a 2 663 Government of Jordan",
                        "9001 side_b 1 666 Government of Israel",
                        "9002 location 1 625 Sudan",
                        "9002 side_a 1 625 Government of Sudan",
                        "9002 side_b 1 - X, Y",
                        "9002 supporter_a 1 500 Government of Uganda");
        assertThat(
                        bench.rows(
                                "SELECT conflict, kind, incompatibility, territory, intensity, cumulative, began, episode_ended FROM conflict_year ORDER BY 1"))
                .containsExactly("9001 2 1 Sinai 2 true 1967-06-05 1967-06-10", "9002 4 2 - 1 false 1983-01-01 -");
    }

    @Test
    void version25IsSeparatedBySemicolonsAndWritesTheDayFirst() {
        bench.one(
                bench.file(
                        "ucdp.csv",
                        HEADER.replace(',', ';'),
                        "9001;Egypt;Government of Egypt;1;;X, Y;2;;1;Sinai;1967;2;1;3;29-5-1967;1;1-7-1967;1;1;31-12-1967;;651;;;;651;2;25.1",
                        "9001;Egypt;Government of Egypt;1;;X, Y;2;;1;Sinai;1968;2;1;3;31-2-1967;1;1-7-1967;1;0;;;651;;;;651;2;25.1"));

        assertThat(bench.rows("SELECT year, began, episode_began, episode_ended FROM conflict_year"))
                .containsExactly("1967 1967-05-29 1967-07-01 1967-12-31");
        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue"))
                .containsExactly("3 start_date 31-2-1967 is not a day");
    }

    @Test
    void badRowsAreRejectedOneByOne() {
        String good =
                "9001,Egypt,Government of Egypt,1,,X,2,,1,Sinai,1967,2,1,3,1967-06-05,1,1967-06-05,1,0,,,651,,,,651,2,24.1";
        bench.one(bench.file(
                "ucdp.csv",
                HEADER,
                good,
                good,
                good.replace(",651,,,,651,", ",\"651, 2\",,,,651,").replace("1967,2", "1968,2")));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 year 1967 comes a second time for this conflict",
                        "4 gwno_a 651, 2 has not as many numbers as there are names");
        assertThat(bench.rows("SELECT DISTINCT line FROM conflict_party")).containsExactly("2");
    }

    /** Two of the 2,752 lines are broken in the copy: their start_date is empty or a number. */
    @Test
    void theRealVersion25ReachesTo2024() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("ucdp"));

        assertThat(done.ref()).isEqualTo("ucdp:2024-12-31");
        assertThat(done.read()).isEqualTo(2_752);
        assertThat(done.kept()).isEqualTo(2_750);
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("ucdp"));

        assertThat(done.ref()).isEqualTo("ucdp:2023-12-31");
        assertThat(done.read()).isEqualTo(2_686);
        assertThat(done.kept()).isEqualTo(2_686);
        assertThat(bench.rows("SELECT DISTINCT first_year, last_year FROM coverage"))
                .containsExactly("1946 2023");
        // Every party that is a government of the time has a number, except Hyderabad's.
        assertThat(
                        bench.rows(
                                "SELECT DISTINCT party FROM conflict_party WHERE state IS NULL AND role IN ('side_a', 'supporter_a') ORDER BY 1"))
                .containsExactly("Government of Hyderabad");
    }
}
