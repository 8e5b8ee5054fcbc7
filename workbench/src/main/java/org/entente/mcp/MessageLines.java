package org.entente.mcp;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The input of a server on standard streams. A line that is no message of the protocol is answered
 * with an error here, since the library stops reading at the first one. The end of the input is
 * passed on when all calls are answered, since the library writes nothing after it.
 */
final class MessageLines extends InputStream {
    /** How long nothing may run before the end of the input is passed on. */
    private static final long SETTLED_MILLIS = 300;

    private final InputStream in;
    private final Output out;
    private final int longest;
    private final BooleanSupplier idle;
    private final Runnable end;
    private byte[] line = {};
    private int next;

    /**
     * @param longest bytes of a line
     * @param idle whether no call runs
     * @param end called once at the end of the input
     */
    MessageLines(InputStream in, OutputStream out, int longest, BooleanSupplier idle, Runnable end) {
        this.in = in;
        this.out = new Output(out);
        this.longest = longest;
        this.idle = idle;
        this.end = end;
    }

    /** The output, shared with the errors that are written here. */
    OutputStream output() {
        return out;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (next == line.length) {
            byte[] read = readLine();
            if (read == null) {
                awaitAnswers();
                end.run();
                return -1;
            }
            line = read;
            next = 0;
        }
        int count = Math.min(length, line.length - next);
        System.arraycopy(line, next, target, offset, count);
        next += count;
        return count;
    }

    /** The next line that is a message, with its end; null at the end of the input. */
    private byte @Nullable [] readLine() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            long length = 0;
            int b = in.read();
            while (b >= 0 && b != '\n') {
                if (length < longest) {
                    bytes.write(b);
                }
                length++;
                b = in.read();
            }
            if (length > longest) {
                out.line(Messages.tooLong(length, longest));
            } else if (isMessage(bytes.toByteArray())) {
                bytes.write('\n');
                return bytes.toByteArray();
            }
            if (b < 0) {
                return null;
            }
        }
    }

    private boolean isMessage(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return false;
        }
        Optional<String> refusal = Messages.refuse(text);
        if (refusal.isPresent()) {
            out.line(refusal.get());
        }
        return refusal.isEmpty();
    }

    private void awaitAnswers() {
        long quiet = 0;
        while (quiet < SETTLED_MILLIS) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            quiet = idle.getAsBoolean() ? quiet + 50 : 0;
        }
    }

    /**
     * Collects what is written until it is flushed, so that lines of two threads do not mix.
     */
    private static final class Output extends FilterOutputStream {
        private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public synchronized void write(int b) {
            pending.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            pending.write(bytes, offset, length);
        }

        @Override
        public synchronized void flush() throws IOException {
            pending.writeTo(out);
            pending.reset();
            out.flush();
        }

        synchronized void line(String message) throws IOException {
            out.write(message.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            out.flush();
        }
    }
}
