package org.entente;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.entente.store.StoreHome;

/** Another workbench over the same store, for a second thread of one command. It is opened beside what goes on meanwhile. */
public final class SecondWorkbench implements AutoCloseable {
    private final CompletableFuture<Workbench> opening;

    private SecondWorkbench(CompletableFuture<Workbench> opening) {
        this.opening = opening;
    }

    /** Begins to open the store of a home. */
    public static SecondWorkbench open(StoreHome home) {
        return open(() -> Workbench.open(home));
    }

    /** Begins to open one, on a thread of its own. */
    public static SecondWorkbench open(Supplier<Workbench> open) {
        return new SecondWorkbench(
                CompletableFuture.supplyAsync(open, task -> new Thread(task, "second-workbench").start()));
    }

    /**
     * The workbench, once it is open.
     *
     * @throws org.entente.store.StoreException as {@link Workbench#open}
     */
    public Workbench get() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** Closes it, also where nobody asked for it. */
    @Override
    public void close() {
        opening.handle((workbench, failure) -> {
                    if (workbench != null) {
                        workbench.close();
                    }
                    return true;
                })
                .join();
    }
}
