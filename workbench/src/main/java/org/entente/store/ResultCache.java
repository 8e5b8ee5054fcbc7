package org.entente.store;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.jspecify.annotations.Nullable;

/**
 * The one cache of what is computed from a store: answers to queries, tables in memory and
 * estimates over all pairs.
 *
 * <p><b>Key.</b> The identity of the store, which is its file, the build of the program and the
 * snapshots with their hashes; and a name, which holds everything else that the result depends on,
 * such as the version of a measure's definition. Nothing is ever invalidated: whatever changes,
 * changes the key, and old entries are evicted for want of use.
 *
 * <p><b>Memory.</b> All stores of a process share {@value #MAXIMUM_BYTES} bytes. The weight of a
 * result is what it says of itself ({@link Sized}), else what its codec wrote, else what was read
 * from the store to compute it.
 *
 * <p><b>Disk.</b> A result with a {@link ResultCodec} is a Parquet file beside the store too
 * ({@link ResultFiles}), so that the next process need not compute it.
 *
 * <p>Cached values must not change and must not hold the store. Overlay rows (a case's evidence)
 * are no part of the key, so a result must not depend on them unless its name holds
 * {@link Store#overlay()}. Safe for use by several threads, of which one computes a result while
 * the others wait for it.
 */
public final class ResultCache {
    private static final long MAXIMUM_BYTES = 320L << 20;

    /** Of the smallest result, for its key and the entry. */
    private static final long MINIMUM_WEIGHT = 512;

    private static final AtomicLong IN_MEMORY_STORES = new AtomicLong();

    private static final AsyncCache<Key, Entry> MEMORY = Caffeine.newBuilder()
            .maximumWeight(MAXIMUM_BYTES)
            .weigher((Key key, Entry entry) ->
                    (int) Math.min(Math.max(entry.bytes(), MINIMUM_WEIGHT), Integer.MAX_VALUE))
            .executor(Runnable::run)
            .buildAsync();

    private final Database database;
    private final Identity identity;
    private final @Nullable ResultFiles files;
    private final Estimates estimates;

    private record Key(String store, Object name) {}

    private record Entry(Object value, long bytes) {}

    /**
     * What tells a store from any other.
     *
     * @param contents build of the program and snapshots, which a copy of the store's file shares
     * @param place file of the store
     */
    private record Identity(String contents, String place) {}

    private ResultCache(Database database, Identity identity, @Nullable ResultFiles files, Estimates estimates) {
        this.database = database;
        this.identity = identity;
        this.files = files;
        this.estimates = estimates;
    }

    /** The cache of a store's file. */
    static ResultCache of(Database database, StoreHome home, Iterable<Snapshot> snapshots) {
        StringBuilder contents = new StringBuilder("build " + ProgramBuild.id() + "\n");
        for (Snapshot snapshot : snapshots) {
            contents.append(
                    "%d %s %s %d%n".formatted(snapshot.id(), snapshot.ref(), snapshot.importedAt(), snapshot.kept()));
            for (SnapshotFile file : snapshot.files()) {
                contents.append("  ").append(file.sha256()).append('\n');
            }
        }
        return new ResultCache(
                database,
                new Identity(contents.toString(), place(home.storeFile())),
                new ResultFiles(home.cacheFolder()),
                new Estimates());
    }

    /** The cache of a store without a file: of tables in memory, in memory. */
    static ResultCache inMemory(Database database) {
        return new ResultCache(
                database, new Identity("", "memory " + IN_MEMORY_STORES.incrementAndGet()), null, new Estimates());
    }

    /** The same cache for another connection to the same store. */
    ResultCache through(Database connection) {
        return new ResultCache(connection, identity, files, estimates);
    }

    private static String place(Path storeFile) {
        try {
            return storeFile + " " + Files.size(storeFile) + " " + Files.getLastModifiedTime(storeFile);
        } catch (IOException e) {
            // The file was replaced meanwhile: what is computed here must not be found by others.
            return storeFile + " replaced " + System.nanoTime();
        }
    }

    /** The cached answer to a query, whose weight is known. */
    Columns query(List<Object> query, Supplier<Columns> read) {
        return get(new Key(memoryKey(), query), Columns.class, () -> {
            Columns answer = read.get();
            return new Entry(answer, answer.bytes());
        });
    }

    /** A result that is cached in memory only. */
    public <T> T get(String name, Class<T> kind, Supplier<T> compute) {
        return get(new Key(memoryKey(), name), kind, () -> {
            long before = database.bytesRead();
            T made = compute.get();
            return new Entry(made, made instanceof Sized sized ? sized.bytes() : database.bytesRead() - before);
        });
    }

    /** A result that is cached in memory and on disk. */
    public <T> T get(String name, Class<T> kind, ResultCodec<T> codec, Supplier<T> compute) {
        return get(new Key(memoryKey(), name), kind, () -> {
            ResultFiles folder = files;
            String key = folder == null ? "" : ResultFiles.key(identity.contents(), name);
            Optional<ResultFiles.Decoded<T>> found =
                    folder == null ? Optional.empty() : folder.read(key, codec, database);
            if (found.isPresent()) {
                return new Entry(found.get().value(), found.get().bytes());
            }
            T made = estimates.compute(name, compute);
            ResultWriter written = new ResultWriter();
            codec.write(made, written);
            if (folder != null) {
                folder.write(key, written, database);
            }
            return new Entry(made, written.bytes());
        });
    }

    /** The results with a codec that this store had to compute, for messages to people. */
    public Estimates estimates() {
        return estimates;
    }

    /** A result, if it is in memory. */
    public <T> Optional<T> find(String name, Class<T> kind) {
        CompletableFuture<Entry> entry = MEMORY.getIfPresent(new Key(memoryKey(), name));
        return entry != null && entry.isDone() && !entry.isCompletedExceptionally()
                ? Optional.of(kind.cast(entry.join().value()))
                : Optional.empty();
    }

    /** Whether a result need not be computed. */
    public boolean has(String name) {
        return find(name, Object.class).isPresent()
                || files != null && files.has(ResultFiles.key(identity.contents(), name));
    }

    /** Without a file, statements change the tables, and with them the key. */
    private String memoryKey() {
        return files == null
                ? identity.place() + " " + database.changes()
                : identity.place() + "\n" + identity.contents();
    }

    /**
     * The entry of a key. Several threads that want it wait for the first; if that one fails, each
     * of the others tries for itself. A computation may need other results, but never itself.
     */
    private static <T> T get(Key key, Class<T> kind, Supplier<Entry> load) {
        while (true) {
            CompletableFuture<Entry> mine = new CompletableFuture<>();
            CompletableFuture<Entry> known = MEMORY.asMap().putIfAbsent(key, mine);
            if (known == null) {
                return kind.cast(load(key, mine, load).value());
            }
            try {
                return kind.cast(known.join().value());
            } catch (CancellationException e) {
                // The thread that computed it failed and has taken the entry away.
                continue;
            }
        }
    }

    private static Entry load(Key key, CompletableFuture<Entry> entry, Supplier<Entry> load) {
        boolean loaded = false;
        try {
            Entry made = load.get();
            loaded = entry.complete(made);
            return made;
        } finally {
            if (!loaded) {
                MEMORY.asMap().remove(key, entry);
                entry.cancel(false);
            }
        }
    }

    /** The bytes of everything in memory, as it is weighed. */
    static long bytesInMemory() {
        MEMORY.synchronous().cleanUp();
        return MEMORY.synchronous()
                .policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    /** Forgets everything in memory, as if the process had ended. */
    static void clearMemory() {
        MEMORY.synchronous().invalidateAll();
    }
}
