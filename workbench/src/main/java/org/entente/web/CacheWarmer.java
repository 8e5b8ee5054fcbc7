package org.entente.web;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.web.dossier.CaseClaims;
import org.entente.web.http.StoreProvider;
import org.entente.web.http.StoreSnapshot;
import org.entente.web.http.WorkFolders;

/**
 * Fills the page cache after the start with a few pages: the home page, one pair and one state,
 * which load what all pages share, and the pairs of the cases that come with the program.
 */
final class CacheWarmer implements AutoCloseable {
    private static final long STOP_MILLIS = 10_000;

    private final StoreProvider stores;
    private final Pages pages;
    private final Consumer<String> log;
    private final Thread thread = new Thread(this::run, "cache-warmer");
    private volatile boolean stopped;

    /** Makes and caches pages. */
    @FunctionalInterface
    interface Pages {
        /**
         * @param template of the page's address, such as {@code /state/{state}}
         * @param values of the places in the template
         * @param betweenSections is called between two sections; an exception that it throws ends
         *     the page
         */
        void prepare(String template, Map<String, String> values, StoreSnapshot snapshot, Runnable betweenSections)
                throws Exception;
    }

    private record Page(String template, Map<String, String> values) {
        static Page pair(List<String> codes) {
            return new Page("/pair/{first}/{second}", Map.of("first", codes.get(0), "second", codes.get(1)));
        }
    }

    CacheWarmer(StoreProvider stores, Pages pages, Consumer<String> log) {
        this.stores = stores;
        this.pages = pages;
        this.log = log;
    }

    CacheWarmer start() {
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        return this;
    }

    private static List<Page> list() {
        return Stream.concat(
                        Stream.of(
                                new Page("/", Map.of()),
                                Page.pair(List.of("USA", "CHN")),
                                new Page("/state/{state}", Map.of("state", "USA"))),
                        CaseClaims.list().stream()
                                .map(file -> Page.pair(file.header().states())))
                .toList();
    }

    private void run() {
        WorkFolders.sweep(stores.home().directory());
        try {
            for (Page page : list()) {
                stopIfClosed();
                try (StoreSnapshot snapshot = stores.acquire()) {
                    pages.prepare(page.template(), page.values(), snapshot, this::stopIfClosed);
                }
            }
        } catch (StoppedException | StoreProvider.ClosedException | StoreSnapshot.StoreReplacedException e) {
            // The server has stopped, or an import has replaced the store.
        } catch (Exception e) {
            // A page that was begun when an import replaced the store ends with an error of its own.
            if (!stopped && !(e.getCause() instanceof StoreSnapshot.StoreReplacedException)) {
                log.accept("cache warm-up: " + e);
            }
        }
    }

    private void stopIfClosed() {
        if (stopped) {
            throw new StoppedException();
        }
    }

    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Makes no more pages; a section that is being written is finished. */
    void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
