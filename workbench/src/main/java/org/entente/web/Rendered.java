package org.entente.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes over the wire, once plain and once compressed.
 *
 * @param contentType of both
 * @param fileName under which a browser saves it; empty to show it
 * @param plain the bytes
 * @param gzip compressed; null where that saves nothing
 */
record Rendered(String contentType, String fileName, byte[] plain, byte @Nullable [] gzip) {
    private static final int WORTHWHILE = 860;

    static Rendered of(String contentType, String fileName, byte[] plain) {
        boolean packed = contentType.startsWith("image/png") || contentType.endsWith("zip");
        return new Rendered(contentType, fileName, plain, packed || plain.length < WORTHWHILE ? null : gzip(plain));
    }

    long size() {
        byte[] small = gzip;
        return plain.length + (small == null ? 0L : small.length) + 256;
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
