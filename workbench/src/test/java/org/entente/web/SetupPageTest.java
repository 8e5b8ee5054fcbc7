package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.entente.source.Sources;
import org.entente.store.StoreHome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The setup page: the table, and imports, which need the access token. Pages show the old store
 * until an import has ended.
 */
class SetupPageTest {
    private static final String TRADE = """
            ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2
            640,770,2001,5,7,5,7
            640,770,2002,many,8,6,8
            """;

    /** Far above what an import of three rows takes on a loaded machine. */
    private static final Duration BOUND = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private static JsonNode json(Client client, String path) throws IOException {
        return new ObjectMapper()
                .readTree(client.get(path, "Accept", "application/json").body());
    }

    private static HttpResponse<byte[]> bring(Client client, String token) {
        return Bringing.bring(
                client,
                "/setup?token=" + token,
                Bringing.Part.file("files", "trade.csv", TRADE),
                Bringing.Part.file("files", "letter.txt", "Dear reader"),
                Bringing.Part.field("vintage", "4.0"));
    }

    private static JsonNode waitFor(Client client, HttpResponse<byte[]> sent) throws Exception {
        assertThat(sent.statusCode()).as(Client.text(sent)).isEqualTo(303);
        String address = Client.header(sent, "Location");
        JsonNode state = json(client, address);
        for (long until = System.nanoTime() + BOUND.toNanos();
                !state.get("ended").asBoolean(); ) {
            assertThat(System.nanoTime())
                    .as("%s after %s: %s", address, BOUND, state)
                    .isLessThan(until);
            Thread.sleep(50);
            state = json(client, address);
        }
        return state;
    }

    private static Document page(Client client, String path) {
        return Jsoup.parse(Client.text(client.get(path, "Accept", "text/html")));
    }

    private static JsonNode source(JsonNode state, String id) {
        for (JsonNode one : state.get("sources")) {
            if (one.get("source").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id + " is not in the table");
    }

    private static String code(HttpResponse<byte[]> response) {
        return response.statusCode() + " "
                + Jsoup.parse(Client.text(response)).select("main code").text();
    }

    @Test
    void theTableHasEverySourceWithTheStepsToIt() throws IOException {
        SmallStore.fill(folder.resolve("home"), "4.0", 1);
        try (Client client = new Client(folder.resolve("home"))) {
            JsonNode state = json(client, "/setup");
            assertThat(state.get("sources"))
                    .hasSize(Sources.standard().listAll().size());
            assertThat(source(state, "cow-trade").get("here").asText()).isEqualTo("4.0");
            assertThat(state.get("next").asText()).isEqualTo("sipri-transfers");
            assertThat(source(state, "gml").get("steps").toString()).contains("gml-ddy-disputes");
            Document page = page(client, "/setup");
            assertThat(page.select(".next code").text()).isEqualTo("entente setup sipri-transfers");
            assertThat(page.select("#cow-trade td").get(0).text()).isEqualTo("4.0");
            assertThat(page.select("#gml ol").text())
                    .contains("gml-ddy-disputes", "https://svmiller.com/gml-mid-data/");
            assertThat(page.select("main form")).isEmpty();
            assertThat(page(client, "/setup?lang=tr").select("main").text())
                    .contains("Savunma: silah anlaşmaları", "Verileri tamamlayın");
            assertThat(page(client, "/sources").select("main a[href=/setup]")).isNotEmpty();
        }
    }

    @Test
    void filesAreTakenFromAFolderOfThisMachine() throws Exception {
        Path downloads = Files.createDirectories(folder.resolve("Downloads"));
        Files.writeString(downloads.resolve("Dyadic_COW_4.0.csv"), TRADE);
        Files.writeString(downloads.resolve("letter.txt"), "Dear reader");
        try (Client client = new Client(folder.resolve("home"), true)) {
            String action = "/setup?token=" + client.token();
            JsonNode state = waitFor(
                    client, Bringing.bring(client, action, Bringing.Part.field("folder", downloads.toString())));
            assertThat(state.get("imported")).hasSize(1);
            assertThat(state.get("imported").get(0).get("read").asInt()).isEqualTo(2);
            assertThat(state.get("problems")).isEmpty();
            assertThat(Files.list(downloads)).hasSize(2);
            for (String wrong :
                    List.of("/", "nowhere", folder.resolve("nowhere").toString(), "a\0b")) {
                assertThat(code(Bringing.bring(client, action, Bringing.Part.field("folder", wrong))))
                        .as(wrong)
                        .isEqualTo("400 no_folder");
            }
            assertThat(code(Bringing.bring(client, action, Bringing.Part.field("vintage", "1"))))
                    .isEqualTo("400 no_file");
        }
    }

    @Test
    void aServerThatListensToOthersReadsNoFolderOfItsOwn() {
        ServeOptions open = new ServeOptions(
                        new StoreHome(folder.resolve("home")), "0.0.0.0", 0, List.of(), "test", line -> {})
                .withImport();
        try (Client client = new Client(open)) {
            String action = "/setup?token=" + client.token();
            assertThat(code(Bringing.bring(client, action, Bringing.Part.field("folder", folder.toString()))))
                    .isEqualTo("403 folders_closed");
            Document page = page(client, action);
            assertThat(page.select("#files")).hasSize(1);
            assertThat(page.select("#folder")).isEmpty();
        }
    }

    @Test
    void aSourceIsDownloadedFromItsPublisherAndAFailureIsReported() throws Exception {
        HttpServer publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/trade.csv", exchange -> {
            byte[] content = TRADE.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        publisher.start();
        String at = "http://127.0.0.1:" + publisher.getAddress().getPort();
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/addresses.yaml"), """
                cow-trade: {page: 'https://example.org', way: files, files: ['%s/trade.csv']}
                mid: {page: 'https://example.org/mids', way: files, files: ['%s/gone.zip']}
                """.formatted(at, at));
        try (Client client = new Client(folder.resolve("home"), true)) {
            String action = "/setup?token=" + client.token();
            JsonNode done = waitFor(client, Bringing.bring(client, action, Bringing.Part.field("source", "cow-trade")));
            assertThat(done.get("imported").get(0).get("ref").asText()).isEqualTo("cow-trade:2001-12-31");
            assertThat(source(json(client, "/setup"), "cow-trade").get("here").asText())
                    .isEqualTo("2001-12-31");
            JsonNode gone = waitFor(client, Bringing.bring(client, action, Bringing.Part.field("source", "mid")));
            assertThat(gone.get("imported")).isEmpty();
            assertThat(gone.get("problems").toString()).contains("mid: ", "status 404");
            for (String wrong : List.of("atop-dyads", "gdelt", "../x")) {
                assertThat(code(Bringing.bring(client, action, Bringing.Part.field("source", wrong))))
                        .as(wrong)
                        .isEqualTo("400 no_download");
            }
        } finally {
            publisher.stop(0);
        }
    }

    @Test
    void hostileUploadsChangeNothing() throws Exception {
        try (Client client = new Client(folder.resolve("home"), true)) {
            String action = "/setup?token=" + client.token();
            String post = "POST " + action + " HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: %d\r\nConnection: close\r\n\r\n";
            String here = "127.0.0.1:" + client.port();
            assertThat(client.raw(post.formatted("evil.example", "evil.example", 0)))
                    .startsWith("HTTP/1.1 421");
            assertThat(client.raw(post.formatted(here, "evil.example", 0))).startsWith("HTTP/1.1 403");
            assertThat(client.raw(post.formatted(here, here, 3L << 30))).startsWith("HTTP/1.1 413");
            JsonNode state = waitFor(
                    client,
                    Bringing.bring(
                            client,
                            action,
                            new Bringing.Part("files", "cut.zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}),
                            Bringing.Part.file("files", "../../trade.html", "<html><body>Log in</body></html>"),
                            new Bringing.Part("files", "noise.csv", new byte[] {0, 1, 2, -1, -2, 0})));
            assertThat(state.get("imported")).isEmpty();
            assertThat(state.get("problems")).hasSize(3);
            assertThat(state.get("problems").toString())
                    .contains("cut.zip", "trade.html", "noise.csv")
                    .doesNotContain("..", folder.toString());
            assertThat(json(client, "/").get("sources")).isEmpty();
            assertThat(client.log()).isEmpty();
        }
    }

    @Test
    void aServerThatOnlyReadsImportsNothingAndSaysHowToStartIt() {
        try (Client client = new Client(folder.resolve("home"))) {
            assertThat(Client.text(client.get("/setup", "Accept", "text/html")))
                    .contains("entente serve --allow-import", "This server only reads")
                    .doesNotContain("type=\"file\"");
            assertThat(bring(client, "null").statusCode()).isEqualTo(403);
            assertThat(bring(client, "").statusCode()).isEqualTo(403);
            assertThat(Files.exists(folder.resolve("home"))).isFalse();
        }
    }

    @Test
    void requestsWithoutTheTokenOrFromElsewhereAreRefused() throws IOException {
        try (Client client = new Client(folder.resolve("home"), true)) {
            assertThat(client.token()).matches("[0-9a-f]{32}");
            String wrong = "0".repeat(32);
            assertThat(bring(client, wrong).statusCode()).isEqualTo(403);
            assertThat(Bringing.send(
                                    client,
                                    "/setup?token=" + client.token(),
                                    List.of(Bringing.Part.file("files", "trade.csv", TRADE)),
                                    "Origin",
                                    "http://other.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(Client.text(client.get("/setup?token=" + wrong, "Accept", "text/html")))
                    .contains("role=\"alert\"", "name=\"token\"")
                    .doesNotContain("type=\"file\"");
            assertThat(json(client, "/").get("sources")).isEmpty();
        }
    }

    @Test
    void filesAreImportedAndTheirIssuesListed() throws Exception {
        try (Client client = new Client(folder.resolve("home"), true)) {
            HttpResponse<byte[]> sent = bring(client, client.token());
            String address = Client.header(sent, "Location");
            JsonNode state = waitFor(client, sent);
            assertThat(state.get("imported")).hasSize(1);
            JsonNode imported = state.get("imported").get(0);
            assertThat(imported.get("ref").asText()).isEqualTo("cow-trade:4.0");
            assertThat(imported.get("rejected").asInt()).isEqualTo(1);
            assertThat(state.get("problems").toString()).contains("letter.txt");
            assertThat(state.toString()).doesNotContain(folder.toString());
            assertThat(Client.text(client.get(address, "Accept", "text/html")))
                    .contains("cow-trade:4.0", "<td>2001</td>", "letter.txt", "href=\"/source/cow-trade\"")
                    .doesNotContain(folder.toString());
            assertThat(json(client, "/").get("sources")).hasSize(1);
            try (Stream<Path> left = Files.list(folder.resolve("home"))) {
                assertThat(left.map(p -> p.getFileName().toString())).noneMatch(name -> name.startsWith("upload-"));
            }
            assertThat(client.get("/setup?token=" + client.token() + "&run=" + "0".repeat(32))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(json(client, address.replaceAll("token=[0-9a-f]+", "token=x"))
                            .has("imported"))
                    .isFalse();
        }
    }
}
