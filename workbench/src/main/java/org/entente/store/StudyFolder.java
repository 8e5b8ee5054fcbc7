package org.entente.store;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
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
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Files of studies, one each, named by the hash of what they belong to. A file is written under another name and renamed, so that a
 * reader sees a whole one or none; one that is damaged, foreign or of another layout is as good as none. Together they
 * take at most {@value #ROOM} bytes: those not used for longest go first. What cannot be written is not kept, and nothing else happens.
 */
final class StudyFolder {
    private static final long MAGIC = 0x3131_5944_5554_5345L;
    private static final long ROOM = 512L << 20;
    private static final String SUFFIX = ".study";
    private static final String UNFINISHED = ".writing";
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Duration RECENT = Duration.ofHours(12);

    private final Path folder;

    StudyFolder(Path folder) {
        this.folder = folder;
    }

    /** The hash of the contents of a store and the name of a study. */
    static String key(String contents, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(contents.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path file(String key) {
        return folder.resolve(key.substring(0, 40) + SUFFIX);
    }

    boolean has(String key) {
        return Files.isRegularFile(file(key));
    }

    /** Reads a file: the mark of the layout, the key, the study, and a checksum of all that. */
    <T> Optional<T> read(String key, StudyForm<T> form) {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int end = bytes.limit() - Long.BYTES;
            if (end < 0
                    || checksum(bytes.duplicate().limit(end))
                            != bytes.duplicate().order(StudyWriter.ORDER).getLong(end)) {
                return Optional.empty();
            }
            StudyReader in = new StudyReader(bytes.duplicate().limit(end));
            if (in.number() != MAGIC || !in.text().equals(key)) {
                return Optional.empty();
            }
            T study = form.read(in);
            used(file);
            return Optional.of(study);
        } catch (IOException | BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    static long checksum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }

    /** Notes that a file is in use, at most twice a day. */
    private static void used(Path file) throws IOException {
        Instant now = Instant.now();
        if (Files.getLastModifiedTime(file).toInstant().plus(RECENT).isBefore(now) && Files.isWritable(file)) {
            Files.setLastModifiedTime(file, FileTime.from(now));
        }
    }

    <T> void write(String key, T study, StudyForm<T> form) {
        StudyWriter out = new StudyWriter();
        out.add(MAGIC).add(key);
        form.write(study, out);
        byte[] bytes = out.toBytes();
        byte[] sum = new StudyWriter().add(checksum(ByteBuffer.wrap(bytes))).toBytes();
        write(key, channel -> {
            writeAll(channel, ByteBuffer.wrap(bytes));
            writeAll(channel, ByteBuffer.wrap(sum));
        });
    }

    /** Writes what is put into a channel. */
    @FunctionalInterface
    interface Content {
        void put(FileChannel channel) throws IOException;
    }

    void write(String key, Content content) {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve("%s-%d-%d%s"
                    .formatted(key.substring(0, 8), ProcessHandle.current().pid(), System.nanoTime(), UNFINISHED));
            try {
                try (FileChannel channel =
                        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    content.put(channel);
                }
                Files.move(unfinished, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            makeRoom();
        } catch (IOException e) {
            // A folder that cannot be written keeps nothing; the study is there all the same.
            return;
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private record Kept(Path file, long size, FileTime used) {}

    private void makeRoom() throws IOException {
        List<Kept> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Optional<Kept> one = look(file);
                if (one.isPresent() && file.toString().endsWith(SUFFIX)) {
                    all.add(one.get());
                } else if (one.isPresent()
                        && file.toString().endsWith(UNFINISHED)
                        && one.get().used().toInstant().plus(FORGOTTEN).isBefore(Instant.now())) {
                    Files.deleteIfExists(file);
                }
            }
        }
        all.sort(Comparator.comparing(Kept::used).reversed());
        long taken = 0;
        for (Kept one : all) {
            taken += one.size();
            if (taken > ROOM) {
                Files.deleteIfExists(one.file());
            }
        }
    }

    /** A file with its size and date; empty when another process has removed it meanwhile. */
    private static Optional<Kept> look(Path file) {
        try {
            return Optional.of(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
