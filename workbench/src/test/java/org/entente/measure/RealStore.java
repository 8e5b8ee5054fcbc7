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

    /** Votes in the cleaned form, and the published ideal points. */
    public static Store votesAndIdealPoints() {
        return open(
                "un-votes/un_votes.csv.gz",
                "un-votes/un_roll_calls.csv.gz",
                "un-votes/un_roll_call_issues.csv",
                "un-ideal-points/IdealpointsJuly2025.csv.gz");
    }

    public static Store trade() {
        return open("cow-trade/cow_trade_ndy.csv.gz");
    }

    /** The four sources of trade totals. */
    public static Store tradeOfAllSources() {
        return open(
                "cow-trade/cow_trade_ndy.csv.gz",
                "wits-trade/WITS_trade2009.csv",
                "itpd/itpd_aggregated.csv.gz",
                "unctad-trade/unctad_sitc_sections_1995_2005_2015.csv.gz");
    }

    /** Trade by product: sections of the SITC between all, and six digits of the HS of two exporters. */
    public static Store products() {
        return open(
                "unctad-trade/unctad_sitc_sections_1995_2005_2015.csv.gz",
                "baci/ExampleTradeData.csv",
                "baci/product_codes_HS.csv",
                "baci/country_codes_V202201.csv");
    }

    /** Both vintages of the register, and the published totals of the earlier one. */
    public static Store arms() {
        return open(
                "sipri-transfers/trade-register_2024-10-13.csv",
                "sipri-transfers/trade-register_2025-03-13.csv",
                "sipri-tiv/import-export-values_recipients_1950-2024.csv",
                "sipri-tiv/import-export-values_suppliers_1950-2024.csv");
    }

    /** Alliances, organisations, exercises, disputes, capabilities, agreements, ideal points, and where states lie. */
    public static Store ties() {
        return open(
                "atop/atop-member-level.csv",
                "atop/atop-alliance-level.csv",
                "atop/atop_alliance_ddy.csv.gz",
                "cow-igo/cow_igo_ndy.csv.gz",
                "mme/mme_v7.csv",
                "mid/MIDA 5.0.csv",
                "mid/MIDB 5.0.csv",
                "mid/gml-ddy-disputes-2.03.csv",
                "nmc/NMC_5_0.csv",
                "sipri-milex/SIPRI-Milex-data-1948-2023.xlsx",
                "un-ideal-points/IdealpointsJuly2025.csv.gz",
                "desta/DESTA_DESTA.csv",
                "nuclear-cooperation/nca_dataset.csv",
                "cow-capitals/cow_capitals.csv",
                "cow-contiguity/contdird.csv",
                "colt-totals/top_sent.parquet",
                "colt-totals/top_received.parquet");
    }

    /** What the joins of panels read. */
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
