package org.entente.web;

import java.util.Optional;
import org.entente.Workbench;
import org.jspecify.annotations.Nullable;

/** What one request has of a store: a workbench, taken when it is first asked for, and a second one where one is free. */
final class Lease implements AutoCloseable {
    private final Generation generation;
    private final long patienceMillis;
    private final Kind kind;
    private @Nullable Workbench taken;
    private @Nullable Workbench second;

    private enum Kind {
        TWO,
        ONE,
        OWN
    }

    Lease(Generation generation, long patienceMillis) {
        this(generation, patienceMillis, Kind.TWO);
    }

    private Lease(Generation generation, long patienceMillis, Kind kind) {
        this.generation = generation;
        this.patienceMillis = patienceMillis;
        this.kind = kind;
    }

    /** For who leaves the second one to others. */
    static Lease ofOne(Generation generation, long patienceMillis) {
        return new Lease(generation, patienceMillis, Kind.ONE);
    }

    /** For who leaves both to others: it opens one of its own, and closes it in the end. */
    static Lease ofOwn(Generation generation) {
        return new Lease(generation, 0, Kind.OWN);
    }

    /**
     * The workbench of this request.
     *
     * @throws WebException 503 when there is none in time
     * @throws Generation.StoreReplacedException where it has its own, and another store stands there now
     */
    Workbench get() {
        Workbench mine = taken;
        if (mine == null) {
            mine = kind == Kind.OWN ? generation.openOwn() : generation.take(patienceMillis);
            taken = mine;
        }
        return mine;
    }

    /**
     * Another one that nobody uses, until {@link #giveBackSecond}; nobody waits for it, and a single processor has no use for it. The first is
     * taken before: two requests that each hold a second one would wait for one another.
     *
     * @throws WebException as {@link #get}
     */
    Optional<Workbench> findSecond() {
        get();
        if (kind == Kind.TWO && second == null && Runtime.getRuntime().availableProcessors() > 1) {
            second = generation.findFree().orElse(null);
        }
        return Optional.ofNullable(second);
    }

    /** Gives the second one back before the request ends, since others may wait for it. */
    void giveBackSecond() {
        Workbench mine = second;
        if (mine != null) {
            second = null;
            generation.giveBack(mine);
        }
    }

    /** Gives back what was taken; it may be asked for again. */
    @Override
    public void close() {
        giveBackSecond();
        Workbench mine = taken;
        if (mine != null) {
            taken = null;
            if (kind == Kind.OWN) {
                mine.close();
            } else {
                generation.giveBack(mine);
            }
        }
    }
}
