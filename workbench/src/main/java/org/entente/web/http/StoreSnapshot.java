package org.entente.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.Workbench;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;

/**
 * One version of the store with a small pool of workbenches that read it. It is reference-counted:
 * every request acquires it and closes it, and the last one to do so closes the workbenches.
 */
public final class StoreSnapshot implements AutoCloseable {
    private final StoreHome home;
    private final StoreState state;
    private final String id;
    private final List<Snapshot> snapshots;
    private final int poolSize;
    private final BlockingQueue<Workbench> idle;
    private final List<Workbench> open = new ArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private int references = 1;

    private StoreSnapshot(StoreHome home, StoreState state, Workbench first, int poolSize) {
        this.home = home;
        this.state = state;
        this.poolSize = poolSize;
        this.snapshots = first.store().listSnapshots();
        this.id = digest(snapshots);
        this.idle = new ArrayBlockingQueue<>(poolSize);
        open.add(first);
        idle.add(first);
    }

    /**
     * Opens the store file that is current.
     *
     * @param poolSize the most workbenches that are open at a time
     */
    static StoreSnapshot open(StoreHome home, int poolSize) {
        while (true) {
            StoreState before = StoreState.of(home.storeFile());
            Workbench first = Workbench.open(home);
            if (StoreState.of(home.storeFile()).equals(before)) {
                return new StoreSnapshot(home, before, first, poolSize);
            }
            first.close();
        }
    }

    /** Short digest of the set of snapshots: equal for equal data. */
    String id() {
        return id;
    }

    StoreHome home() {
        return home;
    }

    StoreState state() {
        return state;
    }

    public List<Snapshot> snapshots() {
        return snapshots;
    }

    /** How many requests wait for a workbench. */
    public int waiting() {
        return waiting.get();
    }

    /** Adds a reference; false when the snapshot is closed already. */
    synchronized boolean acquire() {
        if (references == 0) {
            return false;
        }
        references++;
        return true;
    }

    /** Drops a reference; the last one closes the workbenches. */
    @Override
    public synchronized void close() {
        references--;
        if (references == 0) {
            open.forEach(Workbench::close);
        }
    }

    /**
     * Takes a workbench from the pool, for one thread, until it is {@link #giveBack given back}.
     *
     * @throws WebException 503 when none becomes free in time
     */
    Workbench take(long timeoutMillis) {
        Workbench free = idle.poll();
        if (free == null) {
            free = openAnother();
        }
        if (free != null) {
            return free;
        }
        waiting.incrementAndGet();
        try {
            Workbench awaited = idle.poll(timeoutMillis, TimeUnit.MILLISECONDS);
            if (awaited == null) {
                throw busy();
            }
            return awaited;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static WebException busy() {
        return new WebException(503, "busy", WebTexts.english().get("error.busy"));
    }

    void giveBack(Workbench workbench) {
        idle.add(workbench);
    }

    /** One more for the pool; null when it is full, or another file has replaced this store. */
    private synchronized @Nullable Workbench openAnother() {
        if (open.size() >= poolSize) {
            return null;
        }
        Workbench another = openSame().orElse(null);
        if (another != null) {
            open.add(another);
        }
        return another;
    }

    /** Empty when another file has replaced this store. */
    private Optional<Workbench> openSame() {
        if (!StoreState.of(home.storeFile()).equals(state)) {
            return Optional.empty();
        }
        Workbench another = Workbench.open(home);
        if (StoreState.of(home.storeFile()).equals(state)) {
            return Optional.of(another);
        }
        another.close();
        return Optional.empty();
    }

    /**
     * A workbench outside the pool, for adding the evidence of a case to the store's tables. The
     * caller closes it.
     *
     * @throws StoreReplacedException when another file has replaced this store
     */
    Workbench openPrivate() {
        return openSame().orElseThrow(StoreReplacedException::new);
    }

    /** Another file has replaced the store; the request is repeated with the new one. */
    public static final class StoreReplacedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static String digest(List<Snapshot> snapshots) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Snapshot snapshot : snapshots) {
                sha.update((snapshot.ref() + " " + snapshot.kept() + "\n").getBytes(StandardCharsets.UTF_8));
                for (SnapshotFile file : snapshot.files()) {
                    sha.update((file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
