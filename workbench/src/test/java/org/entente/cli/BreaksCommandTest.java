package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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

/**
 * {@code breaks} and {@code synth} on forty typed years of trade, in which one pair's trade grows
 * tenfold in 1990.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreaksCommandTest {
    private static final int FIRST = 1970;
    private static final int LAST = 2009;

    /**
     * COW numbers of states that were members throughout; they trade two by two, so that no pairs
     * share a member.
     */
    private static final int[] OTHERS = {
        2, 20, 40, 41, 42, 70, 90, 91, 92, 93, 94, 95, 100, 101, 130, 135, 140, 145, 150, 155, 160, 165, 200, 205, 210,
        211, 220, 225, 230, 235, 290, 310, 325, 350, 355, 360, 375, 380, 385, 390
    };

    @TempDir
    static Path folder;

    private String out = "";
    private String err = "";

    @BeforeAll
    static void importTrade() throws IOException {
        StringBuilder rows = new StringBuilder("ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n");
        Random random = new Random(7);
        double[] common = new double[LAST - FIRST + 1];
        for (int t = 1; t < common.length; t++) {
            common[t] = common[t - 1] + 0.1 * random.nextGaussian();
        }
        for (int i = 0; i < OTHERS.length; i += 2) {
            double size = 5 + 2 * random.nextDouble();
            double load = 0.5 + random.nextDouble();
            for (int t = 0; t < common.length; t++) {
                row(rows, OTHERS[i], OTHERS[i + 1], FIRST + t, size + load * common[t] + 0.05 * random.nextGaussian());
            }
        }
        for (int t = 0; t < common.length; t++) {
            int year = FIRST + t;
            double rise = year >= 1990 ? Math.log(10) : 0;
            if (year != 1980) {
                row(rows, 640, 770, year, 6 + common[t] + rise + 0.02 * random.nextGaussian());
            }
        }
        Path file = folder.resolve("trade.csv");
        Files.writeString(file, rows);
        new Importer(Sources.standard(), new StoreHome(folder.resolve("home")))
                .importAll(List.of(file), new ImportOptions(null, "4.0", false, false), Progress.silent());
        Files.writeString(folder.resolve("two.csv"), series());
        Files.writeString(folder.resolve("flat.csv"), "t,y\n" + "1,5\n".repeat(1) + "2,5\n3,5\n");
        Files.writeString(folder.resolve("wrong.csv"), "year,value\n1990,1\n");
        Files.writeString(folder.resolve("word.csv"), "t,y\n1990,1\n1991,many\n");
        Files.writeString(folder.resolve("back.csv"), "t,y\n1991,1\n1990,2\n");
        Files.writeString(folder.resolve("empty.csv"), "t,y\n");
    }

    private static void row(StringBuilder rows, int a, int b, int year, double log) {
        double half = Math.exp(log) / 2;
        rows.append(String.format(Locale.ROOT, "%d,%d,%d,%.3f,%.3f,%.3f,%.3f%n", a, b, year, half, half, half, half));
    }

    /** One series with a step after 1989 and a missing year, one without any. */
    private static String series() {
        StringBuilder text = new StringBuilder("series,t,y\n");
        Random random = new Random(3);
        for (int year = 1960; year < 2010; year++) {
            String value = year == 1975 ? "" : String.valueOf(random.nextGaussian() + (year >= 1990 ? 9 : 0));
            text.append("step,%d,%s%n".formatted(year, value));
        }
        for (int year = 1960; year < 2010; year++) {
            text.append("still,%d,%s%n".formatted(year, random.nextGaussian()));
        }
        return text.toString();
    }

    private int run(String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String[] placed = Arrays.stream(args)
                .map(a -> a.endsWith(".csv") ? folder.resolve(a).toString() : a)
                .toArray(String[]::new);
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", folder.resolve("home").toString()),
                folder,
                output,
                errors,
                placed);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void aFileOfSeriesGivesARowABreakAndOneWithoutBreak() {
        assertThat(run("breaks", "--data", "two.csv", "--model", "mean", "--max", "2", "--format", "csv"))
                .isZero();
        List<String[]> rows = out.lines().map(l -> l.split(",", -1)).toList();
        assertThat(String.join(",", rows.get(0)))
                .isEqualTo("series,model,breaks,rss,bic,lwz,chosen,k,obs,time,ci_low,ci_high");
        // For each series one row for no break, one for one, two for two.
        assertThat(rows).hasSize(1 + 2 * 4);
        assertThat(rows.get(1)).startsWith("step", "mean", "0").endsWith("false", "", "", "", "", "");
        // 49 values, 29 of them before 1990.
        assertThat(rows.get(2)).contains("true", "1", "29", "1989");
        assertThat(rows.get(5)).startsWith("still", "mean", "0").contains("true");
        assertThat(rows.stream().filter(r -> r[6].equals("true"))).hasSize(2);
    }

    @Test
    void aTableNamesTheFirstYearOfTheNewRegime() {
        assertThat(run("breaks", "--data", "two.csv", "--at", "1990,2008")).isZero();
        assertThat(out)
                .contains("One break by BIC: the series looks more changed than correlation in time alone")
                .contains("No break: BIC prefers one regime")
                .contains("Rows without a value, left out: 1975.")
                .contains("within 7 observations of an end");
        assertThat(out.lines().filter(l -> l.startsWith("  1990"))).isNotEmpty();
    }

    @Test
    void figuresOfTheStoreAreTestedAsLogarithmsOfMoney() throws IOException {
        assertThat(run(
                        "breaks",
                        "trade.total",
                        "TUR",
                        "PAK",
                        "--model",
                        "mean",
                        "--at",
                        "1990,1975",
                        "--format",
                        "json"))
                .isZero();
        JsonNode found = new ObjectMapper().readTree(out).get(0);
        assertThat(found.get("series").asText()).isEqualTo("ln trade.total/TUR-PAK");
        assertThat(found.get("snapshot").asText()).isEqualTo("cow-trade:4.0");
        assertThat(found.get("observations").asInt()).isEqualTo(39);
        assertThat(found.get("notes").toString()).contains("1980");
        assertThat(found.get("breaks").findValuesAsText("opens")).contains("1990");
        JsonNode dates = found.get("dates");
        assertThat(dates.get(0).get("p").asDouble()).isLessThan(1e-6);
        assertThat(dates.get(0).get("shift").asDouble()).isGreaterThan(1.5);
        // 15 % of 39 years are 5, and exactly 5 lie before 1975.
        assertThat(dates.get(1).get("place").asText()).isEqualTo("inside");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "breaks | 2 | name a measure",
                "breaks un.agreemnt TUR PAK | 2 | un.agreement",
                "breaks trade.total,trade.exports TUR PAK | 2 | names several measures",
                "breaks alliance.type TUR PAK | 2 | are kinds",
                "breaks trade.total TUR TUR | 2 | same state",
                "breaks trade.total TUR Narnia | 2 | Narnia",
                "breaks trade.total TUR PAK --trim 0.7 | 2 | above 0 and up to 0.5",
                "breaks trade.total TUR PAK --max -1 | 2 | counts breaks",
                "breaks trade.total TUR PAK --model cubic | 2 | cubic",
                "breaks trade.total TUR PAK --from 2000 | 3 | this takes 20",
                "breaks trade.total TUR PAK --data two.csv | 2 | name no measure",
                "breaks --data two.csv --scale log | 2 | --scale is for figures",
                "breaks --data absent.csv | 3 | there is no file",
                "breaks --data wrong.csv | 3 | year, value",
                "breaks --data word.csv | 3 | line 3",
                "breaks --data back.csv | 3 | must increase",
                "breaks --data empty.csv | 3 | no rows",
                "breaks --data flat.csv | 3 | are the same",
                "synth trade.total TUR PAK | 2 | --at",
                "synth trade.total TUR PAK --at 1972 | 3 | 2 years with values lie before 1972",
                "synth trade.total TUR PAK --at 2015 | 3 | no value lies in 2015",
                "synth trade.total TUR PAK --at 1990 --donors 3 | 2 | 19 or more",
                "synth trade.concentration TUR PAK --at 1990 | 2 | about pairs",
                "synth trade.total TUR PAK --at 1990 --exclude USA-CAN,CUB-HTI | 3 | 18 pairs"
            })
    void aMistakeIsOneClearMessage(String line, int exit, String message) {
        assertThat(run(line.strip().split(" +"))).as(err).isEqualTo(exit);
        assertThat(err.lines())
                .singleElement()
                .asString()
                .contains(message.strip())
                .doesNotContain("internal error");
        assertThat(out).isEmpty();
    }

    @Test
    void aPairIsSetAgainstAMixtureOfOthers() throws IOException {
        assertThat(run("synth", "trade.total", "TUR", "PAK", "--at", "1990", "--format", "json"))
                .isZero();
        JsonNode found = new ObjectMapper().readTree(out);
        assertThat(found.get("donors").asInt()).isEqualTo(20);
        assertThat(found.get("interpretable").asBoolean()).isTrue();
        // Tenfold: ln 10 = 2.30.
        assertThat(found.get("effect").asDouble()).isBetween(2.1, 2.5);
        assertThat(found.get("rank").asInt()).isEqualTo(1);
        assertThat(found.get("p").asDouble()).isEqualTo(1.0 / 21);
        // 1980 has no figure: only the years after it run on without a gap.
        assertThat(found.get("years")).hasSize(29);

        assertThat(run("synth", "trade.total", "TUR", "PAK", "--at", "1990")).isZero();
        assertThat(out).contains("Rank 1 of 21").contains("The smallest p that 20 placebos allow is 0.048");
        assertThat(run("synth", "trade.total", "TUR", "PAK", "--at", "1990", "--format", "csv"))
                .isZero();
        assertThat(out.lines().findFirst()).hasValue("series,scale,year,phase,actual,synthetic,difference");
        assertThat(out.lines()).hasSize(30);
    }
}
