package org.entente.measure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for figures while something long is written: one alone, or two side by side on a thread each, with a store of their own
 * over the same file. What comes of it is the same.
 */
public final class Desks {
    private final Figures first;
    private final @Nullable Supplier<Figures> open;
    private @Nullable Figures second;

    private Desks(Figures first, @Nullable Supplier<Figures> open) {
        this.first = first;
        this.open = open;
    }

    public static Desks one(Figures figures) {
        return new Desks(figures, null);
    }

    /**
     * Two desks.
     *
     * @param second asked once, on the other thread, when there is work for it; nobody else may use what it gives meanwhile
     */
    public static Desks two(Figures first, Supplier<Figures> second) {
        return new Desks(first, second);
    }

    private synchronized Figures second(Supplier<Figures> opening) {
        Figures known = second;
        if (known == null) {
            known = opening.get();
            second = known;
        }
        return known;
    }

    /** The desk of the calling thread. */
    public Figures first() {
        return first;
    }

    /** Whether there is another desk. */
    public boolean areTwo() {
        return open != null;
    }

    /** Work at the second desk, which has begun. */
    public static final class Begun<R> {
        private final CompletableFuture<R> result;

        private Begun(CompletableFuture<R> result) {
            this.result = result;
        }

        /** Waits for its end; what it threw is thrown here. */
        public R join() {
            try {
                return result.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e;
            }
        }

        /** Waits for its end, whatever that was: a store must not be closed before. */
        public void await() {
            result.handle((value, failure) -> true).join();
        }
    }

    /**
     * Begins work at the second desk; the caller has to wait for its end in any case.
     *
     * @throws IllegalStateException when there is one desk only
     */
    public <R> Begun<R> begin(Function<Figures, R> work) {
        Supplier<Figures> other = open;
        if (other == null) {
            throw new IllegalStateException("there is no second desk");
        }
        return new Begun<>(CompletableFuture.supplyAsync(
                () -> work.apply(second(other)), task -> new Thread(task, "second-desk").start()));
    }

    /** Does the same at every desk. */
    public void all(Consumer<Figures> work) {
        if (!areTwo()) {
            work.accept(first);
            return;
        }
        Begun<Boolean> beside = begin(figures -> {
            work.accept(figures);
            return true;
        });
        try {
            work.accept(first);
        } finally {
            beside.await();
        }
        beside.join();
    }

    /** Does each of several pieces of work, at whichever desk is free; the results in the order of the pieces. */
    public <T, R> List<R> each(List<T> pieces, BiFunction<Figures, T, R> work) {
        if (!areTwo() || pieces.size() < 2) {
            return pieces.stream().map(piece -> work.apply(first, piece)).toList();
        }
        AtomicInteger next = new AtomicInteger();
        Map<Integer, R> done = new ConcurrentSkipListMap<>();
        Begun<Boolean> beside = begin(figures -> take(figures, pieces, work, next, done));
        try {
            take(first, pieces, work, next, done);
        } finally {
            next.set(pieces.size());
            beside.await();
        }
        beside.join();
        return List.copyOf(done.values());
    }

    private static <T, R> boolean take(
            Figures figures, List<T> pieces, BiFunction<Figures, T, R> work, AtomicInteger next, Map<Integer, R> done) {
        for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
            done.put(i, work.apply(figures, pieces.get(i)));
        }
        return true;
    }
}
