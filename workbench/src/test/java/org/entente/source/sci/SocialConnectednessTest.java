package org.entente.source.sci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocialConnectednessTest {
    private static final String HEADER = "user_loc\tfr_loc\tscaled_sci";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void bothDirectionsOfAPairAreRowsAndTheNameTellsTheYear() {
        ImportOutcome.Imported done =
                bench.one(bench.file("sci-october-2021.tsv", HEADER, "TR\tPK\t3138", "PK\tTR\t3138", "XK\tHK\t7"));

        assertThat(done.ref()).isEqualTo("sci:2021-12-31");
        assertThat(
                        bench.rows(
                                "SELECT year, origin, origin_name, destination, variable, CAST(value AS BIGINT) FROM pair_quantity ORDER BY line"))
                .containsExactly(
                        "2021 640 TR 770 connectedness 3138",
                        "2021 770 PK 640 connectedness 3138",
                        "2021 347 XK - connectedness 7");
    }

    @Test
    void aFileOfWhichNobodyKnowsTheYearIsRefused() {
        assertThat(bench.run(bench.file("sci.tsv", HEADER, "TR\tPK\t3138")).problems())
                .singleElement()
                .asString()
                .contains("publisher's name");
    }

    @Test
    void theIndexIsAtLeastOne() {
        bench.one(bench.file("sci-2021.tsv", HEADER, "TR\tPK\t1", "TR\tIN\t0"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue"))
                .containsExactly("3 scaled_sci 0 is below 1, the least that the index may be");
    }

    @Test
    void theRealFileIsReadWholeAndIsSymmetric() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("sci"));

        assertThat(done.read()).isEqualTo(34_225);
        assertThat(done.kept()).isEqualTo(34_225);
        assertThat(bench.rows("""
                        SELECT origin, destination, CAST(value AS BIGINT) FROM pair_quantity
                        WHERE (origin, destination) IN ((640, 770), (770, 640), (255, 640), (2, 20)) ORDER BY ALL
                        """)).containsExactly("2 20 10448", "255 640 14452", "640 770 3138", "770 640 3138");
        assertThat(bench.rows("""
                        SELECT count(*) FROM pair_quantity a JOIN pair_quantity b
                        ON a.origin_name = b.destination_name AND a.destination_name = b.origin_name WHERE a.value <> b.value
                        """)).containsExactly("0");
    }
}
