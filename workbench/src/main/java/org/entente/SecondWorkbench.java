package org.entente;

import java.util.function.Supplier;
import org.entente.measure.Begun;
import org.entente.store.StoreHome;

/** Another workbench over the same store, for a second thread of one command. It is opened beside what goes on meanwhile. */
public final class SecondWorkbench implements AutoCloseable {
    private final Begun<Workbench> opening;

    private SecondWorkbench(Begun<Workbench> opening) {
        this.opening = opening;
    }

    /** Begins to open the store of a home. */
    public static SecondWorkbench open(StoreHome home) {
        return open(() -> Workbench.open(home));
    }

    /** Begins to open one, on a thread of its own. */
    public static SecondWorkbench open(Supplier<Workbench> open) {
        return new SecondWorkbench(Begun.begin("second-workbench", open));
    }

    /**
     * The workbench, once it is open.
     *
     * @throws org.entente.store.StoreException as {@link Workbench#open}
     */
    public Workbench get() {
        return opening.join();
    }

    /** Closes it, also where nobody asked for it. */
    @Override
    public void close() {
        if (opening.await()) {
            opening.join().close();
        }
    }
}
