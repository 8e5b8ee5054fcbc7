package org.entente.source.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 in which some bytes are Windows-1252, as in tables that several hands put together: what is
 * valid UTF-8 is read as such, any other byte by itself as Windows-1252; a sequence that breaks off
 * at the end of the file is a replacement character. Only reads.
 */
public final class Utf8WithStrayBytes extends Charset {
    public static final Utf8WithStrayBytes INSTANCE = new Utf8WithStrayBytes();

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Utf8WithStrayBytes() {
        super("x-utf-8-with-stray-windows-1252", new String[0]);
    }

    @Override
    public boolean contains(Charset other) {
        return StandardCharsets.UTF_8.contains(other);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this);
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("this encoding is only read");
    }

    private static final class Decoder extends CharsetDecoder {
        Decoder(Charset charset) {
            super(charset, 1, 1);
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            while (in.hasRemaining()) {
                int start = in.position();
                int lead = in.get(start) & 0xFF;
                int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
                if (length > in.remaining() && isUnfinished(in, start)) {
                    return CoderResult.UNDERFLOW;
                }
                char[] chars = decode(in, start, length);
                if (chars.length == 0) {
                    length = 1;
                    chars = WINDOWS.decode(in.slice(start, 1)).toString().toCharArray();
                }
                if (out.remaining() < chars.length) {
                    return CoderResult.OVERFLOW;
                }
                out.put(chars);
                in.position(start + length);
            }
            return CoderResult.UNDERFLOW;
        }

        /** Whether what is there may be the beginning of a sequence. */
        private static boolean isUnfinished(ByteBuffer in, int start) {
            for (int i = start + 1; i < in.limit(); i++) {
                if ((in.get(i) & 0xC0) != 0x80) {
                    return false;
                }
            }
            return true;
        }

        /** The characters of a sequence; none when it is not valid UTF-8. */
        private static char[] decode(ByteBuffer in, int start, int length) {
            if (length > in.limit() - start) {
                return new char[0];
            }
            if (length == 1) {
                byte b = in.get(start);
                return b >= 0 ? new char[] {(char) b} : new char[0];
            }
            String text = StandardCharsets.UTF_8.decode(in.slice(start, length)).toString();
            return text.indexOf('\uFFFD') >= 0 ? new char[0] : text.toCharArray();
        }
    }
}
