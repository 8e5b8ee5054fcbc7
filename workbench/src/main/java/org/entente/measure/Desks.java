package org.entente.measure;

import java.util.List;
import java.util.Map;
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
        return Begun.begin("second-desk", () -> work.apply(second(other)));
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
