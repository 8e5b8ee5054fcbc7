package org.entente.paper.text;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Reads a paper. What a file is, its first bytes decide; its name only tells text from HTML. */
public final class PaperReader {
    private static final long LARGEST_TEXT = 24L << 20;
    private static final long LARGEST_FILE = 300L << 20;
    private static final int SNIFFED = 4096;

    private PaperReader() {}

    /**
     * The paper in a file.
     *
     * @throws UnreadablePaperException when the file is missing, empty, too large, or holds no text
     *     that can be read
     */
    public static PaperText read(Path file) throws UnreadablePaperException {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnreadablePaperException(MESSAGES.fill("read.missing", "file", file.toString()));
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadablePaperException(MESSAGES.fill("read.empty", "file", name));
            }
            if (size > LARGEST_FILE) {
                throw tooLarge(name, size, LARGEST_FILE);
            }
            byte[] head = head(file);
            PaperText paper = readAs(file, name, size, head);
            if (paper.text().length() > PaperText.LIMIT) {
                throw new UnreadablePaperException(MESSAGES.fill(
                        "read.long",
                        "file",
                        name,
                        "length",
                        String.format(Locale.ROOT, "%,d", paper.text().length()),
                        "limit",
                        String.format(Locale.ROOT, "%,d", PaperText.LIMIT)));
            }
            if (paper.text().isBlank()) {
                throw new UnreadablePaperException(MESSAGES.fill("read.blank", "file", name));
            }
            return paper;
        } catch (IOException e) {
            throw new UnreadablePaperException(
                    MESSAGES.fill("read.io", "file", name, "why", String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * The paper in a text without markup.
     *
     * @throws UnreadablePaperException when the text is blank
     */
    public static PaperText readText(String text) throws UnreadablePaperException {
        if (text.isBlank()) {
            throw new UnreadablePaperException(MESSAGES.fill("read.blank", "file", "the text"));
        }
        return PlainText.read(text);
    }

    private static PaperText readAs(Path file, String name, long size, byte[] head)
            throws IOException, UnreadablePaperException {
        if (indexOf(head, "%PDF-") >= 0) {
            return PdfText.read(file, name);
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9) {
            return DocxText.read(file, name);
        }
        if (head.length > 7 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf) {
            throw new UnreadablePaperException(MESSAGES.fill("read.doc", "file", name));
        }
        if (size > LARGEST_TEXT) {
            throw tooLarge(name, size, LARGEST_TEXT);
        }
        String text = decode(Files.readAllBytes(file), name);
        return isHtml(name, text) ? HtmlText.read(text, name) : PlainText.read(text);
    }

    private static UnreadablePaperException tooLarge(String name, long size, long limit) {
        return new UnreadablePaperException(MESSAGES.fill(
                "read.large", "file", name, "size", String.valueOf(size >> 20), "limit", String.valueOf(limit >> 20)));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SNIFFED);
        }
    }

    private static int indexOf(byte[] head, String mark) {
        return new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1).indexOf(mark);
    }

    private static boolean isHtml(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        String begin =
                text.substring(0, Math.min(text.length(), 1024)).stripLeading().toLowerCase(Locale.ROOT);
        return lower.endsWith(".html")
                || lower.endsWith(".htm")
                || lower.endsWith(".xhtml")
                || begin.startsWith("<!doctype html")
                || begin.startsWith("<html");
    }

    /**
     * UTF-8, UTF-16 with its mark, else Windows-1252; what is none of these, or full of control
     * characters, is no text.
     */
    private static String decode(byte[] bytes, String name) throws UnreadablePaperException {
        String text;
        if (startsWith(bytes, 0xfe, 0xff)) {
            text = new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        } else if (startsWith(bytes, 0xff, 0xfe)) {
            text = new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        } else {
            int from = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
            text = utf8(Arrays.copyOfRange(bytes, from, bytes.length));
        }
        long strange = text.chars()
                .filter(c -> c == 0 || (c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0xfffd)
                .count();
        if (text.indexOf('\0') >= 0 || strange * 50 > text.length()) {
            throw new UnreadablePaperException(MESSAGES.fill("read.binary", "file", name));
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
