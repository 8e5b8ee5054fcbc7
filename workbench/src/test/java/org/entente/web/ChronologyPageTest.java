package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Chronology, third parties and claims over a small store of trade and the case that comes with the
 * program.
 */
class ChronologyPageTest {
    @TempDir
    static Path folder;

    private static Client client;

    @BeforeAll
    static void start() {
        SmallStore.fill(folder.resolve("home"), "4.0", 1);
        client = new Client(folder.resolve("home"));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper()
                .readTree(client.get(path, "Accept", "application/json").body());
    }

    private static List<String> all(JsonNode list, String key) {
        return list.findValuesAsText(key);
    }

    @Test
    void theEventsAreThoseOfTheDossier() throws IOException {
        assertThat(all(json("/chronology/TUR/PAK"), "id"))
                .isEqualTo(all(json("/pair/TUR/PAK").get("events"), "id"));
        assertThat(all(json("/chronology/TUR/IND"), "id"))
                .isEqualTo(all(json("/pair/TUR/IND").get("events"), "id"));
    }

    @Test
    void filtersLeaveWhatTheySay() throws IOException {
        JsonNode all = json("/chronology/TUR/PAK");
        JsonNode economy = json("/chronology/TUR/PAK?sector=economy");
        JsonNode both = json("/chronology/TUR/PAK?sector=economy&sector=defence");
        assertThat(all(economy, "sector")).isNotEmpty().containsOnly("economy");
        assertThat(all(both, "sector")).contains("economy", "defence").doesNotContain("politics");
        assertThat(all(json("/chronology/TUR/PAK?kind=visit"), "kind"))
                .isNotEmpty()
                .containsOnly("Visit");
        assertThat(json("/chronology/TUR/PAK?kind=visit&lang=tr"))
                .hasSameSizeAs(json("/chronology/TUR/PAK?kind=visit"));
        JsonNode turning = json("/chronology/TUR/PAK?importance=3");
        assertThat(all(turning, "importance")).isNotEmpty().containsOnly("3");
        assertThat(turning.size()).isLessThan(all.size());
        assertThat(all(json("/chronology/TUR/PAK?from=2000&to=2005"), "earliest"))
                .isNotEmpty()
                .allMatch(day -> day.compareTo("2006") < 0);
        assertThat(Client.text(client.get("/chronology/TUR/PAK.csv?kind=visit")))
                .startsWith("id,date,earliest,latest,open,sector,kind,importance,says,source,where");
    }

    @Test
    void aRecordLeadsToItsFigure() {
        // Trade of the two rises by a million a year, so that the last year has the most.
        assertThat(Client.text(client.get("/chronology/TUR/IND", "Accept", "text/html")))
                .contains("href=\"/figure/trade.total/TUR-IND/2014");
    }

    @Test
    void withoutTiesItIsSaidWhatIsLacking() throws IOException {
        JsonNode found = json("/third-parties/TUR/PAK?year=2010");
        assertThat(found.get("lacking").asText()).contains("rivalries");
        assertThat(found.get("thirds")).isEmpty();
        assertThat(Client.text(client.get("/third-parties/TUR/PAK", "Accept", "text/html")))
                .contains("class=\"gap\"");
    }

    @Test
    void everyVerdictIsCountedAndFiltered() throws IOException {
        JsonNode all = json("/claims/pakistan-turkiye");
        int sum = 0;
        for (String verdict : List.of("supported", "contradicted", "imprecise", "not_shown", "uncheckable")) {
            JsonNode some = json("/claims/pakistan-turkiye?verdict=" + verdict);
            assertThat(all(some, "verdict")).isSubsetOf(verdict);
            sum += some.size();
        }
        assertThat(sum)
                .isEqualTo(all.size())
                .isEqualTo(json("/claims").get(0).get("claims").asInt());
        String page = Client.text(client.get("/claims/pakistan-turkiye", "Accept", "text/html"));
        assertThat(page).contains("v-supported", "href=\"/figure/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/chronology/Turkey/Pakistan?kind=visit | /chronology/TUR/PAK?kind=visit",
                "/third-parties/T%C3%BCrkiye/770?year=2010&lang=tr | /third-parties/TUR/PAK?year=2010&lang=tr",
                "/chronology/TUR/TUR | 400",
                "/chronology/TUR/PAK?kind=parade | 400",
                "/chronology/TUR/PAK?sector=weather | 400",
                "/chronology/TUR/PAK?importance=4 | 400",
                "/third-parties/TUR/PAK?year=soon | 400",
                "/claims/nothing | 404",
                "/claims/pakistan-turkiye?verdict=maybe | 400"
            })
    void namesLeadToCodesAndMistakesAreNamed(String path, String leads) {
        HttpResponse<byte[]> response = client.get(path, "Accept", "text/html");
        if (leads.startsWith("/")) {
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(Client.header(response, "Location")).isEqualTo(leads);
        } else {
            assertThat(response.statusCode()).isEqualTo(Integer.parseInt(leads));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chronology/TUR/PAK",
                "/third-parties/TUR/PAK",
                "/claims",
                "/claims/pakistan-turkiye",
                "/audit",
                "/setup"
            })
    void noPageHoldsWhatThePolicyForbidsAndEveryIdStandsOnce(String path) {
        String page = Client.text(client.get(path, "Accept", "text/html"));
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)(?![^>]*application/json)");
        assertThat(page).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=\"");
        java.util.regex.Matcher id = java.util.regex.Pattern.compile("<[a-z0-9]+[^>]*? id=\"?([^\" >]+)")
                .matcher(page);
        java.util.Set<String> seen = new java.util.HashSet<>();
        while (id.find()) {
            assertThat(seen.add(id.group(1)))
                    .as("id " + id.group(1) + " of " + path)
                    .isTrue();
        }
    }
}
