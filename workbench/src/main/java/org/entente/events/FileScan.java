package org.entente.events;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * What one pass over the bytes of a file tells: its hash, and which of its lines are blank. The
 * engine passes over blank lines without a word, which would shift the numbers of all lines after
 * them.
 *
 * @param sha256 of the bytes on disk, in hexadecimal digits
 * @param blank numbers of the blank lines of its text, from 1, ascending
 */
record FileScan(String sha256, long[] blank) {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Reads a file from end to end. */
    static FileScan of(EventFile file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long[] blank;
            try (InputStream stored = new DigestInputStream(file.openStored(), digest)) {
                blank = switch (file.packing()) {
                    case NONE -> scan(stored);
                    case GZIP -> scan(new GzipCompressorInputStream(new BufferedInputStream(stored, 1 << 16), true));
                    case ZIP -> {
                        stored.transferTo(java.io.OutputStream.nullOutputStream());
                        yield file.read(FileScan::scan);
                    }
                };
                stored.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return new FileScan(HexFormat.of().formatHex(digest.digest()), blank);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Blank lines are those of no byte or of carriage returns alone; eight bytes at a time where
     * none of them ends a line.
     */
    private static long[] scan(InputStream in) throws IOException {
        long[] blank = new long[16];
        int found = 0;
        long line = 1;
        boolean empty = true;
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            for (int i = 0; i < n; i++) {
                while (!empty && i + Long.BYTES <= n && !endsLine((long) WORDS.get(buffer, i))) {
                    i += Long.BYTES;
                }
                if (i == n) {
                    break;
                }
                byte b = buffer[i];
                if (b == '\n') {
                    if (empty) {
                        blank = found == blank.length ? Arrays.copyOf(blank, found * 2) : blank;
                        blank[found++] = line;
                    }
                    line++;
                    empty = true;
                } else if (b != '\r') {
                    empty = false;
                }
            }
        }
        return Arrays.copyOf(blank, found);
    }

    /** Whether one of the eight bytes is a line feed. */
    private static boolean endsLine(long word) {
        long zero = word ^ 0x0a0a0a0a0a0a0a0aL;
        return ((zero - 0x0101010101010101L) & ~zero & 0x8080808080808080L) != 0;
    }
}
