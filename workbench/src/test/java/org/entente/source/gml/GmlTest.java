package org.entente.source.gml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GmlTest {
    private static final String HEADER =
            "dispnum,ccode1,ccode2,year,sidea1,sidea2,orig1,orig2,midongoing,midonset,hiact1,hiact2,hostlev1,hostlev2,fatality1,fatality2,version";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void bothDirectionsAreRowsWithTheirOwnSides() {
        bench.one(bench.file(
                "gml.csv",
                HEADER,
                "9001,640,352,1974,1,0,1,1,1,1,20,20,5,5,-9,3,gml-2.03",
                "9001,352,640,1974,0,1,1,1,1,1,20,20,5,5,3,-9,gml-2.03"));

        assertThat(bench.rows("""
                        SELECT dispute, year, state, opponent, side_a, onset, hostility, fatality, opponent_fatality
                        FROM dispute_dyad ORDER BY line
                        """))
                .containsExactly("9001 1974 640 352 true true 5 - 3", "9001 1974 352 640 false true 5 3 -");
    }

    @Test
    void badRowsAreRejectedOneByOne() {
        bench.one(bench.file(
                "gml.csv",
                HEADER,
                "9001,640,352,1974,1,0,1,1,1,1,20,20,5,5,-9,3,gml-2.03",
                "9001,640,352,1974,1,0,1,1,1,1,20,20,5,5,-9,3,gml-2.03",
                "9001,640,350,1974,1,1,1,1,1,1,20,20,5,5,-9,3,gml-2.03",
                "9001,640,640,1974,1,0,1,1,1,1,20,20,5,5,-9,3,gml-2.03"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 dispnum 9001 comes a second time for these two and this year",
                        "4 sidea2 1 puts the two on one side",
                        "5 ccode2 640 is the same state as ccode1");
    }

    /** It has the same columns, so that only its rows tell it apart. */
    @Test
    void theNonDirectedFileIsRefused() {
        ImportReport report = bench.run(bench.file(
                "gml-ndy-disputes-2.03.csv",
                HEADER,
                "9001,352,640,1974,0,1,1,1,1,1,20,20,5,5,3,-9,gml-2.03",
                "9002,2,365,1962,1,0,1,1,1,1,18,18,4,4,0,0,gml-2.03"));

        assertThat(report.imported()).isEmpty();
        assertThat(report.problems()).hasSize(1);
        assertThat(report.problems().get(0).text()).contains("non-directed", "import gml-ddy-disputes");
        assertThat(bench.rows("SELECT count(*) FROM dispute_dyad")).containsExactly("0");
    }

    @Test
    void theRealFileIsReadWholeButForTwoRepeatedRows() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("mid/gml-ddy-disputes-2.03.csv"));

        assertThat(done.ref()).isEqualTo("gml:2010-12-31");
        assertThat(done.read()).isEqualTo(10_386);
        assertThat(done.kept()).isEqualTo(10_384);
        assertThat(bench.rows("SELECT line FROM row_issue ORDER BY line")).containsExactly("9326", "9351");
        assertThat(bench.rows("SELECT first_year, last_year FROM coverage")).containsExactly("1816 2010");
        assertThat(bench.rows("SELECT count(*) FROM dispute_dyad WHERE state = 640 AND opponent = 770"))
                .containsExactly("0");
        assertThat(bench.rows("""
                        SELECT count(*) FROM dispute_dyad a JOIN dispute_dyad b
                          ON a.dispute = b.dispute AND a.year = b.year AND a.state = b.opponent AND a.opponent = b.state
                        WHERE a.side_a <> b.side_a AND a.hostility IS NOT DISTINCT FROM b.opponent_hostility
                        """)).containsExactly("10384");
    }
}
