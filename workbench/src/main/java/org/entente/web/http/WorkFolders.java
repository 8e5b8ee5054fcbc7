package org.entente.web.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Folders in which the server keeps files for a moment. Each holds a file that is locked as long as
 * the process lives, so that another server can tell what a killed one left behind, on whatever
 * machine or in whatever container it ran.
 */
public final class WorkFolders {
    /** Files of a query that are being written. */
    public static final String QUERY = "entente-query-";

    /** A paper that is brought. */
    public static final String PAPER = "entente-paper-";

    /** Files that are to be imported. */
    public static final String IMPORT = "upload-";

    private static final String ALIVE = ".in-use";
    private static final Duration BEING_MADE = Duration.ofMinutes(1);
    private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

    private WorkFolders() {}

    /** A new folder for the machine's temporary files. */
    public static Path create(String prefix) throws IOException {
        return mark(Files.createTempDirectory(prefix));
    }

    /** A new folder beside other files. */
    public static Path create(Path parent, String prefix) throws IOException {
        return mark(Files.createTempDirectory(Files.createDirectories(parent), prefix));
    }

    private static Path mark(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(ALIVE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        HELD.put(folder, channel);
        return folder;
    }

    /** Removes a folder with all that is in it; one that is not there any more is no mistake. */
    public static void remove(Path folder) {
        try (FileChannel held = HELD.remove(folder)) {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (NoSuchFileException e) {
            // Somebody else was quicker.
        }
    }

    /**
     * Removes what processes that are no more left behind in the home of a store and among the
     * machine's temporary files.
     */
    public static void sweep(Path home) {
        sweep(home, IMPORT);
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(temporary, PAPER);
        sweep(temporary, QUERY);
    }

    private static void sweep(Path parent, String prefix) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, prefix + "*")) {
            for (Path folder : found) {
                sweepOne(folder);
            }
        } catch (IOException e) {
            // A folder that cannot be listed holds nothing of ours.
        }
    }

    private static void sweepOne(Path folder) {
        try {
            if (Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS) && isAbandoned(folder)) {
                delete(folder);
            }
        } catch (IOException e) {
            // Another user's, whose server will remove it.
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        Path alive = folder.resolve(ALIVE);
        if (!Files.exists(alive)) {
            // It may be made at this moment.
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(BEING_MADE));
        }
        try (FileChannel channel = FileChannel.open(alive, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // This process's own.
            return false;
        }
    }
}
