package org.entente.web.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is kept: compressed where that saves something, since nearly all who ask take it
 * so; for others it is unpacked.
 *
 * @param contentType of the answer
 * @param fileName under which a browser saves it; empty to show it
 * @param content the bytes
 * @param packed whether the content is compressed (gzip)
 */
public record Rendered(String contentType, String fileName, byte[] content, boolean packed) {
    private static final int WORTHWHILE = 860;

    public static Rendered of(String contentType, String fileName, byte[] plain) {
        boolean compact =
                contentType.startsWith("image/png") || contentType.startsWith("font/") || contentType.endsWith("zip");
        return compact || plain.length < WORTHWHILE
                ? new Rendered(contentType, fileName, plain, false)
                : new Rendered(contentType, fileName, gzip(plain), true);
    }

    /** @param content compressed already */
    static Rendered packed(String contentType, byte[] content) {
        return new Rendered(contentType, "", content, true);
    }

    /** How much room it takes. */
    long size() {
        return content.length + 256L;
    }

    /** Compressed; null where it is not kept so. */
    byte @Nullable [] gzip() {
        return packed ? content : null;
    }

    /** As it is. */
    byte[] plain() {
        if (!packed) {
            return content;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack", e);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 13)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress", e);
        }
        return out.toByteArray();
    }
}
