package org.entente.measure.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.country.YearRange;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Measures;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store in a file keeps sums and parts of the flows; figures and lineages are those of the same
 * rows in memory.
 */
class KeptTradeTest {
    private static final Measures MEASURES = new Measures(EconomyMeasures.list());
    private static final YearRange YEARS = new YearRange(2009, 2012);
    private static final List<String> SHARES =
            List.of("trade.share", "trade.import_share", "trade.intensity", "trade.exports");

    @TempDir
    Path folder;

    private StoreHome inFile(Store store) {
        StoreHome home = new StoreHome(folder.resolve("home"));
        try (StoreWriter writer = StoreWriter.begin(home)) {
            for (String table : List.of("snapshot", "snapshot_file", "coverage", "trade_flow")) {
                Path file = folder.resolve(table + ".parquet");
                store.execute("COPY " + table + " TO '" + file + "' (FORMAT parquet)");
                writer.execute("INSERT INTO " + table + " SELECT * FROM read_parquet('" + file + "')");
            }
            writer.commit();
        }
        return home;
    }

    /** What a few pairs and states are told, each asked for by itself, with the rows behind it. */
    private static List<Object> told(Store store, List<String> ids) {
        List<Object> told = new ArrayList<>();
        for (String id : ids) {
            Measure measure = MEASURES.get(id);
            for (int[] pair : new int[][] {{770, 640}}) {
                for (YearRange years : List.of(YEARS, YearRange.of(2011))) {
                    List<Figure> figures = measure.compute(Question.of(Subjects.pair(pair[0], pair[1]), years), store)
                            .figures();
                    told.addAll(figures);
                    told.addAll(measure.lineages(figures, store));
                    told.add(measure.countRows(figures, store));
                }
            }
        }
        return told;
    }

    private static List<String> ofPairs() {
        List<String> ids = new ArrayList<>();
        for (Measure measure : MEASURES.listAll()) {
            if (measure.definition().shape().states() == 2) {
                ids.add(measure.definition().id());
            }
        }
        return ids;
    }

    @Test
    void figuresAndRowsAreTheSameFromAFile() {
        List<Object> wanted;
        StoreHome home;
        try (Store store = TradeFiles.random(5).store()) {
            wanted = told(store, ofPairs());
            home = inFile(store);
        }
        try (Store store = Store.open(home)) {
            assertThat(told(store, ofPairs())).isEqualTo(wanted);
        }
    }

    @Test
    void sharesAreOfTheTotalsThatWereKept() {
        List<Figure> wanted = new ArrayList<>();
        StoreHome home;
        try (Store store = TradeFiles.random(6).store()) {
            home = inFile(store);
        }
        try (Store store = Store.open(home)) {
            addFigures(store, wanted);
        }
        // Whatever the two do not trade with each other is gone.
        try (StoreWriter writer = StoreWriter.begin(home)) {
            writer.execute("DELETE FROM trade_flow WHERE coalesce(exporter, 0) NOT IN (640, 770)"
                    + " OR coalesce(importer, 0) NOT IN (640, 770)");
            writer.commit();
        }
        try (Store store = Store.open(home)) {
            List<Figure> kept = new ArrayList<>();
            addFigures(store, kept);
            assertThat(kept).isEqualTo(wanted);
            Lineage lineage = MEASURES.get("trade.exports").lineage(kept.get(kept.size() - 1), store);
            assertThat(lineage.rowCount()).isPositive();
        }
    }

    private static void addFigures(Store store, List<Figure> into) {
        for (String id : SHARES) {
            into.addAll(MEASURES.get(id)
                    .compute(Question.of(Subjects.pair(640, 770), YEARS), store)
                    .figures());
        }
    }
}
