package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code entente mcp} as an assistant's program starts it: the packaged launcher, with the starter
 * edition; runs in Maven's phase {@code integration-test}.
 */
class McpIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir
    static Path folder;

    private static Installation installed = new Installation(Path.of(""));

    @BeforeAll
    static void install() throws Exception {
        assumeTrue(Installation.isPackaged(), "nothing is packaged yet: run ./test, or mvn verify");
        installed = Installation.built(folder.resolve("installed"));
    }

    /** Empty at first, and of one test, since tests run at the same time. */
    private static String home(String test) {
        return folder.resolve("home of " + test).toString();
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    /** From an empty home: what the launcher and the edition say at a first start goes elsewhere. */
    @Test
    void aClientGetsAFigureOfTheEditionWithItsCitationAndTracesIt() throws Exception {
        StdioClientTransport transport = new StdioClientTransport(
                ServerParameters.builder(installed.launcher().toString())
                        .args("mcp")
                        .addEnvVar("ENTENTE_HOME", home("client"))
                        .addEnvVar("ENTENTE_EDITION", "")
                        .addEnvVar("PATH", System.getenv("PATH"))
                        .addEnvVar("HOME", folder.toString())
                        .build(),
                new JacksonMcpJsonMapper(JSON));
        JsonSchemaValidator unchecked = (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid("");
        try (McpSyncClient client = McpClient.sync(transport)
                .requestTimeout(LONGEST)
                .initializationTimeout(LONGEST)
                .jsonSchemaValidator(unchecked)
                .build()) {
            String running = installed.run("--version").out();
            McpSchema.InitializeResult begun = client.initialize();
            assertThat(running).contains(begun.serverInfo().version());

            McpSchema.CallToolResult figures = client.callTool(McpSchema.CallToolRequest.builder("get_figures")
                    .arguments(Map.of(
                            "measure", "un.agreement", "states", List.of("GRC", "TUR"), "from", 2019, "to", 2019))
                    .build());
            assertThat(figures.isError()).as(text(figures)).isFalse();
            JsonNode answer = JSON.readTree(text(figures));
            JsonNode row = answer.findValue("value");
            assertThat(row).as(text(figures)).isNotNull();
            assertThat(text(figures)).contains("un.agreement/GRC-TUR/2019", "Voeten");

            McpSchema.CallToolResult trace = client.callTool(McpSchema.CallToolRequest.builder("trace_figure")
                    .arguments(Map.of("figure", "un.agreement/GRC-TUR/2019"))
                    .build());
            assertThat(trace.isError()).as(text(trace)).isFalse();
            JsonNode traced = JSON.readTree(text(trace));
            assertThat(traced.findValue("value").asDouble()).isEqualTo(row.asDouble());
        }
    }

    @Test
    void standardOutputCarriesMessagesOnlyAndTheProcessEndsWithItsInput() throws Exception {
        Process process = start("lines");
        try (OutputStream in = process.getOutputStream()) {
            in.write(initialize());
            in.write("this is no message\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("lines.txt"));
        assertThat(lines).hasSize(2);
        for (String line : lines) {
            assertThat(JSON.readTree(line).get("jsonrpc").asText()).isEqualTo("2.0");
        }
    }

    /** As when an assistant's program is closed during an answer. */
    @Test
    void endsSoonAfterASignalWhileItComputes() throws Exception {
        Process process = start("interrupted");
        OutputStream in = process.getOutputStream();
        in.write(initialize());
        in.write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n".getBytes(StandardCharsets.UTF_8));
        in.write(("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"compare_pairs\","
                        + "\"arguments\":{\"pairs\":[\"DEU-FRA\",\"USA-CHN\"],\"measures\":[\"trade.potential\"]}}}\n")
                .getBytes(StandardCharsets.UTF_8));
        in.flush();
        Path out = folder.resolve("interrupted.txt");
        for (int i = 0; i < 600 && Files.size(out) == 0; i++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(Files.readString(out)).contains("\"id\":1").doesNotContain("\"id\":2");
        TimeUnit.MILLISECONDS.sleep(500);

        process.destroy();

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).as("ended").isTrue();
    }

    private static byte[] initialize() {
        return ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                        + "\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Process start(String test) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(installed.launcher().toString(), "mcp")
                .redirectOutput(folder.resolve(test + ".txt").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("ENTENTE_") || name.startsWith("JAVA_"));
        builder.environment().put("ENTENTE_HOME", home(test));
        return builder.start();
    }
}
