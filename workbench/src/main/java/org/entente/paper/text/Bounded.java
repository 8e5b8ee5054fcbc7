package org.entente.paper.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that fails when more comes out of it than it may: what a small archive unpacks to is not
 * known beforehand.
 */
final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new TooMuchException();
        }
    }

    /** More was unpacked than a paper can hold. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
