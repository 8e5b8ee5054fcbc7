package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entente gravity}, from the file to the printed table. */
class GravityCommandTest {
    @TempDir
    Path folder;

    private String out = "";
    private String err = "";

    private int gravity(Path data, String formula, String... more) {
        List<String> args = new ArrayList<>(List.of("gravity", "--data", data.toString(), "--formula", formula));
        args.addAll(List.of(more));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve("home").toString()),
                folder,
                output,
                errors,
                args.toArray(String[]::new));
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private Path file(String text) throws IOException {
        Path file = folder.resolve("data.csv");
        Files.writeString(file, text);
        return file;
    }

    /**
     * With one dummy regressor the means are fitted exactly: log 2 for the first group and log 6 −
     * log 2 more for the other.
     */
    @Test
    void poissonOfTwoGroupsIsTheLogarithmOfTheirMeans() throws IOException {
        Path data = file("y,d\n1,0\n3,0\n5,1\n7,1\n");

        assertThat(gravity(data, "y ~ d", "--format", "csv")).isZero();
        List<String> lines = out.lines().toList();
        assertThat(lines.get(0)).isEqualTo("term,coefficient,std_error,statistic,p_value");
        assertThat(lines.get(1)).startsWith("(Intercept),");
        assertThat(Double.parseDouble(lines.get(1).split(",", -1)[1])).isCloseTo(Math.log(2), within(1e-10));
        assertThat(Double.parseDouble(lines.get(2).split(",", -1)[1])).isCloseTo(Math.log(3), within(1e-10));
    }

    /** y on x by hand: slope 1.5, residuals ±0.5 pattern, σ² = SSR/(N−K) = 1.5/2 … */
    @Test
    void leastSquaresByHand() throws IOException {
        // x = 0 1 2 3 about 1.5, Sxx = 5; y = 1 2 4 6, Sxy = 8.5; slope 1.7, intercept 3.25 − 2.55
        // = 0.7, residuals 0.3 −0.4 −0.1 0.2, SSR 0.3, σ² = 0.15, se(slope) = √(0.15/5).
        Path data = file("x,y\n0,1\n1,2\n2,4\n3,6\n");

        assertThat(gravity(data, "y ~ x", "--family", "gaussian", "--cov", "iid", "--format", "json"))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out);
        JsonNode slope = json.get("coefficients").get(1);
        assertThat(slope.get("coefficient").asDouble()).isCloseTo(1.7, within(1e-12));
        assertThat(slope.get("std_error").asDouble()).isCloseTo(Math.sqrt(0.03), within(1e-12));
        assertThat(json.get("deviance").asDouble()).isCloseTo(0.3, within(1e-12));
        // t = 9.8150 on 2 degrees of freedom: p = 1 − t/√(2 + t²).
        double t = 1.7 / Math.sqrt(0.03);
        assertThat(slope.get("p_value").asDouble()).isCloseTo(1 - t / Math.sqrt(2 + t * t), within(1e-12));
    }

    @Test
    void droppedRowsAreWrittenWithTheirReason() throws IOException {
        Path data = file("y,x,g\n1,1,a\n2,2,a\n0,1,b\n0,3,b\n,1,a\n4,NA,a\n3,inf,a\n5,1,c\n3,4,a\n");
        Path dropped = folder.resolve("dropped.csv");

        assertThat(gravity(data, "y ~ x | g", "--drop-singletons", "--dropped", dropped.toString(), "--format", "json"))
                .isZero();
        assertThat(Files.readString(dropped)).isEqualTo("""
            row,reason
            3,separated
            4,separated
            5,missing
            6,missing
            7,missing
            8,singleton
            """);
        JsonNode json = new ObjectMapper().readTree(out);
        assertThat(json.get("observations").asInt()).isEqualTo(3);
        assertThat(json.get("dropped").get("missing").asInt()).isEqualTo(3);
        assertThat(json.get("dropped").get("separated").asInt()).isEqualTo(2);
        assertThat(json.get("dropped").get("singleton").asInt()).isEqualTo(1);
        assertThat(json.get("fixed_effects").get("g").asInt()).isEqualTo(1);
        assertThat(json.get("converged").asBoolean()).isTrue();
    }

    @Test
    void droppedRowsAreWrittenAlsoWhenTheEstimateIsRefused() throws IOException {
        Path data = file("y,x,g\n0,1,a\n0,2,a\n,1,a\n");
        Path dropped = folder.resolve("dropped.csv");

        assertThat(gravity(data, "y ~ x | g", "--dropped", dropped.toString())).isEqualTo(3);
        assertThat(err).contains("no row is left");
        assertThat(Files.readString(dropped)).isEqualTo("row,reason\n1,separated\n2,separated\n3,missing\n");
    }

    @Test
    void mistakesGetOneMessage() throws IOException {
        Path data = file("y,x,g\n1,1,a\n2,2,a\n-3,1,b\n");

        assertThat(gravity(data, "y ~ z")).isEqualTo(2);
        assertThat(err).contains("no column \"z\"").contains("y, x, g");
        assertThat(gravity(data, "y ~ g")).isEqualTo(2);
        assertThat(err).contains("\"a\" in row 1");
        assertThat(gravity(data, "y ~ x")).isEqualTo(3);
        assertThat(err).contains("-3.0 in row 3");
        assertThat(gravity(data, "x ~ 1", "--cov", "cluster")).isEqualTo(2);
        assertThat(gravity(data, "x ~ 1", "--cov", "iid", "--cluster", "g")).isEqualTo(2);
        assertThat(gravity(data, "x ~ 1", "--cluster", "g,x,y")).isEqualTo(2);
        assertThat(gravity(data, "x ~ 1", "--threads", "0")).isEqualTo(2);
        assertThat(gravity(data, "x ~ 1", "--tolerance", "-1")).isEqualTo(2);
        assertThat(gravity(data, "x ~ 1", "--weights", "y")).isEqualTo(2);
        assertThat(err).contains("negative");
        assertThat(gravity(folder.resolve("none.csv"), "x ~ 1")).isEqualTo(3);
        assertThat(gravity(file("y,x\n"), "y ~ x")).isEqualTo(3);
        assertThat(gravity(file(""), "y ~ x")).isIn(2, 3);
        assertThat(gravity(file("y,x\n5,1\n"), "y ~ x")).isEqualTo(3);
        assertThat(err).contains("1 rows leave nothing");
        assertThat(gravity(file("y,x\n1e300,1\n1e308,2\n1.7e308,3\n1.7e308,4\n"), "y ~ x"))
                .isEqualTo(3);
        assertThat(err).doesNotContain("internal error");
    }

    @Test
    void constantOutcomeIsFittedPerfectly() throws IOException {
        assertThat(gravity(file("y,x\n4,1\n4,2\n4,5\n4,6\n"), "y ~ x", "--format", "csv"))
                .isZero();
        String[] slope = out.lines().toList().get(2).split(",", -1);
        assertThat(Double.parseDouble(slope[1])).isCloseTo(0, within(1e-9));
    }

    @Test
    void textFarDownIsNamedByItsRow() throws IOException {
        StringBuilder text = new StringBuilder("y,x\n");
        for (int i = 0; i < 30_000; i++) {
            text.append(i % 7).append(',').append(i % 5).append('\n');
        }
        assertThat(gravity(file(text + "3,oops\n"), "y ~ x")).isIn(2, 3);
        assertThat(err).contains("oops").contains("30001");
    }

    @Test
    void offsetAndWeightsCount() throws IOException {
        // Rates per exposure: 2/1 and 6/2 weigh 1 and 3, so that exp(constant) = (2 + 18)/(1 + 6).
        Path data = file("y,e,w\n2,1,1\n6,2,3\n9,1,0\n");

        assertThat(gravity(data, "y ~ 1", "--offset", "log(e)", "--weights", "w", "--cov", "iid", "--format", "csv"))
                .isZero();
        assertThat(Double.parseDouble(out.lines().toList().get(1).split(",", -1)[1]))
                .isCloseTo(Math.log(20.0 / 7), within(1e-10));
    }

    @Test
    void latexAndTextHoldTheTerms() throws IOException {
        Path data = file("y,d_1\n1,0\n3,0\n5,1\n7,1\n");

        assertThat(gravity(data, "y ~ d_1", "--format", "latex")).isZero();
        assertThat(out)
                .contains("d\\_1")
                .contains("\\begin{tabular}")
                .contains("Observations & 4 of 4 rows")
                .contains("Converged & yes, in")
                .contains("$p<0.05$");
        assertThat(gravity(data, "y ~ d_1")).isZero();
        assertThat(out).contains("rows used          4 of 4").contains("converged");
    }

    /** What the text says of rows, effects and terms that were left out, the LaTeX says too. */
    @Test
    void latexSaysWhatWasLeftOut() throws IOException {
        Path data = file("y,x,twice,g\n1,1,2,a\n2,2,4,a\n0,1,2,b\n0,3,6,b\n,1,2,a\n5,1,2,c\n3,4,8,a\n");

        assertThat(gravity(data, "y ~ x + twice | g", "--drop-singletons", "--format", "latex"))
                .as(err)
                .isZero();
        assertThat(out)
                .contains("Observations & 3 of 7 rows")
                .contains("Dropped, missing values & 1")
                .contains("Dropped, separated & 2")
                .contains("Dropped, singletons & 1")
                .contains("Left out, collinear & twice")
                .contains("g & 1 levels");
    }

    /** Each row has a level of its own: all are singletons, which is said, and listed. */
    @Test
    void whenAllRowsAreSingletonsThatIsTheReason() throws IOException {
        Path data = file("y,x,g\n1,1,a\n2,2,b\n3,1,c\n");
        Path dropped = folder.resolve("dropped.csv");

        assertThat(gravity(data, "y ~ x | g", "--drop-singletons", "--dropped", dropped.toString()))
                .isEqualTo(3);
        assertThat(err).contains("alone in a level of a fixed effect");
        assertThat(Files.readString(dropped)).isEqualTo("row,reason\n1,singleton\n2,singleton\n3,singleton\n");
    }

    /** Two keys, each of two columns: the same as of two columns that hold the combinations. */
    @Test
    void twoClustersOfCrossedKeys() throws IOException {
        StringBuilder text = new StringBuilder("y,x,a,b,t,at,bt\n");
        for (int row = 0; row < 120; row++) {
            int a = row % 4;
            int b = row / 4 % 5;
            int t = row * 7 % 3;
            text.append("%d,%d,%d,%d,%d,%d-%d,%d-%d%n".formatted(1 + row * 31 % 11, row * 13 % 7, a, b, t, a, t, b, t));
        }
        Path data = file(text.toString());

        for (String family : List.of("poisson", "gaussian")) {
            assertThat(gravity(
                            data, "y ~ x | a^t + b^t", "--cluster", "a^t,b^t", "--family", family, "--format", "csv"))
                    .as(err)
                    .isZero();
            String crossed = out;
            assertThat(gravity(data, "y ~ x | at + bt", "--cluster", "at,bt", "--family", family, "--format", "csv"))
                    .isZero();
            assertThat(out).isEqualTo(crossed);
        }
        assertThat(gravity(data, "y ~ 1 | a + b", "--cluster", "a^t", "--format", "json"))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out);
        assertThat(json.get("coefficients")).isEmpty();
        assertThat(json.get("observations").asInt()).isEqualTo(120);
        assertThat(json.get("fixed_effects").get("a").asInt()).isEqualTo(4);
        assertThat(json.get("fixed_effects").get("b").asInt()).isEqualTo(5);
    }

    /**
     * Two by two by two cells would leave nothing; of five units and three years the correction is
     * another number, and says so.
     */
    @Test
    void biasCorrectionChangesTheCoefficientOrIsRefused() throws IOException {
        StringBuilder text = new StringBuilder("y,x,i,j,t,pair,w\n");
        int drawn = 7;
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                for (int t = 0; t < 3 && i != j; t++) {
                    drawn = (drawn * 75 + 74) % 65_537;
                    text.append("%d,%d,%d,%d,%d,%d,1%n"
                            .formatted(1 + drawn % 9, drawn / 9 % 5, i, j, t, Math.min(i, j) * 10 + Math.max(i, j)));
                }
            }
        }
        Path data = file(text.toString());
        String formula = "y ~ x | i^t + j^t + i^j";

        assertThat(gravity(data, formula, "--cluster", "i^j", "--format", "json"))
                .isZero();
        JsonNode plain = new ObjectMapper().readTree(out);
        assertThat(gravity(data, formula, "--cluster", "i^j", "--bias-correction", "--format", "json"))
                .isZero();
        JsonNode corrected = new ObjectMapper().readTree(out);
        double before = plain.at("/coefficients/0/coefficient").asDouble();
        assertThat(corrected.at("/bias_correction/uncorrected/x").asDouble()).isEqualTo(before);
        assertThat(corrected.at("/bias_correction/std_errors").asBoolean()).isTrue();
        assertThat(corrected.at("/coefficients/0/coefficient").asDouble()).isNotEqualTo(before);
        assertThat(corrected.at("/coefficients/0/std_error").asDouble())
                .isGreaterThan(plain.at("/coefficients/0/std_error").asDouble());
        assertThat(gravity(data, formula, "--bias-correction")).isZero();
        assertThat(out).contains("coefficients only").contains("without it: x");
        assertThat(gravity(data, "y ~ x | i + j", "--bias-correction")).isEqualTo(2);
        assertThat(err).contains("exporter^time");
        assertThat(gravity(data, "y ~ x | i^t + j^t + pair", "--bias-correction"))
                .isEqualTo(3);
        assertThat(err).contains("two directions");
        assertThat(gravity(data, formula, "--bias-correction", "--weights", "w"))
                .isEqualTo(2);
    }

    @Test
    void gzippedTextGivesTheReferenceValues() {
        Path trade = TestData.requireReference("gravity/trade.csv.gz");

        assertThat(gravity(
                        trade,
                        "Euros ~ log(dist_km) | Origin^Year + Destination^Year + Product",
                        "--cluster",
                        "Origin^Destination",
                        "--format",
                        "csv"))
                .isZero();
        String[] row = out.lines().toList().get(1).split(",", -1);
        assertThat(row[0]).isEqualTo("log(dist_km)");
        assertThat(Double.parseDouble(row[1]) / -1.52833944429).isCloseTo(1, within(1e-7));
        assertThat(Double.parseDouble(row[2]) / 0.0772684162796).isCloseTo(1, within(1e-6));
        assertThat(Double.parseDouble(row[4]) / 4.4609248e-87).isCloseTo(1, within(1e-4));
    }
}
