package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The canonical table {@code event}, whose rows are Parquet files beside the store; what it means
 * is in {@code schema/event.sql}.
 */
final class BulkEvents {
    /** Datasets of events. */
    private static final List<String> SOURCES = List.of("icews", "gdelt");

    private BulkEvents() {}

    /** The table of a store without events. */
    static void none(Database database) {
        database.script(Schema.text("schema/event.sql"));
    }

    /** A view of the files, where there are any. */
    static void view(Database database, StoreHome home) {
        List<String> parts = new ArrayList<>();
        for (String source : SOURCES) {
            Path months = home.eventFolder(source).resolve("months");
            if (hasFiles(months)) {
                String files = months.resolve("year=*")
                        .resolve("month=*")
                        .resolve("events.parquet")
                        .toString();
                parts.add("""
                        SELECT (SELECT max(snapshot) FROM snapshot WHERE source = '%s') AS snapshot, file, line,
                               day, source, target, code, quad, goldstein, goldstein_host, mentions, reports, place, url, event_id
                        FROM read_parquet('%s', hive_partitioning = false)
                        """.formatted(source, files.replace("'", "''")));
            }
        }
        if (parts.isEmpty()) {
            none(database);
        } else {
            database.execute("CREATE VIEW event AS " + String.join(" UNION ALL ", parts));
        }
    }

    private static boolean hasFiles(Path months) {
        if (!Files.isDirectory(months)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(months)) {
            return files.anyMatch(file -> file.endsWith("events.parquet"));
        } catch (IOException e) {
            throw new StoreException("cannot read " + months + ": " + e.getMessage(), e);
        }
    }
}
