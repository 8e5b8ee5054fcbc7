package org.entente.measure.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.country.YearRange;
import org.entente.measure.CanonicalRows;
import org.entente.measure.catalogue.StandardMeasures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.Measure;
import org.entente.measure.model.Question;
import org.entente.measure.model.Subjects;
import org.entente.provenance.Lineage;
import org.entente.provenance.Snapshot;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Potentials that were estimated once are read back the same, with what is known of the pairs. */
class KeptPotentialTest {
    private static final int[] STATES = {640, 770, 90, 91, 92, 93, 94, 95, 100, 101, 130, 135};
    private static final int YEAR = 1975;

    @TempDir
    Path folder;

    /** What each sells to each, with ties of some of the pairs. */
    private static CanonicalRows rows() {
        CanonicalRows rows = new CanonicalRows().snapshot("cow-trade", "1", 1970, 1980, "trade_flow");
        for (int k = 0; k < STATES.length; k++) {
            for (int l = 0; l < STATES.length; l++) {
                if (k != l) {
                    boolean near = Math.abs(k - l) == 1;
                    rows.flow(YEAR, STATES[k], STATES[l], k == 5 && l == 6 ? null : (k + 1) * (l + 2) * (near ? 8 : 4));
                }
            }
        }
        rows.snapshot("cow-capitals", "1", 1816, 2024, "capital");
        for (int k = 0; k < STATES.length; k++) {
            rows.row("capital", STATES[k], "C" + k, "1816-01-01", "2024-12-31", 0, k * k + 2 * (k % 3));
        }
        rows.snapshot("cepii-dist", "1", 1816, 2024, "state_distance");
        for (int k = 0; k < STATES.length; k++) {
            for (int l = k + 1; l < STATES.length; l++) {
                boolean near = l - k == 1;
                boolean third = (k + l) % 3 == 0;
                rows.row(
                        "state_distance",
                        STATES[k],
                        "A",
                        STATES[l],
                        "B",
                        100.0,
                        100.0,
                        100.0,
                        100.0,
                        false,
                        near,
                        near,
                        third,
                        (k + l) % 4 == 0,
                        false,
                        false,
                        false);
            }
        }
        return rows;
    }

    private StoreHome inFile(Store store) {
        StoreHome home = new StoreHome(folder.resolve("home"));
        try (StoreWriter writer = StoreWriter.begin(home)) {
            for (String table :
                    List.of("snapshot", "snapshot_file", "coverage", "trade_flow", "capital", "state_distance")) {
                Path file = folder.resolve(table + ".parquet");
                store.execute("COPY " + table + " TO '" + file + "' (FORMAT parquet)");
                writer.execute("INSERT INTO " + table + " SELECT * FROM read_parquet('" + file + "')");
            }
            writer.commit();
        }
        return home;
    }

    private record Told(List<Figure> figures, List<Lineage> lineages) {}

    /** All pairs of the year, one with what lies behind it, and a year without flows. */
    private static Told ask(Store store) {
        Measure measure = StandardMeasures.create().get("trade.potential");
        List<Figure> figures = new ArrayList<>();
        List<Lineage> lineages = new ArrayList<>();
        for (int[] way : new int[][] {{640, 770}, {770, 640}, {93, 94}, {640, 90}}) {
            Figure figure = measure.compute(Question.of(Subjects.pair(way[0], way[1]), YearRange.of(YEAR)), store)
                    .figure(0);
            figures.add(figure);
            lineages.add(measure.lineage(figure, store));
        }
        figures.addAll(measure.compute(Question.of(new Subjects.AllPairs(), YearRange.of(YEAR)), store)
                .figures());
        figures.addAll(measure.compute(Question.of(Subjects.pair(640, 770), YearRange.of(1976)), store)
                .figures());
        return new Told(figures, lineages);
    }

    @Test
    void whatWasKeptIsWhatIsReadBack() throws IOException {
        try (Store memory = rows().store()) {
            Told expected = ask(memory);
            assertThat(expected.figures()).filteredOn(f -> f.value() != null).hasSizeGreaterThan(100);
            assertThat(expected.lineages().get(0).worked())
                    .contains("(log km between capitals)", "(common official language)");
            assertThat(expected.lineages().get(0).rows())
                    .extracting(row -> row.table())
                    .contains("trade_flow", "capital", "state_distance");
            StoreHome home = inFile(memory);
            FileTime hour =
                    FileTime.from(Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600));
            try (Store first = Store.open(home)) {
                assertThat(ask(first)).isEqualTo(expected);
            }
            List<Path> kept = files(home);
            assertThat(kept).isNotEmpty();
            for (Path file : kept) {
                Files.setLastModifiedTime(file, hour);
            }
            // What is in memory belongs to the store's file as it was.
            Files.setLastModifiedTime(home.storeFile(), hour);
            try (Store second = Store.open(home)) {
                assertThat(ask(second)).isEqualTo(expected);
            }
            assertThat(files(home)).isEqualTo(kept);
            for (Path file : kept) {
                assertThat(Files.getLastModifiedTime(file)).as("written anew").isEqualTo(hour);
            }
        }
    }

    /**
     * Two who have the store open share what is in memory, and neither waits for what the other is
     * at: both would, for each other.
     */
    @Test
    void eachReaderReadsItsOwnStore() throws Exception {
        try (Store memory = rows().store()) {
            Told expected = ask(memory);
            StoreHome home = inFile(memory);
            try (Store first = Store.open(home)) {
                assertThat(ask(first)).isEqualTo(expected);
            }
            // What is in memory belongs to the store's file as it was.
            Files.setLastModifiedTime(home.storeFile(), FileTime.fromMillis(0));
            Studies busy = new Studies();
            try (Store one = Store.open(home);
                    Store other = Store.open(home)) {
                Snapshot trade = one.listSnapshots().stream()
                        .filter(snapshot -> snapshot.source().equals("cow-trade"))
                        .findFirst()
                        .orElseThrow();
                assertThat(busy.potential(
                                StandardMeasures.create(),
                                one,
                                trade,
                                YEAR,
                                PotentialAsk.parse("trade.potential", null)))
                        .isInstanceOf(PotentialStudy.Estimated.class);
                synchronized (busy) {
                    assertThat(CompletableFuture.supplyAsync(() -> ask(other)).get(60, TimeUnit.SECONDS))
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static List<Path> files(StoreHome home) throws IOException {
        try (Stream<Path> all = Files.walk(home.storeFile().getParent())) {
            return all.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }
}
