package org.entente.cli.shared;

import static org.entente.cli.shared.CliMessages.MESSAGES;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.entente.Workbench;
import org.entente.store.Estimates;

/**
 * Says on standard error, while a command computes without printing, for how long it has done so and
 * which estimate it is at.
 */
public final class StillWorking implements AutoCloseable {
    private static final long FIRST_MILLIS = 5_000;

    private final Thread thread;

    StillWorking(PrintWriter err, long firstMillis, Estimates estimates) {
        thread = new Thread(() -> tell(err, firstMillis, estimates), "still-working");
        thread.setDaemon(true);
        thread.start();
    }

    /** From now until it is closed; nothing when quiet. */
    public static StillWorking begin(Globals globals, Workbench workbench) {
        return new StillWorking(
                globals.err(),
                globals.quiet() ? Long.MAX_VALUE : FIRST_MILLIS,
                workbench.store().results().estimates());
    }

    /** After 5, 15, 35, 75… seconds. */
    private static void tell(PrintWriter err, long firstMillis, Estimates estimates) {
        long began = System.nanoTime();
        try {
            for (long wait = firstMillis; ; wait *= 2) {
                TimeUnit.MILLISECONDS.sleep(wait);
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
                Optional<String> running = estimates.findRunning();
                err.println(
                        running.isEmpty()
                                ? MESSAGES.fill("still_working", "seconds", seconds)
                                : MESSAGES.fill(
                                        "still_estimating",
                                        "seconds",
                                        seconds,
                                        "made",
                                        estimates.made(),
                                        "running",
                                        running.get()));
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
