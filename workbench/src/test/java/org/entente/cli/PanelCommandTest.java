package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** {@code entente panel} on a store with a small file of trade. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelCommandTest {
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
                """);
        new Importer(Sources.standard(), new StoreHome(folder.resolve("home")))
                .importAll(List.of(file), new ImportOptions(null, "4.0", false, false), Progress.silent());
    }

    private int run(String home, String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list, Map.of("ENTENTE_HOME", folder.resolve(home).toString()), folder, output, errors, args);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private int panel(String... args) {
        return run("home", Stream.concat(Stream.of("panel"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void csvHasTheStableColumnsAndOneRowAUnit() throws IOException {
        Path file = folder.resolve("pairs.csv");

        assertThat(panel(
                        "--unit",
                        "dyad-year",
                        "--measures",
                        "trade.total,trade.exports",
                        "--states",
                        "Pakistan,TUR,2",
                        "--from",
                        "2010",
                        "--to",
                        "2011",
                        "--status",
                        "-o",
                        file.toString()))
                .isZero();
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "year,from,to,cow_from,cow_to,trade.total,trade.exports,trade.exports.reverse,trade.total.status,trade.exports.status,trade.exports.reverse.status",
                        "2010,USA,TUR,2,640,16000000000,12000000000,4000000000,observed,observed,observed",
                        "2010,USA,PAK,2,770,,,,not_reported,not_reported,not_reported",
                        "2010,TUR,PAK,640,770,998000000,248000000,750000000,observed,observed,observed",
                        "2011,USA,TUR,2,640,,,,not_reported,not_reported,not_reported",
                        "2011,USA,PAK,2,770,,,,not_reported,not_reported,not_reported",
                        "2011,TUR,PAK,640,770,1074000000,214000000,860000000,observed,observed,observed");
        assertThat(out.lines())
                .containsExactly(
                        file.toString(),
                        folder.resolve("pairs.codebook.md").toString(),
                        folder.resolve("pairs.bib").toString());
        assertThat(err).isEqualTo("6 rows, 11 columns\n");
    }

    @Test
    void aPanelNeedsNoMeasures() throws IOException {
        Path file = folder.resolve("units.csv");

        assertThat(run(
                        "nothing",
                        "panel",
                        "--unit",
                        "state-year",
                        "--states",
                        "TUR",
                        "--from",
                        "1990",
                        "--to",
                        "1991",
                        "-q",
                        "-o",
                        file.toString()))
                .isZero();
        assertThat(Files.readAllLines(file))
                .containsExactly("year,from,to,cow_from,cow_to", "1990,TUR,,640,", "1991,TUR,,640,");
        assertThat(err).isEmpty();
    }

    @Test
    void aMeasureWithoutSourceIsAnEmptyColumnAndIsNamed() {
        assertThat(panel(
                        "--unit",
                        "dyad-year",
                        "--measures",
                        "un.s",
                        "--states",
                        "TUR,PAK",
                        "--from",
                        "2010",
                        "--to",
                        "2010",
                        "-o",
                        folder.resolve("un.csv").toString()))
                .isZero();
        assertThat(err).startsWith("entente: un.s has no value in these years; the codebook says what its cells are\n");
        assertThat(folder.resolve("un.csv")).content().endsWith("2010,TUR,PAK,640,770,\n");
        assertThat(folder.resolve("un.codebook.md")).content().contains("Snapshot", "no source of it is imported");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --unit pairs --measures trade.total -o x.csv                               | "pairs" is no unit of a panel
            --unit dyad-year --measures trade.totl -o x.csv                            | there is no measure "trade.totl"; closest are trade.total
            --unit dyad-year --measures trade_flow.worth -o x.csv                      | trade_flow has no column "worth"
            --unit dyad-year --measures state_year.cinc -o x.csv                       | state_year holds no variable "cinc"
            --unit dyad-year --measures trade.total --from 2011 --to 2009 -o x.csv     | Did you mean --from 2009 --to 2011?
            --unit dyad-year --measures trade.total --from 1500 -o x.csv               | known from 1816
            --unit dyad-year --measures trade.total --states TUR,Atlantis -o x.csv     | No state is called "Atlantis"
            --unit dyad-year --measures trade.total --states TUR,Turkey -o x.csv       | is named twice
            --unit dyad-year --measures trade.total --states TUR -o x.csv              | at least two states
            --unit state-year --measures trade.total -o x.csv                          | trade.total is about two states
            --unit dyad-year --measures trade.total -o x.sav                           | .csv, .parquet, .dta or .xlsx
            --unit dyad-year --measures trade.total,trade.total -o x.csv               | asked for twice
            --unit dyad-year --measures trade.total                                    | Missing required option
            --unit dyad-year --measures un.s@cow-trade -o x.csv                        | un.s does not read cow-trade
            --unit dyad-year --measures trade.total@cow-trade:9 -o x.csv               | 9 of cow-trade is not imported
            """)
    void aMistakeGetsOneMessageAndExitTwo(String line, String message) throws IOException {
        Path place = Files.createTempDirectory(folder, "mistake");
        String[] args = line.replace("-o x", "-o " + place.resolve("x")).split(" ");

        assertThat(panel(args)).isEqualTo(Exit.USAGE);
        assertThat(err).startsWith("entente: ").contains(message).doesNotContain("\tat ");
        assertThat(err.lines()).hasSize(1);
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aTargetThatCannotBeWrittenFails() throws IOException {
        assertThat(panel(
                        "--unit",
                        "dyad-year",
                        "--measures",
                        "trade.total",
                        "-o",
                        folder.resolve("no/such/x.csv").toString()))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("there is no folder").contains("make it, or choose another with -o");
        assertThat(err.lines()).hasSize(1);

        Path taken = Files.createDirectory(folder.resolve("taken.csv"));
        assertThat(panel("--unit", "dyad-year", "--measures", "trade.total", "-o", taken.toString()))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("is a folder");
        assertThat(err.lines()).hasSize(1);
    }

    @Test
    void anEmptyStoreHasNothingToMakeAPanelOf() {
        assertThat(run(
                        "nothing",
                        "panel",
                        "--unit",
                        "dyad-year",
                        "--measures",
                        "trade.total",
                        "-o",
                        folder.resolve("nothing.csv").toString()))
                .isEqualTo(Exit.FAILED);
        assertThat(err)
                .startsWith("entente: there is nothing to make a panel of")
                .contains("entente setup");
        assertThat(folder.resolve("nothing.csv")).doesNotExist();
    }
}
