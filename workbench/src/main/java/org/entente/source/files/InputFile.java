package org.entente.source.files;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file to be imported, or one within a zip archive.
 *
 * @param path file on disk
 * @param entry name within the archive that the file is; null for a file by itself
 * @param named whether the user named it, rather than the folder or archive that holds it
 */
public record InputFile(Path path, @Nullable String entry, boolean named) {
    private static final int BUFFER = 1 << 16;

    /** File name without folders; {@code archive.zip/entry.csv} within an archive. */
    public String name() {
        String file = String.valueOf(path.getFileName());
        return entry == null ? file : file + "/" + entry.substring(entry.lastIndexOf('/') + 1);
    }

    /** As the user can find it. */
    public String shown() {
        return entry == null ? path.toString() : path + "/" + entry;
    }

    /** Files of one folder, on disk or in an archive, belong together. */
    public String folder() {
        Path parent = path.toAbsolutePath().getParent();
        return entry == null ? String.valueOf(parent) : path + "/" + entry.substring(0, entry.lastIndexOf('/') + 1);
    }

    /**
     * The bytes as they are stored, still compressed where the file is a .gz.
     *
     * @throws SourceFileException when it cannot be opened
     */
    public InputStream openStored() throws IOException {
        try {
            if (entry == null) {
                return Files.newInputStream(path);
            }
            ZipFile archive = new ZipFile(path.toFile());
            try {
                ZipEntry found = archive.getEntry(entry);
                InputStream stream = found == null ? null : archive.getInputStream(found);
                if (stream == null) {
                    throw new SourceFileException("is no longer in the archive");
                }
                return new FilterInputStream(stream) {
                    @Override
                    public void close() throws IOException {
                        super.close();
                        archive.close();
                    }
                };
            } catch (IOException e) {
                archive.close();
                throw e;
            }
        } catch (IOException e) {
            throw explain(e);
        }
    }

    /** The content, decompressed. */
    public InputStream open() throws IOException {
        return decompress(openStored());
    }

    /**
     * Decompresses a stream that begins as a .gz does; closes it when that fails. Several
     * compressed parts one after the other are one content, and anything else after the first is an
     * error: Java's own stream would end there without a word.
     */
    public static InputStream decompress(InputStream stored) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stored, BUFFER);
        try {
            buffered.mark(2);
            boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
            buffered.reset();
            return gzip ? new GzipCompressorInputStream(buffered, true) : buffered;
        } catch (IOException e) {
            buffered.close();
            throw explain(e);
        }
    }

    /** What went wrong, in words for the user. */
    public static SourceFileException explain(IOException e) {
        if (e instanceof SourceFileException known) {
            return known;
        }
        if (e instanceof EOFException) {
            return new SourceFileException(
                    "is truncated: the compressed data break off before their end; download it again", e);
        }
        String text = String.valueOf(e.getMessage());
        if (text.endsWith("after a valid .gz stream.")) {
            return new SourceFileException(
                    "has other bytes after the end of its compressed data; download it again", e);
        }
        if (e instanceof ZipException || text.startsWith("Gzip-")) {
            return new SourceFileException(
                    "is damaged or not what it seems (" + e.getMessage() + "); download it again", e);
        }
        if (e instanceof AccessDeniedException) {
            return new SourceFileException("may not be read: change its permissions", e);
        }
        return new SourceFileException("cannot be read: " + e.getMessage(), e);
    }
}
