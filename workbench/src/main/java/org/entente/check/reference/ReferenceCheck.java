package org.entente.check.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.check.Findings;
import org.entente.measure.model.Measures;
import org.entente.store.Store;
import org.entente.store.StoreException;
import org.entente.text.MessageBundle;

/**
 * Goes through a folder of reference values and computes them again: from its own files, or from
 * the store.
 */
public final class ReferenceCheck {
    private static final MessageBundle MESSAGES = MessageBundle.english(ReferenceCheck.class);

    /** Stands for all files of the pair. */
    private static final String PAIR = "panel/e_TURPAK_nd_add_cow_trade.csv";

    private final Path folder;
    private final Store store;
    private final Measures measures;

    /** @param folder laid out as {@code shared/reference} */
    public ReferenceCheck(Path folder, Store store, Measures measures) {
        this.folder = folder;
        this.store = store;
        this.measures = measures;
    }

    /** Compares one file. */
    @FunctionalInterface
    private interface Comparison {
        void run(ValueComparison agreement) throws IOException;
    }

    /** Compares all files that there are. */
    public Findings run() throws IOException {
        Findings findings = new Findings();
        VotesReference votes = new VotesReference(store, measures);
        compare(findings, "un-similarity.csv", 1e-9, a -> votes.pairs(a, file("un-similarity.csv")));
        compare(findings, "un-similarity-checksums.csv", 1e-9, a -> votes.sums(a, file("un-similarity-checksums.csv")));
        BreaksReference breaks = new BreaksReference(folder.resolve("breaks"));
        compare(findings, "breaks/baiperron_rss_bic.csv", 1e-9, breaks::criteria);
        compare(findings, "breaks/baiperron_breaks.csv", 0, breaks::dates);
        compare(findings, "breaks/tests_changepoint.csv", 1e-7, breaks::tests);
        compare(findings, "gravity/coefficients.csv", 1e-6, new GravityReference(folder.resolve("gravity"))::compare);
        for (String number : List.of("01", "03", "05", "07", "09", "11", "13", "15", "17")) {
            String name = "separation/" + number + ".csv";
            compare(findings, name, 0, a -> SeparationReference.compare(a, file(name)));
        }
        compare(
                findings,
                "trade-indices/balassa-sample.csv",
                1e-9,
                a -> BalassaReference.compare(
                        a,
                        file("trade-indices/balassa-sample.csv"),
                        file("trade-indices/world_trade_avg_1998_to_2000.csv.gz")));
        PanelReference panel = new PanelReference(folder.resolve("panel"), store, measures);
        compare(findings, "panel/dyadyears_by_year.csv", 0, panel::units);
        compare(findings, "panel/checksums.csv", 1e-9, panel::sums);
        compare(findings, PAIR, 1e-9, new PairPanelReference(folder.resolve("panel"), store, measures)::compare);
        return findings;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void compare(Findings findings, String name, double wanted, Comparison comparison) throws IOException {
        if (!Files.exists(file(name))) {
            ValueComparison.skip(findings, name, MESSAGES.get("no_file"));
            return;
        }
        ValueComparison agreement = new ValueComparison(name, wanted);
        try {
            comparison.run(agreement);
            agreement.report(findings);
        } catch (StoreException | UncheckedIOException | IllegalArgumentException e) {
            findings.wrong("reference", name, MESSAGES.fill("damaged", "reason", e.getMessage()));
        }
    }
}
