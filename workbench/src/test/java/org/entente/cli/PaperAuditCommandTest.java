package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.source.imports.ImportBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entente audit PAPER}: exits, formats and mistakes. */
class PaperAuditCommandTest {
    @TempDir
    Path folder;

    private ImportBench bench;
    private String out = "";
    private String err = "";

    @BeforeEach
    void setUp() {
        bench = new ImportBench(folder);
    }

    private int run(String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Map<String, String> environment =
                Map.of("ENTENTE_HOME", bench.home().directory().toString());
        int exit = Main.run(Commands::list, environment, folder, output, errors, args);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private String paper(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** T\u00fcrkiye buys for 40 and sells for 60 million US$ in 2010. */
    private void importTrade() {
        Path file = bench.file("trade.csv", "ccode1,ccode2,year,flow1,flow2\n640,770,2010,40,60\n640,770,2011,50,60\n");
        assertThat(run("import", file.toString())).isEqualTo(0);
    }

    @Test
    void whatTheDataBearOutIsNoFinding() throws IOException {
        importTrade();
        String paper = paper("right.txt", "Trade between Turkey and Pakistan stood at US$100 million in 2010.");

        assertThat(run("audit", paper, "--format", "csv")).isEqualTo(0);
        assertThat(out.lines().skip(1))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("43,65,value,TUR,PAK,2010,,trade.total,100000000,USD,,supported,100000000,"));
    }

    @Test
    void aContradictionIsAFinding() throws IOException {
        importTrade();
        String paper = paper("wrong.txt", "Turkey's exports to Pakistan amounted to $450 million in 2010.");

        assertThat(run("audit", paper)).isEqualTo(1);
        assertThat(out)
                .startsWith("Quantities: 1, of which 1 checked, 0 not checkable, 0 not understood.")
                .contains("CONTRADICTED", "read as  The value of Türkiye’s exports to Pakistan, 2010: US$450 million")
                .contains("1 claims: 0 supported, 1 contradicted");
    }

    /** What the words leave open is no claim, its number says why, and --strict lists it. */
    @Test
    void aNumberWithoutAYearIsListedOnRequest() throws IOException {
        String paper = paper("open.txt", "Military spending by Pakistan accounted for 2.8 per cent of GDP.");

        assertThat(run("audit", paper, "--format", "json")).isEqualTo(0);
        assertThat(out)
                .contains("\"claims\" : [ ]")
                .contains(
                        "Pakistan’s military spending as a share of its GDP, no year: 2.8%, but the text names no single year for it");

        assertThat(run("audit", paper, "--strict")).isEqualTo(0);
        assertThat(out)
                .startsWith("Quantities: 1, of which 0 checked, 1 not checkable, 0 not understood.")
                .contains("Pakistan’s military spending as a share of its GDP, no year: 2.8%");
    }

    @Test
    void aNumberOfTwoPossibleYearsNamesBoth() throws IOException {
        String paper = paper(
                "two.txt", "In 2015 and then in 2020 military spending by Pakistan accounted for 2.8 per cent of GDP.");

        assertThat(run("audit", paper, "--strict")).isEqualTo(0);
        assertThat(out.replaceAll("\\s+", " ")).contains("it could be of 2015 or 2020");
    }

    /** The shipped case has COW's US$273 million of a later release, which this import does not have. */
    @Test
    void whatAnotherReleaseBearsOutIsNoContradiction() throws IOException {
        importTrade();
        String paper = paper("other.txt", "Turkey's exports to Pakistan amounted to $275 million in 2010.");

        assertThat(run("audit", paper)).isEqualTo(0);
        assertThat(out.replaceAll("\\s+", " "))
                .contains("IMPRECISE")
                .contains("By the Correlates of War trade data (2011-12-31), the value")
                .contains(
                        "which is close to what another source reports: by the Correlates of War trade data (2014-12-31)");
    }

    @Test
    void theTextOfATextFileIsTheFile() throws IOException {
        String text = "Notes\r\n\r\n  Trade \u2013 as ever.\n";

        assertThat(run("audit", paper("p.txt", text), "--format", "text")).isEqualTo(0);
        assertThat(out).isEqualTo(text);
    }

    @Test
    void writesADraftCase() throws IOException {
        String paper = paper("p.txt", "Trade between Kenya and Uganda stood at US$100 million in 2010.");
        Path draft = folder.resolve("draft");

        assertThat(run("audit", paper, "--draft", draft.toString())).isEqualTo(0);
        assertThat(run("case", "check", draft.toString())).isEqualTo(0);
        assertThat(run("audit", paper, "--draft", draft.toString())).isEqualTo(3);
        assertThat(err).contains("already holds a case");
    }

    @Test
    void mistakesAreNamed() throws IOException {
        assertThat(run("audit", folder.resolve("none.pdf").toString())).isEqualTo(3);
        assertThat(err).contains("no file").doesNotContain("\tat ");
        assertThat(run("audit", paper("e.txt", ""))).isEqualTo(3);
        assertThat(err).contains("empty");
        assertThat(run("audit", "pakistan-turkiye", "--format", "text")).isEqualTo(2);
        assertThat(err).contains("is a case");
        assertThat(run("audit", paper("p.txt", "Trade."), "--format", "xml")).isEqualTo(2);
    }

    @Test
    void aCaseHasAPageAndItsWorks() {
        assertThat(run("audit", "pakistan-turkiye", "--format", "html")).isIn(0, 1);
        assertThat(out)
                .startsWith("<!doctype html>")
                .contains("<svg", "class=\"claimed\"")
                .doesNotContain("<script");
        assertThat(run("audit", "pakistan-turkiye", "--format", "bib")).isIn(0, 1);
        assertThat(out).contains("@misc{", "holtom2012");
    }
}
