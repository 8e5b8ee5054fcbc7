package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed is said of two vintages that were compared, and of no others. */
class DiffPageTest {
    /** Seven pairs in 25 years, in two directions. */
    private static final int FLOWS = 7 * 25 * 2;

    /** A value and its bounds. */
    private static final int FIELDS = 3;

    @TempDir
    static Path folder;

    private static Client one;
    private static Client two;

    @BeforeAll
    static void start() {
        SmallStore.fill(folder.resolve("one"), "4.0", 1);
        SmallStore.fill(folder.resolve("two"), "4.0", 1);
        SmallStore.fill(folder.resolve("two"), "4.1", 2);
        one = new Client(folder.resolve("one"));
        two = new Client(folder.resolve("two"));
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
    }

    private static Document page(Client client, String path) throws IOException {
        return Jsoup.parse(Client.text(client.get(path)));
    }

    private static JsonNode json(Client client, String path) throws IOException {
        return new ObjectMapper().readTree(Client.text(client.get(path)));
    }

    @Test
    void withoutTwoVintagesNothingIsSaidToBeUnchanged() throws IOException {
        Document single = page(one, "/source/cow-trade/diff");
        assertThat(single.select("h1").text()).isEqualTo("cow-trade: what a later vintage changed");
        assertThat(single.select("main").text())
                .contains("Only one vintage of it is imported")
                .doesNotContain("Nothing changed", "…");
        assertThat(page(one, "/source/un-votes/diff").select("main").text()).contains("No vintage of it is imported");
        Document both = page(two, "/source/cow-trade/diff?lang=tr");
        assertThat(both.select("main").text()).contains("2 sürümü içe aktarılmış");
        assertThat(both.select("main select option")).hasSize(4);
        JsonNode answer = json(one, "/source/cow-trade/diff.json");
        assertThat(answer.get("vintages")).hasSize(1);
        assertThat(List.of("old", "new", "appeared", "vanished", "changed", "changes"))
                .noneMatch(answer::has);
    }

    @Test
    void eachFieldThatChangedIsListed() throws IOException {
        Document page = page(two, "/source/cow-trade/diff?old=4.0&new=4.1");
        assertThat(page.select("h1").text()).isEqualTo("cow-trade: 4.0 and 4.1");
        assertThat(page.select("#diff-sum").text())
                .isEqualTo("0 rows appeared. 0 rows vanished. " + FLOWS + " rows changed.");
        assertThat(page.select("table.data tbody tr")).hasSize(300);
        JsonNode answer = json(two, "/source/cow-trade/diff.json?old=4.0&new=4.1");
        assertThat(answer.get("old").asText()).isEqualTo("4.0");
        assertThat(answer.get("changed").asInt()).isEqualTo(FLOWS);
        assertThat(Client.text(two.get("/source/cow-trade/diff.csv?old=4.0&new=4.1"))
                        .lines())
                .hasSize(1 + FIELDS * FLOWS)
                .anyMatch(line -> line.contains("changed"));
    }

    @Test
    void aVintageAndItselfDoNotDiffer() throws IOException {
        assertThat(page(two, "/source/cow-trade/diff?old=4.0&new=4.0")
                        .select("main")
                        .text())
                .contains("Nothing changed.");
        assertThat(two.get("/source/cow-trade/diff?old=4.0&new=3.0").statusCode())
                .isEqualTo(404);
        assertThat(two.get("/source/cow-trade/diff?old=3.0&new=3.0").statusCode())
                .isEqualTo(404);
    }
}
