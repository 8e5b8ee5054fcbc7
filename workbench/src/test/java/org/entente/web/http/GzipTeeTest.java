package org.entente.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers are sent of a growing page, and what is kept of it. */
class GzipTeeTest {
    /** A reader who leaves after so many calls. */
    private static final class Reader extends OutputStream {
        private final ByteArrayOutputStream got = new ByteArrayOutputStream();
        private final int patience;
        private int calls;
        private boolean closed;

        Reader(int patience) {
            this.patience = patience;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (++calls > patience) {
                throw new IOException("the reader has left");
            }
            got.write(bytes, offset, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String row(SplittableRandom random) {
        return "<tr><td>" + random.nextInt() + "<td>" + Double.toString(random.nextDouble()) + "\n";
    }

    /** What is written in pieces, some of them flushed, is what the copy holds. */
    private static String write(GzipTee copy) throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder all = new StringBuilder();
        try (copy) {
            for (int i = 0; i < 4_000; i++) {
                String row = row(random);
                all.append(row);
                copy.write(row.getBytes(StandardCharsets.UTF_8));
                if (i % 500 == 0) {
                    copy.flush();
                }
            }
        }
        return all.toString();
    }

    @Test
    void sendsTheCachedBytesToClientsThatAcceptGzip() throws IOException {
        Reader reader = new Reader(Integer.MAX_VALUE);
        GzipTee copy = new GzipTee(reader, true);
        String all = write(copy);
        assertThat(reader.got.toByteArray()).isEqualTo(copy.content());
        assertThat(unpacked(copy.content())).isEqualTo(all);
        assertThat(reader.closed).isTrue();
    }

    @Test
    void sendsPlainBytesToOthersAndCachesThemCompressed() throws IOException {
        Reader reader = new Reader(Integer.MAX_VALUE);
        GzipTee copy = new GzipTee(reader, false);
        String all = write(copy);
        assertThat(reader.got.toString(StandardCharsets.UTF_8)).isEqualTo(all);
        assertThat(unpacked(copy.content())).isEqualTo(all);
        assertThat(reader.closed).isTrue();
    }

    /** A section that is flushed can be read while the next one is written. */
    @Test
    void whatIsFlushedIsThere() throws IOException {
        Reader reader = new Reader(Integer.MAX_VALUE);
        GzipTee copy = new GzipTee(reader, true);
        copy.write("politics".getBytes(StandardCharsets.UTF_8));
        copy.flush();
        GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(reader.got.toByteArray()));
        assertThat(new String(in.readNBytes("politics".length()), StandardCharsets.UTF_8))
                .isEqualTo("politics");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReaderWhoLeavesIsNotTriedAgainAndTheCopyIsWhole(boolean packed) throws IOException {
        Reader reader = new Reader(3);
        GzipTee copy = new GzipTee(reader, packed);
        String all = write(copy);
        assertThat(reader.calls).isEqualTo(4);
        assertThat(reader.closed).isFalse();
        assertThat(unpacked(copy.content())).isEqualTo(all);
    }

    @Test
    void nobodyNeedsToRead() throws IOException {
        GzipTee copy = new GzipTee(null, true);
        String all = write(copy);
        assertThat(unpacked(copy.content())).isEqualTo(all);
    }
}
