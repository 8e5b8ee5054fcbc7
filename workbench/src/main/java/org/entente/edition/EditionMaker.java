package org.entente.edition;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.provenance.Snapshot;
import org.entente.source.intake.StoredContent;
import org.entente.store.FileHash;
import org.entente.store.Store;
import org.entente.store.StoreExchange;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;

/**
 * Makes an edition from a home's store: the newest release of each source that may be passed on.
 */
public final class EditionMaker {
    private static final Set<String> PLACE = Set.of("snapshot", "file", "line");

    private final Permissions permissions;

    public EditionMaker(Permissions permissions) {
        this.permissions = permissions;
    }

    /**
     * Writes the tables and the manifest. The tables of an earlier edition in the folder are
     * deleted first.
     *
     * @param home a home that has a store
     * @param date the date of the edition
     * @param folder where the files go; made when it is absent
     * @throws EditionException when the store has none of the permitted sources
     */
    public Edition make(StoreHome home, LocalDate date, Path folder) throws IOException {
        Path work = Files.createTempDirectory("entente-edition-");
        try {
            StoreHome copy = new StoreHome(work);
            if (Files.exists(home.storeFile())) {
                Files.copy(home.storeFile(), copy.storeFile());
            }
            List<Snapshot> chosen = choose(copy);
            if (chosen.isEmpty()) {
                throw new EditionException("the store in " + home.directory()
                        + " has none of the sources that an edition may hold: import them first (docs/edition.md)");
            }
            reduce(copy, chosen);
            return write(copy, choose(copy), date, folder);
        } finally {
            EditionInstaller.delete(work);
        }
    }

    private Edition write(StoreHome home, List<Snapshot> chosen, LocalDate date, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.parquet")) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        List<Integer> numbers = chosen.stream().map(Snapshot::id).toList();
        List<Edition.Table> tables = new ArrayList<>();
        for (String table : StoreExchange.write(home, numbers, date, folder)) {
            Path file = folder.resolve(table + ".parquet");
            tables.add(new Edition.Table(table, FileHash.sha256(file), Files.size(file)));
        }
        Edition edition = new Edition(
                date.toString(),
                Store.currentVersion(),
                tables,
                chosen.stream().map(this::release).toList());
        Files.writeString(folder.resolve(Edition.MANIFEST), edition.toJson());
        return edition;
    }

    /** The newest snapshot of each permitted source, in the order of the permissions. */
    private List<Snapshot> choose(StoreHome home) {
        List<Snapshot> chosen = new ArrayList<>();
        try (Store store = Store.open(home)) {
            for (Permission permission : permissions.list()) {
                store.listSnapshots().stream()
                        .filter(snapshot -> snapshot.source().equals(permission.source()))
                        .max(Comparator.comparing(Snapshot::vintage))
                        .ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    /**
     * Leaves of sources with a list of columns to keep only those, and records the hash of what is
     * left.
     */
    private void reduce(StoreHome home, List<Snapshot> chosen) {
        for (Snapshot snapshot : chosen) {
            List<String> keep =
                    permissions.find(snapshot.source()).orElseThrow().keep();
            if (!keep.isEmpty()) {
                reduce(home, snapshot, keep);
            }
        }
    }

    private static void reduce(StoreHome home, Snapshot snapshot, List<String> keep) {
        Set<String> tables = keep.stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .collect(Collectors.toSet());
        List<String> changes = new ArrayList<>();
        try (Store store = Store.open(home)) {
            for (String table : StoredContent.listTables(store)) {
                if (!tables.contains(table)) {
                    changes.add("DELETE FROM " + table + " WHERE snapshot = ?");
                    continue;
                }
                String emptied = store.columns(table).keySet().stream()
                        .filter(column -> !PLACE.contains(column) && !keep.contains(table + "." + column))
                        .map(column -> column + " = NULL")
                        .collect(Collectors.joining(", "));
                if (!emptied.isEmpty()) {
                    changes.add("UPDATE " + table + " SET " + emptied + " WHERE snapshot = ?");
                }
            }
        }
        String covered = tables.stream().sorted().collect(Collectors.joining("', '", "'", "'"));
        try (StoreWriter writer = StoreWriter.begin(home)) {
            changes.forEach(change -> writer.execute(change, snapshot.id()));
            String files = tables.stream()
                    .sorted()
                    .map(table -> "SELECT file FROM " + table + " WHERE snapshot = " + snapshot.id())
                    .collect(Collectors.joining(" UNION "));
            for (String table : List.of("row_issue", "snapshot_file")) {
                writer.execute(
                        "DELETE FROM " + table + " WHERE snapshot = ? AND file NOT IN (" + files + ")", snapshot.id());
            }
            writer.execute(
                    "DELETE FROM coverage WHERE snapshot = ? AND table_name NOT IN (" + covered + ")", snapshot.id());
            writer.commit();
        }
        StoredContent content;
        try (Store store = Store.open(home)) {
            content = new StoredContent(store);
            tables.forEach(content::add);
        }
        try (StoreWriter writer = StoreWriter.begin(home)) {
            long read = writer.query(
                            "SELECT CAST(sum(rows_read) AS BIGINT) AS n FROM snapshot_file WHERE snapshot = ?",
                            snapshot.id())
                    .getLong("n", 0);
            long kept = content.countRows(snapshot.id());
            writer.execute(
                    "UPDATE snapshot SET content = ?, rows_read = ?, rows_kept = ?, rows_rejected = ? WHERE snapshot = ?",
                    content.find(snapshot.id()).orElseThrow(),
                    read,
                    kept,
                    read - kept,
                    snapshot.id());
            writer.commit();
        }
    }

    private Edition.Release release(Snapshot snapshot) {
        Permission permission = permissions.find(snapshot.source()).orElseThrow();
        return new Edition.Release(
                snapshot.source(),
                snapshot.vintage(),
                permission.licence(),
                permission.words(),
                permission.address(),
                permission.attribution(),
                permission.form(),
                snapshot.kept(),
                snapshot.files().stream()
                        .map(file -> new Edition.SourceFile(file.name(), file.sha256(), file.bytes()))
                        .toList());
    }
}
