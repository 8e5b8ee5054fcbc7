package org.entente.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which build of the program this is, so that nothing computed by another one is taken for its own:
 * size and date of the jar, or, where it runs from a folder of classes, their number and the date
 * of the newest.
 */
final class ProgramBuild {
    private static final String ID = find();

    private ProgramBuild() {}

    static String id() {
        return ID;
    }

    private static String find() {
        CodeSource source = ProgramBuild.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return unknown();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? ofFolder(place) : ofFile(place);
        } catch (URISyntaxException | IOException | UncheckedIOException e) {
            return unknown();
        }
    }

    /** A build that cannot be told from others shares nothing with them, nor with its next run. */
    private static String unknown() {
        return "unknown " + UUID.randomUUID();
    }

    private static String ofFile(Path file) throws IOException {
        return Files.size(file) + " bytes of " + Files.getLastModifiedTime(file).toMillis();
    }

    private static String ofFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long[] dates = files.filter(Files::isRegularFile)
                    .mapToLong(ProgramBuild::date)
                    .sorted()
                    .toArray();
            return dates.length + " files until " + (dates.length == 0 ? 0 : dates[dates.length - 1]);
        }
    }

    private static long date(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
