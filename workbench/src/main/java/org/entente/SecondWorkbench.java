package org.entente;

import org.entente.measure.Begun;
import org.jspecify.annotations.Nullable;

/**
 * Another workbench over the same store, for a second thread of one command, opened beside what goes on meanwhile. A single processor has no
 * use for it: there none is opened, nor where there is no store yet.
 */
public final class SecondWorkbench implements AutoCloseable {
    private final @Nullable Begun<Workbench> opening;

    private SecondWorkbench(@Nullable Begun<Workbench> opening) {
        this.opening = opening;
    }

    /** Begins to open one, on a thread of its own. */
    public static SecondWorkbench open(Workbench first) {
        boolean useful =
                Runtime.getRuntime().availableProcessors() > 1 && first.store().isPresent();
        return new SecondWorkbench(useful ? Begun.begin("second-workbench", first::openAgain) : null);
    }

    /** The workbench, once it is open; null where there is none. It throws what opening it threw, such as a {@link org.entente.store.StoreException}. */
    public @Nullable Workbench find() {
        return opening == null ? null : opening.join();
    }

    /** Closes it, also where nobody asked for it. */
    @Override
    public void close() {
        if (opening != null && opening.await()) {
            opening.join().close();
        }
    }
}
