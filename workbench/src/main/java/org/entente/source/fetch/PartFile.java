package org.entente.source.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import org.entente.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/**
 * The file that a download grows in, {@code NAME.part}, with a memo beside it of what the server
 * said, so that a later run can tell whether it may go on. It is renamed when it is whole, and
 * locked against another process until then.
 */
final class PartFile implements AutoCloseable {
    private static final MessageBundle MESSAGES = MessageBundle.english(PartFile.class);

    private final Path file;
    private final Path memo;
    private final FileChannel channel;
    private final Properties said = new Properties();

    private PartFile(Path target, FileChannel channel) {
        this.file = partOf(target);
        this.memo = memoOf(target);
        this.channel = channel;
    }

    static Path partOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static Path memoOf(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".part.properties");
    }

    /**
     * Opens what is there of a file, or nothing.
     *
     * @throws FetchException when another process has it
     */
    static PartFile open(Path target, URI address) throws IOException {
        FileChannel channel = FileChannel.open(partOf(target), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new FetchException(MESSAGES.fill("in_use", "target", target));
            }
            PartFile part = new PartFile(target, channel);
            part.recall(address);
            return part;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new FetchException(MESSAGES.fill("in_use", "target", target));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void recall(URI address) throws IOException {
        if (Files.exists(memo)) {
            try (InputStream in = Files.newInputStream(memo)) {
                said.load(in);
            } catch (IllegalArgumentException e) {
                said.clear();
            }
        }
        if (!address.toString().equals(said.getProperty("address"))
                || validator().isEmpty()) {
            channel.truncate(0);
            said.clear();
        }
        said.setProperty("address", address.toString());
    }

    long size() throws IOException {
        return channel.size();
    }

    /** What tells that the publisher's file is still the same: a strong ETag, else its date. */
    Optional<String> validator() {
        return Optional.ofNullable(said.getProperty("validator"));
    }

    /** Size of the whole file, as the server said. */
    Optional<Long> total() {
        return Optional.ofNullable(said.getProperty("total")).map(Long::valueOf);
    }

    Optional<String> lastModified() {
        return Optional.ofNullable(said.getProperty("lastModified"));
    }

    Optional<String> etag() {
        return Optional.ofNullable(said.getProperty("etag"));
    }

    /** Starts again, and keeps what the server says of the file. */
    void restart(@Nullable Long total, @Nullable String etag, @Nullable String lastModified) throws IOException {
        channel.truncate(0);
        String address = said.getProperty("address", "");
        said.clear();
        said.setProperty("address", address);
        boolean strong = etag != null && etag.startsWith("\"");
        put("total", total == null ? null : total.toString());
        put("etag", etag);
        put("lastModified", lastModified);
        put("validator", strong ? etag : lastModified);
        try (OutputStream out = Files.newOutputStream(memo)) {
            said.store(out, null);
        }
    }

    private void put(String key, @Nullable String value) {
        if (value != null) {
            said.setProperty(key, value);
        }
    }

    void write(ByteBuffer bytes) throws IOException {
        long at = channel.size();
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Forgets what came. */
    void discard() throws IOException {
        channel.truncate(0);
        String address = said.getProperty("address", "");
        said.clear();
        said.setProperty("address", address);
        Files.deleteIfExists(memo);
    }

    Path file() {
        return file;
    }

    /** Writes everything to the disk and gives the file its name at one stroke. */
    void place(Path target) throws IOException {
        channel.force(true);
        channel.close();
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(memo);
    }

    /** Keeps a part that can be gone on with; removes one that cannot. */
    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        boolean useless = channel.size() == 0 || validator().isEmpty();
        channel.close();
        if (useless) {
            Files.deleteIfExists(memo);
            Files.deleteIfExists(file);
        }
    }
}
