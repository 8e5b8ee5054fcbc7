package org.entente.web;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.entente.Workbench;
import org.entente.casefile.model.CaseFile;

/**
 * What is done beside the first pages, on one thread: what a killed server left is removed; the first page is made, and read what the first search
 * would wait for; then pages of major powers and of the cases, whose claims are judged before, so that the program and what it keeps of all pairs
 * are at hand for any other pair; then some are asked for as a reader does, and at last many others are made. It begins at once, since whoever starts a server has to find its address and
 * a pair first, and gives way to every reader: nothing is begun while somebody waits, and a page is given up after the section that it is at, except
 * those that are asked for, which are made to their end, some tenths of a second.
 */
final class Warmer {
    /** The server says where it is first. */
    private static final long START_MILLIS = 200;

    private static final long QUIET_MILLIS = 1_000;

    /** How often a page is given up before it is left to the readers: they warm a busy server themselves. */
    private static final int MOST_GIVEN_UP = 12;

    /** Pages that are asked for, since one that is only made goes part of a reader's way. */
    private static final int ASKED = 3;

    private final Served served;
    private final CaseClaims claims;
    private final Pages pages;
    private final Reader reader;
    private final Metrics metrics;
    private final Consumer<String> log;
    private final Lull lull;
    private int givenUp;

    /** Makes pages. */
    @FunctionalInterface
    interface Pages {
        /**
         * @param meanwhile is called between two sections
         * @throws GivenWayException when that throws it
         */
        void prepare(EarlyPage page, Generation generation, Runnable meanwhile) throws Exception;
    }

    /** Asks for pages as readers do. */
    @FunctionalInterface
    interface Reader {
        /** Asks for a page, and has it to its end. */
        void ask(EarlyPage page) throws Exception;
    }

    /** @param metrics tell whether anybody waits */
    Warmer(Served served, CaseClaims claims, Pages pages, Reader reader, Metrics metrics, Consumer<String> log) {
        this.served = served;
        this.claims = claims;
        this.pages = pages;
        this.reader = reader;
        this.metrics = metrics;
        this.log = log;
        this.lull = new Lull(metrics, QUIET_MILLIS);
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
            Thread.sleep(START_MILLIS);
            List<EarlyPage> early = EarlyPage.list();
            with(generation -> prepare(early.get(0), generation));
            reader.ask(early.get(0));
            with(generation -> Found.of("Türkiye Pakistan"));
            with(Generation::fill);
            int asked = early.size() - ASKED;
            for (EarlyPage page : early.subList(1, asked)) {
                with(generation -> prepare(page, generation));
            }
            for (EarlyPage page : early.subList(asked, early.size())) {
                with(generation -> reader.ask(page));
            }
            for (EarlyPage page : EarlyPage.listLate()) {
                with(generation -> pages.prepare(page, generation, this::giveWay));
            }
            // Those that are asked for most are not to be the first for which there is no room.
            with(generation -> {
                for (EarlyPage page : early) {
                    prepare(page, generation);
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Served.EndedException e) {
            // So has this.
        } catch (GivenWayException e) {
            // Too often: the readers have made pages enough.
        } catch (Exception e) {
            // Who asks for it is told.
            log.accept("warming: " + e);
        }
    }

    @FunctionalInterface
    private interface Work {
        void with(Generation generation) throws Exception;
    }

    /** Does it while nobody waits, anew as long as somebody came meanwhile. */
    private void with(Work work) throws Exception {
        while (true) {
            lull.await();
            Generation generation = served.hold();
            try {
                work.with(generation);
                return;
            } catch (GivenWayException e) {
                givenUp++;
                if (givenUp > MOST_GIVEN_UP) {
                    throw e;
                }
            } catch (Generation.StoreReplacedException e) {
                // There is another store now; its readers' first question is answered from it.
                return;
            } finally {
                generation.release();
            }
        }
    }

    private void prepare(EarlyPage page, Generation generation) throws Exception {
        for (CaseFile file : CaseClaims.list()) {
            if (page.equals(EarlyPage.pair(file.header().states()))) {
                judge(file, generation);
                giveWay();
            }
        }
        pages.prepare(page, generation, this::giveWay);
    }

    /** With a workbench of its own, so that no page waits for it. */
    private void judge(CaseFile file, Generation generation) throws IOException {
        if (claims.find(file, generation.snapshots()).isEmpty()) {
            try (Workbench own = generation.openOwn()) {
                claims.judge(file, own, generation.snapshots());
            }
        }
    }

    /** @throws GivenWayException when somebody waits */
    private void giveWay() {
        if (metrics.active() > 0) {
            throw new GivenWayException();
        }
    }

    /** Somebody came meanwhile. */
    static final class GivenWayException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenWayException() {
            super(null, null, false, false);
        }
    }
}
