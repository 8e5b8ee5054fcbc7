package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verb on figures that come with Entente, frozen, without any store. */
class OutlookCommandTest {
    @TempDir
    static Path folder;

    private String out = "";
    private String err = "";

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
    void csvHasARowAYearAndChancesOfTheTarget() {
        assertThat(run(
                        "outlook",
                        "trade.total",
                        "TUR",
                        "PAK",
                        "--target",
                        "5e9",
                        "--source",
                        "cow-trade",
                        "--to",
                        "2019",
                        "--format",
                        "csv"))
                .as(err)
                .isZero();
        List<String> lines = out.lines().toList();

        assertThat(lines.get(0))
                .isEqualTo("measure,from,to,year,kind,value,q025,q10,q50,q90,q975,chance_at,chance_by,snapshot");
        assertThat(lines).hasSize(1 + 38 + 5);
        assertThat(lines.get(38)).isEqualTo("trade.total,TUR,PAK,2014,used,721000000,,,,,,,,cow-trade:2014-12-31");
        double before = 0;
        for (String line : lines.subList(39, 44)) {
            String[] cells = line.split(",", -1);
            assertThat(cells[4]).isEqualTo("forecast");
            for (int i = 6; i < 10; i++) {
                assertThat(Double.parseDouble(cells[i])).isLessThan(Double.parseDouble(cells[i + 1]));
            }
            assertThat(Double.parseDouble(cells[12])).isGreaterThanOrEqualTo(before);
            before = Double.parseDouble(cells[12]);
        }
    }

    @Test
    void jsonHasScoresOfEveryCandidateAndTheSeed() throws IOException {
        assertThat(run("outlook", "un.agreement", "TUR", "PAK", "--format", "json"))
                .as(err)
                .isZero();
        JsonNode outlook = new ObjectMapper().readTree(out).get(0);

        assertThat(outlook.get("scores").findValuesAsText("name"))
                .containsExactly("naive", "drift", "ets_level", "ets_damped", "local_trend", "arima", "pool");
        assertThat(outlook.get("seed").asLong()).isPositive();
        assertThat(outlook.get("scale").asText()).isEqualTo("logit");
        assertThat(outlook.get("scores").findValuesAsText("name"))
                .contains(outlook.get("chosen").asText());
    }

    @Test
    void theTableSaysHowItWasChosenAndWhatItDoesNotKnow() {
        assertThat(run(
                        "outlook",
                        "trade.total",
                        "TUR",
                        "PAK",
                        "--target",
                        "5e9",
                        "--source",
                        "cow-trade",
                        "--by",
                        "2019"))
                .isZero();
        assertThat(out)
                .contains("chosen: least CRPS")
                .contains("Backtest from 19 origins")
                .contains("Target 5,000,000,000")
                .contains("no treaty, crisis")
                .contains("Neither is known ahead");
    }

    @Test
    void tradeFlowsHaveAGravityCandidate() throws IOException {
        for (String measure : List.of("trade.total", "trade.exports", "trade.imports")) {
            assertThat(run(
                            "outlook",
                            measure,
                            "TUR",
                            "PAK",
                            "--to",
                            "2019",
                            "--source",
                            "cow-trade",
                            "--format",
                            "json"))
                    .as(err)
                    .isZero();
            JsonNode outlook = new ObjectMapper().readTree(out).get(0);

            assertThat(outlook.get("gravity").asText()).isEqualTo("tried");
            assertThat(outlook.get("scores").findValuesAsText("name"))
                    .containsExactly(
                            "naive", "drift", "ets_level", "ets_damped", "local_trend", "arima", "gravity", "pool");
            JsonNode gravity = outlook.get("scores").get(6);
            assertThat(gravity.get("mase").asDouble()).isPositive();
            assertThat(gravity.get("crps").asDouble()).isPositive();
            assertThat(gravity.get("coverage95").asDouble())
                    .isBetween(gravity.get("coverage80").asDouble(), 1.0);
            assertThat(gravity.get("pairs"))
                    .isEqualTo(outlook.get("scores").get(0).get("pairs"));
        }
        assertThat(run("outlook", "un.agreement", "TUR", "PAK", "--format", "json"))
                .isZero();
        assertThat(new ObjectMapper().readTree(out).get(0).get("gravity").asText())
                .isEqualTo("no_flow");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 'un.s TUR PAK --target 3', 'un.s can have'",
        "2, 'un.s TUR PAK --by 2030', '--by is the year of a target'",
        "2, 'un.s,un.pi TUR PAK', 'of one measure'",
        "2, 'un.s TUR PAK --to 1700', '1700 is no year'",
        "2, 'un.s TUR', 'is about two states'",
        "2, 'trade.total TUR PAK --source nmc', 'does not read'",
        "2, 'un.s TUR PAK --scenario gdp=+20%', 'not for un.s'",
        "2, 'trade.total TUR PAK --scenario gdp=20', 'is no scenario'",
        "2, 'trade.total TUR PAK --scenario gdp=+20% --format csv', 'not as CSV'",
        "3, 'trade.total TUR PAK --scenario gdp=+20%', 'needs cow-trade, gdp-population, un-votes, un-ideal-points'",
        "3, 'trade.total TUR PAK --scenario trade-agreement=no', 'un-ideal-points, desta'",
        "3, 'alliance.type TUR PAK', 'codes of kinds'",
        "3, 'capability.ratio TUR PAK --to 2060', 'carry a forecast to'",
        "3, 'trade.total TUR PAK --to 2010', 'has figures to 2014'",
        "3, 'trade.total TUR IND', 'no figure'"
    })
    void mistakesAndRefusalsGetOneMessage(int exit, String line, String said) {
        String[] words = ("outlook " + line).split(" ");

        assertThat(run(words)).isEqualTo(exit);
        assertThat(err).contains(said);
        assertThat(err.lines()).hasSize(1);
    }
}
