package org.entente.measure;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that has begun on a thread of its own. */
public final class Begun<R> {
    private final CompletableFuture<R> result;

    private Begun(CompletableFuture<R> result) {
        this.result = result;
    }

    /**
     * Begins it.
     *
     * @param name of the thread
     */
    public static <R> Begun<R> begin(String name, Supplier<R> work) {
        return new Begun<>(CompletableFuture.supplyAsync(work, task -> new Thread(task, name).start()));
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

    /** Waits for its end, and says whether it came to a result. */
    public boolean await() {
        return result.handle((value, failure) -> failure == null).join();
    }
}
