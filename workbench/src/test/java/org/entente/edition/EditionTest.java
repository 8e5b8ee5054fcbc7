package org.entente.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.progress.Progress;
import org.entente.provenance.Snapshot;
import org.entente.source.Source;
import org.entente.source.Sources;
import org.entente.source.imports.ImportOptions;
import org.entente.source.imports.ImportReport;
import org.entente.source.imports.Importer;
import org.entente.source.intake.StoredContent;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starter edition: made from a few typed rows, loaded, damaged, and replaced by imports. */
class EditionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    /** In the layout of GeoDist: two pairs. */
    private static final String DISTANCES = """
            iso_o,iso_d,contig,comlang_off,comlang_ethno,colony,comcol,curcol,col45,smctry,dist,distcap,distw,distwces
            GRC,TUR,1,0,0,0,0,0,0,0,817.1,817.1,700.5,650.5
            TUR,GRC,1,0,0,0,0,0,0,0,817.1,817.1,700.5,650.5
            """;

    /** In the layout of REIGN's leader list: two spells of Greece. */
    private static final String LEADERS = """
            stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear,birthyear,gender,militarycareer
            GRC,350,A-1,Simitis,22,1,1996,3,2004,1936,1,0
            GRC,350,A-2,Kostas Karamanlis,10,3,2004,10,2009,1956,1,0
            """;

    @TempDir
    Path folder;

    private StoreHome home(String name) {
        return new StoreHome(folder.resolve(name));
    }

    private ImportReport bring(StoreHome home, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return new Importer(Sources.standard(), home).importAll(List.of(file), ImportOptions.PLAIN, Progress.silent());
    }

    private StoreHome filled() throws IOException {
        StoreHome home = home("filled");
        bring(home, "dist_cepii.csv", DISTANCES);
        bring(home, "leaders.csv", LEADERS);
        // A source whose rows may not be passed on.
        bring(
                home,
                "contdird.csv",
                "dyad,state1no,state1ab,state2no,state2ab,year,conttype,version\n"
                        + "350640,350,GRC,640,TUR,2016,1,3.2\n");
        return home;
    }

    private static Edition make(StoreHome home, Path into) throws IOException {
        return new EditionMaker(Permissions.standard()).make(home, DAY, into);
    }

    private static List<String> refs(StoreHome home) {
        try (Store store = Store.open(home)) {
            return store.listSnapshots().stream().map(Snapshot::ref).toList();
        }
    }

    @Test
    void onlyWhatMayBePassedOnIsInIt() throws IOException {
        StoreHome home = filled();
        assertThat(refs(home)).hasSize(3);
        Edition edition = make(home, folder.resolve("edition"));

        assertThat(edition.snapshots()).extracting(Edition.Release::source).containsExactly("cepii-dist", "reign");
        assertThat(edition.tables())
                .extracting(Edition.Table::name)
                .contains("state_distance", "leader_spell")
                .doesNotContain("contiguity");
    }

    @Test
    void itIsTheSameToTheLastByteWhereverAndWheneverItIsMade() throws IOException {
        StoreHome home = filled();
        make(home, folder.resolve("one"));
        StoreHome other = home("other");
        bring(other, "leaders2.csv", LEADERS);
        bring(other, "dist2.csv", DISTANCES);
        make(home, folder.resolve("two"));

        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(3);
            for (Path file : all) {
                assertThat(folder.resolve("two").resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void ofLeadersOnlyNamesAndDaysAreKept() throws IOException {
        StoreHome home = filled();
        Path made = folder.resolve("edition");
        Edition edition = make(home, made);
        StoreHome loaded = home("loaded");
        EditionInstaller.install(edition, made, loaded);

        try (Store store = Store.open(loaded)) {
            var rows = store.query("SELECT leader, first_day, birth_year, female, military_career, entry, exit"
                    + " FROM leader_spell ORDER BY first_day");
            assertThat(rows.rows()).isEqualTo(2);
            assertThat(rows.getText("leader", 1)).isEqualTo("Kostas Karamanlis");
            for (String empty : List.of("birth_year", "female", "military_career", "entry", "exit")) {
                assertThat(rows.isNull(empty, 0)).as(empty).isTrue();
            }
            // The hash of what is kept was recorded, so that a check of the store finds it whole.
            StoredContent content = new StoredContent(store);
            content.add("leader_spell");
            var recorded = store.query("SELECT snapshot, content FROM snapshot WHERE source = 'reign'");
            assertThat(content.find(recorded.getInt("snapshot", 0))).contains(recorded.getText("content", 0));
        }
    }

    @Test
    void itsSnapshotsAreMarkedAndAnImportOfTheSameReleaseReplacesOne() throws IOException {
        StoreHome home = filled();
        Path made = folder.resolve("edition");
        Edition edition = make(home, made);
        StoreHome loaded = home("loaded");
        EditionInstaller.install(edition, made, loaded);
        try (Store store = Store.open(loaded)) {
            assertThat(store.listSnapshots())
                    .allSatisfy(snapshot -> assertThat(snapshot.findEdition()).contains("2026-12-02"));
        }

        ImportReport report = bring(loaded, "mine.csv", DISTANCES);

        assertThat(report.imported()).hasSize(1);
        try (Store store = Store.open(loaded)) {
            assertThat(store.listSnapshots()).hasSize(2);
            assertThat(store.listSnapshots())
                    .filteredOn(snapshot -> snapshot.source().equals("cepii-dist"))
                    .singleElement()
                    .satisfies(snapshot -> {
                        assertThat(snapshot.findEdition()).isEmpty();
                        assertThat(snapshot.files().get(0).name()).isEqualTo("mine.csv");
                    });
            assertThat(store.query("SELECT count(*) AS n FROM state_distance").getLong("n", 0))
                    .isEqualTo(2);
        }
    }

    @Test
    void aLaterEditionTakesThePlaceOfTheEarlierAndLeavesImports() throws IOException {
        StoreHome home = filled();
        Path made = folder.resolve("edition");
        Edition edition = make(home, made);
        StoreHome loaded = home("loaded");
        EditionInstaller.install(edition, made, loaded);
        bring(loaded, "mine.csv", DISTANCES);

        Edition later = new EditionMaker(Permissions.standard()).make(home, DAY.plusYears(1), made);
        EditionInstaller.install(later, made, loaded);

        try (Store store = Store.open(loaded)) {
            assertThat(store.listSnapshots()).hasSize(2);
            assertThat(store.listSnapshots())
                    .filteredOn(snapshot -> snapshot.edition() != null)
                    .singleElement()
                    .satisfies(snapshot -> {
                        assertThat(snapshot.source()).isEqualTo("reign");
                        assertThat(snapshot.findEdition()).contains("2027-12-02");
                    });
        }
    }

    @Test
    void aDamagedMissingOrNewerFileIsNamed() throws IOException {
        Path made = folder.resolve("edition");
        Edition edition = make(filled(), made);
        Path file = made.resolve("state_distance.parquet");
        byte[] whole = Files.readAllBytes(file);

        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);
        assertThatThrownBy(() -> EditionInstaller.install(edition, made, home("a")))
                .isInstanceOf(EditionException.class)
                .hasMessageContaining("state_distance.parquet")
                .hasMessageContaining("damaged")
                .hasMessageContaining("install the program again");

        Files.delete(file);
        assertThatThrownBy(() -> EditionInstaller.install(edition, made, home("b")))
                .isInstanceOf(EditionException.class)
                .hasMessageContaining("lacks its file state_distance.parquet");

        Edition newer = new Edition("2030-01-01", Store.currentVersion() + 1, edition.tables(), edition.snapshots());
        assertThatThrownBy(() -> EditionInstaller.install(newer, made, home("c")))
                .isInstanceOf(EditionException.class)
                .hasMessageContaining("use a newer program");
        assertThat(home("a").storeFile()).doesNotExist();

        assertThatThrownBy(() -> Edition.parse("{\"edition\":"))
                .isInstanceOf(EditionException.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Edition.parse("{}")).isInstanceOf(EditionException.class);
    }

    @Test
    void theManifestComesBackAsItWas() throws IOException {
        Edition edition = make(filled(), folder.resolve("edition"));
        String text = Files.readString(folder.resolve("edition").resolve(Edition.MANIFEST));
        assertThat(Edition.parse(text)).isEqualTo(edition);
        assertThat(edition.snapshots().get(0).files().get(0).sha256()).hasSize(64);
    }

    /** What is committed: read from the program's resources. */
    @Test
    void theEditionOfTheProgramHasPermissionForEverySourceAndNamesItInTheNotice() throws IOException {
        Edition edition = EditionInstaller.findBuiltIn().orElseThrow();
        String notice = Files.readString(root().resolve("NOTICE"));
        for (Edition.Release release : edition.snapshots()) {
            Permission permission =
                    Permissions.standard().find(release.source()).orElseThrow();
            assertThat(permission.words()).isEqualTo(release.words()).isNotBlank();
            assertThat(notice).contains("  " + release.source() + " ");
            if (permission.keep().isEmpty()) {
                assertThat(Sources.standard()
                                .get(release.source())
                                .description()
                                .license()
                                .rowsMayBePassedOn())
                        .as(release.source())
                        .isTrue();
            }
        }
        assertThat(edition.tables().stream().mapToLong(Edition.Table::bytes).sum())
                .isLessThan(25_000_000);
        for (Source source : Sources.standard().listAll()) {
            if (!source.description().license().rowsMayBePassedOn()) {
                assertThat(edition.snapshots())
                        .extracting(Edition.Release::source)
                        .doesNotContain(source.id());
            }
        }
        try (Stream<Path> files = Files.list(root().resolve("edition"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of(Edition.MANIFEST),
                                    edition.tables().stream().map(Edition.Table::file))
                            .toList());
        }
    }

    @Test
    void itIsLoadedIntoAnEmptyHomeOnlyAndOnlyWhereItIsWanted() throws IOException {
        assertThat(EditionInstaller.isWanted(Map.of())).isFalse();
        Map<String, String> wanted = Map.of(EditionInstaller.VARIABLE, "builtin");
        assertThat(EditionInstaller.installWhereEmpty(filled(), wanted)).isEmpty();
        assertThat(EditionInstaller.installWhereEmpty(home("off"), Map.of(EditionInstaller.VARIABLE, "none")))
                .isEmpty();
        assertThat(home("off").storeFile()).doesNotExist();

        Edition loaded =
                EditionInstaller.installWhereEmpty(home("fresh"), wanted).orElseThrow();

        try (Store store = Store.open(home("fresh"))) {
            assertThat(store.listSnapshots()).hasSameSizeAs(loaded.snapshots());
            assertThat(Set.copyOf(
                            store.listSnapshots().stream().map(Snapshot::source).toList()))
                    .contains("un-votes", "un-ideal-points", "ucdp", "cepii-dist", "reign");
            assertThat(EditionInstaller.isOutdated(store)).isFalse();
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("NOTICE")) ? here : here.resolve("..").normalize();
    }
}
