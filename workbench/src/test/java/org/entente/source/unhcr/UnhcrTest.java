package org.entente.source.unhcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnhcrTest {
    private static final String HEADER =
            "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,stateless,ooc,oip,hst";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void refugeesAndAsylumSeekersGoFromTheOriginToTheAsylum() {
        bench.one(bench.file(
                "population.csv",
                HEADER,
                "2016,Pakistan,PAK,PAK,Türkiye,TUR,TUR,50,780,0,0,0,0,0,,0",
                "1985,Germany,GFR,DEU,Unknown,UKN,UNK,5,0,0,0,0,0,0,,0"));

        assertThat(
                        bench.rows(
                                "SELECT year, origin, origin_name, destination, destination_name, variable, unit, value FROM pair_quantity ORDER BY year, variable"))
                .containsExactly(
                        "1985 260 DEU - UNK asylum_seekers persons 0.0",
                        "1985 260 DEU - UNK refugees persons 5.0",
                        "2016 770 PAK 640 TUR asylum_seekers persons 780.0",
                        "2016 770 PAK 640 TUR refugees persons 50.0");
        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage WHERE part = 'refugees' ORDER BY 2"))
                .containsExactly("refugees 1985 1985", "refugees 2016 2016");
    }

    @Test
    void aPairThatComesTwiceInAYearIsRejected() {
        bench.one(bench.file(
                "population.csv",
                HEADER,
                "2016,Pakistan,PAK,PAK,Türkiye,TUR,TUR,50,780,0,0,0,0,0,,0",
                "2016,Pakistan,PAK,PAK,Türkiye,TUR,TUR,51,780,0,0,0,0,0,,0",
                "2017,Pakistan,PAK,,Türkiye,TUR,TUR,51,780,0,0,0,0,0,,0"));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue ORDER BY line"))
                .containsExactly("3 refugees PAK to TUR comes a second time for 2016", "4 coo_iso  is empty");
    }

    /** Read off the lines that begin with the year and hold the two codes. */
    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("unhcr"));

        assertThat(done.ref()).isEqualTo("unhcr:2025-12-31");
        assertThat(done.read()).isEqualTo(138_893);
        assertThat(done.kept()).isEqualTo(138_893);
        assertThat(bench.rows("""
                        SELECT line, origin, destination, year, variable, CAST(value AS BIGINT) FROM pair_quantity
                        WHERE (origin, destination, year, variable) IN (
                            (770, 640, 2016, 'asylum_seekers'), (770, 640, 2018, 'asylum_seekers'), (770, 640, 2018, 'refugees'))
                        ORDER BY line, variable
                        """))
                .containsExactly(
                        "87120 770 640 2016 asylum_seekers 780",
                        "97474 770 640 2018 asylum_seekers 2303",
                        "97474 770 640 2018 refugees 51");
        assertThat(bench.rows("""
                        SELECT origin, destination, year, CAST(value AS BIGINT) FROM pair_quantity
                        WHERE variable = 'refugees' AND (origin, destination, year) IN (
                            (652, 640, 2015), (652, 640, 2024), (700, 770, 1990), (700, 770, 2024)) ORDER BY ALL
                        """))
                .containsExactly(
                        "652 640 2015 2503549", "652 640 2024 2901478", "700 770 1990 3253000", "700 770 2024 1559964");
    }
}
