package org.entente.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.OtherJava;
import org.entente.web.SmallStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code entente mcp} as a process, with the client of the library and with raw lines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StdioServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":"
            + "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";
    private static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

    @TempDir
    static Path folder;

    @BeforeAll
    void fill() {
        SmallStore.fill(folder.resolve("home"), "4.0", 1);
    }

    private List<String> command() {
        return OtherJava.line(
                "org.entente.cli.Main",
                List.of("-Xmx1g"),
                List.of("mcp", "--home", folder.resolve("home").toString()));
    }

    @Test
    void aClientOfTheLibraryListsCallsAndReads() {
        List<String> command = command();
        StdioClientTransport transport = new StdioClientTransport(
                ServerParameters.builder(command.get(0))
                        .args(command.subList(1, command.size()).toArray(String[]::new))
                        .addEnvVar("ENTENTE_EDITION", "none")
                        .build(),
                McpService.json());
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        transport.setStdErrorHandler(errors::add);
        try (McpSyncClient client = McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .jsonSchemaValidator(McpService.unchecked())
                .build()) {
            McpSchema.InitializeResult begun = client.initialize();
            assertThat(begun.serverInfo().name()).isEqualTo("entente");
            assertThat(begun.instructions()).contains("figure id");
            assertThat(client.listTools().tools()).hasSize(9);
            assertThat(client.listResources().resources()).hasSize(2);
            assertThat(client.listResourceTemplates().resourceTemplates()).hasSize(2);

            McpSchema.CallToolResult figures = client.callTool(McpSchema.CallToolRequest.builder("get_figures")
                    .arguments(Map.of(
                            "measure", "trade.exports", "states", List.of("TUR", "PAK"), "from", 2014, "to", 2014))
                    .build());
            assertThat(figures.isError()).isFalse();
            assertThat(text(figures)).contains("\"value\":124000000").contains("Barbieri");

            McpSchema.CallToolResult misspelt = client.callTool(McpSchema.CallToolRequest.builder("resolve_state")
                    .arguments(Map.of("name", "TRU"))
                    .build());
            assertThat(misspelt.isError()).isTrue();
            assertThat(text(misspelt)).contains("Did you mean").contains("TUR");

            McpSchema.ReadResourceResult measure =
                    client.readResource(McpSchema.ReadResourceRequest.builder("entente://measures/un.s")
                            .build());
            assertThat(((McpSchema.TextResourceContents) measure.contents().get(0)).text())
                    .startsWith("un.s: ");
        }
        assertThat(errors).isEmpty();
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    /** What a process answers to these lines, one answer a line, until it ends by itself. */
    private List<JsonNode> answers(List<String> lines) throws IOException, InterruptedException {
        Path out = folder.resolve("out-" + System.nanoTime());
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().put("ENTENTE_EDITION", "none");
        Process process = builder.redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            for (String line : lines) {
                in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("ends with its input")
                    .isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
        List<JsonNode> answers = new ArrayList<>();
        for (String line : Files.readAllLines(out)) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    @Test
    void everyLineOfTheOutputIsAMessageAndTheLastCallIsAnsweredBeforeTheEnd() throws Exception {
        List<JsonNode> answers = answers(List.of(
                INITIALIZE,
                INITIALIZED,
                "{\"jsonrpc\":\"2.0\",\"id\":\"seven\",\"method\":\"tools/call\",\"params\":{\"name\":\"rank_partners\","
                        + "\"arguments\":{\"state\":\"TUR\",\"limit\":1}}}"));

        assertThat(answers)
                .hasSize(2)
                .allSatisfy(a -> assertThat(a.get("jsonrpc").asText()).isEqualTo("2.0"));
        assertThat(answers.get(1).get("id").asText()).isEqualTo("seven");
        assertThat(answers.get(1).at("/result/content/0/text").asText()).contains("EGY");
    }

    @Test
    void linesThatAreNoMessagesAreRefusedAndTheNextIsAnswered() throws Exception {
        List<String> wrong = List.of(
                "this is not JSON",
                "[]",
                "{}",
                "null",
                "{\"jsonrpc\":\"2.0\",\"id\":{\"a\":1},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":5}",
                "{\"jsonrpc\":\"1.0\",\"id\":9,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\",\"params\":[1]}",
                "[".repeat(5000),
                "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\",\"x\":\"" + "x".repeat(1 << 20) + "\"}");
        List<String> lines = new ArrayList<>(List.of(INITIALIZE, INITIALIZED));
        lines.addAll(wrong);
        lines.add("");
        lines.add("{\"jsonrpc\":\"2.0\",\"id\":10,\"method\":\"tools/call\",\"params\":{\"name\":5}}");
        lines.add("{\"jsonrpc\":\"2.0\",\"id\":11,\"method\":\"tools/call\",\"params\":{\"name\":\"no_such_tool\"}}");
        lines.add("{\"jsonrpc\":\"2.0\",\"id\":12,\"method\":\"no/such/method\"}");
        lines.add("{\"jsonrpc\":\"2.0\",\"id\":13,\"method\":\"ping\"}");
        List<JsonNode> answers = answers(lines);

        assertThat(answers.stream()
                        .filter(a -> a.path("error").path("code").asInt() != 0
                                && a.path("id").asInt() < 10))
                .hasSize(wrong.size());
        for (int id = 10; id < 13; id++) {
            int asked = id;
            assertThat(answers).anySatisfy(a -> {
                assertThat(a.path("id").asInt()).isEqualTo(asked);
                assertThat(a.has("error") || a.at("/result/isError").asBoolean())
                        .isTrue();
            });
        }
        assertThat(answers).anySatisfy(a -> {
            assertThat(a.path("id").asInt()).isEqualTo(13);
            assertThat(a.has("result")).isTrue();
        });
        assertThat(answers.toString()).doesNotContain("\\tat ");
    }
}
