package org.entente.source.cowtrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.ImportBench;
import org.entente.source.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CowTradeTest {
    private static final String HEADER =
            "\"ccode1\",\"ccode2\",\"year\",\"flow1\",\"flow2\",\"smoothflow1\",\"smoothflow2\"";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void flow1IsWhatTheFirstStateImportsFromTheSecond() {
        bench.one(bench.file("trade.csv", HEADER, "640,770,2010,750,273,750,273"));

        assertThat(bench.rows("SELECT exporter, importer, reporter, product, value FROM trade_flow ORDER BY exporter"))
                .containsExactly("640 770 importer total 2.73E8", "770 640 importer total 7.5E8");
    }

    @Test
    void wholeMillionsCarryTheBoundsOfTheirRounding() {
        bench.one(bench.file("trade.csv", HEADER, "2,20,1950,3,0,3,0"));

        assertThat(bench.rows("SELECT importer, value, low, high FROM trade_flow ORDER BY importer"))
                .containsExactly("2 3000000.0 2500000.0 3500000.0", "20 0.0 0.0 500000.0");
        assertThat(bench.rows("SELECT layout FROM snapshot")).containsExactly("dyadic, whole millions");
    }

    @Test
    void aFileWithDecimalsIsTakenAsItStands() {
        bench.one(bench.file("trade.csv", HEADER, "2,20,1950,3.25,0,3,0", "2,20,1951,4,1,4,1"));

        assertThat(bench.rows("SELECT year, value, low, high FROM trade_flow WHERE importer = 2 ORDER BY year"))
                .containsExactly("1950 3250000.0 3250000.0 3250000.0", "1951 4000000.0 4000000.0 4000000.0");
        assertThat(bench.rows("SELECT layout FROM snapshot")).containsExactly("dyadic, with decimals");
    }

    @Test
    void minusNineAndNothingAreNotReportedAndKeepTheirRow() {
        bench.one(bench.file("trade.csv", HEADER, "2,20,1950,-9,,-9,"));

        assertThat(bench.rows("SELECT importer, value, low, high FROM trade_flow ORDER BY importer"))
                .containsExactly("2 - - -", "20 - - -");
    }

    @Test
    void thePublishersOwnColumnsAreReadInAnyOrder() {
        bench.one(bench.file(
                "Dyadic_COW_4.0.csv",
                "ccode1,ccode2,year,importer1,importer2,flow2,flow1,source1,version",
                "2,20,1950,United States of America,Canada,7.5,8.5,1,4"));

        assertThat(bench.rows("SELECT importer, value FROM trade_flow ORDER BY importer"))
                .containsExactly("2 8500000.0", "20 7500000.0");
    }

    @Test
    void aBadRowIsRejectedWithLineColumnValueAndReasonAndTheRestIsKept() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "trade.csv",
                HEADER,
                "2,20,1950,1,1,1,1",
                "2,999,1950,1,1,1,1",
                "2,20,x,1,1,1,1",
                "2,20,1951,many,1,1,1",
                "2,20,1952,-3,1,1,1",
                "20,2,1950,1,1,1,1",
                "2,2,1950,1,1,1,1",
                "2,20,1953",
                "2,31,1950,1,1,1,1"));

        assertThat(done.read()).isEqualTo(9);
        assertThat(done.kept()).isEqualTo(2);
        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue WHERE NOT kept ORDER BY line"))
                .containsExactly(
                        "3 ccode2 999 is no COW number of a state",
                        "4 year x is not a whole number",
                        "5 flow1 many is not a number",
                        "6 flow1 -3 is a negative flow",
                        "7 year 1950 comes a second time for this pair",
                        "8 ccode2 2 is the same state as ccode1",
                        "9 - 3 has not 7 fields as the header has");
        assertThat(bench.rows("SELECT DISTINCT line FROM trade_flow ORDER BY line"))
                .containsExactly("2", "10");
    }

    @Test
    void itCoversItsYearsAndItsVintageIsTheLastDayOfThem() {
        ImportOutcome.Imported done =
                bench.one(bench.file("trade.csv", HEADER, "2,20,1950,1,1,1,1", "2,20,1953,1,1,1,1"));

        assertThat(done.ref()).isEqualTo("cow-trade:1953-12-31");
        assertThat(bench.rows("SELECT table_name, part, first_year, last_year FROM coverage"))
                .containsExactly("trade_flow  1950 1953");
    }

    @Test
    void theRealFileIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("cow-trade"));

        assertThat(done.ref()).isEqualTo("cow-trade:2014-12-31");
        assertThat(done.read()).isEqualTo(673_654);
        assertThat(done.kept()).isEqualTo(673_654);
        // Lines 623,243 to 623,247 of the file hold 2010 to 2014; 770's exports to 640 are flow1.
        assertThat(bench.rows("""
                        SELECT line, year, value FROM trade_flow
                        WHERE exporter = 770 AND importer = 640 AND year BETWEEN 2010 AND 2014 ORDER BY year
                        """))
                .containsExactly(
                        "623243 2010 7.5E8",
                        "623244 2011 8.73E8",
                        "623245 2012 5.55E8",
                        "623246 2013 4.37E8",
                        "623247 2014 4.36E8");
        assertThat(bench.rows("SELECT count(*), count(value) FROM trade_flow")).containsExactly("1347308 1296475");
    }
}
