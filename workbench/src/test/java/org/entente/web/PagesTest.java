package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say of a small store of trade. */
class PagesTest {
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

    private static String page(String path) {
        HttpResponse<byte[]> response = client.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Client.text(response);
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper()
                .readTree(client.get(path, "Accept", "application/json").body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/pair/Turkey/Pakistan?from=2000      | /pair/TUR/PAK?from=2000",
                "/pair/T%C3%BCrkiye/640               | 400",
                "/state/Almanya                       | /state/DEU",
                "/find?q=T%C3%BCrkiye+Hindistan       | /pair/TUR/IND",
                "/find?q=Grece+Turky                  | /pair/GRC/TUR",
                "/find?q=tur-grc                      | /pair/TUR/GRC",
                "/find?q=England                      | /state/GBR",
                "/find?q=Korea+Japan                  | 200",
                "/find?q=Atlantis                     | 200",
                "/world?state=Atlantis                | 404",
                "/world?by=power.class                | 400",
                "/compare?more=GRC-TUR,+USA-CHN,+India+Pakistan | /compare?pairs=GRC-TUR,USA-CHN,IND-PAK",
                "/compare?pairs=TUR-PAK&more=India,US | /compare?pairs=TUR-PAK,IND-USA",
                "/measure/trade.total?pairs=TUR-PAK&more=T%C3%BCrkiye+%C4%B0ran |"
                        + " /measure/trade.total?pairs=TUR-PAK,TUR-IRN",
                "/measure/trade.exports?pairs=TUR-PAK&more=Pakistan+T%C3%BCrkiye | /measure/trade.exports?pairs=TUR-PAK",
                "/pair/TUR/Atlantis                   | 404",
                "/state/Congo                         | 404",
                "/measure/trade.nothing               | 404",
                "/figure/trade.total/TUR-PAK          | 400",
                "/pair/TUR/PAK?from=2010&to=2000      | 400",
                "/pair/TUR/PAK?from=soon              | 400"
            })
    void namesAreResolvedOnTheServerAndMistakesNamed(String path, String leads) {
        HttpResponse<byte[]> response = client.get(path, "Accept", "text/html");
        if (leads.startsWith("/")) {
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(Client.header(response, "Location")).isEqualTo(leads);
        } else {
            assertThat(response.statusCode()).isEqualTo(Integer.parseInt(leads));
        }
    }

    @Test
    void wordsThatFitSeveralPairsAreOfferedThem() {
        assertThat(page("/find?q=Korea+Japan"))
                .contains("href=\"/pair/KOR/JPN\"", "href=\"/pair/PRK/JPN\"")
                .doesNotContain("href=\"/pair/JPN/JPN\"");
    }

    @Test
    void theSearchSuggestsMeasuresToo() throws IOException {
        JsonNode found = json("/find.json?q=trade").get("suggestions");
        assertThat(found.findValuesAsText("address")).contains("/measure/trade.total");
        assertThat(found.findValuesAsText("kind")).containsOnly("measure");
    }

    @Test
    void theMapOfTiesIsAlsoATable() throws IOException {
        Document page = Jsoup.parse(page("/world?state=TUR&by=trade.total&year=2014"));
        List<String> partners = page.select(".ranking tbody th").eachText();
        JsonNode rows = json("/world.json?state=TUR&by=trade.total");
        List<String> codes = new ArrayList<>();
        Map<String, Double> values = new HashMap<>();
        rows.forEach(row -> {
            if (row.get("year").asText().equals("2014")) {
                String other = row.get("from").asText().equals("TUR")
                        ? row.get("to").asText()
                        : row.get("from").asText();
                values.put(other, row.get("value").asDouble());
            }
        });
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(one -> codes.add(one.getKey()));
        assertThat(codes).isNotEmpty();
        assertThat(page.select(".ranking tbody th a").eachAttr("href"))
                .isEqualTo(codes.stream().map(code -> "/pair/TUR/" + code).toList());
        assertThat(page.select(".finding").text()).contains("2014", partners.get(0));
        assertThat(page.select(".ranking tbody a.fig").attr("href")).startsWith("/figure/trade.total/");
    }

    @Test
    void theOutlinesAreThoseOfTheStates() {
        String home = page("/world?state=TUR&by=trade.total");
        Matcher asset = Pattern.compile("/assets/[0-9a-f]+/world\\.svg").matcher(home);
        assertThat(asset.find()).isTrue();
        HttpResponse<byte[]> svg = client.get(asset.group());
        assertThat(Client.header(svg, "Content-Type")).startsWith("image/svg+xml");
        assertThat(Client.text(svg)).contains("name=\"GRC\"", "name=\"TUR\"", "<circle name=\"SGP\"");
    }

    @Test
    void theTitleOfAPictureSaysWhatItShows() {
        Document one = Jsoup.parse(page("/measure/trade.total?pairs=TUR-PAK"));
        assertThat(one.select("#series h2").text())
                .startsWith("Türkiye – Pakistan: US$")
                .contains("2014");
        Document each = Jsoup.parse(page("/measure/trade.total?pairs=TUR-PAK,TUR-IND&view=multiples"));
        assertThat(each.select(".multiples figure h3").eachText())
                .containsExactly("Türkiye – Pakistan", "Türkiye – India");
    }

    @Test
    void aPictureComesWithTheCommandsForItsFigures() {
        Document page = Jsoup.parse(page("/measure/trade.total?pairs=TUR-PAK&from=2000&to=2010"));
        assertThat(page.select(".snippets code").eachText())
                .contains(
                        "library(entente)\nent_measure(\"trade.total\", \"TUR\", \"PAK\", start = 2000, end = 2010)",
                        "import entente\nentente.measure(\"trade.total\", \"TUR\", \"PAK\", start=2000, end=2010)")
                .anySatisfy(stata -> assertThat(stata)
                        .startsWith("import delimited")
                        .contains("/measure/trade.total.csv?from=2000&pairs=TUR-PAK&to=2010"));
    }

    @Test
    void aPairsSummaryIsOneSentenceOfItsBrief() throws IOException {
        String line = json("/pair/TUR/IND/summary.json").get("summary").asText();
        assertThat(line).contains("Türkiye").contains("India").endsWith(".");
        assertThat(Jsoup.parse(page("/pair/TUR/IND")).select("#brief > h2 + p").text())
                .isEqualTo(line);
    }

    @Test
    void aPairIsSentWholeInEveryForm() throws IOException {
        String first = page("/pair/TUR/PAK");
        // The first time it is sent while it is written; the second time it is what was kept.
        assertThat(page("/pair/TUR/PAK")).isEqualTo(first);
        assertThat(first).contains("id=\"glance\"", "id=\"economy\"", "id=\"appendix\"", "trade.total/TUR-PAK/2014");
        assertThat(first).doesNotContainPattern("\\sstyle=").contains("</html>");
        JsonNode dossier = json("/pair/TUR/PAK");
        assertThat(dossier.get("dyad").get("code").asText()).isEqualTo("TUR-PAK");
        assertThat(dossier.get("figures")).isNotEmpty();
        assertThat(Client.text(client.get("/pair/TUR/PAK.csv"))).startsWith("id,label,printed,value,unit");
        assertThat(Client.text(client.get("/pair/TUR/PAK/file/bib"))).contains("@");
        assertThat(Client.text(client.get("/pair/TUR/PAK/picture/trade"))).startsWith("<svg");
    }

    /** Nothing that a case lays beside its own store is seen by the next page. */
    @Test
    void aCaseStaysWithItsPair() throws IOException {
        page("/pair/TUR/PAK");
        assertThat(json("/").get("sources")).hasSize(1);
        assertThat(json("/pair/TUR/IND").get("claims")).isEmpty();
    }

    @Test
    void aFigureShowsItsRows() throws IOException {
        JsonNode figure = json("/figure/trade.total/TUR-PAK/2010");
        assertThat(figure.get("value").asDouble()).isEqualTo(170e6);
        assertThat(figure.get("rows").get(0).get("file").asText()).isEqualTo("trade-1.csv");
        String page = page("/figure/trade.total/TUR-PAK/2010");
        assertThat(page).contains("US$170 million", "trade_flow", "Lines ", "entente trace");
        assertThat(page("/figure/trade.total/TUR-PAK/2010%23percentile")).contains("percentile");
    }

    @Test
    void aMeasureGivesTheColumnsOfTheCommand() {
        String csv = Client.text(client.get("/measure/trade.total.csv?pairs=TUR-PAK&from=2010&to=2011"));
        assertThat(csv.lines())
                .containsExactly(
                        "measure,from,to,year,value,unit,n,status,snapshot,low,high,id",
                        "trade.total,TUR,PAK,2010,1.7E8,US$,,observed,cow-trade:4.0,1.69E8,1.71E8,trade.total/TUR-PAK/2010",
                        "trade.total,TUR,PAK,2011,1.71E8,US$,,observed,cow-trade:4.0,1.7E8,1.72E8,trade.total/TUR-PAK/2011");
    }

    @Test
    void bandsAreTheQuantilesOfAllPairs() {
        String csv = Client.text(client.get("/measure/trade.total/bands.csv?from=2010&to=2010"));
        assertThat(csv.lines().findFirst()).contains("year,n,p10,p25,p50,p75,p90");
        // Seven pairs of which the middle one, the fourth, has 100 + 30 + 20 and 50 + 15 million.
        assertThat(csv.lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("2010,7,")
                .contains(",2.15E8,");
        assertThat(page("/measure/trade.total/bands")).contains(">10%</th>", ">25%</th>", ">90%</th>");
        assertThat(page("/measure/trade.total/bands?lang=tr")).contains(">%10</th>");
    }

    @Test
    void daysAndYearsAreNotBrokenAtTheirHyphens() {
        assertThat(page("/sources")).containsPattern("<td class=\"day\">\\d{4}–\\d{4}</td>");
        assertThat(page("/source/cow-trade")).containsPattern("<td class=\"day\">\\d{4}-\\d{2}-\\d{2}</td>");
        assertThat(page("/sql?q=SELECT+DATE+%272001-02-03%27+AS+day"))
                .containsPattern("<td class=\"day\"><bdi>\\d{4}-\\d{2}-\\d{2}</bdi></td>");
    }

    @Test
    void bandsAreAPageToo() {
        assertThat(page("/measure/trade.total/bands?from=2010&to=2010"))
                .contains("Percentiles of ", "<th scope=\"row\">2010</th><td class=\"num\">7</td>", "US$215 million");
        assertThat(page("/measure/trade.total?pairs=TUR-PAK&from=2010"))
                .contains("href=\"/measure/trade.total/bands?from=2010\"");
    }

    /**
     * The store has no people: each year says so, in every form, and a measure that is no money
     * refuses.
     */
    @Test
    void amountsPerPersonSayWhyTheyAreNotKnown() throws IOException {
        assertThat(page("/measure/trade.total?pairs=TUR-PAK&per=person"))
                .contains("No amount could be divided by people")
                .contains("<option value=\"person\" selected>");
        JsonNode first = json("/measure/trade.total?pairs=TUR-PAK&per=person")
                .get("figures")
                .get(0);
        assertThat(first.get("id").asText()).endsWith("#per_capita");
        assertThat(first.get("status").asText()).isEqualTo("out_of_coverage");
        assertThat(first.get("note").asText()).contains("none of gdp-population, nmc, gdp-maddison is imported");
        HttpResponse<byte[]> share = client.get("/measure/trade.share?per=person", "Accept", "application/json");
        assertThat(share.statusCode()).isEqualTo(400);
        assertThat(Client.text(share)).contains("not_money");
    }

    /**
     * The unit beside the number is that of the figure, not of the measure whose value it places.
     */
    @Test
    void aPlaceAmongAllIsAShare() {
        assertThat(page("/figure/trade.total/TUR-PAK/2010%23percentile"))
                .contains("2010 (percentile)", "</code> share</dd>")
                .doesNotContain("</code> US$</dd>");
        assertThat(page("/figure/trade.total/TUR-PAK/2010%23per_capita?lang=tr"))
                .contains("2010 (kişi başına)");
    }

    @Test
    void linesSayHowToCiteThem() {
        assertThat(page("/measure/trade.total?pairs=TUR-PAK"))
                .contains("How to cite this", "page /measure/trade.total?pairs=TUR-PAK.", "[cow-trade:4.0]");
    }

    @Test
    void aDistributionCountsEveryPairOnce() throws IOException {
        JsonNode found = json("/measure/trade.total/distribution?pairs=TUR-PAK&year=2010");
        int sum = 0;
        for (JsonNode bin : found.get("bins")) {
            sum += bin.get("count").asInt();
        }
        assertThat(sum).isEqualTo(7).isEqualTo(found.get("n").asInt());
        assertThat(found.get("chosen").get(0).get("value").asText()).isEqualTo("US$170 million");
        assertThat(page("/measure/trade.total/distribution?pairs=TUR-PAK")).contains("Among all in 2014");
    }

    @Test
    void anIndexIsAHundredInItsYear() {
        String page = page("/measure/trade.total?pairs=TUR-PAK&index=2000");
        assertThat(page).contains("100.0 (US$160 million)").contains("2000 = 100");
        // A year without a value makes no index; the page says what there is.
        assertThat(page("/measure/trade.total?pairs=TUR-PAK&index=1950")).contains("1950 = 100");
    }

    @Test
    void aStateRanksItsPartners() throws IOException {
        JsonNode dossier = json("/state/TUR?by=trade.total&year=2010");
        assertThat(dossier.get("dyad").get("variant").asText()).isEqualTo("partners-trade.total");
        assertThat(Client.text(client.get("/state/TUR.csv?year=2010")))
                .containsSubsequence("Egypt", "United States", "India", "Pakistan");
        assertThat(page("/state/FJI")).contains("class=\"gap\"");
    }

    @Test
    void comparesPairs() throws IOException {
        String page = page("/compare?pairs=TUR-PAK,TUR-IND");
        assertThat(page).contains("trade.total/TUR-PAK/2014", "trade.total/TUR-IND/2014");
        assertThat(json("/compare?pairs=TUR-PAK,TUR-IND")
                        .get("dyad")
                        .get("variant")
                        .asText())
                .isEqualTo("compare");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pair/TUR/PAK",
                "/state/TUR",
                "/measure/trade.total?pairs=TUR-PAK",
                "/measures",
                "/compare?pairs=TUR-PAK,TUR-IND",
                "/figure/trade.total/TUR-PAK/2010",
                "/measure/trade.total/distribution"
            })
    void noPageHoldsWhatThePolicyForbidsAndEveryIdStandsOnce(String path) {
        String page = page(path);
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)(?![^>]*application/json)");
        assertThat(page).doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=\"");
        java.util.regex.Matcher id = java.util.regex.Pattern.compile("<[a-z0-9]+[^>]*? id=\"?([^\" >]+)")
                .matcher(page);
        java.util.Set<String> seen = new java.util.HashSet<>();
        while (id.find()) {
            assertThat(seen.add(id.group(1)))
                    .as("id " + id.group(1) + " of " + path)
                    .isTrue();
        }
    }

    @Test
    void markupInAnAddressIsText() {
        assertThat(Client.text(client.get("/find?q=%3Cscript%3Ealert(1)%3C/script%3E", "Accept", "text/html")))
                .doesNotContain("<script>alert");
        assertThat(Client.text(client.get("/state/%3Cimg%20src=x%20onerror=alert(1)%3E", "Accept", "text/html")))
                .doesNotContain("<img");
    }
}
