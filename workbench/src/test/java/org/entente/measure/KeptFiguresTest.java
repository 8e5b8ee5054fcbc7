package org.entente.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.frozen.FrozenFigures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What rests on all pairs is kept beside a store, and answers after it when the rows of the others
 * are gone.
 */
class KeptFiguresTest {
    private static final int YEAR = 2000;
    private static final int TUR = 640;
    private static final int IRN = 630;
    private static final List<String> IDS = List.of("trade.total", "trade.share");

    @TempDir
    Path folder;

    private static Store inMemory() {
        Random random = new Random(8);
        List<Integer> states = StateSystem.standard().listMembers(YEAR).stream()
                .map(State::cow)
                .filter(cow -> cow % 5 == 0)
                .toList();
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", YEAR, YEAR, "trade_flow");
        for (int a : states) {
            for (int b : states) {
                if (a != b) {
                    rows.flow(YEAR, a, b, random.nextInt(9) == 0 ? null : Integer.valueOf(random.nextInt(500)));
                }
            }
        }
        rows.snapshot("cow-capitals", "1", 1990, 2010, "capital");
        for (int cow : states) {
            double latitude = random.nextInt(120) - 60.0;
            rows.row("capital", cow, "C", "1816-01-01", "2024-12-31", latitude, random.nextInt(300) - 150.0);
        }
        rows.snapshot("gdp-population", "1", 1990, 2010, "state_year");
        for (int cow : states) {
            rows.row("state_year", cow, "S", YEAR, "pwtrgdp", "unit", 1 + random.nextDouble(), null, null, null, null);
        }
        rows.snapshot("nmc", "1", 1990, 2010, "state_year");
        for (int cow : states) {
            rows.row("state_year", cow, "S", YEAR, "cinc", "share", 1 + random.nextDouble(), null, null, null, null);
        }
        return rows.store();
    }

    /** The same rows in a file. */
    private StoreHome inFile(Store store) {
        StoreHome home = new StoreHome(folder.resolve("home"));
        try (StoreWriter writer = StoreWriter.begin(home)) {
            for (String table :
                    List.of("snapshot", "snapshot_file", "coverage", "trade_flow", "capital", "state_year")) {
                Path file = folder.resolve(table + ".parquet");
                store.execute("COPY " + table + " TO '" + file + "' (FORMAT parquet)");
                writer.execute("INSERT INTO " + table + " SELECT * FROM read_parquet('" + file + "')");
            }
            writer.commit();
        }
        return home;
    }

    private static List<Figure> ask(Store store) {
        Figures figures = new Figures(StandardMeasures.create(), store, FrozenFigures.none());
        Question question = Question.of(Subjects.pair(TUR, IRN), YearRange.of(YEAR));
        List<Figure> all = new ArrayList<>();
        for (String id : IDS) {
            all.addAll(figures.list(id, question));
            for (String aspect : List.of(
                    FigureIds.PERCENTILE, FigureIds.RANK, FigureIds.EXPECTED, FigureIds.DEVIATION, FigureIds.UNUSUAL)) {
                all.addAll(figures.listAspect(id, question, aspect));
            }
        }
        return all;
    }

    private static void assertSame(List<Figure> actual, List<Figure> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Figure wanted = expected.get(i);
            assertThat(actual.get(i).id()).isEqualTo(wanted.id());
            assertThat(actual.get(i).getValue()).as(wanted.id().toString()).isCloseTo(wanted.getValue(), within(1e-9));
            assertThat(actual.get(i).low()).isEqualTo(wanted.low());
            assertThat(actual.get(i).high()).isEqualTo(wanted.high());
            assertThat(actual.get(i).n()).isEqualTo(wanted.n());
            assertThat(actual.get(i).note()).isEqualTo(wanted.note());
        }
    }

    @Test
    void placesAndSharesAreTheSameFromWhatIsKept() {
        List<Figure> computed;
        StoreHome home;
        try (Store store = inMemory()) {
            computed = ask(store);
            home = inFile(store);
        }
        assertThat(computed).hasSize(6 * IDS.size());
        try (Store store = Store.open(home)) {
            assertSame(ask(store), computed);
        }
        // Of the flows only those between the two are left, and nothing of where and how large
        // anybody is.
        try (StoreWriter writer = StoreWriter.begin(home)) {
            writer.execute(
                    "DELETE FROM trade_flow WHERE exporter NOT IN (?, ?) OR importer NOT IN (?, ?)",
                    TUR,
                    IRN,
                    TUR,
                    IRN);
            writer.execute("DELETE FROM capital");
            writer.execute("DELETE FROM state_year");
            writer.commit();
        }
        try (Store store = Store.open(home)) {
            assertSame(ask(store), computed);
        }
    }
}
