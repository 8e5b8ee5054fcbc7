package org.entente.source.cowigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CowIgoTest {
    private static final String DYADS = "\"ccode1\",\"ccode2\",\"year\",\"dyadigos\"";
    private static final String STATES =
            "\"ccode\",\"year\",\"sum_igo_full\",\"sum_igo_associate\",\"sum_igo_observer\",\"sum_igo_anytype\"";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void aZeroIsARowOfItsOwnAndThePairStandsLowestFirst() {
        bench.one(bench.file("ndy.csv", DYADS, "770,640,1947,0", "640,770,1948,12"));

        assertThat(bench.rows("SELECT year, first, second, organisations FROM igo_joint ORDER BY year"))
                .containsExactly("1947 640 770 0", "1948 640 770 12");
    }

    @Test
    void oneFileCoversItsTableOnlyAndTheOtherIsSaidToBeMissing() {
        ImportOutcome.Imported done = bench.one(bench.file("sy.csv", STATES, "640,1948,30,1,2,33"));

        assertThat(bench.rows("SELECT year, state, full_members, associate, observer, any_type FROM igo_count"))
                .containsExactly("1948 640 30 1 2 33");
        assertThat(bench.rows("SELECT table_name, first_year, last_year FROM coverage"))
                .containsExactly("igo_count 1948 1948");
        assertThat(done.remarks()).hasSize(1);
    }

    @Test
    void badRowsAreRejectedOneByOne() {
        bench.one(bench.file(
                "ndy.csv", DYADS, "2,20,1950,7", "20,2,1950,7", "2,2,1950,7", "2,999,1950,7", "2,31,1950,-9"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly(
                        "3 year 1950 comes a second time for this pair",
                        "4 ccode2 2 is the same state as ccode1",
                        "5 ccode2 999 is no COW number of a state",
                        "6 dyadigos -9 is a negative number of organisations");
    }

    @Test
    void theRealFilesAreReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("cow-igo"));

        assertThat(done.ref()).isEqualTo("cow-igo:2014-12-31");
        assertThat(done.read()).isEqualTo(917_695 + 15_557);
        assertThat(done.kept()).isEqualTo(done.read());
        assertThat(bench.rows("SELECT count(*), count(*) FILTER (WHERE organisations = 0) FROM igo_joint"))
                .containsExactly("917695 45276");
        assertThat(bench.rows("SELECT count(*) FROM igo_count")).containsExactly("15557");
        assertThat(bench.rows("SELECT table_name, first_year, last_year FROM coverage ORDER BY 1"))
                .containsExactly("igo_count 1816 2014", "igo_joint 1816 2014");
    }
}
