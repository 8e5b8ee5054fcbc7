package org.entente.source.worldbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldBankTest {
    private static final String GDP = "\"GDP (current US$)\",\"NY.GDP.MKTP.CD\"";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private Path table(String... rows) {
        String[] lines = new String[rows.length + 5];
        lines[0] = "\uFEFF\"Data Source\",\"World Development Indicators\",";
        lines[1] = "";
        lines[2] = "\"Last Updated Date\",\"2025-01-28\",";
        lines[3] = "";
        lines[4] =
                "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"1960\",\"1971\",\"1972\",\"2023\",\"2024\",";
        System.arraycopy(rows, 0, lines, 5, rows.length);
        return bench.file("API_NY.GDP.MKTP.CD_DS2_en_csv_v2_1.csv", lines);
    }

    private Path answer(String head, String... records) {
        return bench.file("answer.json", "[" + head + ",[" + String.join(",", records) + "]]");
    }

    private static String head(int page, int pages) {
        return "{\"page\":" + page + ",\"pages\":" + pages
                + ",\"per_page\":20000,\"total\":3,\"sourceid\":\"2\",\"lastupdated\":\"2025-01-28\"}";
    }

    private static String record(String iso3, String name, String year, String value) {
        return "{\"indicator\":{\"id\":\"NY.GDP.MKTP.CD\",\"value\":\"GDP (current US$)\"},\"country\":{\"id\":\"XX\",\"value\":\""
                + name + "\"},\"countryiso3code\":\"" + iso3 + "\",\"date\":\"" + year + "\",\"value\":" + value
                + ",\"unit\":\"\",\"obs_status\":\"\",\"decimal\":0}";
    }

    @Test
    void theTableIsReadBelowItsPreamble() {
        ImportOutcome.Imported done = bench.one(table(
                "\"Turkiye\",\"TUR\"," + GDP + ",\"13995067817.5\",\"\",\"\",\"1118000000000\",\"\",",
                "\"Pakistan\",\"PAK\"," + GDP + ",\"3749265014\",\"10\",\"20\",\"\",\"\",",
                "\"World\",\"WLD\"," + GDP + ",\"1\",\"\",\"\",\"\",\"\","));

        assertThat(done.ref()).isEqualTo("world-bank:2025-01-28.NY.GDP.MKTP.CD");
        assertThat(done.read()).isEqualTo(3);
        assertThat(
                        bench.rows(
                                "SELECT line, state, party_name, year, variable, unit, value FROM state_year ORDER BY line, year"))
                .containsExactly(
                        "6 640 Turkiye 1960 NY.GDP.MKTP.CD current US$ 1.39950678175E10",
                        "6 640 Turkiye 2023 NY.GDP.MKTP.CD current US$ 1.118E12",
                        "7 - Pakistan 1960 NY.GDP.MKTP.CD current US$ 3.749265014E9",
                        "7 - Pakistan 1971 NY.GDP.MKTP.CD current US$ 10.0",
                        "7 770 Pakistan 1972 NY.GDP.MKTP.CD current US$ 20.0",
                        "8 - World 1960 NY.GDP.MKTP.CD current US$ 1.0");
    }

    @Test
    void aYearWithoutAnyValueIsNotCovered() {
        bench.one(table("\"Turkiye\",\"TUR\"," + GDP + ",\"1\",\"\",\"\",\"2\",\"\","));

        assertThat(bench.rows("SELECT table_name, part, first_year, last_year FROM coverage"))
                .containsExactly("state_year NY.GDP.MKTP.CD 1960 2023");
    }

    @Test
    void theAnswerHoldsTheSameAsTheTable() {
        bench.one(table("\"Turkiye\",\"TUR\"," + GDP + ",\"1.5\",\"\",\"\",\"2\",\"\","));

        ImportOutcome again = bench.run(answer(
                        head(1, 1),
                        record("TUR", "Turkiye", "2024", "null"),
                        record("TUR", "Turkiye", "2023", "2"),
                        record("TUR", "Turkiye", "1960", "1.5")))
                .outcomes()
                .get(0);

        assertThat(again).isInstanceOf(ImportOutcome.Present.class);
    }

    private static final String LONG = "Country Name,Country Code,Year,Value";

    @Test
    void theLongTableWithFractionsIsGdpAndTheOneWithoutIsPopulation() {
        ImportReport report = bench.run(
                bench.file("a.csv", LONG, "Turkiye,TUR,2023,1108022373259.511", "Turkiye,TUR,2024,5"),
                bench.file("b.csv", LONG, "Turkiye,TUR,2023,85325965", "Pakistan,PAK,1971,61847899"));

        assertThat(report.imported()).hasSize(1);
        assertThat(
                        bench.rows(
                                "SELECT state, party_name, year, variable, unit, value FROM state_year ORDER BY variable, year"))
                .containsExactly(
                        "640 Turkiye 2023 NY.GDP.MKTP.CD current US$ 1.108022373259511E12",
                        "640 Turkiye 2024 NY.GDP.MKTP.CD current US$ 5.0",
                        "- Pakistan 1971 SP.POP.TOTL Population, total 6.1847899E7",
                        "640 Turkiye 2023 SP.POP.TOTL Population, total 8.5325965E7");
        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage ORDER BY part"))
                .containsExactly("NY.GDP.MKTP.CD 2023 2024", "SP.POP.TOTL 1971 2023");
    }

    /** Counts of the lines, and values read off the lines of Türkiye and Pakistan. */
    @Test
    void theRealLongTablesReachTo2023And2024() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("world-bank-csv"));

        assertThat(done.ref()).isEqualTo("world-bank:2024-12-31");
        assertThat(done.read()).isEqualTo(13_979 + 17_195);
        assertThat(done.kept()).isEqualTo(done.read());
        assertThat(bench.rows("""
                        SELECT state, variable, year, CAST(round(value) AS BIGINT) FROM state_year
                        WHERE state IN (640, 770) AND year >= 2023 ORDER BY variable, year, state
                        """))
                .containsExactly(
                        "640 NY.GDP.MKTP.CD 2023 1108022373260",
                        "770 NY.GDP.MKTP.CD 2023 338368455318",
                        "640 SP.POP.TOTL 2023 85325965",
                        "770 SP.POP.TOTL 2023 247504495",
                        "640 SP.POP.TOTL 2024 85518661",
                        "770 SP.POP.TOTL 2024 251269164");
    }

    @Test
    void recordsOfAnAnswerAreNumbered() {
        ImportOutcome.Imported done = bench.one(answer(
                head(1, 1),
                record("", "Africa Eastern and Southern", "2023", "5"),
                record("PAK", "Pakistan", "2023", "338000000000.25"),
                record("PAK", "Pakistan", "2023Q1", "1"),
                record("PAK", "Pakistan", "2022", "null")));

        assertThat(done.ref()).isEqualTo("world-bank:2025-01-28.NY.GDP.MKTP.CD");
        assertThat(done.read()).isEqualTo(4);
        assertThat(bench.rows("SELECT line, state, year, value FROM state_year ORDER BY line"))
                .containsExactly("1 - 2023 5.0", "2 770 2023 3.3800000000025E11");
        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue"))
                .containsExactly("3 date 2023Q1 is not a whole number");
    }

    @Test
    void onePageOfSeveralIsRefused() {
        assertThat(bench.run(answer(head(1, 3), record("PAK", "Pakistan", "2023", "1")))
                        .problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("page 1 of 3").contains("per_page=20000"));
    }

    @Test
    void anAnswerThatBreaksOffIsRefused() {
        assertThat(bench.run(bench.file(
                                "answer.json", "[" + head(1, 1) + ",[" + record("PAK", "Pakistan", "2023", "1") + ","))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("is damaged or breaks off"));
    }
}
