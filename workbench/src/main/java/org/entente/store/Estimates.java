package org.entente.store;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * How many estimates over all pairs a store has computed and which it is computing, so that a long
 * command can say how far it is. Nothing depends on it. Safe for use by several threads.
 */
public final class Estimates {
    private final AtomicInteger made = new AtomicInteger();

    /** Names of what is being computed, in the order in which that began. */
    private final Deque<String> running = new ConcurrentLinkedDeque<>();

    Estimates() {}

    <T> T compute(String name, Supplier<T> compute) {
        running.addLast(name);
        try {
            T result = compute.get();
            made.incrementAndGet();
            return result;
        } finally {
            running.removeLastOccurrence(name);
        }
    }

    /** How many have been computed; what a cached file holds is not among them. */
    public int made() {
        return made.get();
    }

    /** The name of the one that began first, such as {@code potential of 1987 from cow-trade:4.0}. */
    public Optional<String> findRunning() {
        return Optional.ofNullable(running.peekFirst()).map(name -> name.replaceAll(" +", " "));
    }
}
