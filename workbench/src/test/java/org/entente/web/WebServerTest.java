package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is the same for every page: forms, entity tags, errors, limits and the guard at the door.
 */
class WebServerTest {
    @TempDir
    static Path home;

    private static Client client;

    @BeforeAll
    static void start() {
        client = new Client(home);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/states      | text/html,*/*;q=0.8          | text/html;charset=utf-8",
                "/states      | application/json             | application/json",
                "/states      | text/csv, text/html;q=0.5    | text/csv;charset=utf-8",
                "/states.json | text/html                    | application/json",
                "/states.csv  | text/html                    | text/csv;charset=utf-8",
                "/            | application/json             | application/json"
            })
    void theFormIsChosenByTheAddressElseByWhatTheClientPrefers(String path, String accept, String type) {
        HttpResponse<byte[]> response = client.get(path, "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.header(response, "Content-Type")).isEqualTo(type);
    }

    @Test
    void aFormThatThereIsNotIsRefused() throws IOException {
        HttpResponse<byte[]> response = client.get("/states", "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(error(response).get("code").asText()).isEqualTo("not_acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/states", "/states.json", "/states.csv", "/health", "/openapi.json"})
    void headIsGetWithoutTheContent(String path) {
        HttpResponse<byte[]> get = client.get(path, "Accept", "text/html, */*");
        HttpResponse<byte[]> head = client.ask("HEAD", path, "Accept", "text/html, */*");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Content-Security-Policy"}) {
            assertThat(Client.header(head, name)).as(name).isEqualTo(Client.header(get, name));
        }
        assertThat(Client.header(head, "Content-Length")).isNotEqualTo("0");
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        String tag = Client.header(client.get("/states"), "ETag");
        assertThat(tag).startsWith("W/\"");
        HttpResponse<byte[]> again = client.get("/states", "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(client.get("/states.json", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(client.get("/states?lang=tr", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void compressedItSaysTheSame() {
        HttpResponse<byte[]> plain = client.get("/states");
        HttpResponse<byte[]> small = client.get("/states", "Accept-Encoding", "gzip, br");
        assertThat(Client.header(small, "Content-Encoding")).isEqualTo("gzip");
        assertThat(small.body().length).isLessThan(plain.body().length / 2);
        assertThat(Client.text(small)).isEqualTo(Client.text(plain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nothing            | 404 | http_404",
                "/states?colour=red  | 400 | unknown_parameter",
                "/states?lang=xx     | 400 | bad_choice",
                "/assets/1/none.css  | 404 | no_asset",
                "/assets/            | 404 | http_404",
                "/assets/1/..%2fweb  | 404 | no_asset"
            })
    void aFailureIsTheSameEnvelopeForProgramsAndAPageForPeople(String path, int status, String code)
            throws IOException {
        HttpResponse<byte[]> json = client.get(path, "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(status);
        JsonNode error = error(json);
        assertThat(error.get("status").asInt()).isEqualTo(status);
        assertThat(error.get("code").asText()).isEqualTo(code);
        assertThat(error.get("message").asText()).isNotBlank();
        assertThat(error.get("suggestions").isArray()).isTrue();
        assertThat(Client.header(json, "Cache-Control")).isEqualTo("no-store");
        HttpResponse<byte[]> page = client.get(path, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(Client.text(page)).contains("<html").contains(code);
    }

    private static JsonNode error(HttpResponse<byte[]> response) throws IOException {
        assertThat(Client.header(response, "Content-Type")).startsWith("application/json");
        return new ObjectMapper().readTree(response.body()).get("error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "localhost:{port}       | 200",
                "127.0.0.1              | 200",
                "[::1]:{port}           | 200",
                "entente.example        | 200",
                "evil.example           | 421",
                "localhost.evil.example | 421",
                "127.0.0.1.evil.example | 421"
            })
    void onlyItsOwnNamesAreAnswered(String host, int status) throws IOException {
        String named = host.replace("{port}", String.valueOf(client.port()));
        String response = client.raw("GET /states HTTP/1.1\r\nHost: " + named + "\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void whatWouldChangeSomethingHasToComeFromHere() {
        String here = client.address("");
        assertThat(client.ask("POST", "/states").statusCode()).isEqualTo(403);
        assertThat(client.ask("POST", "/states", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.ask("DELETE", "/states", "Origin", here, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.ask("POST", "/states", "Origin", here).statusCode()).isEqualTo(405);
    }

    @Test
    void aHeaderTooLongIsRefusedWithoutAWordOfTheInside() throws IOException {
        String response = client.raw("GET /states HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000)
                + "\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 431").contains("http_431").doesNotContain("jetty", "at org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/states", "/nothing", "/assets/1/web.css", "/health"})
    void everyAnswerForbidsWhatPagesNeverDo(String path) {
        HttpResponse<byte[]> response = client.get(path);
        String policy = Client.header(response, "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(Client.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Client.header(response, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(Client.header(response, "Server")).isEmpty();
        assertThat(response.headers().map()).doesNotContainKey("set-cookie");
    }

    /** What the policy would not let a browser use must not be in a page. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/states", "/find?q=Congo", "/nothing"})
    void noPageHoldsAScriptOrAStyle(String path) {
        String page = Client.text(client.get(path, "Accept", "text/html"));
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)(?![^>]*application/json)");
        assertThat(page).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=");
        assertThat(page).doesNotContainPattern("(?:src|href)=\"(?:https?:)?//(?!doi)");
    }

    @Test
    void cachesAssetsForeverUnderTheirChecksum() {
        String page = Client.text(client.get("/", "Accept", "text/html"));
        java.util.regex.Matcher link =
                java.util.regex.Pattern.compile("\"(/assets/[^\"]+)\"").matcher(page);
        int found = 0;
        while (link.find()) {
            found++;
            HttpResponse<byte[]> asset = client.get(link.group(1));
            assertThat(asset.statusCode()).as(link.group(1)).isEqualTo(200);
            assertThat(Client.header(asset, "Cache-Control")).contains("immutable");
        }
        assertThat(found).isGreaterThanOrEqualTo(5);
        assertThat(Client.header(client.get("/assets/0/web.css"), "Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void theLanguageIsTheAddressElseTheBrowsers() {
        assertThat(Client.text(client.get("/states", "Accept-Language", "tr-TR, en;q=0.5")))
                .contains("lang=\"tr\"");
        assertThat(Client.text(client.get("/states?lang=en", "Accept-Language", "tr")))
                .contains("lang=\"en\"");
        assertThat(Client.text(client.get("/states", "Accept-Language", "fr"))).contains("lang=\"en\"");
        assertThat(Client.text(client.get("/states?lang=tr"))).contains("href=\"/state/DEU?lang=tr\"><bdi>Almanya");
    }

    @Test
    void healthAndMetricsAnswer() {
        assertThat(Client.text(client.get("/health"))).contains("\"ok\"");
        client.get("/states");
        assertThat(Client.text(client.get("/metrics")))
                .contains("entente_requests_total{route=\"/states\",status=\"200\"}")
                .contains("entente_request_seconds_bucket{le=\"+Inf\"}");
    }
}
