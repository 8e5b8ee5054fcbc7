package org.entente.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.progress.Progress;
import org.entente.store.Columns;
import org.entente.store.Scratch;

/**
 * Merges the reports of all files into the events of each month. A month is written again when the
 * files it should hold are others than those it was made from; which those were, and what each step
 * removed, stands in the file's own metadata, so that a month and its account are replaced
 * together.
 */
final class EventMonths {
    private static final String MADE_FROM = "entente_made_from";
    private static final String VOLUME = "entente_volume";

    private final EventFolder folder;
    private final Path work;
    private final Scratch engine;

    EventMonths(EventFolder folder, Path work, Scratch engine) {
        this.folder = folder;
        this.work = work;
        this.engine = engine;
    }

    /**
     * Brings all months up to date with the files that were read; returns how many were written.
     */
    int mergeAll(Progress progress) throws IOException {
        Map<YearMonth, List<ImportedEventFile>> stale = filesByMonth();
        stale.entrySet().removeIf(month -> isCurrent(month.getKey(), hashes(month.getValue())));
        try (Progress.Task task = progress.begin("months", stale.size())) {
            for (Map.Entry<YearMonth, List<ImportedEventFile>> month : stale.entrySet()) {
                merge(month.getKey(), month.getValue());
                task.advance(1);
            }
            task.end("%,d months of events merged".formatted(stale.size()));
        }
        return stale.size();
    }

    /** Whether the file of a month was made from the reports of these files. */
    boolean isMadeFrom(YearMonth month, List<String> hashes) {
        Path file = folder.monthFile(month);
        return Files.exists(file) && digest(hashes).equals(metadata(file).get(MADE_FROM));
    }

    private Map<YearMonth, List<ImportedEventFile>> filesByMonth() {
        Map<YearMonth, List<ImportedEventFile>> files = new TreeMap<>();
        for (ImportedEventFile entry : folder.listEntries()) {
            entry.months()
                    .forEach(month -> files.computeIfAbsent(YearMonth.parse(month), m -> new ArrayList<>())
                            .add(entry));
        }
        return files;
    }

    private static List<String> hashes(List<ImportedEventFile> files) {
        return files.stream().map(ImportedEventFile::sha256).toList();
    }

    /**
     * A month that an earlier Entente merged, which did not count what the files cover, is merged
     * again.
     */
    private boolean isCurrent(YearMonth month, List<String> hashes) {
        return isMadeFrom(month, hashes) && counts(month).containsKey(EventAudit.QUARTERS);
    }

    /** Makes the view {@code reports} of a month from what was staged. */
    private void openReports(YearMonth month, List<ImportedEventFile> files) {
        String parts = files.stream()
                .map(file ->
                        Scratch.quote(folder.stagedFile(month, file.sha256()).toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        engine.execute("CREATE VIEW reports AS "
                + (files.stream().allMatch(ImportedEventFile::dated)
                        ? "SELECT * FROM read_parquet(" + parts + ", hive_partitioning = false)"
                        : UndatedReports.dated(engine, parts, files)));
    }

    private void merge(YearMonth month, List<ImportedEventFile> files) throws IOException {
        openReports(month, files);
        engine.execute("CREATE TABLE events AS " + EventSql.MERGE);
        String counts = EventAudit.counts(engine.query(EventSql.VOLUME), 0).entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(";"));
        Path written = work.resolve("month.parquet");
        engine.execute("""
                COPY (
                    SELECT * FROM events
                    ORDER BY least(source, target), greatest(source, target), day, source, code
                ) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20000,
                         KV_METADATA {%s: %s, %s: %s})
                """.formatted(
                        Scratch.quote(written.toString()),
                        MADE_FROM,
                        Scratch.quote(digest(hashes(files))),
                        VOLUME,
                        Scratch.quote(counts)));
        engine.execute("DROP TABLE events");
        engine.execute("DROP VIEW reports");
        FileSeal.putInPlace(written, folder.monthFile(month));
    }

    /**
     * What a month held before and after each step, by the names of volume.sql; counted again where
     * an earlier Entente merged it.
     *
     * @param files of the dataset
     */
    Map<String, Long> volume(YearMonth month, List<ImportedEventFile> files) {
        Map<String, Long> counts = counts(month);
        List<ImportedEventFile> own = files.stream()
                .filter(file -> file.months().contains(month.toString()))
                .toList();
        if (counts.containsKey(EventAudit.QUARTERS) || own.isEmpty()) {
            return counts;
        }
        openReports(month, own);
        engine.execute("CREATE VIEW events AS SELECT * FROM read_parquet(%s, hive_partitioning = false)"
                .formatted(Scratch.quote(folder.monthFile(month).toString())));
        try {
            return EventAudit.counts(engine.query(EventSql.VOLUME), 0);
        } finally {
            engine.execute("DROP VIEW events");
            engine.execute("DROP VIEW reports");
        }
    }

    private Map<String, Long> counts(YearMonth month) {
        Map<String, Long> counts = new LinkedHashMap<>();
        String text = metadata(folder.monthFile(month)).getOrDefault(VOLUME, "");
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                counts.put(part.substring(0, equals), Long.parseLong(part.substring(equals + 1)));
            }
        }
        return counts;
    }

    private Map<String, String> metadata(Path file) {
        Columns rows = engine.query("SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata("
                + Scratch.quote(file.toString()) + ")");
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            all.put(rows.getText("key", i), rows.getText("value", i));
        }
        return all;
    }

    private static String digest(List<String> hashes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            hashes.stream().sorted().forEach(sha -> digest.update(sha.getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
