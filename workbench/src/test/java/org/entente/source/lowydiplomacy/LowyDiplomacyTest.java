package org.entente.source.lowydiplomacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.tables.WorkbookFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LowyDiplomacyTest {
    private static final List<Object> HEADER = List.of(
            "COUNTRY",
            "POPULATION (M)",
            "GDP (B, USD)",
            "G20 RANK",
            "OECD RANK",
            "ASIA RANK",
            "OVERALL RANK",
            "POST CITY",
            "POST COUNTRY",
            "TYPE OF POST",
            "POST TYPE TITLE");
    private static final String EMBASSY = "Embassy / High Commission";
    private static final String CONSULATE = "Consulate / Consulate-General";

    private static List<Object> post(String sender, String city, String host, String type, String title) {
        return List.of(sender, 1, 1, "", "", "", 1, city, host, type, title);
    }

    /**
     * A sheet that is taken for a whole index: 3,000 consulates of Argentina in one country beside
     * the given posts.
     */
    private static List<List<Object>> sheet(List<Object> header, List<List<Object>> posts) {
        List<List<Object>> rows = new ArrayList<>(List.of(header));
        rows.addAll(posts);
        for (int i = 0; i < 3_000; i++) {
            rows.add(post("Argentina", "City " + i, "Brazil", CONSULATE, "Consulate"));
        }
        return rows;
    }

    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    @Test
    void postsOfAPairAreCountedAndMissionsToOrganisationsAreNot() {
        ImportOutcome.Imported done = bench.one(bench.bytes(
                "gdi.xlsx",
                new WorkbookFixture()
                        .sheet(
                                "2023",
                                sheet(
                                        HEADER,
                                        List.of(
                                                post("Türkiye", "Islamabad", "Pakistan", EMBASSY, "Embassy"),
                                                post("Türkiye", "Lahore", "Pakistan", CONSULATE, "Consulate-General"),
                                                post(
                                                        "Türkiye",
                                                        "New York",
                                                        "United States",
                                                        "Permanent Mission",
                                                        "Mission to UN"),
                                                post("Türkiye", "Taipei", "Taiwan*", "Other", "Trade Office"))))
                        .sheet("2019", List.of(HEADER, post("Türkiye", "Caracas", "Venezuela", EMBASSY, "Embassy")))
                        .bytes()));

        assertThat(done.ref()).isEqualTo("lowy-diplomacy:2023-12-31");
        assertThat(bench.rows("""
                        SELECT line, year, origin, destination, variable, CAST(value AS INT), note FROM pair_quantity
                        WHERE origin = 640 ORDER BY line, variable
                        """))
                .containsExactly(
                        "2 2023 640 770 embassies 1 -",
                        "2 2023 640 770 missions 2 Consulate-General in Lahore; Embassy in Islamabad",
                        "5 2023 640 713 embassies 0 -",
                        "5 2023 640 713 missions 1 Trade Office in Taipei");
        assertThat(done.remarks()).singleElement().asString().contains("2019 holds 1 posts only");
    }

    @Test
    void theFirstColumnIsTheSenderWhateverItsName() {
        List<Object> broken = new ArrayList<>(HEADER);
        broken.set(0, "Northern Cyprus*");
        bench.one(bench.bytes(
                "gdi.xlsx",
                new WorkbookFixture()
                        .sheet(
                                "2016",
                                sheet(broken, List.of(post("Turkey", "Islamabad", "Pakistan", EMBASSY, "Embassy"))))
                        .bytes()));

        assertThat(
                        bench.rows(
                                "SELECT year, CAST(value AS INT) FROM pair_quantity WHERE origin = 640 AND variable = 'missions'"))
                .containsExactly("2016 1");
    }

    /** Posts counted in the sheets by sender and host. */
    @Test
    void theRealWorkbookHasFourWholeYears() {
        ImportOutcome.Imported done = bench.one(TestData.requireNewData("lowy-diplomacy"));

        assertThat(done.rejected()).isZero();
        assertThat(bench.rows("SELECT DISTINCT year FROM pair_quantity ORDER BY 1"))
                .containsExactly("2016", "2017", "2021", "2023");
        assertThat(bench.rows("""
                        SELECT year, origin, CAST(value AS INT) FROM pair_quantity
                        WHERE variable = 'missions' AND origin IN (640, 770) AND destination IN (640, 770)
                          AND origin <> destination AND year IN (2016, 2023) ORDER BY ALL
                        """)).containsExactly("2016 640 2", "2023 640 3", "2023 770 2");
    }
}
