package org.entente;

import java.util.function.Supplier;
import org.entente.measure.Begun;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;

/**
 * Another workbench over the same store, for a second thread of one command, opened beside what goes on meanwhile. A single processor has no
 * use for it: there none is opened.
 */
public final class SecondWorkbench implements AutoCloseable {
    private final @Nullable Begun<Workbench> opening;

    private SecondWorkbench(@Nullable Begun<Workbench> opening) {
        this.opening = opening;
    }

    /** Begins to open the store of a home. */
    public static SecondWorkbench open(StoreHome home) {
        return open(() -> Workbench.open(home));
    }

    /** Begins to open one, on a thread of its own. */
    public static SecondWorkbench open(Supplier<Workbench> open) {
        return new SecondWorkbench(
                Runtime.getRuntime().availableProcessors() > 1 ? Begun.begin("second-workbench", open) : null);
    }

    /**
     * The workbench, once it is open; null where there is none, or where another store stood there by then: two would write of different data.
     * It throws what opening it threw, such as a {@link org.entente.store.StoreException}.
     *
     * @param first the workbench beside which it is to be used
     */
    public @Nullable Workbench find(Workbench first) {
        if (opening == null) {
            return null;
        }
        Workbench second = opening.join();
        return second.store().listSnapshots().equals(first.store().listSnapshots()) ? second : null;
    }

    /** Closes it, also where nobody asked for it. */
    @Override
    public void close() {
        if (opening != null && opening.await()) {
            opening.join().close();
        }
    }
}
