package org.entente.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.entente.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a store. It takes the lock, works on a copy beside the store, and on
 * {@link #commit()} syncs the copy and renames it over the store; {@link #close()} without commit
 * leaves the store as it was. A killed writer leaves its copy, which the next one removes; the lock
 * dies with the process.
 */
public final class StoreWriter implements AutoCloseable {
    private static final String COPY_PREFIX = "entente.duckdb.writing-";

    private final StoreHome home;
    private final FileChannel lockChannel;
    private final Path copy;
    private @Nullable Database database;

    private StoreWriter(StoreHome home, FileChannel lockChannel, Path copy, Database database) {
        this.home = home;
        this.lockChannel = lockChannel;
        this.copy = copy;
        this.database = database;
    }

    /**
     * @throws StoreException when another process writes, the folder cannot be written, or the
     *     store is newer than this program
     */
    public static StoreWriter begin(StoreHome home) {
        FileChannel channel = lock(home);
        try {
            removeLeftovers(home);
            Path copy = home.directory()
                    .resolve(COPY_PREFIX + ProcessHandle.current().pid());
            if (Files.exists(home.storeFile())) {
                Store.open(home).close();
                Files.copy(home.storeFile(), copy, StandardCopyOption.REPLACE_EXISTING);
            }
            Database database = Database.file(copy);
            database.execute("SET memory_limit = '" + WriterMemory.megabytes() + "MB'");
            Schema.migrate(database, Schema.versionOf(database, database.name()));
            return new StoreWriter(home, channel, copy, database);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new StoreException("cannot write in " + home.directory() + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    /**
     * Copies the store of another home, with what was computed over it, into a home that has none.
     *
     * @param from a home that is not being written
     * @return whether it was copied: not where the home has a store by now
     * @throws StoreException when another process writes, or the folder cannot be written
     */
    public static boolean copy(StoreHome from, StoreHome home) {
        FileChannel channel = lock(home);
        try {
            if (Files.exists(home.storeFile())) {
                return false;
            }
            if (Files.isDirectory(from.cacheFolder())) {
                Files.createDirectories(home.cacheFolder());
                try (DirectoryStream<Path> studies = Files.newDirectoryStream(from.cacheFolder())) {
                    for (Path study : studies) {
                        Files.copy(
                                study,
                                home.cacheFolder().resolve(study.getFileName().toString()),
                                StandardCopyOption.REPLACE_EXISTING,
                                StandardCopyOption.COPY_ATTRIBUTES);
                    }
                }
            }
            Path copy = home.directory()
                    .resolve(COPY_PREFIX + ProcessHandle.current().pid());
            Files.copy(from.storeFile(), copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, home.storeFile(), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new StoreException("cannot write in " + home.directory() + ": " + e.getMessage(), e);
        } finally {
            closeQuietly(channel);
        }
    }

    public Columns query(String sql, @Nullable Object... parameters) {
        return open().query(sql, parameters);
    }

    public void execute(String sql, @Nullable Object... parameters) {
        open().execute(sql, parameters);
    }

    public RowAppender appender(String table) {
        return open().appender(table);
    }

    public List<Snapshot> listSnapshots() {
        return SnapshotTables.list(open());
    }

    /** Removes all rows of a snapshot from all tables; appenders must be closed. */
    public void removeSnapshot(int snapshot) {
        for (String table : Schema.TABLES) {
            execute("DELETE FROM " + table + " WHERE snapshot = ?", snapshot);
        }
    }

    /** Puts the copy in the store's place; nothing can be written afterwards. */
    public void commit() {
        Database done = open();
        done.execute("CHECKPOINT");
        done.close();
        database = null;
        try {
            try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(copy, home.storeFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel folder = FileChannel.open(home.directory(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new StoreException("cannot put the new store in place: " + e.getMessage(), e);
        }
    }

    /** Gives up what was not committed and lets the next writer in. */
    @Override
    public void close() {
        if (database != null) {
            database.close();
            database = null;
        }
        try {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(walOf(copy));
        } catch (IOException e) {
            throw new StoreException("cannot remove " + copy + ": " + e.getMessage(), e);
        } finally {
            closeQuietly(lockChannel);
        }
    }

    private Database open() {
        if (database == null) {
            throw new IllegalStateException("this writer has committed or was closed");
        }
        return database;
    }

    private static FileChannel lock(StoreHome home) {
        FileChannel channel;
        try {
            Files.createDirectories(home.directory());
            channel = FileChannel.open(home.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StoreException(
                    "cannot write in the store's folder " + home.directory() + " (" + e.getMessage()
                            + "): choose another with --home or ENTENTE_HOME",
                    e);
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (IOException | OverlappingFileLockException e) {
            closeQuietly(channel);
            throw new StoreException("cannot lock the store in " + home.directory() + ": it is being written", e);
        }
        closeQuietly(channel);
        throw new StoreException(
                "another import is writing the store in " + home.directory() + ": wait until it has ended, then again");
    }

    private static void removeLeftovers(StoreHome home) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(home.directory(), COPY_PREFIX + "*")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private static Path walOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".wal");
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the process in any case; the first failure is the one to report.
            return;
        }
    }
}
