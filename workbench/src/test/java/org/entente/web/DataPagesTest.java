package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.source.imports.ImportBench;
import org.entente.store.Columns;
import org.entente.store.Scratch;
import org.entente.web.data.DataPages;
import org.entente.web.data.SqlRuns;
import org.entente.web.http.Parameter;
import org.entente.web.http.Resource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of tables, sources and documentation over real HTTP. All numbers are made up. */
class DataPagesTest {
    private static final int YEARS = 120;

    @TempDir
    static Path folder;

    private static Client client;

    @BeforeAll
    static void start() {
        ImportBench bench = new ImportBench(folder);
        bench.run(SampleStore.trade(bench, YEARS));
        client = new Client(bench.home().directory());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    private static Document page(String path) {
        HttpResponse<byte[]> response = client.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(Client.text(response));
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(Client.text(client.get(path)));
    }

    @Test
    void tablesAreListedWithTheirRows() throws IOException {
        Document data = page("/data");
        assertThat(data.select("tr:has(a[href=/data/trade_flow]) td.num").text())
                .isEqualTo("240");
        assertThat(json("/data.json")).anySatisfy(table -> {
            assertThat(table.get("table").asText()).isEqualTo("trade_flow");
            assertThat(table.get("rows").asInt()).isEqualTo(240);
        });
    }

    @Test
    void pagesThatFollowEachOtherAreAllRowsOnce() throws IOException {
        List<String> seen = new ArrayList<>();
        String address = "/data/trade_flow.json?sort=-value";
        int pages = 0;
        while (!address.isEmpty() && pages++ < 10) {
            JsonNode page = json(address);
            page.get("rows").forEach(row -> seen.add(row.get("line") + " " + row.get("exporter")));
            address = page.get("next").asText("").replace("null", "");
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(240);
        assertThat(new HashSet<>(seen)).hasSize(240);
    }

    @Test
    void linksFilterByStateValueAndSpan() throws IOException {
        JsonNode page = json("/data/trade_flow.json?exporter=T%C3%BCrkiye&year.from=1990&year.to=1999");
        assertThat(page.get("total").asInt()).isEqualTo(10);
        assertThat(page.get("sql").asText()).contains("exporter = 640", "year >= 1990");

        Document html = page("/data/trade_flow?exporter=640&year.from=1990&facet=reporter");
        assertThat(html.select(".chips li").eachText()).anyMatch(chip -> chip.startsWith("exporter is 640 (TUR)"));
        assertThat(html.select(".facet a[href*=reporter]")).isNotEmpty();
        String without = html.select(".chips a").attr("href");
        assertThat(page(without).select("#rows-title").text())
                .isNotEqualTo(html.select("#rows-title").text());
    }

    @Test
    void theFormLeadsToAnAddressThatNamesTheColumn() {
        HttpResponse<byte[]> response =
                client.get("/data/trade_flow?add=exporter&with=Pakistan&year.from=2000", "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Client.header(response, "Location")).isEqualTo("/data/trade_flow?exporter=770&year.from=2000");
    }

    @Test
    void filesHaveAllRowsThatFit() throws IOException {
        HttpResponse<byte[]> csv = client.get("/data/trade_flow.csv?exporter=640");
        assertThat(Client.header(csv, "Content-Type")).startsWith("text/csv");
        assertThat(Client.header(csv, "Content-Disposition")).contains("trade_flow.csv");
        assertThat(Client.text(csv).lines()).hasSize(YEARS + 1);

        HttpResponse<byte[]> parquet = client.get("/data/trade_flow?exporter=640&format=parquet");
        Path file = Files.write(folder.resolve("rows.parquet"), parquet.body());
        try (Scratch scratch = Scratch.open(folder, "200MB")) {
            Columns read = scratch.query("SELECT count(*) AS n, min(value) AS least FROM read_parquet("
                    + Scratch.quote(file.toString()) + ")");
            assertThat(read.getLong("n", 0)).isEqualTo(YEARS);
        }
        assertThat(client.ask("HEAD", "/data/trade_flow.csv").body()).isEmpty();
    }

    @Test
    void theSqlThatIsShownGivesTheSameRows() throws IOException {
        Document html = page("/data/trade_flow?exporter=640&year.from=1990&year.to=1999");
        String run = html.select(".view-sql a").attr("href");
        assertThat(page(run).select("#sql-answer").text()).isEqualTo("10 rows");
    }

    @Test
    void aRowLeadsToItsFileAndLine() throws IOException {
        Document html = page("/data/trade_flow?exporter=640&year=1990");
        Document line = page(html.select("table.rows tbody th a").attr("href"));
        assertThat(line.select("h1").text()).contains("trade.csv", "line");
        Matcher command = Pattern.compile("sed -n (\\d+)p 'trade.csv'")
                .matcher(line.select("pre").text());
        assertThat(command.find()).isTrue();
        String text = Files.readAllLines(folder.resolve("files/trade.csv")).get(Integer.parseInt(command.group(1)) - 1);
        assertThat(text).startsWith("640,770,1990,");
        assertThat(line.select("dd code").text()).matches("[0-9a-f]{64}");
        assertThat(client.get("/line/99/1/1").statusCode()).isEqualTo(404);
    }

    @Test
    void mistakesAreSaid() throws IOException {
        for (String wrong : List.of(
                "/data/trade_flow.json?year=x",
                "/data/trade_flow.json?after=zzz",
                "/data/trade_flow.json?nothing=1",
                "/data/trade_flow.json?sort=nothing",
                "/data/trade_flow.json?year.has=1")) {
            HttpResponse<byte[]> response = client.get(wrong);
            assertThat(response.statusCode()).as(wrong).isEqualTo(400);
            assertThat(new ObjectMapper()
                            .readTree(Client.text(response))
                            .at("/error/message")
                            .asText())
                    .isNotBlank();
        }
        assertThat(client.get("/data/trade_flow.json?exporter=Atlantis").statusCode())
                .isEqualTo(404);
        Document meant = Jsoup.parse(Client.text(client.get("/state/T%C3%BCrkiyee")));
        assertThat(meant.select("ul.links a").text()).isEqualTo("Türkiye");
        assertThat(meant.select("ul.links a").attr("href")).isEqualTo("/state/TUR");
        assertThat(client.get("/data/nothing").statusCode()).isEqualTo(404);
        assertThat(client.get("/source/nothing").statusCode()).isEqualTo(404);
        assertThat(client.log()).isEmpty();
    }

    @Test
    void sourcesSayWhatIsLoadedAndHowToCiteIt() throws IOException {
        assertThat(page("/sources").select("a[href=/source/cow-trade]").text()).isNotBlank();
        Document source = page("/source/cow-trade");
        assertThat(source.select("pre code").text()).startsWith("@misc{");
        assertThat(source.select(".covrow .run")).isNotEmpty();
        assertThat(json("/source/cow-trade.json")
                        .get("snapshots")
                        .get(0)
                        .get("kept")
                        .asInt())
                .isEqualTo(YEARS);
        assertThat(page("/source/un-votes").text()).contains("Nothing of it is imported");

        Document coverage = page("/coverage?first=TUR&second=Pakistan");
        assertThat(coverage.select("table.data tbody tr")).hasSize(2);
        assertThat(Client.text(client.get("/coverage.csv?first=TUR&second=PAK")).lines())
                .hasSize(3);
        HttpResponse<byte[]> unasked = client.get("/coverage", "Accept", "text/html");
        assertThat(unasked.statusCode()).isEqualTo(302);
        assertThat(unasked.headers().firstValue("Location")).contains("/sources");
        assertThat(client.get("/coverage.json").statusCode()).isEqualTo(400);
    }

    @Test
    void theDocumentationHasEveryMeasureInBothLanguages() {
        Document documentation = page("/documentation");
        assertThat(documentation.select("h3[id=un.s]").text()).contains("un.s");
        assertThat(documentation.select("section.definition").size()).isGreaterThan(60);
        assertThat(page("/documentation?lang=tr").select("html").attr("lang")).isEqualTo("tr");
        assertThat(page("/documentation?lang=tr").select("h1").text()).isEqualTo("Belgeler");
    }

    @Test
    void noParameterOfAPageIsAColumnOfItsTable() {
        for (Resource resource : DataPages.list(new SqlRuns())) {
            assertThat(resource.parameters())
                    .as(resource.path())
                    .extracting(Parameter::name)
                    .doesNotHaveDuplicates()
                    .doesNotContain("lang");
        }
    }
}
