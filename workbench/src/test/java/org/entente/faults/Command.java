package org.entente.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.OtherJava;

/** A real process of {@code entente} with a home of its own, whose output goes to a file. */
final class Command {
    private final Path home;
    private final Path log;
    private final List<String> prefix;

    Command(Path home, Path log) {
        this(home, log, List.of());
    }

    /** @param prefix what stands before the program, such as a shell that sets limits */
    Command(Path home, Path log, List<String> prefix) {
        this.home = home;
        this.log = log;
        this.prefix = List.copyOf(prefix);
    }

    Process start(String... arguments) {
        List<String> line = new ArrayList<>(prefix);
        line.addAll(OtherJava.line("org.entente.cli.Main", List.of("-Xmx512m"), List.of("--home", home.toString())));
        line.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs to the end; gives the exit code. */
    int run(String... arguments) throws InterruptedException {
        Process process = start(arguments);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("took more than two minutes: " + List.of(arguments));
        }
        return process.exitValue();
    }

    /** Kills it after so many milliseconds; says whether it was still at work. */
    boolean runAndKill(long millis, String... arguments) throws InterruptedException {
        Process process = start(arguments);
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
