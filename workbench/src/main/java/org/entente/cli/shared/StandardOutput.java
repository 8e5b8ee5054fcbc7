package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output that notices when its reader has closed the pipe. Java's own writers swallow the
 * failure: a long listing piped into {@code head} would be computed to its end, and a full disk
 * would go unnoticed.
 */
public final class StandardOutput extends OutputStream {
    private final OutputStream target;

    public StandardOutput(OutputStream target) {
        this.target = target;
    }

    /**
     * The reader has gone, as {@code head} does once it has enough: no mistake, and nothing more to
     * do.
     */
    public static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ClosedException(Throwable cause) {
            super(cause);
        }
    }

    @Override
    public void write(int b) {
        attempt(() -> target.write(b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> target.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(target::flush);
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
                throw new ClosedException(e);
            }
            throw new FailureException(MESSAGES.fill("output_failed", "reason", reason));
        }
    }

    /** One call of the stream below. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
