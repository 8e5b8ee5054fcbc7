package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Import from the page: only with the word, and the pages show the old store until it has ended.
 */
class ImportPageTest {
    private static final String TRADE = """
            ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2
            640,770,2001,5,7,5,7
            640,770,2002,many,8,6,8
            """;

    @TempDir
    Path folder;

    private static JsonNode json(Client client, String path) throws IOException {
        return new ObjectMapper()
                .readTree(client.get(path, "Accept", "application/json").body());
    }

    private static HttpResponse<byte[]> bring(Client client, String token) {
        return Bringing.bring(
                client,
                "/import?token=" + token,
                Bringing.Part.file("files", "trade.csv", TRADE),
                Bringing.Part.file("files", "letter.txt", "Dear reader"),
                Bringing.Part.field("vintage", "4.0"));
    }

    @Test
    void aServerThatOnlyReadsTakesNothingAndSaysHowItWould() {
        try (Client client = new Client(folder.resolve("home"))) {
            assertThat(Client.text(client.get("/import", "Accept", "text/html")))
                    .contains("entente serve --allow-import", "This server only reads")
                    .doesNotContain("type=\"file\"");
            assertThat(bring(client, "null").statusCode()).isEqualTo(403);
            assertThat(bring(client, "").statusCode()).isEqualTo(403);
            assertThat(Files.exists(folder.resolve("home"))).isFalse();
        }
    }

    @Test
    void whoDoesNotKnowTheWordOrComesFromElsewhereIsRefused() throws IOException {
        try (Client client = new Client(folder.resolve("home"), true)) {
            assertThat(client.token()).matches("[0-9a-f]{32}");
            String wrong = "0".repeat(32);
            assertThat(bring(client, wrong).statusCode()).isEqualTo(403);
            assertThat(Bringing.send(
                                    client,
                                    "/import?token=" + client.token(),
                                    List.of(Bringing.Part.file("files", "trade.csv", TRADE)),
                                    "Origin",
                                    "http://other.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(Client.text(client.get("/import?token=" + wrong, "Accept", "text/html")))
                    .contains("role=\"alert\"", "name=\"token\"")
                    .doesNotContain("type=\"file\"");
            assertThat(json(client, "/").get("sources")).isEmpty();
        }
    }

    @Test
    void filesAreImportedAndTheirIssuesListed() throws Exception {
        try (Client client = new Client(folder.resolve("home"), true)) {
            HttpResponse<byte[]> sent = bring(client, client.token());
            assertThat(sent.statusCode()).as(Client.text(sent)).isEqualTo(303);
            String address = Client.header(sent, "Location");
            JsonNode state = json(client, address);
            while (!state.get("ended").asBoolean()) {
                Thread.sleep(50);
                state = json(client, address);
            }
            assertThat(state.get("imported")).hasSize(1);
            JsonNode imported = state.get("imported").get(0);
            assertThat(imported.get("ref").asText()).isEqualTo("cow-trade:4.0");
            assertThat(imported.get("rejected").asInt()).isEqualTo(1);
            assertThat(state.get("problems").toString()).contains("letter.txt");
            assertThat(state.toString()).doesNotContain(folder.toString());
            assertThat(Client.text(client.get(address, "Accept", "text/html")))
                    .contains("cow-trade:4.0", "letter.txt", "href=\"/source/cow-trade\"")
                    .doesNotContain(folder.toString());
            assertThat(json(client, "/").get("sources")).hasSize(1);
            try (Stream<Path> left = Files.list(folder.resolve("home"))) {
                assertThat(left.map(p -> p.getFileName().toString())).noneMatch(name -> name.startsWith("upload-"));
            }
            assertThat(client.get("/import?token=" + client.token() + "&run=" + "0".repeat(32))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(json(client, address.replaceAll("token=[0-9a-f]+", "token=x"))
                            .has("imported"))
                    .isFalse();
        }
    }
}
