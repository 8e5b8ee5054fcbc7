package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.entente.source.imports.ImportBench;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of one state. All numbers are made up. */
class StatePageTest {
    @TempDir
    Path folder;

    /** Measures of arms take a basis, and are drawn on the usual one. */
    @Test
    void drawsItsShareOfTheWorldsArms() {
        ImportBench bench = new ImportBench(folder);
        bench.one(
                bench.file(
                        "recipients.csv",
                        "Data generated: 3 Feb 2025 12:33:29 PM",
                        "Recipient,2021,2022,2023,2021-2023",
                        "Turkiye,7,12,9,28",
                        "Total world import,70,60,90,220"),
                bench.file(
                        "suppliers.csv",
                        "Data generated: 3 Feb 2025 12:33:53 PM",
                        "Exports by,2021,2022,2023,2021-2023",
                        "Turkiye,14,15,18,47",
                        "Total world export,70,60,90,220"));
        try (Client client = new Client(bench.home().directory())) {
            Document page = Jsoup.parse(Client.text(client.get("/state/TUR")));

            assertThat(page.select("#s-arms-export_share").text()).contains("20", "25");
            assertThat(page.select("#s-arms-import_rank")).isNotEmpty();
        }
    }
}
