package org.entente.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.files.WholeFile;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;

/**
 * Where the bulk events of one dataset lie, below the folder of the store:
 *
 * <pre>
 * events/gdelt/files/SHA256.json                         a file that was read: counts and months; written last
 * events/gdelt/staged/year=2018/month=02/SHA256.parquet  its reports of a month
 * events/gdelt/quarantine/SHA256.parquet                 its lines that were not understood
 * events/gdelt/months/year=2018/month=02/events.parquet  the events of a month, merged from all files, sorted by pair
 * …parquet.sha256                                        beside each Parquet file: the hash of its bytes
 * </pre>
 *
 * A file appears under its name only when it is whole: it is written beside, synced and renamed.
 */
public final class EventFolder {
    /** Datasets of events, in the order in which they are preferred. */
    public static final List<String> SOURCES = List.of("icews", "gdelt");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path root;

    private EventFolder(Path root) {
        this.root = root;
    }

    /** The folder of a dataset; it need not exist yet. */
    public static EventFolder of(StoreHome home, String source) {
        if (!SOURCES.contains(source)) {
            throw new IllegalArgumentException("no dataset of events is called " + source + "; there are " + SOURCES);
        }
        return new EventFolder(home.eventFolder(source));
    }

    /** A folder for work in progress, made when absent; what a killed run left in it is removed. */
    Path makeWorkFolder() throws IOException {
        Path work = root.resolve("work");
        Files.createDirectories(work);
        removeAll(work);
        Files.createDirectories(work);
        return work;
    }

    void removeWorkFolder() throws IOException {
        removeAll(root.resolve("work"));
    }

    Path entryFile(String sha256) {
        return root.resolve("files").resolve(sha256 + ".json");
    }

    Path quarantineFile(String sha256) {
        return root.resolve("quarantine").resolve(sha256 + ".parquet");
    }

    Path stagedFile(YearMonth month, String sha256) {
        return root.resolve("staged").resolve(folder(month)).resolve(sha256 + ".parquet");
    }

    /** The events of a month. */
    public Path monthFile(YearMonth month) {
        return root.resolve("months").resolve(folder(month)).resolve("events.parquet");
    }

    /** A pattern that matches the events of all months, for the engine. */
    public String monthFiles() {
        return root.resolve("months")
                .resolve("year=*")
                .resolve("month=*")
                .resolve("events.parquet")
                .toString();
    }

    private static String folder(YearMonth month) {
        return "year=%d/month=%02d".formatted(month.getYear(), month.getMonthValue());
    }

    /** The files that were read, by number. */
    public List<ImportedEventFile> listEntries() {
        Path files = root.resolve("files");
        List<ImportedEventFile> entries = new ArrayList<>();
        if (!Files.isDirectory(files)) {
            return entries;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(files, "*.json")) {
            for (Path file : found) {
                entries.add(JSON.readValue(file.toFile(), ImportedEventFile.class));
            }
        } catch (IOException e) {
            throw new StoreException("cannot read the list of files in " + files + ": " + e.getMessage(), e);
        }
        entries.sort(Comparator.comparingInt(ImportedEventFile::number));
        return entries;
    }

    void write(ImportedEventFile entry) throws IOException {
        Path file = entryFile(entry.sha256());
        Files.createDirectories(root.resolve("files"));
        Path beside = file.resolveSibling(entry.sha256() + ".writing");
        Files.write(beside, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(entry));
        putInPlace(beside, file);
    }

    /** All Parquet files of the dataset: reports, lines in quarantine, and events of months. */
    List<Path> listParquet() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String part : List.of("staged", "quarantine", "months")) {
            Path folder = root.resolve(part);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".parquet")).forEach(all::add);
                }
            }
        }
        all.sort(Comparator.naturalOrder());
        return all;
    }

    /** A file of this folder as it is named in messages. */
    String shown(Path file) {
        return root.relativize(file).toString();
    }

    /** The months of which events were merged. */
    public List<YearMonth> listMonths() {
        TreeSet<YearMonth> months = new TreeSet<>();
        Path folder = root.resolve("months");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.endsWith("events.parquet")).forEach(file -> months.add(month(file)));
            } catch (IOException e) {
                throw new StoreException("cannot read " + folder + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(months);
    }

    /** From the names {@code year=Y/month=M/events.parquet} at the end of a path. */
    private static YearMonth month(Path file) {
        int names = file.getNameCount();
        return YearMonth.of(
                number(file.getName(names - 3).toString()),
                number(file.getName(names - 2).toString()));
    }

    private static int number(String part) {
        return Integer.parseInt(part.substring(part.indexOf('=') + 1));
    }

    /** Renames a whole file to its name, after what is in it has reached the disk. */
    static void putInPlace(Path written, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().resolve("..").normalize());
        WholeFile.putInPlace(written, target);
    }

    private static void removeAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
