package org.entente.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.TestData;
import org.entente.Workbench;
import org.entente.measure.estimate.AllPairs;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.progress.Progress;
import org.entente.provenance.Snapshot;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.Importer;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;

/**
 * The store with the publishers' files, imported once a test run, however many processes run tests
 * side by side; a test that opens it skips where the files are absent.
 */
public final class RealStore {
    private static @Nullable StoreHome home;

    private RealStore() {}

    /** Everything in the folder, as a user would import it. */
    public static Store everything() {
        return Store.open(home());
    }

    /** The newest votes, as if nothing else were imported. */
    public static Store votes() {
        return with(snapshot -> snapshot.ref().equals("un-votes:2020-01-14"));
    }

    /** What the joins of panels read: one source of each quantity, of trade COW's until 2014. */
    public static Store panel() {
        Set<String> sources = Set.of(
                "cow-igo",
                "cow-trade",
                "cow-contiguity",
                "atop-dyads",
                "nmc",
                "gdp-population",
                "polity",
                "gml",
                "rivalries",
                "archigos",
                "reign");
        return with(snapshot -> sources.contains(snapshot.source()));
    }

    private static Store with(Predicate<Snapshot> kept) {
        StoreHome home = home();
        try (Store all = Store.open(home)) {
            Set<Integer> hidden = all.listSnapshots().stream()
                    .filter(kept.negate())
                    .map(Snapshot::id)
                    .collect(Collectors.toSet());
            return Store.open(home, hidden);
        }
    }

    /**
     * Where the shared store lies, for who opens it more than once. Nothing may be written there.
     */
    public static synchronized StoreHome home() {
        Path folder = TestData.requireData("README.md").getParent();
        if (home == null) {
            String ready = System.getProperty("entente.test.store");
            home = ready != null ? new StoreHome(Path.of(ready)) : create(List.of(folder));
        }
        return home;
    }

    private static StoreHome create(List<Path> paths) {
        try {
            Path folder = SharedFolder.once(paths.toString(), made -> {
                StoreHome home = new StoreHome(made);
                new Importer(Sources.standard(), home).importAll(paths, ImportOptions.PLAIN, Progress.silent());
                prepare(home);
            });
            return new StoreHome(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a store that a dossier was asked of: what is found out of all pairs lies beside it. */
    private static void prepare(StoreHome home) {
        try (Workbench workbench = Workbench.open(home)) {
            new AllPairs(workbench.figures(FrozenFigures.none())).steps().forEach(Runnable::run);
        }
    }
}
