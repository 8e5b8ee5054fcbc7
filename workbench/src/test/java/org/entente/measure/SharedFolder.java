package org.entente.measure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Folders that the processes of one test run fill once and share. Maven names the run by
 * {@code entente.test.run}; a process that no run was named to has its own. The last process
 * removes them when it ends.
 */
final class SharedFolder {
    private static final Path RUN =
            Path.of(System.getProperty("java.io.tmpdir")).resolve("entente-test-" + name());
    private static final FileChannel ALIVE = enter();

    private SharedFolder() {}

    /** Fills a folder; a failure leaves it to the next one who asks. */
    @FunctionalInterface
    interface Filling {
        void fill(Path folder) throws IOException;
    }

    /** The folder with this name, filled by whoever asks for it first; the others wait. */
    static synchronized Path once(String name, Filling filling) throws IOException {
        String id = HexFormat.of().toHexDigits(name.hashCode());
        Path folder = RUN.resolve(id);
        Path done = RUN.resolve(id + ".done");
        try (FileChannel channel = open(RUN.resolve(id + ".lock"));
                FileLock lock = channel.lock()) {
            if (!Files.exists(done)) {
                remove(folder);
                Files.createDirectories(folder);
                filling.fill(folder);
                Files.writeString(done, lock.isValid() ? name : "");
            }
        }
        return folder;
    }

    private static String name() {
        return Optional.ofNullable(System.getProperty("entente.test.run"))
                .map(run -> run.replaceAll("[^0-9A-Za-z]", "-"))
                .orElseGet(() -> String.valueOf(ProcessHandle.current().pid()));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /**
     * Holds a lock that processes share, so that whoever can have it alone in the end is the last.
     */
    private static FileChannel enter() {
        try {
            Files.createDirectories(RUN);
            FileChannel channel = open(RUN.resolve("alive"));
            channel.lock(0, Long.MAX_VALUE, true);
            Runtime.getRuntime().addShutdownHook(new Thread(SharedFolder::leave));
            return channel;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static void leave() {
        try {
            ALIVE.close();
            try (FileChannel channel = open(RUN.resolve("alive"));
                    FileLock alone = channel.tryLock()) {
                if (alone != null) {
                    remove(RUN);
                }
            }
        } catch (IOException e) {
            // What cannot be removed stays among the machine's temporary files.
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (NoSuchFileException e) {
            // There is none.
        }
    }
}
