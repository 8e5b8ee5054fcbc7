package org.entente.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The workbench as a process of its own: it shares no class path with the job. */
final class Workbench {
    private Workbench() {}

    /** Runs a command; exits 0 and 1 are well, any other fails. Standard output goes to a file. */
    static void run(Path home, Path output, String... words) throws IOException, InterruptedException {
        Path target =
                Path.of("").toAbsolutePath().resolve("../workbench/target").normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(target.resolve("lib")),
                "Skipped: needs the packaged workbench (mvn -Pspark verify from the top)");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "org.entente.cli.Main",
                "--home",
                home.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(output.resolveSibling("errors.txt").toFile())
                .start();
        int exit = process.waitFor();
        if (exit > 1) {
            throw new IllegalStateException("%s exited %d: %s"
                    .formatted(List.of(words), exit, Files.readString(output.resolveSibling("errors.txt"))));
        }
    }
}
