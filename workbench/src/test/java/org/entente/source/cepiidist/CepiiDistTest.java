package org.entente.source.cepiidist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CepiiDistTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private static final String HEADER =
            "iso_o;iso_d;contig;comlang_off;comlang_ethno;colony;comcol;curcol;col45;smctry;dist;distcap;distw;distwces";

    @Test
    void distancesAndFlagsByDirection() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "dist.csv",
                HEADER,
                "TUR;PAK;0;0;1;0;0;0;0;0;3951;3626;3742;.",
                "ROM;TMP;1;0;0;0;0;0;0;1;10;20;.;.",
                "TUR;PAK;0;0;0;0;0;0;0;0;1;1;1;1",
                "PAK;TUR;2;0;0;0;0;0;0;0;1;1;1;1"));

        assertThat(done.ref()).isEqualTo("cepii-dist:2011-12");
        assertThat(bench.rows("""
                        SELECT origin, destination, capitals_km, cities_km, weighted_km, weighted_harmonic_km, contiguous,
                               spoken_language, same_country
                        FROM state_distance ORDER BY line
                        """))
                .containsExactly(
                        "640 770 3626.0 3951.0 3742.0 - false true false", "360 860 20.0 10.0 - - true false true");
        assertThat(bench.rows("SELECT line, field FROM row_issue ORDER BY line"))
                .containsExactly("4 iso_d", "5 contig");
        assertThat(bench.rows("SELECT count(*) FROM coverage")).containsExactly("0");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("cepii-dist"));

        assertThat(done.read()).isEqualTo(50_176);
        assertThat(done.kept()).isEqualTo(50_176);
        assertThat(bench.rows("SELECT count(*) - count(weighted_km) FROM state_distance"))
                .containsExactly("2215");
    }
}
