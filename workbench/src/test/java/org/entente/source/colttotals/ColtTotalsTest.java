package org.entente.source.colttotals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.TestData;
import org.entente.source.imports.ImportBench;
import org.entente.source.imports.ImportOutcome;
import org.entente.source.imports.ImportReport;
import org.entente.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColtTotalsTest {
    @TempDir
    Path folder;

    private ImportBench bench;

    @BeforeEach
    void setUp() throws IOException {
        bench = new ImportBench(folder);
        Files.createDirectories(bench.folder());
    }

    private Path parquet(String name, String query) {
        Path file = bench.folder().resolve(name);
        try (Store engine = Store.empty()) {
            engine.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        }
        return file;
    }

    private Path sent() {
        return parquet("sent.parquet", """
                SELECT * FROM (VALUES (2023, 'Turkey', 60, 1), (2023, 'European Union (EU)', 90, 0), (2024, 'Pakistan', 12, 2))
                AS t("TripYear", "LeaderCountryOrIGO", "count", "__index_level_0__")""");
    }

    private Path received() {
        return parquet("received.parquet", """
                SELECT * FROM (VALUES (2023, 'Turkey', 80), (2024, 'Palestine', 3)) AS t("TripYear", "CountryVisited", "count")""");
    }

    @Test
    void tripsMadeAndReceivedAreOneSnapshot() {
        ImportOutcome.Imported done = bench.one(sent(), received());

        assertThat(done.ref()).isEqualTo("colt-totals:2024-12-31");
        assertThat(done.read()).isEqualTo(5);
        assertThat(
                        bench.rows(
                                "SELECT line, state, party_name, year, variable, value FROM state_year ORDER BY variable, line"))
                .containsExactly(
                        "1 640 Turkey 2023 travel_received 80.0",
                        "2 - Palestine 2024 travel_received 3.0",
                        "1 640 Turkey 2023 travel_sent 60.0",
                        "2 - European Union (EU) 2023 travel_sent 90.0",
                        "3 770 Pakistan 2024 travel_sent 12.0");
        assertThat(bench.rows("SELECT part, first_year, last_year FROM coverage ORDER BY part"))
                .containsExactly("travel_received 2023 2024", "travel_sent 2023 2024");
    }

    @Test
    void oneTableAloneSaysWhatIsNotCovered() {
        assertThat(bench.one(sent()).remarks())
                .containsExactly("the table of trips received is not among the files: it is not covered");
    }

    @Test
    void aDamagedFileIsOneMessage() throws IOException {
        Path file = sent();
        byte[] whole = Files.readAllBytes(file);
        Path cut = bench.bytes("cut.parquet", java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(bench.run(cut).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("is a damaged Parquet file"));
    }

    @Test
    void theRealTablesAreReadAndTheTotalsOfRegionsAreNot() {
        ImportReport report = bench.run(TestData.requireData("colt-totals"));

        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("stacked_bar.parquet")
                        .contains("is not recognised"));
        ImportOutcome.Imported done = report.imported().get(0);
        assertThat(done.ref()).isEqualTo("colt-totals:2024-12-31");
        assertThat(done.read()).isEqualTo(5_869 + 6_692);
        assertThat(done.kept()).isEqualTo(5_869 + 6_692);
        assertThat(bench.rows("SELECT DISTINCT first_year, last_year FROM coverage"))
                .containsExactly("1990 2024");
        assertThat(bench.rows("""
                        SELECT state, year, variable, string_agg(party_name, '+' ORDER BY party_name) FROM state_year
                        WHERE state IS NOT NULL GROUP BY state, year, variable HAVING count(*) > 1 ORDER BY ALL
                        """))
                .containsExactly(
                        "345 1996 travel_received Serbia and Montenegro+Yugoslavia",
                        "345 2006 travel_received Serbia+Serbia and Montenegro",
                        "345 2006 travel_sent Serbia+Serbia and Montenegro",
                        "490 1990 travel_received Congo-Kinshasa+Zaire",
                        "490 1996 travel_sent Congo-Kinshasa+Zaire",
                        "490 1997 travel_received Congo-Kinshasa+Zaire",
                        "490 1997 travel_sent Congo-Kinshasa+Zaire",
                        "830 1994 travel_received SIngapore+Singapore");
        assertThat(bench.rows("""
                        SELECT party_name FROM state_year GROUP BY party_name HAVING count(state) = 0 ORDER BY party_name
                        """))
                .containsExactly(
                        "Abkhazia",
                        "African Union (AU)",
                        "Association of Southeast Asian Nations (ASEAN)",
                        "Crimea",
                        "Donetsk",
                        "East Jerusalem",
                        "European Commission (EC)",
                        "Holy See",
                        "International Monetary Fund (IMF)",
                        "Israeli Settlements",
                        "Jammu and Kashmir",
                        "Kherson",
                        "Luhansk",
                        "Nagorno-Karabakh",
                        "North Atlantic Treaty Organization (NATO)",
                        "Northern Cyprus",
                        "Organisation of African Unity (OAU)",
                        "Palestine",
                        "Transnistria",
                        "United Nations (UN)",
                        "Unknown",
                        "Western Sahara",
                        "World Bank (IBRD)");
    }
}
