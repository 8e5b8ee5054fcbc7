package org.entente.source.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.progress.Progress;
import org.entente.source.Sources;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.store.StoreHome;
import org.jspecify.annotations.Nullable;

/** A folder for files typed by hand, and a store to import them into. */
public final class ImportBench {
    private final Path folder;
    private final StoreHome home;

    public ImportBench(Path folder) {
        this.folder = folder.resolve("files");
        this.home = new StoreHome(folder.resolve("home"));
    }

    public StoreHome home() {
        return home;
    }

    /** Writes a text file, in UTF-8, with the lines ended by a line feed. */
    public Path file(String name, String... lines) {
        return file(StandardCharsets.UTF_8, name, lines);
    }

    public Path file(Charset charset, String name, String... lines) {
        return bytes(name, (String.join("\n", lines) + "\n").getBytes(charset));
    }

    public Path bytes(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public ImportReport run(Path... paths) {
        return run(ImportOptions.PLAIN, paths);
    }

    public ImportReport run(ImportOptions options, Path... paths) {
        return new Importer(Sources.standard(), home).importAll(Arrays.asList(paths), options, Progress.silent());
    }

    /** Imports into a store and demands that one snapshot comes of it. */
    public ImportOutcome.Imported one(Path... paths) {
        ImportReport report = run(paths);
        if (report.imported().size() != 1 || !report.problems().isEmpty()) {
            throw new AssertionError("one snapshot was expected, not " + report);
        }
        return report.imported().get(0);
    }

    /** A query's rows as texts, fields separated by blanks, null as {@code -}. */
    public List<String> rows(String sql, Object... parameters) {
        try (Store store = Store.open(home)) {
            return texts(store.query(sql, parameters));
        }
    }

    static List<String> texts(Columns columns) {
        return IntStream.range(0, columns.rows())
                .mapToObj(row -> columns.names().stream()
                        .map(name -> columns.isNull(name, row) ? "-" : text(columns.value(name, row)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value instanceof long[] list ? Arrays.toString(list) : String.valueOf(value);
    }
}
