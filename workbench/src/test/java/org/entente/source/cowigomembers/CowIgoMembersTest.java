package org.entente.source.cowigomembers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CowIgoMembersTest {
    private static final String HEADER = "ccode,year,state,eco,imf,nato,un,wto";
    private static final String BODIES = "ioname,orgname,year,turkey,sdate,deaddate,dead,political,social,economic";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void aRunOfYearsWithOneStatusIsAMembership() {
        ImportOutcome.Imported done = bench.one(
                bench.file(
                        "state_year.csv",
                        HEADER,
                        "640,1984,turkey,0,1,1,1,-1",
                        "640,1985,turkey,1,1,1,1,-1",
                        "640,1986,turkey,3,1,1,-9,-1",
                        "640,1988,turkey,1,1,,1,-1",
                        "770,1984,pakistan,1,0,0,2,-1"),
                bench.file("igo_year.csv", BODIES, "ECO,Economic Cooperation Organization,1985,1,1985,,,0,0,1"));

        assertThat(done.ref()).isEqualTo("cow-igo-members:1988-12-31");
        assertThat(
                        bench.rows(
                                "SELECT file, line, body, body_name, state, status, from_year, to_year, dated FROM igo_member WHERE body IN ('ECO', 'UN') ORDER BY body, state, from_year"))
                .containsExactly(
                        file(done) + " 3 ECO Economic Cooperation Organization 640 full 1985 1985 true",
                        file(done) + " 4 ECO Economic Cooperation Organization 640 observer 1986 1986 true",
                        file(done) + " 5 ECO Economic Cooperation Organization 640 full 1988 1988 true",
                        file(done) + " 6 ECO Economic Cooperation Organization 770 full 1984 1984 true",
                        file(done) + " 2 UN UN 640 full 1984 1985 true",
                        file(done) + " 5 UN UN 640 full 1988 1988 true",
                        file(done) + " 6 UN UN 770 associate 1984 1984 true");
    }

    /** Which of the two files the memberships are read from. */
    private String file(ImportOutcome.Imported done) {
        return done.files().indexOf("state_year.csv") == 0 ? "1" : "2";
    }

    @Test
    void badRowsAreRejectedAndNamesMayBeAbsent() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "state_year.csv",
                HEADER,
                "640,1984,turkey,0,1,1,1,-1",
                "640,1984,turkey,0,1,1,1,-1",
                "999,1984,nowhere,0,1,1,1,-1",
                "640,1985,turkey,5,1,1,1,-1"));

        assertThat(done.remarks()).singleElement().asString().contains("only abbreviations");
        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 year 1984 comes a second time for this state",
                        "4 ccode 999 is no COW number of a state",
                        "5 eco 5 is no kind of membership");
    }

    /**
     * Türkiye and Pakistan: ECO since 1985, CENTO 1955 to 1979, OIC since 1969, D-8 since 1997, as
     * the columns say.
     */
    @Test
    void theRealFilesAreReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("cow-igo"));

        assertThat(done.ref()).isEqualTo("cow-igo-members:2014-12-31");
        assertThat(done.read()).isEqualTo(15_557 + 19_335);
        assertThat(done.rejected()).isZero();
        for (String state : List.of("640", "770")) {
            assertThat(bench.rows(
                            "SELECT body, from_year, to_year FROM igo_member WHERE state = ? AND body IN ('ECO', 'CENTO', 'OIC', 'D8') ORDER BY 1",
                            Integer.valueOf(state)))
                    .containsExactly("CENTO 1955 1979", "D8 1997 2014", "ECO 1985 2014", "OIC 1969 2014");
        }
        assertThat(bench.rows("SELECT DISTINCT body_name FROM igo_member WHERE body = 'ECO'"))
                .containsExactly("Economic Cooperation Organization");
    }
}
