package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.TestData;
import org.entente.cli.shared.Exit;
import org.entente.measure.SomeTrade;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What estimators say, and how they end, where they must not be used. */
class EstimateRefusalsTest {
    @TempDir
    static Path folder;

    private String err = "";
    private String out = "";

    @BeforeAll
    static void type() throws IOException {
        write("few.csv", "y,x,a\n1,2,p\n2,3,q\n");
        StringBuilder zero = new StringBuilder("y,x,a\n");
        StringBuilder negative = new StringBuilder("y,x,a\n");
        StringBuilder collinear = new StringBuilder("y,x,a,twice\n");
        StringBuilder same = new StringBuilder("t,y\n");
        for (int row = 0; row < 40; row++) {
            zero.append("0,").append(row * row % 7).append(',').append(row % 3).append('\n');
            negative.append(row - 5)
                    .append(',')
                    .append(row * row % 7)
                    .append(',')
                    .append(row % 3)
                    .append('\n');
            int x = row * row % 7;
            collinear
                    .append(row % 5)
                    .append(',')
                    .append(x)
                    .append(',')
                    .append(row % 3)
                    .append(',')
                    .append(2 * x + row % 3)
                    .append('\n');
            same.append(1950 + row).append(",3\n");
        }
        write("zero.csv", zero.toString());
        write("negative.csv", negative.toString());
        write("collinear.csv", collinear.toString());
        write("same.csv", same.toString());
        write("short.csv", "t,y\n1,1\n2,0\n3,1\n4,0\n5,1\n");
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(String home, String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve(home).toString()),
                folder,
                output,
                errors,
                Stream.of(args)
                        .map(arg -> arg.endsWith(".csv") ? folder.resolve(arg).toString() : arg)
                        .toArray(String[]::new));
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void gravitySaysWhatIsWrongWithTheRows() {
        assertThat(run("none", "gravity", "--data", "few.csv", "--formula", "y ~ x | a"))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("2 rows leave nothing to estimate a variance from");
        assertThat(run("none", "gravity", "--data", "zero.csv", "--formula", "y ~ x | a", "--dropped", "d.csv"))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("no row is left: every outcome is zero");
        assertThat(folder.resolve("d.csv"))
                .content()
                .startsWith("row,reason\n1,separated\n")
                .hasLineCount(41);
        assertThat(run("none", "gravity", "--data", "negative.csv", "--formula", "y ~ x | a"))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("-5.0 in row 1");
        assertThat(run("none", "gravity", "--data", "collinear.csv", "--formula", "y ~ x | a", "--max-iterations", "1"))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("not converged after 1 iterations: the last step was none to judge by");
        assertThat(run("none", "gravity", "--data", "zero.csv", "--formula", "y ~ other | a"))
                .isEqualTo(Exit.USAGE);
        assertThat(err).contains("there is no column \"other\"");
        assertThat(run("none", "gravity", "--data", "absent.csv", "--formula", "y ~ x"))
                .isEqualTo(Exit.FAILED);
    }

    @Test
    void namesCollinearTermsWithCsvOutputToo() {
        assertThat(run(
                        "none",
                        "gravity",
                        "--data",
                        "collinear.csv",
                        "--formula",
                        "y ~ x + twice | a",
                        "--format",
                        "csv"))
                .isEqualTo(Exit.DONE);
        assertThat(out.lines()).hasSize(2);
        assertThat(err).contains("combinations of effects and of regressors before them: twice");
    }

    @Test
    void breaksRefusesShortAndConstantSeries() {
        assertThat(run("none", "breaks", "--data", "short.csv")).isEqualTo(Exit.FAILED);
        assertThat(err).contains("5 observations are too few");
        assertThat(run("none", "breaks", "--data", "same.csv")).isEqualTo(Exit.FAILED);
        assertThat(err).contains("all 40 values are the same");
    }

    /** On the real files of trade and leaders. */
    @Test
    void studiesOfPairsRefuseYearsWithoutData() throws IOException {
        Path trade = SomeTrade.write(folder, Set.of(640, 770, 947, 955));
        Path leaders = TestData.requireData("archigos");
        assertThat(run("store", "import", "-q", trade.toString(), leaders.toString()))
                .isLessThan(Exit.USAGE);

        assertThat(run("store", "levels", "trade.total", "TUR", "PAK", "--from", "1980", "--to", "2030"))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("1980 to 2030 lies outside 1870-2014");
        assertThat(run("store", "levels", "trade.total", "TUR", "PAK", "--from", "2013", "--to", "2014"))
                .isEqualTo(Exit.USAGE);
        assertThat(run("store", "synth", "trade.total", "TUR", "PAK", "--at", "2050"))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("no value lies in 2050 or later");
        assertThat(run("store", "synth", "trade.total", "TON", "TUV", "--at", "2005"))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("a synthetic control takes 8");
        assertThat(run("store", "outlook", "trade.total", "TUR", "PAK", "--to", "2000"))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("2000 is no year of a forecast");
        assertThat(run("store", "outlook", "trade.total", "TON", "TUV", "--to", "2019"))
                .isEqualTo(Exit.FAILED);
        assertThat(err).contains("hardly changes");
        assertThat(run("store", "leaders", "arms.tiv", "TUR", "PAK")).isEqualTo(Exit.FAILED);
        assertThat(err).contains("sipri");
        assertThat(run("store", "spillover", "arms.tiv", "trade.total", "--from", "2000", "--to", "2010"))
                .isNotEqualTo(Exit.DONE);
        assertThat(run("store", "ideal")).isNotEqualTo(Exit.DONE);
        assertThat(err).contains("un-votes");
    }
}
