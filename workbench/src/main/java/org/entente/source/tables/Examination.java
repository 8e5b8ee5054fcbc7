package org.entente.source.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entente.files.FileStamp;
import org.entente.source.files.FileProbe;
import org.entente.source.files.InputFile;
import org.entente.source.files.SourceFileException;
import org.entente.source.files.TextCheck;

/**
 * A file after it was read once from end to end: it is whole, within bounds, and of a kind that
 * sources read.
 *
 * @param sha256 of the bytes on disk; of the archive for a file within one
 * @param stamp of the file on disk before it was read
 * @param size after decompression
 */
public record Examination(InputFile file, String sha256, FileStamp stamp, long size, FileProbe probe, TextCheck text) {
    private static final int HEAD = 1 << 16;

    /**
     * What decompression may give at most: {@link #MODEST} bytes in any case, beyond it this many
     * times the compressed size. Tables of digits compress 10 to 60 times, a deflate bomb up to
     * 1032 times.
     */
    private static final int MOST_EXPANSION = 250;

    private static final long MODEST = 64L << 20;

    /**
     * @throws SourceFileException when the file is empty, truncated, damaged, not text, or grows
     *     beyond bounds
     */
    public static Examination of(InputFile file) throws IOException {
        MessageDigest digest = newDigest();
        TextCheck text = new TextCheck();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        long size = 0;
        FileStamp stamp = FileStamp.of(file.path());
        try (InputStream stored = new DigestInputStream(file.openStored(), digest);
                InputStream content = InputFile.decompress(stored)) {
            byte[] buffer = new byte[HEAD];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                requireModest(size, stamp.size());
                head.write(buffer, 0, Math.min(n, HEAD - head.size()));
                text.add(buffer, n);
                if (text.hasNul() && FileKind.of(head.toByteArray()) == FileKind.TEXT) {
                    break;
                }
            }
            stored.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw InputFile.explain(e);
        }
        if (size == 0) {
            throw new SourceFileException("is empty");
        }
        byte[] first = head.toByteArray();
        FileKind kind = FileKind.of(first);
        if (kind == FileKind.TEXT) {
            requireText(text, first);
        }
        String sha = file.entry() == null ? HexFormat.of().formatHex(digest.digest()) : hash(file);
        return new Examination(
                file,
                sha,
                stamp,
                size,
                kind == FileKind.TEXT
                        ? new FileProbe(file.name(), size, first, decode(first, text))
                        : new FileProbe(file.name(), size, first, "", kind.sheets(file)),
                text);
    }

    /** Size on disk; of the archive for a file within one. */
    public long bytes() {
        return stamp.size();
    }

    /**
     * A file is read twice, to recognise it and to parse it. What is recorded of it is true only
     * when both passes read the same bytes.
     *
     * @throws SourceFileException when the file on disk is no longer the one that was examined
     */
    public void requireUnchanged() throws IOException {
        try {
            if (FileStamp.of(file.path()).equals(stamp) && hash(file).equals(sha256)) {
                return;
            }
        } catch (NoSuchFileException e) {
            throw new SourceFileException("was removed while it was read: nothing of it was imported", e);
        }
        throw new SourceFileException("changed while it was read: nothing of it was imported; import it again");
    }

    /**
     * The encoding to read a text with.
     *
     * @param legacy what the publisher uses where it is not UTF-8
     * @throws SourceFileException when the text is neither
     */
    public Charset charset(Charset legacy) throws SourceFileException {
        return kind() == FileKind.TEXT ? text.charset(legacy) : StandardCharsets.UTF_8;
    }

    FileKind kind() {
        return FileKind.of(probe.head());
    }

    /**
     * @throws SourceFileException when the unpacked size is out of all proportion to the packed one
     */
    static void requireModest(long unpacked, long packed) throws SourceFileException {
        if (unpacked > MODEST && unpacked / MOST_EXPANSION > packed) {
            throw new SourceFileException("unpacks to more than " + MOST_EXPANSION
                    + " times its size, which no table does: it is not imported");
        }
    }

    private static void requireText(TextCheck text, byte[] head) throws SourceFileException {
        boolean utf16 = head.length > 1
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
        if (utf16) {
            throw new SourceFileException("is UTF-16: save it as UTF-8");
        }
        if (text.hasNul()) {
            throw new SourceFileException("is binary, and no source reads it");
        }
    }

    private static String decode(byte[] head, TextCheck text) {
        String decoded = new String(head, text.isUtf8() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static String hash(InputFile file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream archive = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
            archive.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
