package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.provenance.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of a store is known to all who have the same one open, and to nobody who has another. */
class RecallTest {
    private static final String MEMBERS = "SELECT count(*) AS n FROM un_member";
    private static final String SNAPSHOTS = "SELECT count(*) AS n FROM snapshot";

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        add(640);
    }

    private StoreHome home() {
        return new StoreHome(folder);
    }

    private void add(int member) {
        try (StoreWriter writer = StoreWriter.begin(home())) {
            try (RowAppender rows = writer.appender("un_member")) {
                rows.begin()
                        .add(1)
                        .add((short) 1)
                        .add(1L)
                        .add((short) member)
                        .add("")
                        .end();
            }
            writer.commit();
        }
    }

    private static long ask(Store store, String sql) {
        return store.recall(sql).getLong("n", 0);
    }

    @Test
    void whatOneAskedAnotherNeedNotAskAgain() {
        try (Store one = Store.open(home());
                Store other = Store.open(home())) {
            assertThat(other.findRecalled(MEMBERS)).isEmpty();
            Columns answer = one.recall(MEMBERS);
            assertThat(answer.getLong("n", 0)).isEqualTo(1);
            assertThat(other.findRecalled(MEMBERS)).containsSame(answer);
        }
    }

    @Test
    void aStoreThatWasReplacedIsAnother() {
        try (Store before = Store.open(home())) {
            assertThat(ask(before, MEMBERS)).isEqualTo(1);
            add(770);
            try (Store after = Store.open(home())) {
                assertThat(after.findRecalled(MEMBERS)).isEmpty();
                assertThat(ask(after, MEMBERS)).isEqualTo(2);
            }
            assertThat(ask(before, MEMBERS)).isEqualTo(1);
        }
    }

    @Test
    void whatStandsBesideOneStoreIsNotInTheAnswersOfOthers() {
        try (Store one = Store.open(home());
                Store other = Store.open(home())) {
            assertThat(ask(one, SNAPSHOTS)).isZero();
            Columns members = one.recall(MEMBERS);
            one.addBeside(new Snapshot(7, "case", "1", Instant.EPOCH, 1, 1, 0, List.of()));

            assertThat(ask(one, SNAPSHOTS)).isEqualTo(1);
            assertThat(ask(other, SNAPSHOTS)).isZero();
            assertThat(one.recall(MEMBERS)).isSameAs(members);
            assertThat(one.findRecalled(SNAPSHOTS)).isPresent();
            assertThat(other.recall(SNAPSHOTS).getLong("n", 0)).isZero();
            // What no row beside the file can be in is known to all.
            Columns two = one.recall("SELECT 2 AS n");
            assertThat(other.findRecalled("SELECT 2 AS n")).containsSame(two);
            one.addBeside(new Snapshot(8, "case", "2", Instant.EPOCH, 1, 1, 0, List.of()));
            assertThat(ask(one, SNAPSHOTS)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT count(*) AS n FROM snapshot                                         | true",
                "select s.ref from un_vote v join snapshot s using (snapshot)               | true",
                "SELECT 1 FROM un_vote WHERE rcid IN (SELECT first_year FROM coverage)      | true",
                "WITH c AS (SELECT * FROM case_quantity) SELECT * FROM c                    | true",
                "SELECT name FROM snapshot_file                                             | true",
                "SELECT snapshot, file, line FROM un_vote WHERE snapshot = ? ORDER BY line  | false",
                "SELECT state, snapshot FROM state_year                                     | false"
            })
    void aQueryIsAskedOfWhatStandsBesideWhereItNamesATableOfIt(String sql, boolean asked) {
        assertThat(Beside.isAsked(sql)).isEqualTo(asked);
    }

    @Test
    void aStoreInMemoryRecallsNothing() {
        try (Store store = Store.empty()) {
            assertThat(ask(store, MEMBERS)).isZero();
            store.execute("INSERT INTO un_member VALUES (1, 1, 1, 640, '')");
            assertThat(ask(store, MEMBERS)).isEqualTo(1);
        }
    }

    @Test
    void theAnswersNotAskedForLongestMakeRoom() {
        Recall recall = new Recall();
        Columns quarter = ofMegabytes(5.9);
        for (int i = 0; i < 4; i++) {
            recall.keep(List.of("q" + i), quarter);
        }
        assertThat(recall.find(List.of("q0"))).isNotNull();
        recall.keep(List.of("q4"), quarter);

        assertThat(recall.find(List.of("q1"))).isNull();
        assertThat(recall.find(List.of("q0"))).isNotNull();
        recall.keep(List.of("large"), ofMegabytes(6.1));
        assertThat(recall.find(List.of("large"))).isNull();
    }

    private static Columns ofMegabytes(double megabytes) {
        int rows = (int) (megabytes * (1 << 20) / Long.BYTES);
        return Columns.of(Map.of("n", new long[rows]), rows);
    }
}
