package org.entente.source.cowcapitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CowCapitalsTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void spellsOfAStateDoNotOverlap() {
        bench.one(bench.file(
                "capitals.csv",
                "\"ccode\",\"statenme\",\"capital\",\"stdate\",\"enddate\",\"lat\",\"lng\"",
                "770,\"Pakistan\",\"Karachi\",1947-01-01,1959-06-12,24.9,67.0",
                "770,\"Pakistan\",\"Rawalpindi\",1959-06-12,1967-08-13,33.6,73.1",
                "770,\"Pakistan\",\"Islamabad\",1967-08-14,2024-12-31,33.7,73.1",
                "640,\"Turkey\",\"Ankara\",1923-01-01,1922-12-31,39.9,32.9",
                "640,\"Turkey\",\"Ankara\",1923-01-01,2024-12-31,139.9,32.9"));

        assertThat(bench.rows("SELECT state, name, from_day, to_day, latitude, longitude FROM capital ORDER BY line"))
                .containsExactly(
                        "770 Karachi 1947-01-01 1959-06-12 24.9 67.0", "770 Islamabad 1967-08-14 2024-12-31 33.7 73.1");
        assertThat(bench.rows("SELECT line, field FROM row_issue ORDER BY line"))
                .containsExactly("3 stdate", "5 enddate", "6 lat");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("cow-capitals"));

        assertThat(done.ref()).isEqualTo("cow-capitals:2024-12-31");
        assertThat(done.read()).isEqualTo(242);
        assertThat(done.kept()).isEqualTo(242);
        assertThat(bench.rows("SELECT first_year, last_year FROM coverage")).containsExactly("1816 2024");
    }
}
