package org.entente.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.Workbench;
import org.entente.store.StoreHome;
import org.entente.web.SmallStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tools on a store with typed trade ({@link SmallStore}): what Türkiye exports to Pakistan in
 * year y is 100 + (y − 1990) million US$.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private McpService service =
            McpService.forStreams(() -> Workbench.open(new StoreHome(Path.of("none"))), "test", log::add);

    @BeforeAll
    void fill() {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "4.0", 1);
        service.close();
        service = McpService.forStreams(() -> Workbench.open(new StoreHome(home)), "test", log::add);
    }

    @AfterAll
    void close() {
        service.close();
        assertThat(log).isEmpty();
    }

    private McpSchema.CallToolResult call(String name, Map<String, Object> arguments) {
        Tool tool = service.tools().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
        return service.call(
                tool,
                McpSchema.CallToolRequest.builder(name).arguments(arguments).build());
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    private JsonNode answer(String name, Map<String, Object> arguments) throws IOException {
        McpSchema.CallToolResult result = call(name, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        return JSON.readTree(text(result));
    }

    private String refusal(String name, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = call(name, arguments);
        assertThat(result.isError()).as(text(result)).isTrue();
        assertThat(text(result))
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .hasSizeLessThan(700);
        return text(result);
    }

    @Test
    void everyToolIsDescribedAndSaysThatItOnlyReads() {
        assertThat(service.tools())
                .extracting(Tool::name)
                .containsExactly(
                        "resolve_state",
                        "find_measures",
                        "list_coverage",
                        "get_figures",
                        "compare_pairs",
                        "rank_partners",
                        "trace_figure",
                        "brief",
                        "audit_text");
        for (Tool tool : service.tools()) {
            McpSchema.Tool described = McpService.describe(tool);
            assertThat(described.annotations().readOnlyHint()).isTrue();
            assertThat(described.annotations().destructiveHint()).isFalse();
            assertThat(described.inputSchema()).containsEntry("additionalProperties", false);
            assertThat(tool.parameters())
                    .allSatisfy(p -> assertThat(p.description()).isNotBlank());
        }
    }

    @Test
    void aFigureHasValueUnitStatusSourceIdAndCitation() throws IOException {
        JsonNode answer = answer(
                "get_figures",
                Map.of("measure", "trade.exports", "states", List.of("Turkey", "Pakistan"), "from", 2000, "to", 2000));

        JsonNode figure = answer.at("/series/0/figures/0");
        assertThat(figure.get("figure").asText()).isEqualTo("trade.exports/TUR>PAK/2000@cow-trade:4.0");
        assertThat(figure.get("value").asLong()).isEqualTo(110_000_000);
        assertThat(figure.get("unit").asText()).isEqualTo("US$");
        assertThat(figure.get("status").asText()).isEqualTo("observed");
        assertThat(figure.get("source").asText()).isEqualTo("cow-trade:4.0");
        assertThat(answer.at("/series/0/states").asText()).isEqualTo("from Türkiye to Pakistan");
        assertThat(answer.get("citations").get("cow-trade:4.0").get(0).asText()).contains("Barbieri");
        assertThat(answer.get("citations").has("trade.exports")).isTrue();
    }

    @Test
    void onlyTheLatestFiguresAreSentAndTheOthersCounted() throws IOException {
        JsonNode answer =
                answer("get_figures", Map.of("measure", "trade.exports", "states", List.of("TUR", "PAK"), "limit", 3));

        JsonNode series = answer.at("/series/0");
        assertThat(series.get("figures")).hasSize(3);
        assertThat(series.at("/figures/2/period").asText()).isEqualTo("2014");
        assertThat(series.get("left_out").asText()).startsWith("22 earlier figures, 1990 to 2011");
    }

    @Test
    void anAbsenceIsSaidInWordsAndIsNoZero() throws IOException {
        JsonNode outside = answer(
                "get_figures",
                Map.of("measure", "trade.exports", "states", List.of("TUR", "PAK"), "from", 2013, "to", 2018));
        assertThat(outside.at("/series/0/figures")).hasSize(2);
        JsonNode run = outside.at("/series/0/without_value/0");
        assertThat(run.get("periods").asText()).isEqualTo("2015–2018");
        assertThat(run.get("status").asText()).isEqualTo("out_of_coverage");
        assertThat(run.get("why_no_value").asText()).startsWith("no imported source covers");

        // The store has no source of it; the case that comes with the program has Türkiye's, not Greece's.
        JsonNode product = answer("get_figures", Map.of("measure", "gdp.usd", "states", List.of("GRC")));
        assertThat(product.at("/series/0/figures")).isEmpty();
        assertThat(product.at("/series/0/why_no_value").asText()).contains("world-bank");
    }

    @Test
    void ranksThePartnersByTheSumOfBothFlows() throws IOException {
        // 2014: Egypt 184 + 80, United States 144 + 60, India 134 + 55, Pakistan 124 + 50.
        JsonNode answer = answer("rank_partners", Map.of("state", "Türkiye", "limit", 2));

        assertThat(answer.get("year").asInt()).isEqualTo(2014);
        assertThat(answer.at("/partners/0/code").asText()).isEqualTo("EGY");
        assertThat(answer.at("/partners/0/value").asLong()).isEqualTo(264_000_000);
        assertThat(answer.at("/partners/1/code").asText()).isEqualTo("USA");
        assertThat(answer.at("/partners/1/value").asLong()).isEqualTo(204_000_000);
        assertThat(answer.get("ranked").asInt()).isEqualTo(4);
        assertThat(answer.get("left_out").asText()).startsWith("2 more");
        assertThat(answer.get("citations").has("cow-trade:4.0")).isTrue();
    }

    @Test
    void comparesPairsWithTheirPlaces() throws IOException {
        JsonNode answer = answer(
                "compare_pairs",
                Map.of("pairs", List.of("TUR-PAK", "Turkey–Egypt"), "measures", List.of("trade.total", "un.s")));

        // Seven pairs; Türkiye and Egypt trade most, and India and the United States next to that.
        JsonNode egypt = answer.at("/pairs/1/rows/0");
        assertThat(egypt.at("/now/value").asLong()).isEqualTo(264_000_000);
        assertThat(egypt.at("/percentile/of").asInt()).isEqualTo(7);
        assertThat(egypt.at("/percentile/value").asDouble()).isEqualTo(6.5 / 7);
        assertThat(answer.at("/pairs/0/rows/0/percentile/value").asDouble()).isEqualTo(0.5 / 7);
        assertThat(egypt.at("/then/figure").asText()).isEqualTo("trade.total/TUR-EGY/1994@cow-trade:4.0");
        assertThat(answer.at("/pairs/0/without_value/0").asText()).isEqualTo("un.s");
    }

    @Test
    void tracesAFigureToItsFileAndLine() throws IOException {
        JsonNode answer = answer("trace_figure", Map.of("figure", "trade.exports/TUR>PAK/1990"));

        assertThat(answer.get("value").asLong()).isEqualTo(100_000_000);
        assertThat(answer.at("/files/0/file").asText()).isEqualTo("trade-1.csv");
        assertThat(answer.at("/files/0/sha256").asText()).hasSize(64);
        assertThat(answer.at("/files/0/lines").asText()).isEqualTo("2");
        assertThat(answer.get("citations").toString()).contains("Barbieri");
    }

    @Test
    void auditsATextAgainstTheFigures() throws IOException {
        JsonNode answer = answer(
                "audit_text",
                Map.of(
                        "text",
                        "In 2014 Turkey's exports to Pakistan were worth US$ 124 million."
                                + " In 2010 Turkey's exports to Pakistan were worth US$ 700 million."));

        assertThat(answer.at("/found/claims").asInt()).isEqualTo(2);
        assertThat(answer.at("/claims/0/verdict").asText()).isEqualTo("supported");
        assertThat(answer.at("/claims/0/figures/0/figure").asText())
                .isEqualTo("trade.exports/TUR>PAK/2014@cow-trade:4.0");
        assertThat(answer.at("/claims/1/verdict").asText()).isEqualTo("contradicted");
        assertThat(answer.at("/claims/1/reason").asText()).contains("120 million");
        assertThat(answer.get("citations").has("cow-trade:4.0")).isTrue();
    }

    @Test
    void aTextThatStatesNothingHasNoClaims() throws IOException {
        JsonNode answer = answer("audit_text", Map.of("text", "It was a dark and stormy night."));
        assertThat(answer.at("/found/claims").asInt()).isZero();
        assertThat(answer.get("why_none").asText()).isNotBlank();
    }

    @Test
    void aBriefIsMarkdownWithTheIdOfEveryNumber() {
        McpSchema.CallToolResult result = call("brief", Map.of("first", "TUR", "second", "IND"));

        assertThat(result.isError()).as(text(result)).isFalse();
        assertThat(text(result))
                .startsWith("# ")
                .contains("Türkiye")
                .contains("trade.total/TUR-IND/2014")
                .contains("cow-trade:4.0")
                .doesNotContain("data:image")
                .doesNotContain("[picture-");
    }

    @Test
    void listsSourcesAndWhatTheyCoverOfAPair() throws IOException {
        JsonNode all = answer("list_coverage", Map.of());
        assertThat(all.at("/imported/0/source").asText()).isEqualTo("cow-trade:4.0");
        assertThat(all.get("imported")).hasSize(1);
        assertThat(all.get("not_imported").toString()).contains("un-votes");

        JsonNode pair = answer("list_coverage", Map.of("first", "TUR", "second", "PAK"));
        assertThat(pair.get("coverage").toString()).contains("\"covered\":\"1990-2014\"");
    }

    @Test
    void aMisspeltStateIsRefusedWithWhatWasProbablyMeant() {
        assertThat(refusal("resolve_state", Map.of("name", "TRU"))).contains("TUR");
        assertThat(refusal("brief", Map.of("first", "TRU", "second", "PAK"))).contains("TUR");
        assertThat(refusal("get_figures", Map.of("measure", "un.s", "states", List.of("Pakistn", "TUR"))))
                .contains("PAK");
        assertThat(refusal("resolve_state", Map.of("name", "Korea")))
                .contains("KOR")
                .contains("PRK");
    }

    @Test
    void anUnknownMeasureSourceOrArgumentIsRefusedWithWhatThereIs() {
        assertThat(refusal("get_figures", Map.of("measure", "trade.export", "states", List.of("TUR", "PAK"))))
                .contains("trade.exports");
        assertThat(refusal(
                        "get_figures",
                        Map.of("measure", "trade.exports", "states", List.of("TUR", "PAK"), "source", "cow")))
                .contains("cow-trade");
        assertThat(refusal("list_coverage", Map.of("source", "sipri"))).contains("sipri-transfers");
        assertThat(refusal("rank_partners", Map.of("stat", "TUR"))).contains("did you mean \"state\"");
        assertThat(refusal("rank_partners", Map.of())).contains("\"state\" is missing");
    }

    @Test
    void whatDoesNotFitAMeasureIsSaid() {
        assertThat(refusal("get_figures", Map.of("measure", "trade.exports", "states", List.of("TUR"))))
                .contains("two states");
        assertThat(refusal("get_figures", Map.of("measure", "trade.exports", "states", List.of("TUR", "Turkey"))))
                .contains("the same state");
        assertThat(refusal("get_figures", Map.of("measure", "gdp.usd"))).contains("about a state");
        assertThat(refusal("rank_partners", Map.of("state", "TUR", "measure", "gdp.usd")))
                .contains("not about two states");
        assertThat(refusal("compare_pairs", Map.of("pairs", List.of("TUR-PAK"))))
                .contains("at least two");
        assertThat(refusal("compare_pairs", Map.of("pairs", List.of("TURPAK", "TUR-IND"))))
                .contains("not a pair");
        assertThat(refusal(
                        "get_figures",
                        Map.of("measure", "trade.exports", "states", List.of("TUR", "PAK"), "from", 2010, "to", 2000)))
                .contains("before");
    }

    @Test
    void wrongTypesHugeTextsAndInjectedIdsAreRefusedInASentence() {
        String huge = "x".repeat(1_000_000);
        assertThat(refusal("resolve_state", Map.of("name", 5))).contains("has to be a text");
        assertThat(refusal("resolve_state", Map.of("name", List.of("TUR")))).contains("has to be a text");
        assertThat(refusal("resolve_state", Map.of("name", Map.of("a", 1)))).contains("not an object");
        assertThat(refusal("resolve_state", Map.of("name", huge))).contains("at most 200");
        assertThat(refusal("resolve_state", Map.of("name", "  "))).contains("empty");
        assertThat(refusal("resolve_state", Map.of(huge, "TUR"))).contains("there is no argument");
        assertThat(refusal("audit_text", Map.of("text", huge))).contains("at most 20,000");
        assertThat(refusal("rank_partners", Map.of("state", "TUR", "limit", 1.5)))
                .contains("whole number");
        assertThat(refusal("rank_partners", Map.of("state", "TUR", "limit", 0))).contains("from 1 to");
        assertThat(refusal("rank_partners", Map.of("state", "TUR", "limit", 9_000_000_000L)))
                .contains("from 1 to");
        assertThat(refusal("rank_partners", Map.of("state", "TUR", "year", "soon")))
                .contains("a year");
        assertThat(refusal("compare_pairs", Map.of("pairs", Collections.nCopies(50, "TUR-PAK"))))
                .contains("at most 5");
        assertThat(refusal("compare_pairs", Map.of("pairs", List.of(1, 2)))).contains("list of texts");
        for (String id : List.of(
                "un.s/TUR-PAK/2010'; DROP TABLE snapshot; --",
                "../../etc/passwd",
                "trade.exports/TUR>PAK/2010@cow-trade:4.0' OR '1'='1",
                "trade.exports/TUR>PAK/99999",
                "un.s",
                "\u0000\u0001/\n")) {
            assertThat(refusal("trace_figure", Map.of("figure", id))).isNotBlank();
        }
    }

    @Test
    void anInjectedArgumentOfAMeasureChangesNothing() throws IOException {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("measure", "trade.rca:7' OR 1=1 --");
        arguments.put("states", List.of("TUR"));
        String answer = text(call("get_figures", arguments));
        assertThat(answer).doesNotContain("Exception").doesNotContain("internal error");
        assertThat(answer("list_coverage", Map.of()).get("imported")).hasSize(1);
    }

    @Test
    void resourcesAreTheCatalogues() {
        assertThat(read("entente://measures")).contains("| trade.exports | Exports | directed pair | US$ |");
        assertThat(read("entente://measures/trade.exports")).contains("formula").contains("cow-trade");
        assertThat(read("entente://sources"))
                .contains("| cow-trade |")
                .contains("| yes |")
                .contains("| no |");
        assertThat(read("entente://sources/un-votes")).contains("Licence");
    }

    private String read(String address) {
        McpSchema.ReadResourceResult result =
                service.read(McpSchema.ReadResourceRequest.builder(address).build());
        return ((McpSchema.TextResourceContents) result.contents().get(0)).text();
    }
}
