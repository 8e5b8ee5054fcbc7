package org.entente.source.witstrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitsTradeTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private static final String HEADER =
            "Nomenclature;ReporterISO3;ProductCode;ReporterName;PartnerISO3;PartnerName;Year;TradeFlowName;TradeFlowCode;TradeValue in 1000 USD";

    @Test
    void aFlowStandsTwiceOnceByEachReporter() {
        bench.one(bench.file(
                "wits.csv",
                HEADER,
                "NC;TUR; Total;Turkey;PAK;Pakistan;2009;Export;6;.5",
                "NC;PAK; Total;Pakistan;TUR;Turkey;2009;Import;5;.75",
                "H3;PAK;10;Pakistan;OAS;Other Asia, nes;2009;Import;5;2"));

        assertThat(
                        bench.rows(
                                "SELECT exporter, importer, reporter, product, scheme, level, value FROM trade_flow ORDER BY line"))
                .containsExactly(
                        "640 770 exporter total - 0 500.0",
                        "640 770 importer total - 0 750.0",
                        "713 770 importer 10 H3 2 2000.0");
    }

    @Test
    void theWorldAndUnionsStandApart() {
        bench.one(bench.file(
                "wits.csv",
                HEADER,
                "NC;TUR; Total;Turkey;WLD; World;2009;Export;6;9",
                "NC;TUR; Total;Turkey;All;All partners;2009;Import;5;8",
                "NC;EUN; Total;European Union;TUR;Turkey;2009;Import;5;7",
                "NC;TUR; Total;Turkey;UNS;Unspecified;2009;Import;5;6",
                "NC;ARG; Total;Argentina;ARG;Argentina;2009;Import;5;5",
                "NC;ARG; Total;Argentina;TUR;Turkey;2009;Re-Export;8;5"));

        assertThat(bench.rows("SELECT exporter_name, importer_name, value FROM trade_aggregate ORDER BY line"))
                .containsExactly("Turkey World 9000.0", "All partners Turkey 8000.0", "Turkey European Union 7000.0");
        assertThat(bench.rows("SELECT exporter, importer, value, domestic FROM trade_flow ORDER BY line"))
                .containsExactly("- 640 6000.0 false", "160 160 5000.0 true");
        assertThat(bench.rows("SELECT line, field FROM row_issue")).containsExactly("7 TradeFlowCode");
        assertThat(bench.rows("SELECT part, first_year FROM coverage ORDER BY 1"))
                .containsExactly(" 2009", "importer:160 2009", "importer:640 2009");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("wits-trade"));

        assertThat(done.read()).isEqualTo(40_618);
        assertThat(done.kept()).isEqualTo(40_618);
        // Türkiye and Pakistan in 2009, each by both, as the lines of the file have them.
        assertThat(bench.rows("""
                        SELECT exporter, importer, reporter, round(value) FROM trade_flow
                        WHERE exporter IN (640, 770) AND importer IN (640, 770) ORDER BY ALL
                        """))
                .containsExactly(
                        "640 770 exporter 1.49429094E8",
                        "640 770 importer 1.51345603E8",
                        "770 640 exporter 4.05654102E8",
                        "770 640 importer 6.18598185E8");
    }
}
