package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.entente.web.http.Uploads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A paper that is brought to the page. */
class PaperUploadTest {
    static final String PAPER = """
            Trade of Türkiye and Pakistan

            The trade of Türkiye and Pakistan is the subject of this paper, which looks at the years from the end of the
            century on. Türkiye's exports to Pakistan amounted to $120 million in 2010. In 2011 Türkiye's exports to Pakistan
            were worth $900 million. <script>alert(1)</script> Nothing else is said here of the two states and of their trade.
            """;

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

    private static String bring(String name, byte[] content) {
        HttpResponse<byte[]> sent = Bringing.bring(client, "/audit", new Bringing.Part("paper", name, content));
        assertThat(sent.statusCode()).as(Client.text(sent)).isEqualTo(303);
        return Client.header(sent, "Location");
    }

    /** The state of an audit once it has ended. */
    private static JsonNode ended(String address) throws IOException, InterruptedException {
        while (true) {
            JsonNode state = new ObjectMapper()
                    .readTree(client.get(address, "Accept", "application/json").body());
            if (state.has("claims") && state.get("claims").isArray()
                    || state.path("step").asText().equals("failed")) {
                return state;
            }
            Thread.sleep(100);
        }
    }

    private static String failure(String name, byte[] content) throws Exception {
        JsonNode state = ended(bring(name, content));
        assertThat(state.path("step").asText()).as(name).isEqualTo("failed");
        return state.get("error").asText();
    }

    @Test
    void itsClaimsAreJudgedAndLeadToTheirFigures() throws Exception {
        String address = bring("paper.txt", PAPER.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(address).matches("/audit\\?paper=[0-9a-f]{32}");
        JsonNode audit = ended(address);
        assertThat(audit.get("claims")).hasSize(2);
        // The small store has exports of 100 + 20 = 120 million in 2010, and of 121 million in
        // 2011.
        assertThat(audit.get("claims").get(0).get("verdict").asText()).isEqualTo("supported");
        assertThat(audit.get("claims").get(0).get("computed").asDouble()).isEqualTo(120e6);
        assertThat(audit.get("claims").get(1).get("verdict").asText()).isEqualTo("contradicted");
        HttpResponse<byte[]> page = client.get(address, "Accept", "text/html");
        assertThat(Client.text(page))
                .contains("href=\"/figure/trade.exports/TUR%3EPAK/2011", "<mark id=\"c2\" class=\"contradicted\"")
                .contains("&lt;script&gt;alert(")
                .doesNotContain("<script>alert", "<style", " style=", "http-equiv=\"refresh\"");
        assertThat(Client.header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(Client.text(client.get(address.replace("?", ".csv?"))).lines())
                .hasSize(3);
    }

    @Test
    void whatIsNoPaperIsSaid() throws Exception {
        assertThat(failure("noise.txt", new byte[] {0, 1, 2, 3, 0, 0, 5})).contains("noise.txt");
        assertThat(failure("broken.pdf", "%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("broken.pdf");
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(locked);
        }
        assertThat(failure("locked.pdf", locked.toByteArray()))
                .contains("locked.pdf")
                .contains("password");
        String page = Client.text(client.get(bring("a.txt", new byte[] {0, 0, 0, 0}), "Accept", "text/html"));
        assertThat(page).contains("a.txt");
        assertThat(client.log()).isEmpty();
    }

    @Test
    void mistakesHaveTheirStatus() {
        HttpResponse<byte[]> large =
                Bringing.bring(client, "/audit", new Bringing.Part("paper", "large.txt", new byte[21 << 20]));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(Client.text(large)).contains("20 MB");
        assertThat(Bringing.bring(client, "/audit", Bringing.Part.field("paper", "text"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Bringing.bring(
                                client,
                                "/audit",
                                Bringing.Part.file("paper", "one.txt", "one"),
                                Bringing.Part.file("paper", "two.txt", "two"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.ask("POST", "/audit", "Origin", "http://127.0.0.1:" + client.port())
                        .statusCode())
                .isEqualTo(415);
        HttpResponse<byte[]> elsewhere = Bringing.send(
                client,
                "/audit",
                java.util.List.of(Bringing.Part.file("paper", "a.txt", "a")),
                "Origin",
                "http://other.example");
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(client.get("/audit?paper=0123456789abcdef0123456789abcdef").statusCode())
                .isEqualTo(404);
    }

    @Test
    void noFileStays() throws Exception {
        try (Stream<Path> before = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            java.util.Set<Path> there = new java.util.HashSet<>(before.toList());
            ended(bring("stays.txt", PAPER.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            try (Stream<Path> after = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                assertThat(after.filter(p -> p.getFileName().toString().startsWith("entente-paper-"))
                                .filter(p -> !there.contains(p))
                                .filter(p -> Files.exists(p.resolve("stays.txt"))))
                        .isEmpty();
            }
        }
    }

    @Test
    void namesOfFilesCannotLeadElsewhere() {
        assertThat(Uploads.name("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Uploads.name("C:\\papers\\one.pdf")).isEqualTo("one.pdf");
        assertThat(Uploads.name("..")).isEqualTo("file");
        assertThat(Uploads.name("a\u0000b:c")).isEqualTo("a-b-c");
        assertThat(Uploads.name("x".repeat(300) + ".pdf")).hasSize(100).endsWith(".pdf");
    }
}
