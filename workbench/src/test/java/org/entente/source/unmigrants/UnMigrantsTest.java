package org.entente.source.unmigrants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnMigrantsTest {
    private static final String HEADER = "Year,Destination,Total,Other South,Other North,Congo,Germany,Pakistan,Turkey";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void aColumnIsAnOriginAndAnEmptyFieldIsNotReported() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "migrants.csv",
                HEADER,
                "1990,WORLD,9,0,0,1,2,3,4",
                "1990,Germany,9,0,0,,7,..,1586121",
                "2019,Turkey,9,0,0,-,371430,1579,"));

        assertThat(done.ref()).isEqualTo("un-migrants:2019-12-31");
        assertThat(
                        bench.rows(
                                "SELECT line, year, origin, destination, variable, unit, CAST(value AS BIGINT) FROM pair_quantity ORDER BY line, origin"))
                .containsExactly(
                        "3 1990 640 255 migrants persons 1586121",
                        "4 2019 255 640 migrants persons 371430",
                        "4 2019 770 640 migrants persons 1579");
        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage ORDER BY 2"))
                .containsExactly("migrants 1990 1990", "migrants 2019 2019");
        assertThat(done.read()).isEqualTo(3);
    }

    @Test
    void aFieldThatIsNoNumberRejectsTheRow() {
        bench.one(bench.file("migrants.csv", HEADER, "1990,Germany,9,0,0,1,,,2", "1995,Germany,9,0,0,1,,many,2"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue"))
                .containsExactly("3 Pakistan many is not a number");
        assertThat(bench.rows("SELECT DISTINCT origin FROM pair_quantity WHERE line = 2 ORDER BY 1"))
                .containsExactly("484", "640");
    }

    /**
     * Read off the file by the row of the destination and the column of the origin; the cells are
     * counted there too.
     */
    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("un-migrants"));

        assertThat(done.ref()).isEqualTo("un-migrants:2019-12-31");
        assertThat(done.read()).isEqualTo(1_981);
        assertThat(done.kept()).isEqualTo(1_981);
        assertThat(bench.rows("SELECT count(*) FROM pair_quantity")).containsExactly("78409");
        assertThat(bench.rows("""
                        SELECT line, origin, destination, year, CAST(value AS BIGINT) FROM pair_quantity
                        WHERE (origin, destination, year) IN (
                            (640, 255, 1990), (640, 255, 2019), (770, 200, 2019), (255, 640, 2019), (750, 770, 1990), (770, 640, 2015))
                        ORDER BY line
                        """))
                .containsExactly(
                        "122 750 770 1990 2818248",
                        "273 640 255 1990 1586121",
                        "1519 770 640 2015 1168",
                        "1802 255 640 2019 371430",
                        "1949 770 200 2019 605016",
                        "1971 640 255 2019 1531333");
    }
}
