package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Folders of programs that stand for the PATH of another machine. */
final class Tools {
    private static final List<String> NEEDED = List.of(
            "sh",
            "cat",
            "cksum",
            "cp",
            "date",
            "find",
            "flock",
            "grep",
            "head",
            "jar",
            "java",
            "javac",
            "ls",
            "mkdir",
            "mv",
            "mvn",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "stat",
            "touch",
            "uname");

    private Tools() {}

    /** A PATH with all that the launcher may call, except these. */
    static String without(Path parent, String... missing) throws IOException {
        Path bin = Files.createTempDirectory(parent, "bin");
        for (String tool : NEEDED) {
            Optional<Path> found = find(tool);
            if (found.isPresent() && !Arrays.asList(missing).contains(tool)) {
                write(bin.resolve(tool), "exec '" + found.get() + "' \"$@\"\n");
            }
        }
        return bin.toString();
    }

    /** Writes a shell script as a program that is not there yet. */
    static void write(Path program, String script) throws IOException {
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + script, StandardOpenOption.CREATE_NEW);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Whether this machine has the program. */
    static boolean isThere(String tool) {
        return find(tool).isPresent();
    }

    private static Optional<Path> find(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
