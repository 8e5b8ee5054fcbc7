package org.entente.measure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for figures while something long is written: one alone, or two side by side on a thread each, with a store of their own
 * over the same file. What comes of it is the same.
 */
public final class Desks {
    private final Figures first;
    private final @Nullable Figures second;

    private Desks(Figures first, @Nullable Figures second) {
        this.first = first;
        this.second = second;
    }

    public static Desks one(Figures figures) {
        return new Desks(figures, null);
    }

    /**
     * Two desks.
     *
     * @param second used on the other thread; nobody else may use it meanwhile
     */
    public static Desks two(Figures first, Figures second) {
        return new Desks(first, second);
    }

    /** The desk of the calling thread. */
    public Figures first() {
        return first;
    }

    /** Whether there is another desk. */
    public boolean areTwo() {
        return second != null;
    }

    /**
     * Begins work at the second desk; the caller has to wait for its end in any case.
     *
     * @throws IllegalStateException when there is one desk only
     */
    public <R> Begun<R> begin(Function<Figures, R> work) {
        Figures other = second;
        if (other == null) {
            throw new IllegalStateException("there is no second desk");
        }
        return Begun.begin("second-desk", () -> work.apply(other));
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
