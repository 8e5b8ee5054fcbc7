package org.entente.numerics.regression;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Threads that share the parts of a computation. What a part is never depends on how many threads
 * there are, and a part's result goes to a place of its own, so that sums taken over the parts in
 * their order are the same to the last bit for any number of threads.
 */
public final class Workers implements AutoCloseable {
    /** What is used unless more are requested. */
    public static final int DEFAULT_THREADS = 2;

    private static final int MOST = 256;

    private final int threads;
    private final ExecutorService helpers;

    /**
     * @param threads from 1 to 256
     * @throws IllegalArgumentException for any other number
     */
    public Workers(int threads) {
        if (threads < 1 || threads > MOST) {
            throw new IllegalArgumentException("from 1 to " + MOST + " threads, not " + threads);
        }
        this.threads = threads;
        this.helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            Thread thread = new Thread(task, "entente-regression");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs the task for each part from 0 on, in no order, and comes back when all are done. */
    public void run(int parts, IntConsumer task) {
        int helping = Math.min(threads, parts) - 1;
        if (helping <= 0) {
            for (int part = 0; part < parts; part++) {
                task.accept(part);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Phaser done = new Phaser(1);
        Runnable share = () -> {
            try {
                for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                    task.accept(part);
                }
            } catch (RuntimeException | Error e) {
                failed.compareAndSet(null, e);
            }
        };
        for (int i = 0; i < helping; i++) {
            done.register();
            helpers.execute(() -> {
                share.run();
                done.arriveAndDeregister();
            });
        }
        share.run();
        done.arriveAndAwaitAdvance();
        Throwable failure = failed.get();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
