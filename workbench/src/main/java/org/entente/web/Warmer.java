package org.entente.web;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.entente.Workbench;
import org.entente.casefile.CaseFile;
import org.entente.country.StateSystem;

/**
 * What is done beside the first pages, on one thread: what a killed server left is removed; what the first search would wait for is read; and once
 * nobody has asked for anything for a while, the claims of the cases are judged and the pages of their pairs made, for which a first reader would wait, and
 * then pages of the major powers, so that the program and what it keeps of all pairs are at hand for any other pair.
 */
final class Warmer {
    private static final long START_MILLIS = 1_500;
    private static final long QUIET_MILLIS = 5_000;

    /** The last year of COW's list of them. */
    private static final int MAJOR_POWERS_OF = 2016;

    private final Served served;
    private final CaseClaims claims;
    private final Pages pages;
    private final LongSupplier requests;
    private final Consumer<String> log;
    private long seen;

    /** Makes pages of pairs, given by the codes of the states. */
    @FunctionalInterface
    interface Pages {
        void prepare(String first, String second, Generation generation) throws Exception;
    }

    /** @param requests how many requests have begun so far */
    Warmer(Served served, CaseClaims claims, Pages pages, LongSupplier requests, Consumer<String> log) {
        this.served = served;
        this.claims = claims;
        this.pages = pages;
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
            with(this::judge);
            with(Generation::fill);
            for (List<String> pair : listPairs()) {
                if (requests.getAsLong() != seen) {
                    awaitQuiet();
                }
                with(generation -> pages.prepare(pair.get(0), pair.get(1), generation));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Served.EndedException e) {
            // So has this.
        } catch (Exception e) {
            // Who asks for it is told.
            log.accept("warming: " + e);
        }
    }

    private void awaitQuiet() throws InterruptedException {
        do {
            seen = requests.getAsLong();
            Thread.sleep(QUIET_MILLIS);
        } while (requests.getAsLong() != seen);
    }

    @FunctionalInterface
    private interface Work {
        void with(Generation generation) throws Exception;
    }

    private void with(Work work) throws Exception {
        Generation generation = served.hold();
        try {
            work.with(generation);
        } catch (Generation.StoreReplacedException e) {
            // There is another store now; its readers' first question is answered from it.
        } finally {
            generation.release();
        }
    }

    /** With a workbench of its own, so that no page waits for it. */
    private void judge(Generation generation) throws IOException {
        try (Workbench own = generation.openOwn()) {
            for (CaseFile file : CaseClaims.list()) {
                claims.judge(file, own, generation.snapshots());
            }
        }
    }

    /** Those of the cases, then pairs of major powers, of which most is known. */
    static List<List<String>> listPairs() {
        StateSystem system = StateSystem.standard();
        Stream<List<String>> major = system.listDyads(MAJOR_POWERS_OF).stream()
                .filter(pair -> system.isMajor(pair.first().cow(), MAJOR_POWERS_OF)
                        && system.isMajor(pair.second().cow(), MAJOR_POWERS_OF))
                .map(pair -> List.of(pair.first().code(), pair.second().code()));
        return Stream.concat(
                        CaseClaims.list().stream().map(file -> file.header().states()), major)
                .toList();
    }
}
