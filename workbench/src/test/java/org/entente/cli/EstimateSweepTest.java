package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.cli.shared.Exit;
import org.entente.events.GdeltLines;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Definition;
import org.entente.measure.model.Measure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every measure with every verb that estimates or prints figures, for a few odd pairs, on a small
 * typed store: each command ends with an exit code from 0 to 3 and never with an internal error.
 * The suite runs a random sample, chosen by ENTENTE_TEST_SEED; ENTENTE_TEST_SWEEP=all runs every
 * command.
 */
class EstimateSweepTest {
    private static final boolean ALL = "all".equals(System.getenv("ENTENTE_TEST_SWEEP"));
    private static final long SEED = Long.parseLong(System.getenv().getOrDefault("ENTENTE_TEST_SEED", "1947"));
    private static final int SAMPLE = 250;

    /**
     * With data; without any; short common membership; one that ended before most data begin; the
     * same state twice.
     */
    private static final List<List<String>> PAIRS = List.of(
            List.of("TUR", "PAK"),
            List.of("USA", "GBR"),
            List.of("ERI", "TUV"),
            List.of("SSD", "TLS"),
            List.of("AUH", "OTM"),
            List.of("Turkey", "Türkiye"));

    private static final List<List<String>> VERBS = List.of(
            List.of("measure", "--percentile", "--rank", "--format", "json"),
            List.of("measure", "--format", "csv"),
            List.of("measure", "--percentile", "--among", "region"),
            List.of("breaks"),
            List.of("breaks", "--from", "1990", "--to", "2020", "--at", "2005", "--format", "json"),
            List.of("breaks", "--period", "month"),
            List.of("outlook", "--format", "json"),
            List.of("outlook", "--to", "2030", "--target", "1", "--by", "2028"),
            List.of("levels", "--from", "1995", "--to", "2015"),
            List.of("leaders", "--format", "csv"),
            List.of("synth", "--at", "2005"),
            List.of("synth", "--at", "2019", "--from", "2018", "--format", "json"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void typeStore() throws IOException {
        typeStore(folder);
    }

    /** A small store of votes, trade and events in {@code folder/home}. */
    static void typeStore(Path folder) throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        for (String name : List.of("votes.csv", "register.csv", "states.csv")) {
            try (InputStream in = EstimateSweepTest.class.getResourceAsStream("/org/entente/fuzz/" + name)) {
                Files.copy(in, files.resolve(name));
            }
        }
        Files.writeString(files.resolve("trade.csv"), trade());
        CommandBench bench = new CommandBench(folder);
        assertThat(bench.run(false, "import", "-q", "--vintage", "2020-01-01", files.toString()))
                .as(bench.err())
                .isLessThan(Exit.USAGE);
        Path events = Files.createDirectories(folder.resolve("events"));
        try (InputStream in = EstimateSweepTest.class.getResourceAsStream("/org/entente/fuzz/events.tab")) {
            Files.copy(in, events.resolve("events.2018.tab"));
        }
        Files.writeString(events.resolve("20190105.export.CSV"), gdelt());
        assertThat(bench.run(false, "events", "import", "-q", events.toString()))
                .as(bench.err())
                .isLessThan(Exit.USAGE);
    }

    /** Forty years of made-up flows between four states. */
    private static String trade() {
        StringBuilder text = new StringBuilder("ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n");
        int[][] pairs = {{640, 770}, {640, 750}, {750, 770}, {640, 710}, {710, 770}, {710, 750}};
        Random random = new Random(SEED);
        for (int[] pair : pairs) {
            for (int year = 1975; year < 2015; year++) {
                int one = 50 + random.nextInt(500);
                int two = random.nextInt(9) == 0 ? 0 : random.nextInt(300);
                text.append("%d,%d,%d,%d,%d,%d,%d%n".formatted(pair[0], pair[1], year, one, two, one, two));
            }
        }
        return text.toString();
    }

    /** Some days of one month, so that no year is covered as a whole. */
    private static String gdelt() {
        List<String> lines = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            lines.add(GdeltLines.gdelt(58, day, "2019010" + day, "TURGOV", "PAKGOV", "040", 1, 1.0, 3));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        for (Measure measure : StandardMeasures.create().listAll()) {
            Definition definition = measure.definition();
            for (List<String> verb : VERBS) {
                for (List<String> pair : PAIRS) {
                    int states = definition.shape().states();
                    List<String> command = new ArrayList<>(List.of(verb.get(0), definition.id()));
                    command.addAll(pair.subList(0, verb.get(0).equals("outlook") ? states : Math.max(states, 1)));
                    command.addAll(verb.subList(1, verb.size()));
                    commands.add(command);
                }
            }
        }
        return commands;
    }

    @Test
    void noCommandEndsInAnInternalError() {
        List<List<String>> commands = commands();
        if (!ALL) {
            Collections.shuffle(commands, new Random(SEED));
            commands = commands.subList(0, SAMPLE);
        }
        CommandBench bench = new CommandBench(folder);
        for (List<String> command : commands) {
            bench.survive(String.join(" ", command), command.toArray(String[]::new));
        }
    }

    /**
     * Two sources that both cover only a part of each year leave no figure that a series could rest
     * on.
     */
    @Test
    void eventsOfPartOfAYearAreTooFewForBreaksAndSynthesis() {
        CommandBench bench = new CommandBench(folder);
        String measure = "events.verbal_cooperation";
        assertThat(bench.survive(measure, "breaks", measure, "TUR", "PAK")).isEqualTo(Exit.FAILED);
        assertThat(bench.err()).contains("0 observations are too few");
        assertThat(bench.survive(measure, "synth", measure, "TUR", "PAK", "--at", "2019"))
                .isEqualTo(Exit.FAILED);
        assertThat(bench.err()).contains("0 years with values lie before 2019");
    }
}
