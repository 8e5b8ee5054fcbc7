package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores of the earlier schema, made by its own script, and of a schema that is yet to come. */
class MigrationTest {
    @TempDir
    Path folder;

    private StoreHome home() {
        return new StoreHome(folder.resolve("home"));
    }

    private void makeFirstVersion() throws IOException {
        Files.createDirectories(home().directory());
        try (Database database = Database.file(home().storeFile())) {
            database.script(Schema.text("schema/V1.sql"));
            database.script("""
                    INSERT INTO schema_version VALUES (1, now()::TIMESTAMP);
                    INSERT INTO snapshot VALUES (1, 'un-votes', '2020', 'votes', 'none', now()::TIMESTAMP, 2, 1, 1);
                    INSERT INTO snapshot_file VALUES (1, 1, 'a.csv', 'votes', 'abc', 10, 2);
                    INSERT INTO row_issue VALUES (1, 1, 3, 'vote', 'x', 'is no vote', false);
                    INSERT INTO un_member VALUES (1, 1, 2, 640, 'Türkiye');
                    """);
        }
    }

    private void makeSecondVersion() throws IOException {
        makeFirstVersion();
        try (Database database = Database.file(home().storeFile())) {
            database.script(Schema.text("schema/V2.sql"));
            database.script("""
                    INSERT INTO schema_version VALUES (2, now()::TIMESTAMP);
                    INSERT INTO event_volume VALUES (1, 2018, 2, 9, 8, 7, 6, 5, 4);
                    """);
        }
    }

    @Test
    void whatTheFilesCoverIsNotKnownOfARollUpOfTheSecondVersion() throws IOException {
        makeSecondVersion();
        String volume = "SELECT mentions, quarters FROM event_volume";
        try (Store store = Store.open(home())) {
            assertThat(store.version()).isEqualTo(2);
            assertThat(store.query(volume).getLong("mentions", 0)).isEqualTo(4);
            assertThat(store.query(volume).isNull("quarters", 0)).isTrue();
        }
        try (StoreWriter writer = StoreWriter.begin(home())) {
            writer.commit();
        }
        try (Store store = Store.open(home())) {
            assertThat(store.version()).isEqualTo(Store.currentVersion());
            assertThat(store.query(volume).getLong("mentions", 0)).isEqualTo(4);
            assertThat(store.query(volume).isNull("quarters", 0)).isTrue();
        }
    }

    private static List<String> columns(Store store) {
        Columns rows = store.query("""
                SELECT table_name || '.' || column_name || ' ' || data_type AS col FROM duckdb_columns()
                WHERE NOT internal AND database_name = 'store' ORDER BY col
                """);
        return java.util.stream.IntStream.range(0, rows.rows())
                .mapToObj(i -> rows.getText("col", i))
                .toList();
    }

    @Test
    void anEarlierStoreIsReadAsItIs() throws IOException {
        makeFirstVersion();
        byte[] before = Files.readAllBytes(home().storeFile());
        try (Store store = Store.open(home())) {
            assertThat(store.version()).isEqualTo(1);
            assertThat(store.listSnapshots()).hasSize(1);
            assertThat(store.query("SELECT name FROM un_member").getText("name", 0))
                    .isEqualTo("Türkiye");
            assertThat(store.query("SELECT * FROM event_month").rows()).isZero();
        }
        assertThat(Files.readAllBytes(home().storeFile())).isEqualTo(before);
    }

    @Test
    void theNextWriterBringsItForwardWithAllItsRows() throws IOException {
        makeFirstVersion();
        try (StoreWriter writer = StoreWriter.begin(home())) {
            writer.commit();
        }
        StoreHome fresh = new StoreHome(folder.resolve("fresh"));
        try (StoreWriter writer = StoreWriter.begin(fresh)) {
            writer.commit();
        }
        try (Store store = Store.open(home());
                Store now = Store.open(fresh)) {
            assertThat(store.version()).isEqualTo(Store.currentVersion());
            assertThat(columns(store)).isEqualTo(columns(now)).isNotEmpty();
            assertThat(store.listSnapshots().get(0).files()).hasSize(1);
            assertThat(store.query("SELECT file FROM row_issue").getLong("file", 0))
                    .isEqualTo(1);
            assertThat(store.query("SELECT name FROM un_member").getText("name", 0))
                    .isEqualTo("Türkiye");
        }
    }

    @Test
    void aMigrationThatIsNotCommittedChangesNothing() throws IOException {
        makeFirstVersion();
        byte[] before = Files.readAllBytes(home().storeFile());
        StoreWriter.begin(home()).close();

        assertThat(Files.readAllBytes(home().storeFile())).isEqualTo(before);
    }

    @Test
    void aStoreOfTheNextVersionIsRefusedByReaderAndWriter() throws IOException {
        try (StoreWriter writer = StoreWriter.begin(home())) {
            writer.execute("INSERT INTO schema_version VALUES (?, now()::TIMESTAMP)", Store.currentVersion() + 1);
            writer.commit();
        }
        byte[] before = Files.readAllBytes(home().storeFile());

        assertThatThrownBy(() -> Store.open(home()).close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("use the newer Entente");
        assertThatThrownBy(() -> StoreWriter.begin(home()).close())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("use the newer Entente");
        assertThat(Files.readAllBytes(home().storeFile())).isEqualTo(before);
    }
}
