package org.entente.web;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.entente.Workbench;
import org.entente.casefile.CaseFile;

/**
 * What is done beside the first pages, on one thread: what a killed server left is removed; what the first search would wait for is read; and once
 * nobody has asked for anything for a while, the claims of the cases are judged, for which a first reader would wait.
 */
final class Warmer {
    private static final long START_MILLIS = 1_500;
    private static final long QUIET_MILLIS = 5_000;

    private final Served served;
    private final CaseClaims claims;
    private final LongSupplier requests;
    private final Consumer<String> log;

    /** @param requests how many requests have begun so far */
    Warmer(Served served, CaseClaims claims, LongSupplier requests, Consumer<String> log) {
        this.served = served;
        this.claims = claims;
        this.requests = requests;
        this.log = log;
    }

    void start() {
        Thread thread = new Thread(this::run, "warm");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run() {
        WorkFolders.sweep(served.home().directory());
        try {
            // Not at once: who has just started the server waits for its first page.
            Thread.sleep(START_MILLIS);
            Found.of("Türkiye Pakistan");
            awaitQuiet();
            judge();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // Who asks for it is told.
            log.accept("warming: " + e);
        }
    }

    private void awaitQuiet() throws InterruptedException {
        long before;
        do {
            before = requests.getAsLong();
            Thread.sleep(QUIET_MILLIS);
        } while (requests.getAsLong() != before);
    }

    /** With a workbench of its own, so that no page waits for it. */
    private void judge() throws IOException {
        Generation generation = served.hold();
        try (Workbench own = generation.openOwn()) {
            for (CaseFile file : CaseClaims.list()) {
                claims.judge(file, own, generation.snapshots());
            }
        } catch (Generation.StoreReplacedException e) {
            // There is another store now; its readers' first question is answered from it.
        } finally {
            generation.release();
        }
    }
}
