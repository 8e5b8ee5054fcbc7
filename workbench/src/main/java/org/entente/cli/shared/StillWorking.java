package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/**
 * Says on standard error, while a command computes without printing, that it does and for how long.
 */
public final class StillWorking implements AutoCloseable {
    private static final long FIRST_MILLIS = 5_000;

    private final Thread thread;

    StillWorking(PrintWriter err, long firstMillis) {
        thread = new Thread(() -> tell(err, firstMillis), "still-working");
        thread.setDaemon(true);
        thread.start();
    }

    /** From now until it is closed; nothing when quiet. */
    public static StillWorking begin(Globals globals) {
        return new StillWorking(globals.err(), globals.quiet() ? Long.MAX_VALUE : FIRST_MILLIS);
    }

    /** After 5, 15, 35, 75… seconds. */
    private static void tell(PrintWriter err, long firstMillis) {
        long began = System.nanoTime();
        try {
            for (long wait = firstMillis; ; wait *= 2) {
                TimeUnit.MILLISECONDS.sleep(wait);
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
                err.println(MESSAGES.fill("still_working", "seconds", seconds));
                err.flush();
            }
        } catch (InterruptedException e) {
            // The command has ended.
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
