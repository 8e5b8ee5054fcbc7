package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.Workbench;
import org.entente.cli.shared.Exit;
import org.entente.country.CountryNames;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.measure.Figures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureId;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Measure;
import org.entente.service.KnownFigures;
import org.entente.service.Trace;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For every figure that {@code measure} or a dossier prints as JSON, {@code trace} of its id gives the same
 * value. All measures, for random pairs and years, on a small typed store; ENTENTE_TEST_HOME names
 * another, and ENTENTE_TEST_FIGURES how many figures to try
 * (ENTENTE_TEST_HOME=~/.local/share/entente ENTENTE_TEST_FIGURES=10000 ./test
 * -Dtest=TracedFiguresTest).
 */
class TracedFiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOME = System.getenv("ENTENTE_TEST_HOME");
    private static final int COUNT = Integer.parseInt(System.getenv().getOrDefault("ENTENTE_TEST_FIGURES", "150"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("ENTENTE_TEST_SEED", "1947"));

    /** Of one command, so that many measures and pairs are tried; more in a long run, to save time. */
    private static final int MOST_OF_ONE = Math.max(4, COUNT / 500);

    /** Of one dossier, which has up to two thousand. */
    private static final int OF_A_DOSSIER = Math.max(20, COUNT / 5);

    @TempDir
    Path folder;

    /**
     * A dossier adds intervals by resampling to a few figures of votes; {@code trace} has none there,
     * so that intervals are compared for {@code measure} only.
     */
    private static final List<String> IN_A_DOSSIER = List.of("value", "n", "status", "snapshot", "unit");

    private static final List<String> ALL = List.of("value", "low", "high", "n", "status", "snapshot", "unit");

    private final Random random = new Random(SEED);

    @Test
    void everyFigureIsTracedToTheSameValue() throws IOException {
        Path home = HOME == null ? folder.resolve("home") : Path.of(HOME);
        if (HOME == null) {
            EstimateSweepTest.typeStore(folder);
        }
        CommandBench bench = new CommandBench(folder);
        int traced = 0;
        int withValue = 0;
        try (Workbench workbench = Workbench.open(new StoreHome(home))) {
            List<Measure> measures = new ArrayList<>(workbench.measures().listAll());
            for (int i = 0; traced < COUNT; i++) {
                if (i % measures.size() == 0) {
                    Collections.shuffle(measures, random);
                }
                if (i > 50 * COUNT) {
                    fail("only " + traced + " figures in " + i + " commands");
                }
                Definition definition = measures.get(i % measures.size()).definition();
                JsonNode printed = print(bench, home, definition);
                for (JsonNode one : printed) {
                    check(workbench, definition, one, ALL);
                    traced++;
                    withValue += one.get("value").isNull() ? 0 : 1;
                }
            }
        }
        System.out.println(traced + " figures traced, " + withValue + " with a value");
        assertThat(withValue).as("figures with a value, of " + traced).isGreaterThan(COUNT / 20);
    }

    /** The same for the figures of a dossier's JSON, of which a part is drawn by chance. */
    @Test
    void everyFigureOfADossierIsTracedToTheSameValue() throws IOException {
        Path home = HOME == null ? folder.resolve("home") : Path.of(HOME);
        if (HOME == null) {
            EstimateSweepTest.typeStore(folder);
        }
        CommandBench bench = new CommandBench(folder);
        List<String> pairs = HOME == null
                ? List.of("TUR PAK", "IND CHN")
                : List.of("TUR PAK", state() + " IND", state() + " USA", "GRC TUR", state() + " BRA");
        int traced = 0;
        int withValue = 0;
        try (Workbench workbench = Workbench.open(new StoreHome(home))) {
            for (String pair : pairs) {
                String[] states = pair.split(" ");
                if (states[0].equals(states[1])) {
                    continue;
                }
                int exit = bench.run(
                        false,
                        "brief",
                        states[0],
                        states[1],
                        "--format",
                        "json",
                        "--home",
                        home.toString(),
                        "-o",
                        folder.resolve("out").toString());
                assertThat(exit).as(pair + "\n" + bench.err()).isLessThan(Exit.USAGE);
                JsonNode dossier = JSON.readTree(folder.resolve("out")
                        .resolve(states[0] + "-" + states[1] + ".json")
                        .toFile());
                List<JsonNode> computed = new ArrayList<>();
                for (JsonNode one : dossier.get("figures")) {
                    if (one.get("origin").asText().equals("computed")) {
                        computed.add(one);
                    }
                }
                Collections.shuffle(computed, random);
                for (JsonNode one : computed.subList(0, Math.min(OF_A_DOSSIER, computed.size()))) {
                    // A figure with an argument names it too, as un.agreement:economic.
                    String measure = one.get("measure").asText().replaceAll(":.*", "");
                    Definition definition = workbench.measures().get(measure).definition();
                    check(workbench, definition, one, IN_A_DOSSIER);
                    traced++;
                    withValue += one.get("value").isNull() ? 0 : 1;
                }
            }
        }
        System.out.println(traced + " figures of dossiers traced, " + withValue + " with a value: " + pairs);
        assertThat(withValue).as("figures with a value, of " + traced).isGreaterThan(traced / 3);
    }

    private JsonNode print(CommandBench bench, Path home, Definition definition) throws IOException {
        int from = HOME == null ? 1975 + random.nextInt(45) : 1950 + random.nextInt(72);
        List<String> command = new ArrayList<>(List.of("measure", definition.id()));
        for (int i = 0; i < definition.shape().states(); i++) {
            command.add(state());
        }
        command.addAll(List.of("--from", "" + from, "--to", "" + (from + random.nextInt(6)), "--format", "json"));
        command.addAll(List.of("--home", home.toString()));
        if (random.nextInt(4) == 0) {
            command.add("--percentile");
        }
        int exit = bench.survive(String.join(" ", command), command.toArray(String[]::new));
        if (exit > Exit.FINDINGS) {
            return JSON.createArrayNode();
        }
        List<JsonNode> all = new ArrayList<>();
        JSON.readTree(bench.out()).forEach(all::add);
        Collections.shuffle(all, random);
        return JSON.createArrayNode().addAll(all.subList(0, Math.min(MOST_OF_ONE, all.size())));
    }

    /** Nearly all of them those of the typed store; of another store half. */
    private String state() {
        if (random.nextInt(10) < (HOME == null ? 9 : 5)) {
            return List.of("TUR", "PAK", "IND", "CHN").get(random.nextInt(4));
        }
        List<State> all = StateSystem.standard().listAll();
        return all.get(random.nextInt(all.size())).code();
    }

    private static void check(Workbench workbench, Definition definition, JsonNode printed, List<String> fields)
            throws IOException {
        String text = printed.get("id").asText();
        FigureId id = new FigureIds(workbench.measures(), CountryNames.standard()).parse(text);
        Figures figures = KnownFigures.of(workbench, List.of(definition));
        Figure figure = figures.find(id).orElseThrow(() -> new AssertionError("no figure " + text));
        Map<String, ?> traced = new Trace(figures, figure).json();
        JsonNode again = JSON.readTree(JSON.writeValueAsString(traced));
        for (String field : fields) {
            JsonNode expected = printed.path(field);
            JsonNode found = again.path(field);
            // measure writes 31 where trace writes 31.0.
            assertThat(
                            found.isNumber() && expected.isNumber()
                                    ? Double.compare(found.doubleValue(), expected.doubleValue()) == 0
                                    : found.equals(expected))
                    .as("%s of %s: %s as measure prints it, %s as trace does", field, text, expected, found)
                    .isTrue();
        }
    }
}
