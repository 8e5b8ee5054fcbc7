package org.entente.source.baci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaciTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private Path countries() {
        return bench.file(
                "countries.csv",
                "\"country_code\",\"country_name_abbreviation\",\"country_name_full\",\"iso_2digit_alpha\",\"iso_3digit_alpha\"",
                "792,\"Turkey\",\"Turkey\",\"TR\",\"TUR\"",
                "251,\"France\",\"France, Monaco\",\"FR\",\"FRA\"",
                "58,\"Belgium-Luxembourg\",\"Belgium-Luxembourg\",\"BE\",\"BEL\"");
    }

    private Path products() {
        return bench.file("products.csv", "code,description,bec", "010391,\"Swine: live, under 50 kg\",41");
    }

    private Path flows(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"";
        System.arraycopy(lines, 0, all, 1, lines.length);
        return bench.file("flows.csv", all);
    }

    @Test
    void flowsAndListsAreOneSnapshotAndLostZerosComeBack() {
        ImportOutcome.Imported done = bench.one(
                flows(
                        "2021,792,251,10391,2.5,NA",
                        "2021,792,58,010391,1,3",
                        "2021,792,380,999999,4,1",
                        "2021,792,3,1,1,1"),
                countries(),
                products());

        assertThat(done.read()).isEqualTo(8);
        assertThat(done.rejected()).isEqualTo(1);
        assertThat(bench.rows("""
                        SELECT exporter, importer, importer_name, product, scheme, level, value FROM trade_flow ORDER BY line
                        """))
                .containsExactly(
                        "640 220 France, Monaco 010391 HS 6 2500.0",
                        "640 - Belgium-Luxembourg 010391 HS 6 1000.0",
                        "640 325 Italy 999999 HS 6 4000.0");
        assertThat(bench.rows("SELECT product, name FROM product_code"))
                .containsExactly("010391 Swine: live, under 50 kg");
        assertThat(done.remarks()).singleElement().asString().startsWith("1 of 2 product codes");
        assertThat(bench.rows("SELECT part FROM coverage ORDER BY 1")).containsExactly("", "exporter:640");
    }

    @Test
    void flowsWithoutTheListOfCountriesAreNotRead() {
        assertThat(bench.run(flows("2021,792,251,10391,2.5,NA")).problems())
                .singleElement()
                .asString()
                .contains("cannot be read without its countries");
    }

    @Test
    void theRealSampleCoversItsTwoExportersOnly() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("baci"));

        assertThat(done.read()).isEqualTo(71_192 + 238 + 5_384);
        assertThat(done.kept()).isEqualTo(done.read());
        assertThat(bench.rows("SELECT count(*) FROM trade_flow")).containsExactly("71192");
        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage ORDER BY 1"))
                .containsExactly(" 2021 2021", "exporter:560 2021 2021", "exporter:700 2021 2021");
    }
}
