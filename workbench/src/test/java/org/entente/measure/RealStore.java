package org.entente.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.TestData;
import org.entente.Workbench;
import org.entente.progress.Progress;
import org.entente.source.ImportOptions;
import org.entente.source.Importer;
import org.entente.source.Sources;
import org.entente.store.Store;
import org.entente.store.StoreHome;

/**
 * Stores with the publishers' files, each imported once a test run, however many processes run tests side by side; a test that opens
 * one skips where the files are absent.
 */
public final class RealStore {
    private static final Map<String, StoreHome> HOMES = new HashMap<>();

    private RealStore() {}

    /** Votes in the cleaned form. */
    public static Store votes() {
        return open("un-votes/un_votes.csv.gz", "un-votes/un_roll_calls.csv.gz", "un-votes/un_roll_call_issues.csv");
    }

    /** What the joins of panels read: one source of each quantity, of trade COW's until 2014. */
    public static Store panel() {
        return open(
                "cow-igo/cow_igo_ndy.csv.gz",
                "cow-trade/cow_trade_ndy.csv.gz",
                "cow-contiguity/contdird.csv",
                "atop/atop_alliance_ddy.csv.gz",
                "nmc/NMC_5_0.csv",
                "gdp/cw_gdppop.csv.gz",
                "polity/polity4v2015.csv",
                "mid/gml-ddy-disputes-2.03.csv",
                "rivalries/tss_rivalries.xlsx",
                "archigos/archigos.csv",
                "reign/REIGN_electionlist_3_21.csv",
                "reign/REIGN_leaderlist_3_21.csv");
    }

    /** Everything in the folder, as a user would import it. */
    public static synchronized Store everything() {
        Path folder = TestData.requireData("README.md").getParent();
        String ready = System.getProperty("entente.test.store");
        return ready != null
                ? Store.open(new StoreHome(Path.of(ready)))
                : Store.open(HOMES.computeIfAbsent("everything", key -> create(List.of(folder))));
    }

    private static synchronized Store open(String... files) {
        List<Path> paths = List.of(files).stream().map(TestData::requireData).toList();
        return Store.open(HOMES.computeIfAbsent(String.join(" ", files), key -> create(paths)));
    }

    private static StoreHome create(List<Path> paths) {
        try {
            Path folder = SharedFolder.once(paths.toString(), made -> {
                StoreHome home = new StoreHome(made);
                new Importer(Sources.standard(), home).importAll(paths, ImportOptions.PLAIN, Progress.silent());
                if (paths.stream().allMatch(Files::isDirectory)) {
                    prepare(home);
                }
            });
            return new StoreHome(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a store that a dossier was asked of; for a few files it would take longer than it saves. */
    private static void prepare(StoreHome home) {
        try (Workbench workbench = Workbench.open(home)) {
            workbench.questions().forEach(workbench.store()::keepParts);
        }
    }
}
