package org.entente.web;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;

/**
 * The store that is served. When another file stands at its place, requests from then on get the new one, and those under way end
 * with the old. A new file that cannot be read leaves the old store in service.
 */
final class Served implements AutoCloseable {
    /** Workbenches a store: as many as the machine can keep busy, since each keeps what it learnt of all pairs. */
    static final int MOST = 2;

    private final StoreHome home;
    private final Consumer<String> log;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Generation current;
    private volatile @Nullable StoreState refused;
    private volatile boolean ended;

    Served(StoreHome home, Consumer<String> log) {
        this.home = home;
        this.log = log;
        this.current = Generation.open(home, MOST);
    }

    StoreHome home() {
        return home;
    }

    /** What is served now, without holding it: for its numbers only. */
    Generation now() {
        return current;
    }

    /**
     * The newest store, held for one request: {@link Generation#release} it.
     *
     * @throws EndedException when no store is served any more
     */
    Generation hold() {
        notice();
        while (true) {
            Generation found = current;
            if (found.hold()) {
                return found;
            }
            if (ended) {
                throw new EndedException();
            }
        }
    }

    private void notice() {
        StoreState there = StoreState.of(home.storeFile());
        // Who finds the lock taken is served from the old store meanwhile.
        if (there.equals(current.state()) || there.equals(refused) || !changing.tryLock()) {
            return;
        }
        try {
            if (!StoreState.of(home.storeFile()).equals(current.state())) {
                Generation next = Generation.open(home, MOST);
                Generation before = current;
                current = next;
                before.release();
                log.accept(WebTexts.english().get("log.replaced"));
            }
        } catch (StoreException e) {
            refused = there;
            log.accept(e.getMessage());
        } finally {
            changing.unlock();
        }
    }

    /** The server has ended. */
    static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void close() {
        ended = true;
        current.release();
    }
}
