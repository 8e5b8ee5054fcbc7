package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code /mcp} of a server that was started for it: with the library's client, and as an enemy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class McpOverHttpTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    @TempDir
    static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Client> servers = new ArrayList<>();
    private int port;

    @BeforeAll
    void start() {
        Path home = folder.resolve("home");
        SmallStore.fill(home, "4.0", 1);
        port = serve(home, true);
    }

    private int serve(Path home, boolean mcp) {
        ServeOptions options =
                new ServeOptions(new StoreHome(home), "127.0.0.1", 0, List.of("entente.example"), "test", line -> {});
        Client client = new Client(mcp ? options.withMcp() : options);
        servers.add(client);
        return client.port();
    }

    @AfterAll
    void stop() {
        servers.forEach(Client::close);
    }

    private HttpRequest.Builder message(String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mcp"))
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        List<String> all = List.of(headers);
        if (!all.contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return all.isEmpty() ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("stackTrace");
        return response;
    }

    @Test
    void aClientOfTheLibraryCallsToolsAndReadsResources() {
        HttpClientStreamableHttpTransport transport = HttpClientStreamableHttpTransport.builder(
                        "http://127.0.0.1:" + port)
                .jsonMapper(new JacksonMcpJsonMapper(new com.fasterxml.jackson.databind.ObjectMapper()))
                .build();
        try (McpSyncClient client = McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .jsonSchemaValidator((schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(""))
                .build()) {
            assertThat(client.initialize().serverInfo().name()).isEqualTo("entente");
            assertThat(client.listTools().tools()).hasSize(9);
            McpSchema.CallToolResult ranked = client.callTool(McpSchema.CallToolRequest.builder("rank_partners")
                    .arguments(Map.of("state", "TUR", "limit", 1))
                    .build());
            assertThat(ranked.isError()).isFalse();
            assertThat(((McpSchema.TextContent) ranked.content().get(0)).text())
                    .contains("EGY")
                    .contains("264000000");
            assertThat(client.readResource(McpSchema.ReadResourceRequest.builder("entente://sources")
                                    .build())
                            .contents())
                    .hasSize(1);
        }
    }

    @Test
    void itIsOffUnlessTheServerWasStartedForIt() throws Exception {
        int open = port;
        port = serve(folder.resolve("home"), false);
        try {
            assertThat(send(message(PING)).statusCode()).isEqualTo(404);
        } finally {
            port = open;
        }
    }

    @Test
    void aWrongHostOrOriginIsRefusedAsOnOtherPages() throws Exception {
        assertThat(servers.get(0)
                        .raw("POST /mcp HTTP/1.1\r\nHost: other.example\r\nContent-Type: application/json\r\n"
                                + "Connection: close\r\nContent-Length: " + PING.length() + "\r\n\r\n" + PING))
                .startsWith("HTTP/1.1 421");
        assertThat(send(message(PING, "Origin", "http://other.example")).statusCode())
                .isEqualTo(403);
        assertThat(send(message(PING, "Origin", "null")).statusCode()).isEqualTo(403);
        assertThat(send(message(PING, "Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(send(message(PING, "Origin", "http://127.0.0.1:" + port)).statusCode())
                .isEqualTo(200);
        assertThat(send(message(PING)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoMessageIsRefusedWithoutATrace() throws Exception {
        assertThat(send(message("no JSON")).statusCode()).isEqualTo(400);
        assertThat(send(message("[]")).statusCode()).isEqualTo(400);
        assertThat(send(message("[".repeat(5000))).statusCode()).isEqualTo(400);
        assertThat(send(message("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}")).statusCode())
                .isEqualTo(400);
        assertThat(send(message(PING, "Content-Type", "text/plain")).statusCode())
                .isEqualTo(415);
        assertThat(send(message(PING, "MCP-Protocol-Version", "1999-01-01")).statusCode())
                .isEqualTo(400);
        assertThat(send(message("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
                        .statusCode())
                .isEqualTo(202);
        HttpResponse<String> wrong = send(
                message("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":[\"brief\"]}}"));
        assertThat(wrong.body()).contains("error");
        HttpRequest.Builder get = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mcp"))
                .header("Accept", "text/event-stream");
        assertThat(send(get).statusCode()).isEqualTo(405);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        String large = PING.replace("ping", "p".repeat(300 << 10));
        assertThat(send(message(large)).statusCode()).isEqualTo(413);
        // Without a length, by chunks.
        HttpRequest.Builder chunked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mcp"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(send(chunked).statusCode()).isEqualTo(413);
    }

    @Test
    void noClientGetsASessionAndFortyCallsAtOnceAreAllAnswered() throws Exception {
        String begin = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}";
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> begun = send(message(begin));
            assertThat(begun.statusCode()).isEqualTo(200);
            assertThat(begun.headers().firstValue("Mcp-Session-Id")).isEmpty();
            assertThat(begun.headers().firstValue("Set-Cookie")).isEmpty();
        }
        String call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"rank_partners\","
                + "\"arguments\":{\"state\":\"TUR\"}}}";
        List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(http.sendAsync(message(call).build(), HttpResponse.BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> one : calls) {
            HttpResponse<String> answered = one.get();
            assertThat(answered.statusCode()).isEqualTo(200);
            assertThat(answered.body()).containsAnyOf("EGY", "busy", "takes longer");
        }
        assertThat(calls).anySatisfy(one -> assertThat(one.get().body()).contains("EGY"));
    }
}
