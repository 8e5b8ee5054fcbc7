package org.entente.source.witscomtrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitsComtradeTest {
    private static final String HEADER = "reporter,partner,year,exports_kusd,imports_kusd";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void aRowHasTheReportersSalesAndPurchases() {
        bench.one(bench.file("wits.csv", HEADER, "TUR,PAK,2015,2.5,4", "PAK,TUR,2015,3,", "EUN,TUR,2015,7,8"));

        assertThat(bench.rows("SELECT exporter, importer, reporter, product, value, line FROM trade_flow ORDER BY ALL"))
                .containsExactly(
                        "640 770 exporter total 2500.0 2",
                        "770 640 exporter total 3000.0 3",
                        "770 640 importer total 4000.0 2");
        assertThat(bench.rows("SELECT exporter_name, importer_name FROM trade_aggregate ORDER BY ALL"))
                .containsExactly("EUN TUR", "TUR EUN");
        assertThat(bench.rows("SELECT part FROM coverage WHERE part <> '' ORDER BY ALL"))
                .containsExactly("exporter:640", "exporter:770", "importer:640");
    }

    @Test
    void statesThatWereMergedUnderTodaysCodesAreNamed() {
        bench.one(bench.file(
                "wits.csv",
                HEADER,
                "CZE,RUS,1970,1,",
                "CZE,RUS,1995,1,",
                "SER,USA,1970,1,",
                "DEU,USA,1970,1,",
                "USA,DEU,1970,1,",
                "USA,DEU,1991,1,"));

        assertThat(bench.rows("SELECT exporter, exporter_name, importer, importer_name FROM trade_flow ORDER BY line"))
                .containsExactly(
                        "315 Czechoslovakia (in the file: CZE) 365 Soviet Union (in the file: RUS)",
                        "316 CZE 365 RUS",
                        "345 Yugoslavia, later Serbia and Montenegro (in the file: SER) 2 USA",
                        "260 DEU 2 USA",
                        "2 USA - Germany (in the file: DEU; the two states before 1991 are not told apart)",
                        "2 USA 255 DEU");
    }

    @Test
    void aBadFieldRejectsTheWholeRow() {
        bench.one(bench.file("wits.csv", HEADER, "TUR,PAK,2015,2.5,many", "TUR,IRN,2015,1,1", "TUR,PAK,2014,1,1"));

        assertThat(bench.rows("SELECT line, field FROM row_issue")).containsExactly("2 imports_kusd");
        assertThat(bench.rows("SELECT DISTINCT line FROM trade_flow ORDER BY 1"))
                .containsExactly("3", "4");
    }

    /** As the lines of the file have them. */
    @Test
    void theRealFileHasBothReportsOfTurkeyAndPakistan() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("wits-comtrade"));

        assertThat(done.read()).isEqualTo(958_379);
        assertThat(bench.rows("""
                        SELECT exporter, importer, reporter, round(value / 1e3) FROM trade_flow
                        WHERE year = 2015 AND exporter IN (640, 770) AND importer IN (640, 770) ORDER BY ALL
                        """))
                .containsExactly(
                        "640 770 exporter 289155.0",
                        "640 770 importer 203832.0",
                        "770 640 exporter 233939.0",
                        "770 640 importer 310543.0");
        assertThat(bench.rows("SELECT count(*) FROM row_issue")).containsExactly("0");
    }
}
