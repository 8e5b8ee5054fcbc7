package org.entente;

import java.util.Set;
import org.entente.measure.Figures;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Measures;
import org.entente.measure.own.OwnMeasures;
import org.entente.store.Store;
import org.entente.store.StoreHome;

/**
 * Everything below the command line and the web, wired by hand: from where the store is, to the
 * store, to the catalogues that read it. One workbench serves one command, or one request; it holds
 * the store open for reading.
 */
public final class Workbench implements AutoCloseable {
    private final StoreHome home;
    private final Store store;
    private final Measures measures;
    private final Figures live;

    private Workbench(StoreHome home, Store store) {
        this.home = home;
        this.store = store;
        this.measures = StandardMeasures.create().with(OwnMeasures.list(store));
        this.live = new Figures(measures, store, FrozenFigures.none());
    }

    /**
     * Opens the store of a home for reading; an empty one where none was written yet.
     *
     * @throws org.entente.store.StoreException when the file is no store, is damaged, or is newer
     *     than this program
     */
    public static Workbench open(StoreHome home) {
        return new Workbench(home, Store.open(home));
    }

    /** Opens the store of a home as if some of its snapshots, given by number, were not there. */
    public static Workbench openWithout(StoreHome home, Set<Integer> hidden) {
        return new Workbench(home, Store.open(home, hidden));
    }

    /** Another one over the same store, for another thread; it has to be closed too. */
    public Workbench openAgain() {
        return new Workbench(home, store.openAgain());
    }

    public StoreHome home() {
        return home;
    }

    public Store store() {
        return store;
    }

    /**
     * The catalogue of measures: those that come with Entente, and one for each that the user
     * brought.
     */
    public Measures measures() {
        return measures;
    }

    /**
     * Figures computed from the store, and where it cannot speak those that a case froze. Without
     * frozen ones it is the same object each time, so that what it knows of all pairs is computed
     * once.
     */
    public Figures figures(FrozenFigures frozen) {
        return frozen.isEmpty() ? live : new Figures(measures, store, frozen);
    }

    @Override
    public void close() {
        store.close();
    }
}
