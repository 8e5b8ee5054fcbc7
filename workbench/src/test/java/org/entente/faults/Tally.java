package org.entente.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Counts what was tried, in a file that tools/reliability/run reads; one line a test and thing:
 * {@code what,count}.
 */
public final class Tally {
    private static final Path FOLDER = Path.of("target");
    private static final Path FILE = FOLDER.resolve("reliability.csv");

    private Tally() {}

    /** Adds what one test did; a test that fails before it gets here is not counted. */
    public static void add(String what, long count) {
        try {
            if (Files.isDirectory(FOLDER)) {
                Files.writeString(
                        FILE, what + "," + count + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
