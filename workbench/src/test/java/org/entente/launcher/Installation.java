package org.entente.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The launcher and what Maven built, in a folder of its own without sources, so that nothing has to
 * be built again.
 */
record Installation(Path root) {

    /** What a process left behind. */
    record Run(int exit, String out, String err) {}

    /** A process whose messages go to a file. */
    record Started(Process process, Path errors) {
        /** Blocks until the program has printed a line. */
        String firstLine() throws IOException {
            return String.valueOf(process.inputReader(StandardCharsets.UTF_8).readLine());
        }

        Run finish() throws Exception {
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the launcher did not end within two minutes");
            }
            return new Run(process.exitValue(), out, Files.readString(errors));
        }
    }

    /** The folder of the repository, whether tests run in it or in the module. */
    static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.exists(folder.resolve("entente"))
                ? folder
                : folder.resolve("..").normalize();
    }

    static boolean isPackaged() {
        return Files.exists(repository().resolve("workbench/target/entente-workbench.jar"));
    }

    /** Only the launcher, as in a clone that was never built. */
    static Installation unbuilt(Path root) throws IOException {
        Files.createDirectories(root);
        Files.copy(repository().resolve("entente"), root.resolve("entente"), StandardCopyOption.COPY_ATTRIBUTES);
        return new Installation(root);
    }

    static Installation built(Path root) throws IOException {
        Installation made = unbuilt(root);
        Path target = repository().resolve("workbench/target");
        Files.createDirectories(made.target().resolve("lib"));
        Files.copy(
                target.resolve("entente-workbench.jar"),
                made.target().resolve("entente-workbench.jar"),
                StandardCopyOption.COPY_ATTRIBUTES);
        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(library, made.target().resolve("lib").resolve(library.getFileName()));
            }
        }
        return made;
    }

    /** All of it, with what was arranged, in another place. */
    Installation copied(Path other) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path one : all.toList()) {
                Files.copy(one, other.resolve(root.relativize(one).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new Installation(other);
    }

    Path launcher() {
        return root.resolve("entente");
    }

    Path target() {
        return root.resolve("workbench/target");
    }

    /** The folders in which builds are arranged for a quick start. */
    List<Path> arrangements() throws IOException {
        try (Stream<Path> all = Files.list(target())) {
            return all.filter(path -> path.getFileName().toString().startsWith("app-"))
                    .sorted()
                    .toList();
        }
    }

    /** The only arrangement. */
    Path app() throws IOException {
        List<Path> all = arrangements();
        if (all.size() != 1) {
            throw new AssertionError("expected one arrangement, found " + all);
        }
        return all.get(0);
    }

    /** As if a newer build of the same program had replaced this one. */
    void rebuild() throws IOException {
        Path jar = target().resolve("entente-workbench.jar");
        Path copy = target().resolve("copy.jar");
        Files.copy(jar, copy);
        Files.setLastModifiedTime(
                copy, FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(60)));
        Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    Run run(String... arguments) throws Exception {
        return runWith(Map.of(), arguments);
    }

    Run runWith(Map<String, String> environment, String... arguments) throws Exception {
        return start(environment, launcher(), arguments).finish();
    }

    /**
     * Starts a program in the folder above the installation, which is not where the launcher lies.
     */
    Started start(Map<String, String> environment, Path program, String... arguments) throws IOException {
        Path above = root.resolve("..").normalize();
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path errors = Files.createTempFile(above, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(above.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ENTENTE_") || name.startsWith("JAVA_"));
        builder.environment().put("ENTENTE_EDITION", "none");
        builder.environment().putAll(environment);
        return new Started(builder.start(), errors);
    }
}
