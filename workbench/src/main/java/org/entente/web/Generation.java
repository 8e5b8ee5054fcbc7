package org.entente.web;

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
 * One store as it was at some time, with the few workbenches that read it: a workbench serves one request at a time. Requests hold
 * it while they run, so that it is closed only when the last of them has ended.
 */
final class Generation {
    private final StoreHome home;
    private final StoreState state;
    private final String id;
    private final List<Snapshot> snapshots;
    private final int most;
    private final BlockingQueue<Workbench> idle;
    private final List<Workbench> all = new ArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private int holders = 1;

    private Generation(StoreHome home, StoreState state, Workbench first, int most) {
        this.home = home;
        this.state = state;
        this.most = most;
        this.snapshots = first.store().listSnapshots();
        this.id = digest(snapshots);
        this.idle = new ArrayBlockingQueue<>(most);
        all.add(first);
        idle.add(first);
    }

    /**
     * Opens what stands at the store's place now.
     *
     * @param most workbenches that are open at a time
     */
    static Generation open(StoreHome home, int most) {
        while (true) {
            StoreState before = StoreState.of(home.storeFile());
            Workbench first = Workbench.open(home);
            if (StoreState.of(home.storeFile()).equals(before)) {
                return new Generation(home, before, first, most);
            }
            first.close();
        }
    }

    /** Short digest of the set of snapshots: the same data have the same. */
    String id() {
        return id;
    }

    StoreHome home() {
        return home;
    }

    StoreState state() {
        return state;
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    int waiting() {
        return waiting.get();
    }

    /** Holds it for a request; false when it is closed already. */
    synchronized boolean hold() {
        if (holders == 0) {
            return false;
        }
        holders++;
        return true;
    }

    /** Ends a hold; the last one closes the stores. */
    synchronized void release() {
        holders--;
        if (holders == 0) {
            all.forEach(Workbench::close);
        }
    }

    /** A workbench for one thread, to be given {@link #giveBack back}. */
    Workbench take(long patienceMillis) {
        Workbench free = idle.poll();
        if (free == null) {
            free = openAnother();
        }
        if (free != null) {
            return free;
        }
        waiting.incrementAndGet();
        try {
            free = idle.poll(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
        if (free == null) {
            throw new WebException(503, "busy", WebTexts.english().get("error.busy"));
        }
        return free;
    }

    /** As {@link #take}, where nobody has to be waited for. */
    Optional<Workbench> findFree() {
        Workbench free = idle.poll();
        return Optional.ofNullable(free == null ? openAnother() : free);
    }

    /** Opens one more where there may be, so that nobody waits for that. */
    void fill() {
        Workbench another = openAnother();
        if (another != null) {
            idle.add(another);
        }
    }

    /** Takes it back; where memory is short it is closed with all that it learnt, and a new one stands in its place. */
    void giveBack(Workbench workbench) {
        idle.add(Memory.isShort() ? replaced(workbench) : workbench);
    }

    /** The same where another store stands there now. */
    private synchronized Workbench replaced(Workbench workbench) {
        Optional<Workbench> fresh = openSame();
        fresh.ifPresent(another -> {
            all.remove(workbench);
            all.add(another);
            workbench.close();
        });
        return fresh.orElse(workbench);
    }

    /** One more, when there may be and the file at the store's place is still this one. */
    private synchronized @Nullable Workbench openAnother() {
        if (all.size() >= most) {
            return null;
        }
        Workbench another = openSame().orElse(null);
        if (another != null) {
            all.add(another);
        }
        return another;
    }

    /** Empty when another file stands at the store's place. */
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
     * A workbench of its own, for who lays something beside the store. The caller closes it.
     *
     * @throws StoreReplacedException when another store stands there now
     */
    Workbench openOwn() {
        return openSame().orElseThrow(StoreReplacedException::new);
    }

    /** The store was replaced meanwhile; asked again, the request is answered from the new one. */
    static final class StoreReplacedException extends RuntimeException {
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
