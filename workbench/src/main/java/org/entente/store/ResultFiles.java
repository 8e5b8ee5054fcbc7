package org.entente.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;

/**
 * Cached results as Parquet files, {@code KEY-CHECKSUM.parquet} each: one row a field, with the
 * columns {@code field}, {@code wholes}, {@code reals} and {@code texts}, of which one holds the
 * field's elements. A file is written under another name and renamed, so that other processes see
 * all of it or nothing. One whose checksum differs, or that cannot be decoded, is dropped. Together
 * they take at most {@value #MAXIMUM_BYTES} bytes; those not used for longest are removed. Where
 * the folder cannot be written, nothing is cached on disk and nothing else happens.
 */
final class ResultFiles {
    private static final long MAXIMUM_BYTES = 512L << 20;
    private static final String SUFFIX = ".parquet";
    private static final String UNFINISHED = ".writing";

    /** A file of a process that was killed while it wrote. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** How often the last use of a file is noted. */
    private static final Duration RECENTLY = Duration.ofHours(12);

    private static final AtomicLong TABLES = new AtomicLong();

    private final Path folder;

    ResultFiles(Path folder) {
        this.folder = folder;
    }

    record Decoded<T>(T value, long bytes) {}

    /** The hash of a store's contents and a result's name. */
    static String key(String contents, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(contents.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 40);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    private Optional<Path> find(String key) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, key + "-*" + SUFFIX)) {
            for (Path file : files) {
                return Optional.of(file);
            }
        } catch (IOException e) {
            // No folder yet, or none that can be read.
            return Optional.empty();
        }
        return Optional.empty();
    }

    <T> Optional<Decoded<T>> read(String key, ResultCodec<T> codec, Database database) {
        Optional<Path> found = find(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Path file = found.get();
        try {
            if (file.getFileName().toString().equals(name(key, file))) {
                Columns rows = database.query("SELECT field, unnest(wholes) AS whole, unnest(reals) AS real,"
                        + " unnest(texts) AS text FROM read_parquet(" + quoted(file) + ")");
                T result = codec.read(new ResultReader(rows));
                noteUse(file);
                return Optional.of(new Decoded<>(result, rows.bytes() / 4));
            }
        } catch (IOException | RuntimeException e) {
            // Damaged, of another layout, or removed by another process: it is computed again.
            drop(file);
            return Optional.empty();
        }
        drop(file);
        return Optional.empty();
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A read-only folder keeps the damaged file, which is found damaged again.
            return;
        }
    }

    private static String name(String key, Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            sum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
        return "%s-%08x%s".formatted(key, sum.getValue(), SUFFIX);
    }

    private static void noteUse(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().plus(RECENTLY).isBefore(now) && Files.isWritable(file)) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    void write(String key, ResultWriter result, Database database) {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve("%s-%d-%d%s"
                    .formatted(key.substring(0, 8), ProcessHandle.current().pid(), System.nanoTime(), UNFINISHED));
            try {
                copyTo(unfinished, result.fields(), database);
                Files.move(unfinished, folder.resolve(name(key, unfinished)), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            removeOldest();
        } catch (IOException | StoreException e) {
            // A full disk or a folder that cannot be written: the result is there all the same.
            return;
        }
    }

    private static void copyTo(Path file, List<Object> fields, Database database) {
        String table = "result_" + TABLES.incrementAndGet();
        database.execute(
                "CREATE TABLE " + table + " (field INTEGER, wholes BIGINT[], reals DOUBLE[], texts VARCHAR[])");
        try {
            try (RowAppender rows = database.appender(table)) {
                for (int i = 0; i < fields.size(); i++) {
                    append(rows.begin().add(i), fields.get(i)).end();
                }
            }
            database.execute("COPY " + table + " TO " + quoted(file) + " (FORMAT parquet)");
        } finally {
            database.execute("DROP TABLE " + table);
        }
    }

    @SuppressWarnings("unchecked")
    private static RowAppender append(RowAppender row, Object field) {
        if (field instanceof long[] wholes) {
            return row.add(wholes).addNull().addNull();
        }
        if (field instanceof double[] reals) {
            return row.addNull().add(reals).addNull();
        }
        return row.addNull().addNull().add((List<String>) field);
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    private record CachedFile(Path path, long size, FileTime used) {}

    private void removeOldest() throws IOException {
        List<CachedFile> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                look(file).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(CachedFile::used).reversed());
        Instant old = Instant.now().minus(ABANDONED);
        long bytes = 0;
        for (CachedFile file : all) {
            boolean unfinished = file.path().toString().endsWith(UNFINISHED);
            bytes += unfinished ? 0 : file.size();
            if (unfinished ? file.used().toInstant().isBefore(old) : bytes > MAXIMUM_BYTES) {
                Files.deleteIfExists(file.path());
            }
        }
    }

    /** A file with its size and date; empty when another process has removed it meanwhile. */
    private static Optional<CachedFile> look(Path file) {
        try {
            return Optional.of(new CachedFile(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
