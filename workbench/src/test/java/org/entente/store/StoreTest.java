package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.provenance.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private StoreHome home() {
        return new StoreHome(folder.resolve("a home with spaces"));
    }

    private static void addMember(StoreWriter writer, int snapshot, int member) {
        try (RowAppender rows = writer.appender("un_member")) {
            rows.begin()
                    .add(snapshot)
                    .add((short) 1)
                    .add(1L)
                    .add((short) member)
                    .add("Türkiye")
                    .end();
        }
    }

    private static long members(Store store) {
        return store.query("SELECT count(*) AS n FROM un_member").getLong("n", 0);
    }

    @Test
    void aHomeWithoutAStoreReadsAsEmptyAndStaysWithoutOne() {
        try (Store store = Store.open(home())) {
            assertThat(store.isPresent()).isFalse();
            assertThat(members(store)).isZero();
            assertThat(store.listSnapshots()).isEmpty();
        }
        assertThat(home().storeFile()).doesNotExist();
    }

    @Test
    void whatWasCommittedIsReadAndWhatWasNotIsGone() {
        try (StoreWriter writer = StoreWriter.begin(home())) {
            addMember(writer, 1, 640);
            writer.commit();
        }
        try (StoreWriter writer = StoreWriter.begin(home())) {
            addMember(writer, 1, 770);
            assertThat(writer.query("SELECT * FROM un_member").rows()).isEqualTo(2);
        }
        try (Store store = Store.open(home())) {
            assertThat(store.isPresent()).isTrue();
            assertThat(members(store)).isEqualTo(1);
        }
    }

    @Test
    void aReaderKeepsItsWholeStoreWhileAWriterReplacesIt() {
        try (StoreWriter writer = StoreWriter.begin(home())) {
            addMember(writer, 1, 640);
            writer.commit();
        }
        try (Store before = Store.open(home())) {
            try (StoreWriter writer = StoreWriter.begin(home())) {
                addMember(writer, 1, 770);
                writer.commit();
            }
            assertThat(members(before)).isEqualTo(1);
            try (Store after = Store.open(home())) {
                assertThat(members(after)).isEqualTo(2);
            }
        }
    }

    private static Snapshot snapshot(int id, String source, String vintage) {
        return new Snapshot(id, source, vintage, Instant.EPOCH, 0, 0, 0, List.of());
    }

    /** A home whose store has two vintages of a source, with a member each. */
    private StoreHome twoVintages() {
        try (StoreWriter writer = StoreWriter.begin(home())) {
            for (int id = 1; id <= 2; id++) {
                writer.execute(
                        "INSERT INTO snapshot VALUES (?, 'un-votes', ?, 'publisher', ?, TIMESTAMP '2024-01-01', 0, 0, 0)",
                        id,
                        "201" + id,
                        "un-votes:201" + id);
                writer.execute("INSERT INTO coverage VALUES (?, 'un_member', '', 1946, 2010 + ?)", id, id);
                addMember(writer, id, 640 + id);
            }
            writer.commit();
        }
        return home();
    }

    @Test
    void whatLiesBesideOneOfTwoIsNotSeenByTheOther() {
        try (Store first = Store.open(twoVintages());
                Store second = first.openAgain()) {
            assertThat(second.listSnapshots()).isEqualTo(first.listSnapshots()).hasSize(2);
            int one = first.addOverlay(snapshot(0, "case", "a"));
            first.coverOverlay(one, "case_event", "640-770", 1950, 1960);
            assertThat(first.listSnapshots()).hasSize(3).contains(snapshot(one, "case", "a"));
            assertThat(second.listSnapshots()).hasSize(2);
            assertThat(second.query("SELECT * FROM coverage").rows()).isEqualTo(2);
            int other = second.addOverlay(snapshot(0, "a-case", "b"));
            assertThat(second.listSnapshots().get(0)).isEqualTo(snapshot(other, "a-case", "b"));
            assertThat(first.query("SELECT vintage FROM snapshot WHERE source LIKE '%case'")
                            .getText("vintage", 0))
                    .isEqualTo("a");
            second.execute("CREATE TEMP TABLE mine AS SELECT 1 AS one");
            assertThatThrownBy(() -> first.query("FROM mine")).isInstanceOf(StoreException.class);
            assertThatThrownBy(first::openAgain).isInstanceOf(IllegalStateException.class);
        }
        try (Store none = Store.empty()) {
            assertThatThrownBy(none::openAgain).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anEngineThatWasStartedAheadServesOneStore() {
        StoreHome home = twoVintages();
        Store.startEngine();
        try (Store first = Store.open(home);
                Store second = Store.open(home)) {
            assertThat(members(first)).isEqualTo(members(second)).isEqualTo(2);
            first.execute("CREATE TABLE mine AS SELECT 1 AS one");
            assertThatThrownBy(() -> second.query("FROM mine")).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void aHiddenVintageStaysHiddenWhateverIsLaidBeside() {
        try (Store store = Store.open(twoVintages(), Set.of(2));
                Store again = store.openAgain()) {
            for (Store one : List.of(store, again)) {
                int added = one.addOverlay(snapshot(0, "case", "a"));
                assertThat(one.listSnapshots()).extracting(Snapshot::id).containsExactly(added, 1);
                assertThat(one.query("SELECT snapshot FROM snapshot ORDER BY ALL")
                                .longs("snapshot"))
                        .containsExactly(1, added);
                assertThat(one.query("SELECT last_year FROM coverage").longs("last_year"))
                        .containsExactly(2011);
                assertThat(members(one)).isEqualTo(1);
            }
        }
    }

    @Test
    void aCachedAnswerIsTheSameForWhoeverOpensTheStore() {
        String sql = "SELECT snapshot, member, name FROM un_member WHERE snapshot >= ? ORDER BY member";
        StoreHome home = twoVintages();
        for (int time = 0; time < 2; time++) {
            try (Store store = Store.open(home)) {
                Columns kept = store.cached().query(sql, 1);
                assertThat(kept.longs("member")).containsExactly(641, 642);
                assertThat(kept.getText("name", 1)).isEqualTo("Türkiye");
                assertThat(store.cached().query(sql, 2).longs("member")).containsExactly(642);
                assertThat(store.hasRows("un_member")).isTrue();
                assertThat(store.hasRows("un_vote")).isFalse();
            }
        }
        try (Store store = Store.open(home, Set.of(1))) {
            assertThat(store.cached().query(sql, 1).longs("member")).containsExactly(642);
        }
        try (Store none = Store.empty()) {
            assertThat(none.cached().query(sql, 1).rows()).isZero();
        }
    }

    @Test
    void onlyOneWritesAtATime() {
        try (StoreWriter first = StoreWriter.begin(home())) {
            assertThat(first.query("SELECT 1 AS one").rows()).isEqualTo(1);
            assertThatThrownBy(() -> StoreWriter.begin(home()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("being written");
        }
        StoreWriter.begin(home()).close();
    }

    @Test
    void theCopyOfAKilledWriterIsRemovedByTheNext() throws IOException {
        Files.createDirectories(home().directory());
        Path leftover = home().directory().resolve("entente.duckdb.writing-1");
        Files.writeString(leftover, "half a store");
        StoreWriter.begin(home()).close();
        try (Stream<Path> files = Files.list(home().directory())) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactly("entente.lock");
        }
    }

    @Test
    void aFileThatIsNoStoreIsRefusedAndKept() throws IOException {
        Files.createDirectories(home().directory());
        byte[] text = "country,year\n".repeat(2000).getBytes(StandardCharsets.UTF_8);
        Files.write(home().storeFile(), text);
        assertThatThrownBy(() -> Store.open(home()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(home().storeFile().toString())
                .hasMessageContaining("import again");
        assertThat(Files.readAllBytes(home().storeFile())).isEqualTo(text);
    }

    @Test
    void aNewerStoreIsRefusedWithBothVersions() {
        try (StoreWriter writer = StoreWriter.begin(home())) {
            writer.execute("INSERT INTO schema_version VALUES (99, TIMESTAMP '2030-01-01')");
            writer.commit();
        }
        assertThatThrownBy(() -> Store.open(home()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("up to " + Schema.CURRENT);
    }

    @Test
    void columnsKeepTypesAndNulls() {
        try (Store store = Store.empty()) {
            Columns rows = store.query("""
                    SELECT 7::SMALLINT AS whole, 0.5::DOUBLE AS part, DATE '1979-11-07' AS day, TRUE AS yes,
                           [2018, 2019]::SMALLINT[] AS years, NULL::DOUBLE AS nothing, ? AS given
                    """, "Pakistan");
            assertThat(rows.getInt("whole", 0)).isEqualTo(7);
            assertThat(rows.getDouble("whole", 0)).isEqualTo(7.0);
            assertThat(rows.getDouble("part", 0)).isEqualTo(0.5);
            assertThat(rows.getDate("day", 0)).isEqualTo(LocalDate.of(1979, 11, 7));
            assertThat(rows.getBoolean("yes", 0)).isTrue();
            assertThat(rows.getLongList("years", 0)).containsExactly(2018, 2019);
            assertThat(rows.isNull("nothing", 0)).isTrue();
            assertThat(rows.getText("given", 0)).isEqualTo("Pakistan");
            assertThatThrownBy(() -> rows.getDouble("nothing", 0)).hasMessageContaining("nothing");
            assertThatThrownBy(() -> rows.getLong("absent", 0)).hasMessageContaining("no column absent");
        }
    }

    @Test
    void appendsEveryTypeOfACanonicalRow() {
        try (Store store = Store.empty()) {
            try (RowAppender rows = store.appender("arms_deal")) {
                rows.begin().add(1).add((short) 1).add(12L);
                rows.add((short) 640).add("Türkiye").add((short) 770).add("Pakistan");
                rows.add((short) 2018)
                        .add(false)
                        .add(4)
                        .add(false)
                        .add("MilGem")
                        .add("frigate");
                rows.add(1)
                        .add(false)
                        .add(new short[] {2023})
                        .add("New")
                        .add("")
                        .add(205.0)
                        .add(820.0);
                rows.addNull().end();
            }
            Columns deal = store.query("SELECT * FROM arms_deal");
            assertThat(deal.getInt("ordered", 0)).isEqualTo(4);
            assertThat(deal.getLongList("delivery_years", 0)).containsExactly(2023);
            assertThat(deal.isNull("delivered_tiv", 0)).isTrue();
        }
    }

    /**
     * A narrow number is bound as the engine planned it; one that does not fit is still itself, and
     * no other number.
     */
    @Test
    void aNumberThatIsTooWideForItsColumnFindsNothing() {
        try (Store store = Store.empty()) {
            store.execute("CREATE TEMP TABLE narrow AS SELECT CAST(range AS SMALLINT) AS x FROM range(10)");
            String sql = "SELECT x FROM narrow WHERE x = ?";
            assertThat(store.query(sql, 3).longs("x")).containsExactly(3);
            assertThat(store.query(sql, 65_536 + 3).rows()).isZero();
            assertThat(store.query(sql, -65_533).rows()).isZero();
            assertThat(store.query("SELECT x FROM narrow WHERE x < ?", 70_000).rows())
                    .isEqualTo(10);
        }
    }
}
