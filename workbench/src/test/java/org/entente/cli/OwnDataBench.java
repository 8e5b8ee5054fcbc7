package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.source.imports.ImportBench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Brings tables of one's own through the command line. All numbers are made up. */
abstract class OwnDataBench {
    static final String HEAD = """
            source: students
            title: Students abroad
            publisher: Desk IV
            citation: {authors: Desk IV, year: 2024}
            licence: {name: for internal use}
            vintage: 2024-10-01
            """;
    static final String DIRECTED = HEAD + """
            table: {shape: directed, from: origin, to: host, year: year, missing: [NA], not_states: [World]}
            coverage: {years: [2000-2002, 2005], absent: %s}
            measures:
            - {id: students, title: Students, unit: persons, column: students, scale: %s%s}
            """;

    @TempDir
    Path folder;

    ImportBench bench;
    String out = "";
    String err = "";

    @BeforeEach
    void setUp() throws IOException {
        bench = new ImportBench(folder);
        Files.createDirectories(bench.folder());
    }

    int run(String... args) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int exit = Main.run(
                Commands::list,
                Map.of("ENTENTE_HOME", bench.home().directory().toString()),
                folder,
                output,
                errors,
                args);
        out = output.toString(StandardCharsets.UTF_8);
        err = errors.toString(StandardCharsets.UTF_8);
        return exit;
    }

    String yaml(String content) {
        return bench.bytes("own.yaml", content.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String directed(String absent) {
        return DIRECTED.formatted(absent, "1", "");
    }

    String csv(String... rows) {
        return bench.file("own.csv", rows).toString();
    }

    int bring(String descriptor, String... rows) {
        return run("import", "--descriptor", yaml(descriptor), csv(rows));
    }

    /** Year, value and status of a series, a line each. */
    List<String> series(String... arguments) {
        List<String> all = new ArrayList<>(List.of("measure"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--format", "csv"));
        assertThat(run(all.toArray(String[]::new))).as(err).isZero();
        return out.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(f -> f[3] + " " + f[4] + " " + f[7])
                .toList();
    }
}
