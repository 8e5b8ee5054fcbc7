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
import java.util.stream.Stream;
import org.entente.source.imports.ImportBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs {@code case} and {@code audit} over a small case and two years of trade. */
class CaseCommandTest {
    private static final String HEADER = """
            id: small
            title: Türkiye and Pakistan
            states: [TUR, PAK]
            summary: Two states.
            """;
    private static final String CLAIM = """
            - id: cl-%s
              kind: value
              says: Trade was worth so much in 2010.
              measure: trade.total
              from: TUR
              to: PAK
              year: %d
              value: %s
              unit: USD
              importance: 2
              locator: Trade
            """;

    @TempDir
    Path folder;

    private ImportBench bench;
    private Path caseFolder;
    private String out = "";
    private String err = "";

    @BeforeEach
    void setUp() throws IOException {
        bench = new ImportBench(folder);
        caseFolder = Files.createDirectory(folder.resolve("small"));
        write("case.yaml", HEADER);
    }

    private int run(String... args) {
        return runIn(bench.home().directory(), args);
    }

    private int runIn(Path home, String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(Commands::list, Map.of("ENTENTE_HOME", home.toString()), folder, output, errors, args);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(caseFolder.resolve(file), text);
    }

    private void claims(String... claims) throws IOException {
        write("claims.yaml", String.join("", claims));
    }

    /** Türkiye buys for 40 and sells for 60 million US$ in 2010. */
    private void importTrade() {
        Path file = bench.file("trade.csv", "ccode1,ccode2,year,flow1,flow2\n640,770,2010,40,60\n640,770,2011,50,60\n");
        assertThat(run("import", file.toString())).isEqualTo(0);
    }

    @Test
    void theEmbeddedCasesAreListed() {
        assertThat(run("case", "list", "--format", "csv")).isEqualTo(0);
        assertThat(out)
                .startsWith("case,states,events,deals,claims,references,frozen,title\npakistan-turkiye,TUR PAK,");
    }

    @Test
    void aSoundCaseIsNoFindingAndAFaultyOneIsNamedByFileAndLine() throws IOException {
        claims(CLAIM.formatted("one", 2010, "1e8"));
        assertThat(run("case", "check", caseFolder.toString())).isEqualTo(0);
        assertThat(out).isEmpty();
        assertThat(err).contains("0 events, 0 deals, 1 claims, 0 references; 0 errors, 0 warnings");

        claims(CLAIM.formatted("one", 2010, "much"));
        assertThat(run("case", "check", caseFolder.toString())).isEqualTo(1);
        assertThat(out).startsWith(caseFolder + "/claims.yaml:8: error: 'value' is a number, found 'much'");
    }

    @Test
    void anUnknownMeasureIsAWarning() throws IOException {
        claims(CLAIM.formatted("one", 2010, "1e8").replace("trade.total", "trade.grand"));
        assertThat(run("case", "check", caseFolder.toString())).isEqualTo(0);
        assertThat(out)
                .isEqualTo(
                        caseFolder + "/claims.yaml:1: warning: this version of Entente has no measure trade.grand\n");
    }

    @Test
    void aCaseThatIsNotThereFails() throws IOException {
        for (List<String> verb : List.of(List.of("audit"), List.of("case", "check"), List.of("case", "freeze"))) {
            assertThat(run(Stream.concat(verb.stream(), Stream.of("no-such")).toArray(String[]::new)))
                    .isEqualTo(3);
            assertThat(err)
                    .isEqualTo("entente: there is no case folder no-such, and none of that name comes with Entente;"
                            + " there are: pakistan-turkiye\n");
        }
        assertThat(run("audit", caseFolder.resolve("case.yaml").toString())).isEqualTo(3);
        assertThat(err).contains("is a file; a case is a folder that holds case.yaml");
        claims("- id: cl-one\n");
        assertThat(run("audit", caseFolder.toString())).isEqualTo(3);
        assertThat(err).contains("has errors, the first in claims.yaml:1", "entente case check");
    }

    @Test
    void anAuditEndsWithOneWhenAClaimIsContradicted() throws IOException {
        importTrade();
        claims(CLAIM.formatted("right", 2010, "1e8"), CLAIM.formatted("late", 2020, "1e8"));
        assertThat(run("audit", caseFolder.toString())).isEqualTo(0);
        assertThat(out)
                .contains("SUPPORTED    cl-right  claims.yaml:1", "UNCHECKABLE  cl-late  claims.yaml:12")
                .endsWith("2 claims: 1 supported, 0 contradicted, 0 imprecise, 0 not shown, 1 uncheckable\n");
        assertThat(out.lines()).allMatch(line -> line.length() <= 100);

        claims(CLAIM.formatted("wrong", 2010, "2e8"));
        assertThat(run("audit", caseFolder.toString())).isEqualTo(1);
    }

    @Test
    void anAuditForProgramsGivesTheSameRowsInBothForms() throws IOException {
        importTrade();
        claims(CLAIM.formatted("wrong", 2010, "2e8"));
        assertThat(run("audit", caseFolder.toString(), "--format", "json")).isEqualTo(1);
        JsonNode row = new ObjectMapper().readTree(out).get(0);

        assertThat(row.get("verdict").asText()).isEqualTo("contradicted");
        assertThat(row.get("subject").asText()).isEqualTo("TUR");
        assertThat(row.get("year").asInt()).isEqualTo(2010);
        assertThat(row.get("rank").isNull()).isTrue();
        assertThat(row.get("computed").asDouble()).isEqualTo(100e6);
        assertThat(row.get("low").asDouble()).isEqualTo(99e6);
        assertThat(row.get("figure").asText()).isEqualTo("trade.total/TUR-PAK/2010");
        assertThat(row.get("figures").get(0).get("snapshot").asText()).isEqualTo("cow-trade:2011-12-31");

        assertThat(run("audit", caseFolder.toString(), "--format", "csv")).isEqualTo(1);
        assertThat(out.lines().toList()).hasSize(2);
        assertThat(out).contains("cl-wrong,value,contradicted,2,").contains("trade.total/TUR-PAK/2010");
    }

    @Test
    void aFrozenCaseGivesTheSameVerdictsWithoutTheData() throws IOException {
        importTrade();
        claims(
                CLAIM.formatted("right", 2010, "1e8"),
                CLAIM.formatted("wrong", 2011, "2e8"),
                CLAIM.formatted("late", 2020, "1e8"));
        assertThat(run("audit", caseFolder.toString())).isEqualTo(1);
        String live = out;
        assertThat(run("case", "freeze", caseFolder.toString())).isEqualTo(0);
        assertThat(err).contains("froze ", "1 snapshots");
        String figures = Files.readString(caseFolder.resolve("frozen/figures.csv"));
        String snapshots = Files.readString(caseFolder.resolve("frozen/snapshots.csv"));
        assertThat(snapshots).contains("cow-trade,2011-12-31,");

        assertThat(runIn(folder.resolve("empty"), "audit", caseFolder.toString()))
                .isEqualTo(1);
        assertThat(out).isEqualTo(live);
        assertThat(runIn(folder.resolve("empty"), "case", "check", caseFolder.toString()))
                .isEqualTo(0);

        assertThat(run("case", "freeze", caseFolder.toString())).isEqualTo(0);
        assertThat(caseFolder.resolve("frozen/figures.csv")).hasContent(figures);
        assertThat(caseFolder.resolve("frozen/snapshots.csv")).hasContent(snapshots);
        try (Stream<Path> left = Files.list(caseFolder.resolve("frozen"))) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("figures.csv", "snapshots.csv");
        }
    }

    @Test
    void frozenFiguresThatCannotBeReadAreAFindingOfTheCheckAndAFailureOfTheAudit() throws IOException {
        Files.createDirectory(caseFolder.resolve("frozen"));
        assertThat(run("case", "check", caseFolder.toString())).isEqualTo(1);
        assertThat(out).contains("/frozen: error: ", "figures.csv is missing; entente case freeze writes it");
        assertThat(run("audit", caseFolder.toString())).isEqualTo(3);
        assertThat(err).contains("figures.csv is missing");
    }

    @Test
    void thereIsNothingToFreezeWithoutDataAndNoPlaceInTheProgramItself() {
        assertThat(run("case", "freeze", caseFolder.toString())).isEqualTo(3);
        assertThat(err).contains("nothing to freeze");
        assertThat(caseFolder.resolve("frozen")).doesNotExist();
        assertThat(run("case", "freeze", "pakistan-turkiye")).isEqualTo(2);
        assertThat(err).contains("comes with Entente and cannot be written");
        assertThat(run("case")).isEqualTo(2);
        assertThat(err).contains("case takes list, new, check or freeze");
    }
}
