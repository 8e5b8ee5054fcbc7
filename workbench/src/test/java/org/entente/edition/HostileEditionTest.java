package org.entente.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.Importer;
import org.entente.store.FileHash;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edition files that somebody made in order to do harm: the hashes in the manifest fit, the content
 * does not. Each ends in a message that says what to do, and the home stays as it was.
 */
class HostileEditionTest {
    private static final String DISTANCES = """
            iso_o,iso_d,contig,comlang_off,comlang_ethno,colony,comcol,curcol,col45,smctry,dist,distcap,distw,distwces
            GRC,TUR,1,0,0,0,0,0,0,0,817.1,817.1,700.5,650.5
            """;

    private static final String LEADERS = """
            stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear,birthyear,gender,militarycareer
            GRC,350,A-1,Simitis,22,1,1996,3,2004,1936,1,0
            """;

    @TempDir
    Path folder;

    private Path made;
    private Path file;
    private Edition edition;
    private StoreHome home;
    private String before;

    @BeforeEach
    void make() throws IOException {
        StoreHome source = fill("source", "dist_cepii.csv", DISTANCES);
        made = folder.resolve("edition");
        edition = new EditionMaker(Permissions.standard()).make(source, LocalDate.of(2026, 12, 2), made);
        // An edition's release is read only where it is not imported.
        home = fill("home", "leaders.csv", LEADERS);
        file = made.resolve("state_distance.parquet");
        before = FileHash.sha256(home.storeFile());
    }

    private StoreHome fill(String name, String file, String text) throws IOException {
        StoreHome filled = new StoreHome(folder.resolve(name));
        Path source = Files.writeString(folder.resolve(file), text);
        new Importer(Sources.standard(), filled).importAll(List.of(source), ImportOptions.PLAIN, Progress.silent());
        return filled;
    }

    /** Writes the file of distances anew; {@code rows} is a query that may read {@code made}. */
    private void write(String rows) throws SQLException, IOException {
        Path other = folder.resolve("other.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW made AS SELECT * FROM read_parquet('" + file + "')");
            statement.execute("COPY (" + rows + ") TO '" + other + "' (FORMAT parquet, COMPRESSION zstd)");
        }
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The manifest with the hashes and sizes of the files as they are now. */
    private Edition fitting() throws IOException {
        List<Edition.Table> tables = new ArrayList<>();
        for (Edition.Table table : edition.tables()) {
            Path at = made.resolve(table.file());
            tables.add(new Edition.Table(table.name(), FileHash.sha256(at), Files.size(at)));
        }
        return new Edition(edition.edition(), edition.schema(), tables, edition.snapshots());
    }

    private void isRefused(Edition hostile, String words) throws IOException {
        StoreHome empty = new StoreHome(folder.resolve("empty"));
        for (StoreHome one : List.of(empty, home)) {
            assertThatThrownBy(() -> EditionInstaller.install(hostile, made, one))
                    .isInstanceOf(EditionException.class)
                    .hasMessageContaining(words)
                    .hasMessageContaining("2026-12-02")
                    .hasMessageContaining("install the program again");
        }
        assertThat(empty.storeFile()).doesNotExist();
        assertThat(FileHash.sha256(home.storeFile())).isEqualTo(before);
    }

    @Test
    void theFilesAsTheyWereMadeAreLoaded() throws IOException {
        EditionInstaller.install(fitting(), made, home);
        try (Store store = Store.open(home)) {
            assertThat(store.listSnapshots()).hasSize(2);
        }
    }

    @Test
    void aTruncatedFileIsRefusedWithAndWithoutItsHash() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int left : new int[] {0, 3, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, left));
            isRefused(edition, "is damaged");
            isRefused(fitting(), "cannot be read");
        }
    }

    @Test
    void aFileOfAnotherSchemaIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        for (String rows : List.of(
                "SELECT *, 1 AS unknown_column FROM made",
                "SELECT * EXCLUDE snapshot FROM made",
                "SELECT * REPLACE ('many' AS line) FROM made",
                "SELECT 'SELECT 1' AS \"snapshot; DROP TABLE snapshot\"")) {
            Files.write(file, whole);
            write(rows);
            isRefused(fitting(), "cannot be read");
        }
    }

    @Test
    void moreRowsThanAnyEditionHasAreRefusedBeforeTheyAreRead() throws Exception {
        write("SELECT snapshot, file FROM made, range(20100000)");
        assertThat(Files.size(file)).isLessThan(20_000_000);
        isRefused(fitting(), "at most 20000000 are read");
    }

    @Test
    void aTableOfNoSuchNameIsRefusedWhereverItsFileLies() throws IOException {
        Files.copy(file, folder.resolve("outside.parquet"));
        for (String name : List.of("../outside", "..", "", "/etc/passwd", "snapshot; DROP TABLE snapshot", "event")) {
            Edition.Table table = new Edition.Table(name, FileHash.sha256(file), Files.size(file));
            Edition hostile = new Edition(edition.edition(), edition.schema(), List.of(table), edition.snapshots());
            isRefused(hostile, "names a table that this program does not have");
        }
    }

    @Test
    void filesOfAnotherReleaseThanTheManifestSaysAreRefused() throws IOException {
        Edition.Release release = edition.snapshots().get(0);
        Edition.Release other = new Edition.Release(
                "un-votes", release.vintage(), "CC0", "free", "", "", "", release.rows(), release.files());
        isRefused(
                new Edition(edition.edition(), edition.schema(), edition.tables(), List.of(other)),
                "lacks the release un-votes:");
    }

    @Test
    void aSizeThatIsNotTheManifestsIsRefused() throws IOException {
        List<Edition.Table> tables = edition.tables().stream()
                .map(table -> new Edition.Table(table.name(), table.sha256(), table.bytes() + 1))
                .toList();
        isRefused(new Edition(edition.edition(), edition.schema(), tables, edition.snapshots()), "is damaged");
    }

    @Test
    void aManifestThatIsNoneIsRefused() {
        for (String text : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"edition\":",
                "{\"edition\":\"2026\",\"schema\":\"x\",\"tables\":[],\"snapshots\":[]}",
                "{\"edition\":\"2026\",\"schema\":1,\"tables\":[null],\"snapshots\":[]}",
                "[".repeat(100_000))) {
            assertThatThrownBy(() -> Edition.parse(text))
                    .as(text.substring(0, Math.min(30, text.length())))
                    .isInstanceOf(EditionException.class)
                    .hasMessageContaining("install the program again");
        }
    }
}
