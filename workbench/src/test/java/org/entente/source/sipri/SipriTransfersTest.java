package org.entente.source.sipri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SipriTransfersTest {
    private static final String HEADER =
            "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons";

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private static String[] export(String... deals) {
        List<String> lines = new ArrayList<>(List.of(
                "Transfers of major conventional arms from All countries  to All countries . Deals with deliveries made for the year range '1950' to '2024' ",
                "A '?' in a column indicates uncertain data.",
                "",
                "Data generated: 3 Feb 2025 2:20:11 PM",
                HEADER));
        lines.addAll(Arrays.asList(deals));
        return lines.toArray(String[]::new);
    }

    private Path latin(String... deals) {
        return bench.file(StandardCharsets.ISO_8859_1, "register.csv", export(deals));
    }

    @Test
    void aDealIsReadWithItsMarksYearsAndValues() {
        ImportOutcome.Imported done = bench.one(
                latin("Pakistan,Turkiye,2018,?,30,?,Leopar,ferry,12,,2019; 2020,New,Fähre; delayed,8.5,255,102"));

        assertThat(done.ref()).isEqualTo("sipri-transfers:2025-02-03");
        assertThat(bench.rows("""
                        SELECT line, supplier, supplier_name, recipient, order_year, order_year_uncertain, ordered,
                               ordered_uncertain, delivered, delivered_uncertain, delivery_years, condition, comment,
                               unit_tiv, ordered_tiv, delivered_tiv
                        FROM arms_deal
                        """))
                .containsExactly(
                        "6 640 Turkiye 770 2018 true 30 true 12 false [2019, 2020] New Fähre; delayed 8.5 255.0 102.0");
        assertThat(bench.rows("SELECT table_name, first_year, last_year FROM coverage"))
                .containsExactly("arms_deal 2019 2020");
    }

    @Test
    void aLineEndInACommentDoesNotMakeTwoDeals() {
        ImportOutcome.Imported done = bench.one(latin(
                "Chad,Israel,2015,,3,,Kranich,UAV,3,,2016,New,first part\r",
                "second part,3,9,9",
                "Chad,Israel,2016,,3,,Kranich,UAV,3,,2017,New,,3,9,9"));

        assertThat(done.read()).isEqualTo(2);
        assertThat(bench.rows("SELECT line, comment, delivered_tiv FROM arms_deal ORDER BY line"))
                .containsExactly("6 first part second part 9.0", "8  9.0");
    }

    @Test
    void aBrokenDealOfAFileThatWasSavedAgainIsOneDealAndItsHalfIsListed() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "saved.csv",
                "\uFEFF" + HEADER,
                "Chad,Israel,2015,,3,,Kranich,UAV,3,,2016,New,a comment,,,",
                ",3,9,9,,,,,,,,,,,,",
                "Chad,Turkiye,2016,,3,,Kranich,UAV,3,,2017,New,,3,9,9"));

        assertThat(done.ref()).isEqualTo("sipri-transfers:2017-12-31");
        assertThat(done.read()).isEqualTo(3);
        assertThat(done.kept()).isEqualTo(2);
        assertThat(bench.rows("SELECT line, comment, unit_tiv, delivered_tiv FROM arms_deal ORDER BY line"))
                .containsExactly("2 a comment 3.0 9.0", "4  3.0 9.0");
        assertThat(bench.rows("SELECT line, reason FROM row_issue"))
                .containsExactly("3 is the rest of the deal above, cut off by a line end in its comment; joined to it");
    }

    @Test
    void whatIsUnknownIsNullAndWhatIsBelowHalfAMillionIsZero() {
        bench.one(latin(
                "Chad,France,2015,,,,AML,armoured car,4,?,2016,Second hand,,0.1,0,0.4",
                "Chad,France,2016,,5,,Pistol,pistol,5,,2017,New,,0,0,0",
                "Chad,France,2017,,5,,VAB,APC,0,,,New,,0.5,2.5,0"));

        assertThat(
                        bench.rows(
                                "SELECT ordered, unit_tiv, ordered_tiv, delivered, delivery_years, delivered_tiv FROM arms_deal ORDER BY line"))
                .containsExactly("- 0.1 - 4 [2016] 0.4", "5 - - 5 [2017] 0.0", "5 0.5 2.5 0 [] -");
    }

    @Test
    void aYearThatIsNamedTwiceCountsOnceAndIsRemarked() {
        bench.one(latin("Chad,France,2001,,6,,AML,armoured car,6,,2002; 2002; 2003,New,,1,6,6"));

        assertThat(bench.rows("SELECT delivery_years FROM arms_deal")).containsExactly("[2002, 2003]");
        assertThat(bench.rows("SELECT value, kept FROM row_issue")).containsExactly("2002; 2002; 2003 true");
    }

    @Test
    void partiesAreReadInTheSpellingAndMeaningOfTheRegister() {
        bench.one(latin(
                "Germany,Soviet Union,1988,,1,,A,b,1,,1989,New,,1,1,1",
                "Germany,Russia,1989,,1,,A,b,1,,1990; 1991,New,,1,1,1",
                "Viet Nam,unknown supplier(s),1960,,1,,A,b,1,,1960,New,,1,1,1",
                "Hamas (Palestine)*,European Union**,2010,,1,,A,b,1,,2010,New,,1,1,1",
                "Libya GNC,Turkey,2019,,1,,A,b,1,,2019,New,,1,1,1"));

        assertThat(bench.rows("SELECT recipient, recipient_name, supplier, supplier_name FROM arms_deal ORDER BY line"))
                .containsExactly(
                        "260 Germany 365 Soviet Union",
                        "255 Germany 365 Russia",
                        "816 Viet Nam - unknown supplier(s)",
                        "- Hamas (Palestine)* - European Union**",
                        "- Libya GNC 640 Turkey");
    }

    @Test
    void anExportForOneCountryDeclaresNoCoverage() {
        ImportOutcome.Imported done = bench.one(bench.file(
                "register.csv",
                "Transfers of major conventional arms from Turkiye  to All countries . Deals with deliveries made for the year range '2000' to '2024' ",
                HEADER,
                "Pakistan,Turkiye,2018,,30,,Leopar,ferry,12,,2019,New,,8.5,255,102"));

        assertThat(done.remarks()).hasSize(1);
        assertThat(bench.rows("SELECT * FROM coverage")).isEmpty();
    }

    @Test
    void badDealsAreRejectedWithTheirFirstLine() {
        bench.one(latin(
                "Chad,France,2015,!,3,,A,b,3,,2016,New,,3,9,9",
                "Chad,France,2015,,3,,A,b,3,,soon,New,,3,9,9",
                "Chad,France,2015,,3,,A,b,3,,2016,Old,,3,9,9",
                "Chad,France,2015,,3,,A,b,3,,2016,New,one, two,3,9,9",
                "Chad,France,2015,,3,,A,b,3,,2016,New,,3,9,9",
                "Chad,France,2015,,3,,A"));

        assertThat(bench.rows("SELECT line, value FROM row_issue WHERE NOT kept ORDER BY line"))
                .containsExactly("6 !", "7 soon", "8 Old", "9 17", "11 7");
        assertThat(bench.rows("SELECT line FROM arms_deal")).containsExactly("10");
    }

    @Test
    void theThreeRealFilesGiveTheirDeals() {
        List<ImportOutcome.Imported> done =
                bench.run(TestData.requireData("sipri-transfers")).imported();

        assertThat(done)
                .extracting(ImportOutcome.Imported::ref, ImportOutcome.Imported::read, ImportOutcome.Imported::kept)
                .containsExactly(
                        tuple("sipri-transfers:2024-10-13", 27_951L, 27_951L),
                        tuple("sipri-transfers:2025-03-13", 29_515L, 29_515L),
                        // 29,507 rows, of which four are the halves of deals that a line end broke
                        // when it was saved again.
                        tuple("sipri-transfers:2024-12-31", 29_507L, 29_503L));
        assertThat(
                        bench.rows(
                                "SELECT source, vintage, first_year, last_year FROM coverage JOIN snapshot USING (snapshot) ORDER BY vintage"))
                .containsExactly(
                        "sipri-transfers 2024-10-13 1950 2023",
                        "sipri-transfers 2024-12-31 1950 2024",
                        "sipri-transfers 2025-03-13 1950 2024");
        assertThat(bench.rows("SELECT count(*) FROM arms_deal WHERE unit_tiv IS NULL AND ordered_tiv IS NOT NULL"))
                .containsExactly("0");
    }

    @Test
    void inTheRealFilesOnlyTheseNamesWithoutAStarAreNoStates() {
        bench.run(TestData.requireData("sipri-transfers"), TestData.requireData("sipri-tiv"));

        assertThat(bench.rows("""
                        SELECT DISTINCT name FROM (
                            SELECT supplier AS number, supplier_name AS name FROM arms_deal
                            UNION SELECT recipient, recipient_name FROM arms_deal
                            UNION SELECT party, party_name FROM arms_total)
                        WHERE number IS NULL AND name NOT LIKE '%*' ORDER BY name
                        """))
                .containsExactly(
                        "Aruba",
                        "Biafra",
                        "Katanga",
                        "Libya GNC",
                        "Libya HoR",
                        "Northern Cyprus",
                        "Palestine",
                        "Total world",
                        "Unknown recipient(s)",
                        "Unknown supplier(s)",
                        "Western Sahara",
                        "Yemen Arab Republic",
                        "Yemen Arab Republic (North Yemen)",
                        "unknown recipient(s)",
                        "unknown supplier(s)");
    }
}
