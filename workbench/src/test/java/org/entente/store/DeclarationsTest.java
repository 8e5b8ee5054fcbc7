package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.country.YearRange;
import org.entente.provenance.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What snapshots declare is what a query finds, of the file and of what lies beside it. */
class DeclarationsTest {
    private static final String[] TABLES = {"trade_flow", "un_vote", "state_year"};
    private static final String[] PARTS = {"", "exporter:2", "exporter:640"};

    @TempDir
    Path folder;

    @Test
    void whatIsDeclaredIsFoundByTableAndPart() {
        SplittableRandom random = new SplittableRandom(3);
        try (StoreWriter writer = StoreWriter.begin(new StoreHome(folder))) {
            for (int row = 0; row < 60; row++) {
                int from = 1900 + random.nextInt(80);
                writer.execute(
                        "INSERT INTO coverage VALUES (?, ?, ?, ?, ?)",
                        1 + random.nextInt(4),
                        TABLES[random.nextInt(3)],
                        PARTS[random.nextInt(3)],
                        from,
                        from + random.nextInt(40));
            }
            writer.commit();
        }
        try (Store store = Store.open(new StoreHome(folder))) {
            agree(store);
            int beside = store.addOverlay(new Snapshot(7, "case", "1", Instant.EPOCH, 1, 1, 0, List.of()));
            store.coverOverlay(beside, "case_event", "640-770", 2021, 2022);
            agree(store);
            assertThat(Declarations.of(store).lastYear()).hasValue(2022);
            assertThat(Declarations.of(store).lastYear(beside, "case_event")).hasValue(2022);
        }
        try (Store none = Store.empty()) {
            assertThat(Declarations.of(none).lastYear()).isEmpty();
            assertThat(Declarations.of(none).spans(1)).isEmpty();
        }
    }

    private static void agree(Store store) {
        Declarations declared = Declarations.of(store);
        Columns all = store.query("SELECT max(last_year) AS last FROM coverage");
        assertThat(declared.lastYear()).hasValue(all.getInt("last", 0));
        for (int snapshot = 0; snapshot < 9; snapshot++) {
            assertThat(declared.spans(snapshot))
                    .containsExactlyInAnyOrderElementsOf(spans(store, "snapshot = " + snapshot));
            for (String table : TABLES) {
                String there = "snapshot = %d AND table_name = '%s'".formatted(snapshot, table);
                assertThat(declared.lastYear(snapshot, table).orElse(0))
                        .isEqualTo(spans(store, there).stream()
                                .mapToInt(YearRange::to)
                                .max()
                                .orElse(0));
                for (String part : PARTS) {
                    assertThat(declared.parts(snapshot, table).getOrDefault(part, List.of()))
                            .containsExactlyInAnyOrderElementsOf(spans(store, there + " AND part = '" + part + "'"));
                }
            }
        }
    }

    private static List<YearRange> spans(Store store, String where) {
        Columns rows = store.query("SELECT first_year, last_year FROM coverage WHERE " + where);
        List<YearRange> spans = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            spans.add(new YearRange(rows.getInt("first_year", i), rows.getInt("last_year", i)));
        }
        return spans;
    }
}
