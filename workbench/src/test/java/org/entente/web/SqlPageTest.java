package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.source.imports.ImportBench;
import org.entente.store.Scratch;
import org.entente.web.data.SqlExample;
import org.entente.web.http.Address;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of queries over real HTTP. */
class SqlPageTest {
    private static final String ENDLESS =
            "SELECT count(*) FROM range(10000000000) a, range(100000) b WHERE hash(a.range + b.range) = 1";

    @TempDir
    static Path folder;

    private static Client client;

    @BeforeAll
    static void start() {
        ImportBench bench = new ImportBench(folder);
        bench.run(SampleStore.trade(bench, 20));
        client = new Client(bench.home().directory());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static String sql(String suffix, String query, String more) {
        return "/sql" + suffix + "?q=" + Address.encode(query) + more;
    }

    private static Document page(String query, String more) {
        HttpResponse<byte[]> response = client.get(sql("", query, more), "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(Client.text(response));
    }

    @Test
    void everyExampleIsOfferedAndHasAnAnswer() {
        Document start = Jsoup.parse(Client.text(client.get("/sql", "Accept", "text/html")));

        assertThat(start.select("main pre.sql")).hasSize(SqlExample.ALL.size());
        for (SqlExample example : SqlExample.ALL) {
            assertThat(start.select("a[href]").eachAttr("href")).contains(example.address());
            Document page = page(example.sql(), "");
            assertThat(page.select("#sql-answer")).as(example.name()).hasSize(1);
            assertThat(page.select("main pre.sql")).isEmpty();
        }
    }

    @Test
    void theAnswerIsOnThePageWithItsQuery() {
        Document page = page("SELECT count(*) AS n, 'x' AS t, NULL AS z FROM trade_flow", "");

        assertThat(page.select("#sql-q").text()).contains("trade_flow");
        assertThat(page.select("#sql-answer").text()).isEqualTo("1 row");
        assertThat(page.select("table.data td").eachText()).containsExactly("40", "x", "NULL");
        assertThat(page.select("aside details")).hasSizeGreaterThan(40);
    }

    @Test
    void thePageKeepsAWrongQueryAndSaysWhatIsWrong() {
        for (String wrong :
                new String[] {"SELECT nme FROM trade_flow", "DROP TABLE trade_flow", "SELECT * FROM 'x.csv'"}) {
            Document page = page(wrong, "");
            assertThat(page.select("#sql-q").text()).isEqualTo(wrong);
            assertThat(page.select("[role=alert]").text()).contains("No answer");
            assertThat(page.select("table.data")).isEmpty();
        }
    }

    @Test
    void programsGetStableCodes() throws IOException {
        assertCode("SELECT * FROM read_csv('/etc/passwd')", "query_refused");
        assertCode("COPY trade_flow TO '/tmp/x'", "query_refused");
        assertCode("SELECT nme FROM trade_flow", "query_wrong");
        HttpResponse<byte[]> csv = client.get(sql(".csv", "SELECT nme FROM trade_flow", ""));
        assertThat(csv.statusCode()).isEqualTo(400);
        assertThat(Client.header(csv, "Content-Type")).isEqualTo("application/json");
        assertThat(client.get("/sql.csv").statusCode()).isEqualTo(400);
    }

    private static void assertCode(String query, String code) throws IOException {
        HttpResponse<byte[]> response = client.get(sql(".json", query, ""));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new ObjectMapper()
                        .readTree(Client.text(response))
                        .at("/error/code")
                        .asText())
                .isEqualTo(code);
    }

    @Test
    void rowsAreLimitedOnThePageAndNotInFiles() throws IOException {
        Document page = page("SELECT * FROM range(1000)", "&rows=10");
        assertThat(page.select("table.data tbody tr")).hasSize(10);
        assertThat(page.select(".note").text()).contains("first 10");

        JsonNode json = new ObjectMapper()
                .readTree(Client.text(client.get(sql(".json", "SELECT * FROM range(1000)", "&rows=10"))));
        assertThat(json.get("rows")).hasSize(10);
        assertThat(json.get("cut").asBoolean()).isTrue();

        assertThat(Client.text(client.get(sql(".csv", "SELECT '=1+1' AS a, range FROM range(1000)", "")))
                        .lines())
                .hasSize(1001)
                .contains("'=1+1,7");
        Path file = Files.write(
                folder.resolve("a.parquet"),
                client.get(sql("", "SELECT DATE '2001-02-03' AS d, range FROM range(1000)", "&format=parquet"))
                        .body());
        try (Scratch scratch = Scratch.open(folder, "200MB")) {
            assertThat(scratch.query("SELECT count(DISTINCT range) AS n FROM read_parquet("
                                    + Scratch.quote(file.toString()) + ")")
                            .getLong("n", 0))
                    .isEqualTo(1000);
        }
    }

    @Test
    void aSlowQueryIsStoppedByItsTimeAndSlowsNoOtherPage() throws Exception {
        CompletableFuture<HttpResponse<byte[]>> slow =
                CompletableFuture.supplyAsync(() -> client.get(sql(".json", ENDLESS, "&seconds=2")));
        long worst = 0;
        int asked = 0;
        while (!slow.isDone()) {
            long from = System.nanoTime();
            assertThat(client.get("/states?lang=" + (asked % 2 == 0 ? "en" : "tr"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client.get("/data/trade_flow.json?year=" + (1995 + asked % 20))
                            .statusCode())
                    .isEqualTo(200);
            worst = Math.max(worst, System.nanoTime() - from);
            asked++;
            // Below the number of pages that one reader gets in a second.
            Thread.sleep(10);
        }
        assertThat(slow.get().statusCode()).isEqualTo(400);
        assertThat(Client.text(slow.get())).contains("query_too_long");
        assertThat(asked)
                .as("pages answered meanwhile, the slowest after %d ms", worst / 1_000_000)
                .isGreaterThan(3);
    }

    @Test
    void aRunningQueryIsListedAndCanBeStoppedFromAPageOfTheServerOnly() throws Exception {
        CompletableFuture<HttpResponse<byte[]>> slow =
                CompletableFuture.supplyAsync(() -> client.get(sql(".json", ENDLESS, "&seconds=60&run=abcdefgh-1")));
        Document running = Jsoup.parse("");
        for (int i = 0; i < 100 && running.select("form.running").isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            running = Jsoup.parse(Client.text(client.get("/sql/running", "Accept", "text/html")));
        }
        String stop = running.select("form.running").attr("action");
        assertThat(stop).isEqualTo("/sql/stop/abcdefgh-1");

        assertThat(client.ask("POST", stop).statusCode())
                .as("without an origin")
                .isEqualTo(403);
        assertThat(client.ask("POST", stop, "Origin", "http://example.org").statusCode())
                .isEqualTo(403);
        assertThat(slow).isNotDone();
        HttpResponse<byte[]> stopped = client.ask("POST", stop, "Origin", client.address(""));
        assertThat(stopped.statusCode()).isEqualTo(303);
        assertThat(Client.text(slow.get(20, TimeUnit.SECONDS))).contains("query_stopped");
    }

    @Test
    void whatIsInAQueryOrItsRowsIsShownAsText() {
        Document page =
                page("SELECT '<script>alert(1)</script>' AS \"<img src=x onerror=alert(2)>\", '</textarea>' AS b", "");
        assertThat(page.select("main script, main img, main [onerror]")).hasSize(0);
        assertThat(page.select("table.data td").get(0).text()).isEqualTo("<script>alert(1)</script>");
        HttpResponse<byte[]> response = client.get(sql("", "SELECT 1", ""), "Accept", "text/html");
        assertThat(Client.header(response, "Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }
}
