package org.entente.web.http;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;

/**
 * Provides the current store. When an import has replaced the store file, new requests get the new
 * one and running requests finish with the old one. A new file that cannot be read is reported, and
 * the old store stays in service.
 */
public final class StoreProvider implements AutoCloseable {
    /** Workbenches per store: each computes on about one processor and caches what it has read. */
    static final int POOL_SIZE = 2;

    private final StoreHome home;
    private final Consumer<String> log;
    private final ReentrantLock replacing = new ReentrantLock();
    private volatile StoreSnapshot current;
    private volatile @Nullable StoreState unreadable;
    private volatile boolean closed;

    public StoreProvider(StoreHome home, Consumer<String> log) {
        this.home = home;
        this.log = log;
        this.current = StoreSnapshot.open(home, POOL_SIZE);
    }

    public StoreHome home() {
        return home;
    }

    /** The current snapshot without a reference to it: only for its counts. */
    public StoreSnapshot peek() {
        return current;
    }

    /**
     * The newest store, with a reference that the caller closes.
     *
     * @throws ClosedException when the server has stopped
     */
    public StoreSnapshot acquire() {
        replaceIfChanged();
        while (true) {
            StoreSnapshot snapshot = current;
            if (snapshot.acquire()) {
                return snapshot;
            }
            if (closed) {
                throw new ClosedException();
            }
        }
    }

    private void replaceIfChanged() {
        StoreState found = StoreState.of(home.storeFile());
        // A request that finds the lock taken is answered from the old store.
        if (found.equals(current.state()) || found.equals(unreadable) || !replacing.tryLock()) {
            return;
        }
        try {
            if (!StoreState.of(home.storeFile()).equals(current.state())) {
                StoreSnapshot next = StoreSnapshot.open(home, POOL_SIZE);
                StoreSnapshot before = current;
                current = next;
                before.close();
                log.accept(WebTexts.english().get("log.replaced"));
            }
        } catch (StoreException e) {
            unreadable = found;
            log.accept(e.getMessage());
        } finally {
            replacing.unlock();
        }
    }

    /** The server has stopped. */
    public static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void close() {
        closed = true;
        current.close();
    }
}
