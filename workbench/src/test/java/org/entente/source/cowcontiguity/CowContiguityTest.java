package org.entente.source.cowcontiguity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CowContiguityTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private static final String HEADER = "dyad,state1no,state1ab,state2no,state2ab,year,conttype,version";

    @Test
    void bothTypesOfAYearOfChangeStand() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "contdird.csv",
                HEADER,
                "352640,352,\"CYP\",640,\"TUR\",1974,4,3.2",
                "352640,352,\"CYP\",640,\"TUR\",1974,1,3.2",
                "352640,352,\"CYP\",640,\"TUR\",1974,1,3.2",
                "352640,352,\"CYP\",640,\"TUR\",1975,6,3.2",
                "352640,352,\"CYP\",352,\"CYP\",1975,1,3.2",
                "352640,352,\"CYP\",999,\"XXX\",1975,1,3.2"));

        assertThat(done.ref()).isEqualTo("cow-contiguity:3.2");
        assertThat(bench.rows("SELECT year, state, neighbour, type FROM contiguity ORDER BY line"))
                .containsExactly("1974 352 640 4", "1974 352 640 1");
        assertThat(bench.rows("SELECT line, field FROM row_issue ORDER BY line"))
                .containsExactly("4 conttype", "5 conttype", "6 state2no", "7 state2no");
    }

    @Test
    void theRealFileIsDirectedAndSymmetric() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("cow-contiguity"));

        assertThat(done.read()).isEqualTo(82_498);
        assertThat(done.kept()).isEqualTo(82_498);
        assertThat(bench.rows("""
                        SELECT count(*) FROM contiguity a ANTI JOIN contiguity b
                        ON a.state = b.neighbour AND a.neighbour = b.state AND a.year = b.year AND a.type = b.type
                        """)).containsExactly("0");
        assertThat(bench.rows("SELECT first_year, last_year FROM coverage")).containsExactly("1816 2016");
    }
}
