package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.cli.shared.Exit;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.Importer;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verbs on a store with a small file of trade. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasureCommandTest {
    @TempDir
    static Path folder;

    private String out = "";
    private String err = "";

    @BeforeAll
    static void importTrade() throws IOException {
        Path file = folder.resolve("trade.csv");
        Files.writeString(file, """
                ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2
                640,770,2010,750,248,750,248
                640,770,2011,860,214,860,214
                2,640,2010,4000,12000,4000,12000
                2,770,2010,3500,1000,3500,1000
                640,750,2010,3400,600,3400,600
                """);
        new Importer(Sources.standard(), new StoreHome(folder.resolve("home")))
                .importAll(List.of(file), new ImportOptions(null, "4.0", false, false), Progress.silent());
    }

    private int run(String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve("home").toString()),
                folder,
                output,
                errors,
                args);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void csvHasTheStableHeaderAndOneRowAPeriod() {
        assertThat(run("measure", "trade.exports,trade.total", "TUR", "Pakistan", "--format", "csv"))
                .isZero();
        assertThat(out.lines())
                .containsExactly(
                        "measure,from,to,year,value,unit,n,status,snapshot,low,high,id",
                        "trade.exports,TUR,PAK,2010,248000000,US$,,observed,cow-trade:4.0,247500000,248500000,trade.exports/TUR>PAK/2010",
                        "trade.exports,TUR,PAK,2011,214000000,US$,,observed,cow-trade:4.0,213500000,214500000,trade.exports/TUR>PAK/2011",
                        "trade.total,TUR,PAK,2010,998000000,US$,,observed,cow-trade:4.0,997000000,999000000,trade.total/TUR-PAK/2010",
                        "trade.total,TUR,PAK,2011,1074000000,US$,,observed,cow-trade:4.0,1073000000,1075000000,trade.total/TUR-PAK/2011");
    }

    @Test
    void percentileAndRankComeWithTheNumberOfPairs() {
        assertThat(run(
                        "measure",
                        "trade.total",
                        "PAK",
                        "TUR",
                        "--from",
                        "2010",
                        "--to",
                        "2010",
                        "--percentile",
                        "--format",
                        "csv"))
                .isZero();
        // Totals of 2010: 16000, 4500, 4000, 998 million.
        assertThat(out.lines().toList().get(0)).endsWith(",id,percentile,rank,of");
        assertThat(out.lines().toList().get(1)).endsWith("trade.total/TUR-PAK/2010,0.125,4,4");
    }

    @Test
    void amongPartnersIsAmongThePairsOfTheStateNamedFirst() throws IOException {
        String[] line =
                "measure trade.total PAK TUR --from 2010 --to 2010 --rank --among partners --format json".split(" ");
        assertThat(run(line)).isZero();
        JsonNode row = new ObjectMapper().readTree(out).get(0);
        // Of Pakistan: 4500 with the United States, 998 with Türkiye; of Türkiye a third pair, with
        // India.
        assertThat(row.get("rank").asInt()).isEqualTo(2);
        assertThat(row.get("of").asInt()).isEqualTo(2);
        assertThat(row.get("among").asText()).isEqualTo("the pairs of Pakistan");
        assertThat(run("trace", row.get("rank_id").asText())).isZero();
        assertThat(out).contains("2.0 rank").contains("the pairs of Pakistan").contains("trade.total = 248 m + 750 m");
        line[2] = "TUR";
        line[3] = "PAK";
        assertThat(run(line)).isZero();
        assertThat(new ObjectMapper().readTree(out).get(0).get("of").asInt()).isEqualTo(3);
    }

    @Test
    void theTableHasASparklineAndTheJsonTheNote() throws IOException {
        assertThat(run("measure", "trade.exports", "TUR", "PAK")).isZero();
        assertThat(out).contains("Türkiye > Pakistan").contains("█▁").contains("248,000,000");
        assertThat(run("measure", "trade.exports", "TUR", "PAK", "--from", "2009", "--to", "2010", "--format", "json"))
                .isZero();
        JsonNode rows = new ObjectMapper().readTree(out);
        assertThat(rows.get(0).get("status").asText()).isEqualTo("out_of_coverage");
        assertThat(rows.get(0).get("value").isNull()).isTrue();
        assertThat(rows.get(1).get("note").asText()).isEqualTo("importer's report");
    }

    @Test
    void severalPairsAreSeveralSeries() {
        assertThat(run(
                        "measure",
                        "trade.total",
                        "--pairs",
                        "TUR-PAK,TUR-IND",
                        "--from",
                        "2010",
                        "--to",
                        "2010",
                        "--format",
                        "csv"))
                .isZero();
        assertThat(out.lines().skip(1).map(l -> l.substring(l.lastIndexOf(',') + 1)))
                .containsExactly("trade.total/TUR-PAK/2010", "trade.total/TUR-IND/2010");
    }

    @Test
    void aMeasureWithoutItsSourceIsAHeaderAndALine() {
        assertThat(run("measure", "trade.mirror_gap", "TUR", "GRC", "--format", "csv"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(out.lines()).hasSize(1);
        assertThat(err).contains("needs wits-comtrade or wits-trade");
        assertThat(run(
                        "measure",
                        "trade.mirror_gap",
                        "TUR",
                        "GRC",
                        "--from",
                        "2010",
                        "--to",
                        "2010",
                        "--format",
                        "csv"))
                .isEqualTo(Exit.FINDINGS);
        assertThat(out)
                .contains("trade.mirror_gap,TUR,GRC,2010,,share,,out_of_coverage,,,,trade.mirror_gap/TUR>GRC/2010");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "measure trade.totl TUR PAK|no measure",
                "measure trade.total TUR Pakitan|Pakistan",
                "measure trade.total TUR Turkey|the same state",
                "measure trade.total TUR|is about two states",
                "measure trade.total TUR PAK --from 2014 --to 2010|backwards",
                "measure trade.total TUR PAK --period session|comes by year",
                "measure trade.total TUR PAK --among region|needs --percentile or --rank",
                "measure trade.total TUR PAK --rank --among friends|REGION, CLASS, PARTNERS",
                "measure trade.concentration TUR --rank --among partners|is for measures of two states",
                "measure trade.total TUR PAK --bootstrap|is for the similarity of votes",
                "measure trade.total TUR PAK --window 5|--window is for arms",
                "measure trade.total TUR PAK --source gdelt|does not read",
                "measure trade.total TUR PAK --vintage 1999|is not in the store; there are cow-trade:4.0",
                "measure trade.total TUR PAK --issue palestine|--issue does not apply to trade.total",
                "measure un.s TUR PAK --issue peace --from 2010 --to 2010|there is no issue area",
                "measure trade.total TUR PAK --pairs TUR-PAK|stands instead of",
                "measure trade.total --pairs TURPAK|is no pair",
                "measure trade.total TUR PAK --nonsense|no option",
                "measures trade.totl|no measure",
                "trace trade.total|is no figure id",
                "trace trade.total/TUR-GRC/20x0|is no period",
            })
    void eachMistakeIsOneMessageAndCodeTwo(String line, String message) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err).contains(message).hasLineCount(1);
        assertThat(out).isEmpty();
    }

    @Test
    void measuresListsAllAndExplainsOne() {
        assertThat(run("measures", "--format", "csv")).isZero();
        assertThat(out.lines().toList()).hasSizeGreaterThan(30);
        assertThat(out).contains("\nun.s,").contains("\narms.supplier_share,");
        assertThat(run("measures", "un.kappa")).isZero();
        assertThat(out).contains("Häge").contains("never 1");
    }

    @Test
    void aTraceGoesFromTheFormulaToTheLines() throws IOException {
        assertThat(run("trace", "trade.total/TUR-PAK/2010")).isZero();
        assertThat(out)
                .contains("trade.total = 248 m + 750 m = 998 m")
                .contains("sha256")
                .contains("trade.csv")
                .contains("1 lines: 2")
                .contains("Barbieri");
        assertThat(run("trace", "trade.total/TUR-PAK/2010#percentile", "--format", "json"))
                .isZero();
        JsonNode trace = new ObjectMapper().readTree(out);
        assertThat(trace.get("value").asDouble()).isEqualTo(0.125);
        assertThat(trace.get("rows").get(0).get("lines").get(0).asInt()).isEqualTo(2);
    }

    /** There are no rows to print: a script must not take it for a figure. */
    @Test
    void aTraceOfAFigureWithoutAValuePrintsTheReasonAndEndsWithOne() throws IOException {
        assertThat(run("trace", "trade.total/TUR-PAK/2009")).isEqualTo(1);
        assertThat(out).contains("value      none").contains("status     out_of_coverage: ");
        assertThat(err).isEmpty();

        assertThat(run("trace", "trade.total/TUR-PAK/2009", "--format", "json")).isEqualTo(1);
        JsonNode trace = new ObjectMapper().readTree(out);
        assertThat(trace.get("value").isNull()).isTrue();
        assertThat(trace.get("rows")).isEmpty();
    }

    @Test
    void aLineIsShownInRanges() {
        assertThat(org.entente.service.Trace.lines(List.of(4L, 5L, 6L, 9L, 11L, 12L)))
                .isEqualTo("4–6, 9, 11–12");
    }
}
