package org.entente.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.provenance.Snapshot;
import org.entente.store.FileHash;
import org.entente.store.Store;
import org.entente.store.StoreException;
import org.entente.store.StoreExchange;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;
import org.jspecify.annotations.Nullable;

/**
 * Loads the edition that comes with the program into a home. What the user imports stands beside
 * it: the newest release of a source is used, and an import of a release that the edition has takes
 * its place.
 */
public final class EditionInstaller {
    /**
     * The variable, and as {@code entente.edition} the system property, that turns the edition off
     * when it is {@code none}.
     */
    public static final String VARIABLE = "ENTENTE_EDITION";

    private static final String PROPERTY = "entente.edition";

    /**
     * Set by the launcher: a home into which this build has loaded the edition already, so that a
     * copy is enough.
     */
    private static final String PREPARED = "entente.prepared";

    private static final String RESOURCES = "/edition/";

    /** More than any edition should have: the limit of an edition is 25 MB of files. */
    private static final long MOST_BYTES = 100_000_000;

    /** Parquet packs a billion equal rows into a few bytes; the edition has some two million. */
    private static final long MOST_ROWS = 20_000_000;

    private EditionInstaller() {}

    /** The edition in the program's jar; empty for a program that was built without one. */
    public static Optional<Edition> findBuiltIn() {
        try (InputStream in = EditionInstaller.class.getResourceAsStream(RESOURCES + Edition.MANIFEST)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(Edition.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the user wants the edition, as by default. */
    public static boolean isWanted(Map<String, String> environment) {
        return !"none".equals(environment.getOrDefault(VARIABLE, System.getProperty(PROPERTY, "")));
    }

    /**
     * Loads the built-in edition where the home has no store and can be written.
     *
     * @return the edition that was loaded; empty when there was nothing to do
     * @throws EditionException when a file of the edition is missing or damaged
     */
    public static Optional<Edition> installWhereEmpty(StoreHome home, Map<String, String> environment) {
        if (Files.exists(home.storeFile()) || !isWanted(environment) || !canWrite(home.directory())) {
            return Optional.empty();
        }
        Optional<Edition> edition = findBuiltIn();
        if (edition.isPresent() && !copyPrepared(home)) {
            installBuiltIn(home);
        }
        return edition;
    }

    /**
     * Loads the built-in edition, in the place of any that the home has; imported releases stay.
     *
     * @return what was loaded; empty for a program that was built without one
     * @throws EditionException when a file of the edition is missing or damaged
     */
    public static Optional<Edition> installBuiltIn(StoreHome home) {
        Optional<Edition> edition = findBuiltIn();
        edition.ifPresent(builtIn -> {
            try {
                Path folder = Files.createTempDirectory("entente-edition-");
                try {
                    for (Edition.Table table : builtIn.tables()) {
                        if (StoreExchange.isTable(table.name())) {
                            unpack(table, folder);
                        }
                    }
                    install(builtIn, folder, home);
                } finally {
                    delete(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return edition;
    }

    /** Whether the program comes with a later edition than the one that the store has. */
    public static boolean isOutdated(Store store) {
        Optional<String> held = store.listSnapshots().stream()
                .flatMap(snapshot -> snapshot.findEdition().stream())
                .max(Comparator.naturalOrder());
        return held.isPresent()
                && findBuiltIn()
                        .filter(builtIn -> builtIn.edition().compareTo(held.get()) > 0)
                        .isPresent();
    }

    private static boolean copyPrepared(StoreHome home) {
        @Nullable String folder = System.getProperty(PREPARED);
        if (folder == null) {
            return false;
        }
        StoreHome prepared = new StoreHome(Path.of(folder));
        return Files.isRegularFile(prepared.storeFile()) && StoreWriter.copy(prepared, home);
    }

    /**
     * Loads an edition from a folder, after comparing each file with the manifest.
     *
     * @throws EditionException when a file is missing or not the one of the manifest, or when the
     *     edition was made by a newer program
     */
    static void install(Edition edition, Path folder, StoreHome home) throws IOException {
        if (edition.schema() > Store.currentVersion()) {
            throw new EditionException(
                    "the starter edition of %s has schema version %d, and this program reads versions up to %d: use a newer program"
                            .formatted(edition.edition(), edition.schema(), Store.currentVersion()));
        }
        verify(edition, folder);
        List<String> tables = edition.tables().stream().map(Edition.Table::name).toList();
        try (StoreWriter writer = StoreWriter.begin(home)) {
            List<Snapshot> there = writer.listSnapshots();
            there.stream()
                    .filter(snapshot -> snapshot.edition() != null)
                    .forEach(snapshot -> writer.removeSnapshot(snapshot.id()));
            List<Snapshot> imported = there.stream()
                    .filter(snapshot -> snapshot.edition() == null)
                    .toList();
            int offset = there.stream().mapToInt(Snapshot::id).max().orElse(0);
            List<Integer> added = IntStream.rangeClosed(1, edition.snapshots().size())
                    .filter(number -> imported.stream()
                            .noneMatch(own ->
                                    own.ref().equals(ref(edition.snapshots().get(number - 1)))))
                    .boxed()
                    .toList();
            if (!added.isEmpty()) {
                read(edition, writer, tables, folder, offset, added);
            }
            for (int number : added) {
                writer.execute("INSERT INTO edition_snapshot VALUES (?, ?)", number + offset, edition.edition());
            }
            writer.commit();
        }
    }

    /** Compares the files with the manifest before anything of them is read. */
    private static void verify(Edition edition, Path folder) throws IOException {
        for (Edition.Table table : edition.tables()) {
            // The name becomes a path and a part of a statement.
            if (!StoreExchange.isTable(table.name())) {
                throw new EditionException(
                        "the starter edition of %s names a table that this program does not have: install the program again"
                                .formatted(edition.edition()));
            }
            Path file = folder.resolve(table.file());
            if (!Files.isRegularFile(file)) {
                throw new EditionException("the starter edition of %s lacks its file %s: install the program again"
                        .formatted(edition.edition(), table.file()));
            }
            if (Files.size(file) != table.bytes()
                    || table.bytes() > MOST_BYTES
                    || !FileHash.sha256(file).equals(table.sha256())) {
                throw new EditionException(
                        "the file %s of the starter edition of %s is damaged (its size or SHA-256 is not that of the manifest): install the program again"
                                .formatted(table.file(), edition.edition()));
            }
        }
    }

    /** Reads the rows, and compares the releases that the files name with those of the manifest. */
    private static void read(
            Edition edition, StoreWriter writer, List<String> tables, Path folder, int offset, List<Integer> numbers) {
        try {
            long rows = StoreExchange.countRows(writer, tables, folder);
            if (rows > MOST_ROWS) {
                throw new EditionException(
                        "the starter edition of %s has %d rows, and at most %d are read: install the program again"
                                .formatted(edition.edition(), rows, MOST_ROWS));
            }
            StoreExchange.read(writer, tables, folder, offset, numbers);
        } catch (StoreException e) {
            throw new EditionException(
                    "the starter edition of %s cannot be read (%s): install the program again"
                            .formatted(edition.edition(), e.getMessage()),
                    e);
        }
        for (int number : numbers) {
            String expected = ref(edition.snapshots().get(number - 1));
            if (writer.listSnapshots().stream()
                    .noneMatch(snapshot ->
                            snapshot.id() == number + offset && snapshot.ref().equals(expected))) {
                throw new EditionException(
                        "the starter edition of %s lacks the release %s that its manifest names: install the program again"
                                .formatted(edition.edition(), expected));
            }
        }
    }

    private static String ref(Edition.Release release) {
        return release.source() + ":" + release.vintage();
    }

    private static void unpack(Edition.Table table, Path folder) throws IOException {
        try (InputStream in = EditionInstaller.class.getResourceAsStream(RESOURCES + table.file())) {
            if (in != null) {
                Files.copy(in, folder.resolve(table.file()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean canWrite(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                return Files.isWritable(at);
            }
        }
        return false;
    }

    /** Deletes a folder of work with what is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
