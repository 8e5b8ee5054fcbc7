package org.entente.source.sipri;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.tables.WorkbookFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SipriMilexTest {
    private static final List<Object> NONE = List.of();

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private Path workbook(List<Object> constant, List<Object> current) {
        List<List<Object>> share = List.of(
                row("Military expenditure as percentage of GDP"),
                NONE,
                row("Country", "Notes", 1991, 1992),
                row("Pakistan", "", 0.05, "..."));
        return bench.bytes(
                "milex.xlsx",
                new WorkbookFixture()
                        .sheet("Front page", List.of(NONE))
                        .sheet(
                                "Regional totals",
                                List.of(
                                        row("By region, in US$ b., at constant 2022 prices"),
                                        NONE,
                                        row(
                                                "Region",
                                                1990,
                                                1991,
                                                1992,
                                                "1992 (current prices)",
                                                "",
                                                "Omitted countries"),
                                        row("World", 1500.5, "...", 1400, 1200.25, "", ""),
                                        row("Africa", 20, 21, 22, 23, "", "Djibouti")))
                        .sheet(
                                "Local currency financial years",
                                List.of(
                                        row("Country", "Currency", "Notes", 1991, 1992),
                                        row("Pakistan", "Rupee", "", 7, 8)))
                        .sheet(
                                "Local currency calendar years",
                                List.of(
                                        row("In local currency"),
                                        NONE,
                                        row("Country", "Currency", "Notes", 1991, 1992),
                                        NONE,
                                        row("Asia & Oceania"),
                                        row("Pakistan", "Rupee", "", 9000000, 10000000),
                                        row("Costa Rica", "Colon", "", 0, 0)))
                        .sheet(
                                "Constant (2022) US$",
                                List.of(
                                        row("In constant US$ m."),
                                        NONE,
                                        row("Country", "", "Notes", 1991, 1992),
                                        NONE,
                                        row("Asia & Oceania"),
                                        constant))
                        .sheet("Current US$", List.of(row("Country", "Notes", 1991, 1992), current))
                        .sheet("Share of GDP", share)
                        .sheet("Per capita", share)
                        .sheet("Share of Govt. spending", share)
                        .bytes());
    }

    @Test
    void everySheetIsAVariableWithItsUnit() {
        bench.one(workbook(row("Pakistan", "", "§", 1.5, "..."), row("Pakistan", "", 2, "xxx")));

        assertThat(bench.rows("""
                        SELECT line, state, year, variable, unit, value, missing, note FROM state_year
                        WHERE party_name = 'Pakistan' AND year = 1991 ORDER BY variable
                        """))
                .containsExactly(
                        "6 770 1991 milex_constant_usd US$ of 2022 1500000.0 - §",
                        "2 770 1991 milex_current_usd US$ 2000000.0 - -",
                        "6 770 1991 milex_local_calendar Rupee 9000000.0 - -",
                        "2 770 1991 milex_local_financial Rupee 7.0 - -",
                        "4 770 1991 milex_per_capita US$ per person 0.05 - -",
                        "4 770 1991 milex_share_gdp share 0.05 - -",
                        "4 770 1991 milex_share_government share 0.05 - -");
    }

    @Test
    void theTotalOfTheWorldIsReadFromTheSheetOfRegions() {
        bench.one(workbook(row("Pakistan", "", "§", 1.5, "..."), row("Pakistan", "", 2, "xxx")));

        assertThat(bench.rows("""
                        SELECT line, state, party_name, year, variable, unit, value FROM state_year
                        WHERE variable LIKE '%world%' ORDER BY variable, year
                        """))
                .containsExactly(
                        "4 - World 1990 milex_world_constant_usd US$ of 2022 1.5005E12",
                        "4 - World 1992 milex_world_constant_usd US$ of 2022 1.4E12",
                        "4 - World 1992 milex_world_current_usd US$ 1.20025E12");
    }

    @Test
    void theTwoKindsOfMissingAreKeptApart() {
        bench.one(workbook(row("Pakistan", "", "§", 1.5, "..."), row("Pakistan", "", 2, "xxx")));

        assertThat(bench.rows("""
                        SELECT variable, value, missing FROM state_year
                        WHERE year = 1992 AND variable IN ('milex_constant_usd', 'milex_current_usd') ORDER BY variable
                        """)).containsExactly("milex_constant_usd - ...", "milex_current_usd - xxx");
    }

    @Test
    void aZeroInDollarsIsAFigureOnlyWhereLocalCurrencySaysSo() {
        bench.one(workbook(row("Costa Rica", "", "", 0, 0), row("Pakistan", "", 0, 12)));

        assertThat(bench.rows("""
                        SELECT party_name, year, value, missing FROM state_year
                        WHERE variable IN ('milex_constant_usd', 'milex_current_usd') ORDER BY variable, year
                        """))
                .containsExactly(
                        "Costa Rica 1991 0.0 -", "Costa Rica 1992 0.0 -", "Pakistan 1991 - 0", "Pakistan 1992 1.2E7 -");
        assertThat(bench.rows("SELECT line, field, value, kept FROM row_issue")).containsExactly("2 1991 0 true");
    }

    @Test
    void theRowOfAFormerStateEndsWhereThatOfItsSuccessorBegins() {
        bench.one(workbook(row("USSR", "", "", 3, "xxx"), row("Russia", "", 0, 4)));

        assertThat(bench.rows("""
                        SELECT party_name, year, state FROM state_year
                        WHERE variable IN ('milex_constant_usd', 'milex_current_usd') ORDER BY variable, year
                        """)).containsExactly("USSR 1991 365", "USSR 1992 -", "Russia 1991 -", "Russia 1992 365");
    }

    @Test
    void aNegativeAmountRejectsItsRow() {
        bench.one(workbook(row("Pakistan", "", "", -1, 2), row("Pakistan", "", 1, 2)));

        assertThat(bench.rows("SELECT line, field, value, reason FROM row_issue"))
                .containsExactly("6 1991 -1 is negative");
    }

    @Test
    void aWorkbookWithoutTheSheetsIsNotRecognised() {
        Path file = bench.bytes(
                "other.xlsx",
                new WorkbookFixture().sheet("Data", List.of(row("a", "b"))).bytes());

        assertThat(bench.run(file).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("is not recognised"));
    }

    @Test
    void aWorkbookThatBreaksOffIsOneMessage() {
        byte[] whole = workbookBytes();
        Path file = bench.bytes("cut.xlsx", Arrays.copyOf(whole, whole.length - 200));

        assertThat(bench.run(file).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("damaged"));
    }

    private static byte[] workbookBytes() {
        return new WorkbookFixture()
                .sheet("Data", List.of(row("a", "b"), row(1, 2)))
                .bytes();
    }

    @Test
    void theWorldOfTheWorkbookOf2025IsThatOfSiprisFactSheet() {
        bench.one(TestData.requireNewData("sipri-milex"));

        // US$2718 billion in 2024; the total of 1991 is left out since this release.
        assertThat(bench.rows("""
                        SELECT year, round(value / 1e9) FROM state_year WHERE variable = 'milex_world_current_usd'
                        """)).containsExactly("2024 2718.0");
        assertThat(bench.rows("""
                        SELECT min(year), max(year), count(*) FROM state_year WHERE variable = 'milex_world_constant_usd'
                        """)).containsExactly("1988 2024 36");
    }

    @Test
    void theRealWorkbookIsReadWhole() {
        ImportOutcome.Imported done = bench.one(TestData.requireData("sipri-milex"));

        assertThat(done.ref()).isEqualTo("sipri-milex:2023-12-31");
        assertThat(done.read()).isEqualTo(7 * 174 + 1);
        assertThat(done.kept()).isEqualTo(7 * 174 + 1);
        // Numbers, "..." and "xxx" of each sheet, counted in the workbook's own XML.
        assertThat(bench.rows("""
                        SELECT variable, count(*) FILTER (WHERE value IS NOT NULL OR missing = '0'),
                               count(*) FILTER (WHERE missing = '...'), count(*) FILTER (WHERE missing = 'xxx')
                        FROM state_year WHERE state IS NOT NULL OR party_name <> 'World' GROUP BY variable ORDER BY variable
                        """))
                .containsExactly(
                        "milex_constant_usd 8191 4797 236",
                        "milex_current_usd 8697 4291 236",
                        "milex_local_calendar 8697 4291 236",
                        "milex_local_financial 8760 4228 236",
                        "milex_per_capita 5172 896 196",
                        "milex_share_gdp 8085 4903 236",
                        "milex_share_government 4556 1512 196");
        assertThat(bench.rows("SELECT DISTINCT party_name FROM state_year GROUP BY party_name HAVING count(state) = 0"))
                .containsExactlyInAnyOrder("European Union", "World");
        assertThat(bench.rows("SELECT value FROM row_issue WHERE reason LIKE 'is no name%'"))
                .isEmpty();
        assertThat(bench.rows("""
                        SELECT state, year FROM state_year WHERE state IS NOT NULL
                        GROUP BY state, year, variable HAVING count(*) > 1
                        """)).isEmpty();
        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage WHERE part LIKE '%usd' ORDER BY part"))
                .containsExactly(
                        "milex_constant_usd 1948 2023",
                        "milex_current_usd 1948 2023",
                        "milex_world_constant_usd 1988 2023");
        // Of 407 zeros in current US$, local currency confirms 159; all zeros in constant US$ are
        // confirmed.
        assertThat(bench.rows("SELECT variable, count(*) FROM state_year WHERE missing = '0' GROUP BY variable"))
                .containsExactly("milex_current_usd 248");
        assertThat(bench.rows("""
                        SELECT line, round(value), unit FROM state_year
                        WHERE state IN (640, 770) AND year = 2023 AND variable = 'milex_constant_usd' ORDER BY line
                        """)).containsExactly("103 9.025066954E9 US$ of 2022", "196 1.4744312444E10 US$ of 2022");
    }
}
