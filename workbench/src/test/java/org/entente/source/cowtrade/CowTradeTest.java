package org.entente.source.cowtrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
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
        bench.one(bench.file("trade.csv", HEADER, "640,770,1975,52,31,52,31"));

        assertThat(bench.rows("SELECT exporter, importer, reporter, product, value FROM trade_flow ORDER BY exporter"))
                .containsExactly("640 770 importer total 3.1E7", "770 640 importer total 5.2E7");
    }

    @Test
    void wholeMillionsCarryTheBoundsOfTheirRounding() {
        bench.one(bench.file("trade.csv", HEADER, "2,20,1950,3,0,3,0"));

        assertThat(bench.rows("SELECT importer, value, low, high FROM trade_flow ORDER BY importer"))
                .containsExactly("2 3000000.0 2500000.0 3500000.0", "20 0.0 0.0 500000.0");
        assertThat(bench.rows("SELECT layout FROM snapshot")).containsExactly("dyadic, whole millions");
    }

    /** Seoul and Pyongyang do not count what goes between them as foreign trade. */
    @Test
    void aZeroBetweenTheKoreasIsNotReported() {
        bench.one(bench.file("trade.csv", HEADER, "731,732,2002,0,22,0,6", "731,740,2002,0,1,0,1"));

        assertThat(bench.rows("SELECT importer, exporter, value FROM trade_flow ORDER BY line, importer"))
                .containsExactly("731 732 -", "732 731 2.2E7", "731 740 0.0", "740 731 1000000.0");
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
    void theRealFileIsReadWhole() throws IOException {
        ImportOutcome.Imported done = bench.one(TestData.requireData("cow-trade"));

        assertThat(done.ref()).isEqualTo("cow-trade:2014-12-31");
        assertThat(done.read()).isEqualTo(673_654);
        assertThat(done.kept()).isEqualTo(673_654);
        assertThat(bench.rows("""
                        SELECT line, importer, exporter, year, CAST(value / 1e6 AS BIGINT) FROM trade_flow
                        WHERE importer = 640 AND exporter = 770 ORDER BY line
                        """)).isEqualTo(importsInTheFile("640,770,"));
        assertThat(bench.rows("SELECT count(*), count(value) FROM trade_flow")).containsExactly("1347308 1296363");
    }

    /**
     * What the lines of the file that begin so say of the first state's imports, with their
     * numbers.
     */
    private static List<String> importsInTheFile(String beginning) throws IOException {
        List<String> found = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(TestData.requireData("cow-trade/cow_trade_ndy.csv.gz"))),
                StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith(beginning)) {
                    String[] fields = line.split(",", -1);
                    found.add(String.join(
                            " ",
                            Long.toString(number),
                            fields[0],
                            fields[1],
                            fields[2],
                            fields[3].isEmpty() ? "-" : fields[3]));
                }
            }
        }
        return found;
    }
}
