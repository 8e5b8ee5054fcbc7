package org.entente.source.unidealpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportReport;
import org.entente.source.tables.StataFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnIdealPointsTest {
    private static final String HEADER =
            "\"ccode\",\"countryname\",\"year\",\"idealpointfp\",\"idealpointall\",\"idealpointlegacy\","
                    + "\"nvotesfp\",\"q5fp\",\"q10fp\",\"q50fp\",\"q90fp\",\"q95fp\",\"nvotesall\",\"q5all\",\"q10all\",\"q50all\",\"q90all\",\"q95all\",\"nvotesLegacy\"";
    private static final List<String> VARIABLES = List.of(
            "ccode:int",
            "countryname:str20",
            "year:int",
            "idealpointfp:float",
            "idealpointall:float",
            "idealpointlegacy:float",
            "nvotesfp:int",
            "q5fp:float",
            "q10fp:float",
            "q50fp:float",
            "q90fp:float",
            "q95fp:float",
            "nvotesall:int",
            "q5all:float",
            "q10all:float",
            "q50all:float",
            "q90all:float",
            "q95all:float",
            "nvotesLegacy:int");

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    /**
     * The fractions of a half, a quarter and so on are the same in single precision and as
     * decimals; 0.1 is not.
     */
    private Path text() {
        return bench.file(
                "points.csv",
                HEADER,
                "640,\"Turkey\",2010,0.100000001490116,0.25,0.5,71,-0.5,-0.25,0.125,0.25,0.5,91,-1,-0.5,0,0.5,1,90",
                "640,\"Turkey\",2024,0.75,,,7,-0.5,-0.25,0.125,0.25,0.5,,,,,,,");
    }

    private Path original() {
        return bench.bytes("points.dta", StataFixture.write(118, ByteOrder.LITTLE_ENDIAN, VARIABLES, rows()));
    }

    private static List<List<Object>> rows() {
        return List.of(
                Arrays.asList(
                        640, "Turkey", 2010, 0.1, 0.25, 0.5, 71, -0.5, -0.25, 0.125, 0.25, 0.5, 91, -1, -0.5, 0, 0.5, 1,
                        90),
                Arrays.asList(
                        640, "Turkey", 2024, 0.75, ".", ".", 7, -0.5, -0.25, 0.125, 0.25, 0.5, ".", ".", ".", ".", ".",
                        ".", "."));
    }

    @Test
    void eachSeriesIsARowWithItsQuantilesAndVotes() {
        bench.one(text());

        assertThat(bench.rows("""
                        SELECT line, state, session, year, series, round(value, 6), q5, q10, q50, q90, q95, votes
                        FROM ideal_point ORDER BY line, series
                        """))
                .containsExactly(
                        "2 640 65 2010 all 0.25 -1.0 -0.5 0.0 0.5 1.0 91",
                        "2 640 65 2010 fp 0.1 -0.5 -0.25 0.125 0.25 0.5 71",
                        "2 640 65 2010 legacy 0.5 - - - - - 90",
                        "3 640 79 2024 fp 0.75 -0.5 -0.25 0.125 0.25 0.5 7");
    }

    @Test
    void theOriginalAndItsCopyAsTextAreOneSnapshot() {
        ImportOutcome.Imported done = bench.one(original());
        ImportReport again = bench.run(text());

        assertThat(done.ref()).isEqualTo("un-ideal-points:2024-12-31");
        assertThat(done.read()).isEqualTo(2);
        assertThat(again.imported()).isEmpty();
        assertThat(again.problems()).isEmpty();
        assertThat(bench.rows("SELECT DISTINCT line FROM ideal_point ORDER BY line"))
                .containsExactly("1", "2");
    }

    @Test
    void eachSeriesCoversItsOwnYears() {
        bench.one(text());

        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage ORDER BY part"))
                .containsExactly("all 2010 2010", "fp 2010 2024", "legacy 2010 2010");
    }

    @Test
    void aBadRowIsRejected() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "points.csv",
                HEADER,
                "640,Turkey,2010,0.5,,,7,,,,,,,,,,,,",
                "999,Nowhere,2010,0.5,,,7,,,,,,,,,,,,",
                "640,Turkey,2010,0.5,,,7,,,,,,,,,,,,",
                "640,Turkey,2011,,,,,,,,,,,,,,,,",
                "640,Turkey,1945,0.5,,,7,,,,,,,,,,,,"));

        assertThat(done.kept()).isEqualTo(1);
        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 ccode 999 is no COW number of a state",
                        "4 year 2010 comes a second time for this member",
                        "5 idealpointfp - has no ideal point of any series",
                        "6 year 1945 is before the first session");
    }

    @Test
    void theReleaseOf2026HasFinalPassageOnlyAndPerCentSigns() {
        bench.one(bench.file(
                "points.tab",
                "ccode\tiso3c\tCountryname\tyear\tNVotesFP\tIdealPointFP\tQ5%FP\tQ10%FP\tQ50%FP\tQ90%FP\tQ95%FP",
                "640\t\"TUR\"\t\"Turkey\"\t2025\t150\t0.5\t0.25\t0.375\t0.5\t0.625\t0.75"));

        assertThat(bench.rows(
                        "SELECT state, session, year, series, value, q5, q10, q50, q90, q95, votes FROM ideal_point"))
                .containsExactly("640 80 2025 fp 0.5 0.25 0.375 0.5 0.625 0.75 150");
        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage"))
                .containsExactly("fp 2025 2025");
    }

    /** Values read off the lines of the file that begin with 770 and have 2024 or 2025 as year. */
    @Test
    void theRealReleaseOf2026ReachesTo2025() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("un-ideal-points"));

        assertThat(done.ref()).isEqualTo("un-ideal-points:2025-12-31");
        assertThat(done.read()).isEqualTo(11_610);
        assertThat(done.kept()).isEqualTo(11_610);
        assertThat(bench.rows("""
                        SELECT year, round(value, 7), round(q5, 7), round(q95, 7), votes FROM ideal_point
                        WHERE state = 770 AND year >= 2024 ORDER BY year
                        """))
                .containsExactly("2024 -0.4083516 -0.7408073 -0.109011 8", "2025 -0.0024192 -0.1674427 0.1518025 158");
    }

    @Test
    void theRealOriginalAndTheRealCopyHoldTheSame() {
        ImportReport report = bench.run(TestData.requireData("un-ideal-points"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.imported()).hasSize(1);
        assertThat(report.outcomes()).hasSize(2);
        ImportOutcome.Imported done = report.imported().get(0);
        assertThat(done.ref()).isEqualTo("un-ideal-points:2024-12-31");
        assertThat(done.read()).isEqualTo(11_440);
        assertThat(done.kept()).isEqualTo(11_440);
        assertThat(bench.rows("SELECT series, count(*) FROM ideal_point GROUP BY series ORDER BY series"))
                .containsExactly("all 11232", "fp 11421", "legacy 11238");
        // Rows 8,275 and 9,897 of the data are those of 640 and 770 for 2010.
        assertThat(bench.rows("""
                        SELECT state, round(value, 12), round(q5, 12), round(q95, 12), votes FROM ideal_point
                        WHERE series = 'fp' AND year = 2010 AND state IN (640, 770) ORDER BY state
                        """))
                .containsExactly(
                        "640 0.418897807598 0.28611689806 0.548523724079 71",
                        "770 -0.74919718504 -1.044813990593 -0.464018702507 72");
        assertThat(bench.rows("SELECT part, last_year FROM coverage ORDER BY part"))
                .containsExactly("all 2023", "fp 2024", "legacy 2023");
    }
}
