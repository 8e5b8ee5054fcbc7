package org.entente.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.store.Columns;
import org.entente.store.Scratch;
import org.entente.store.StoreHome;

/**
 * How many lines became how many events, and what each step removed.
 *
 * @param source id of the dataset
 * @param files that were read
 * @param byMonth counts of each month, by the names of volume.sql in their order
 */
public record EventAudit(String source, List<ImportedEventFile> files, Map<YearMonth, Map<String, Long>> byMonth) {
    /**
     * How many quarters of an hour of the month the files cover; {@link #UNKNOWN} where they do not
     * say.
     */
    static final String QUARTERS = "quarters";

    static final long UNKNOWN = -1;

    private static final List<String> COUNTS =
            List.of("coded", "distinct_coded", "dyadic", "acts", "events", "mentions", QUARTERS);

    public EventAudit {
        files = List.copyOf(files);
        byMonth = Collections.unmodifiableMap(new TreeMap<>(byMonth));
    }

    /**
     * The account of a dataset as it lies in its folder.
     *
     * @throws IOException when the folder cannot be used
     */
    public static EventAudit of(StoreHome home, String source) throws IOException {
        EventFolder folder = EventFolder.of(home, source);
        List<ImportedEventFile> files = folder.listEntries();
        if (files.isEmpty()) {
            return new EventAudit(source, files, Map.of());
        }
        Path spill = Files.createTempDirectory("entente-audit-");
        try (Scratch engine = Scratch.open(spill, "500MB")) {
            return read(source, files, folder.listMonths(), new EventMonths(folder, spill, engine));
        } finally {
            Files.deleteIfExists(spill);
        }
    }

    static EventAudit read(String source, List<ImportedEventFile> files, List<YearMonth> months, EventMonths merged) {
        Map<YearMonth, Map<String, Long>> all = new TreeMap<>();
        months.forEach(month -> all.put(month, merged.volume(month, files)));
        return new EventAudit(source, files, all);
    }

    /** The list of files that the job on Apache Spark left beside its roll-up. */
    static List<ImportedEventFile> foreignFiles(Scratch engine, Path folder) {
        Columns rows =
                engine.query("SELECT file, name, lines, quarantined, sha256, bytes FROM read_parquet(%s) ORDER BY file"
                        .formatted(Scratch.quote(
                                folder.resolve("files").resolve("*.parquet").toString())));
        List<ImportedEventFile> entries = new ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            long quarantined = rows.getLong("quarantined", i);
            entries.add(new ImportedEventFile(
                    rows.getInt("file", i),
                    rows.getText("name", i),
                    rows.getText("sha256", i),
                    rows.getLong("bytes", i),
                    EventLayout.GDELT_58,
                    rows.getLong("lines", i),
                    quarantined,
                    rows.getLong("lines", i) - quarantined,
                    0,
                    0,
                    List.of(),
                    true));
        }
        return entries;
    }

    /** The account that the job on Apache Spark left beside its roll-up. */
    static EventAudit foreign(String source, List<ImportedEventFile> files, Scratch engine, Path folder) {
        Columns rows = engine.query("SELECT * FROM read_parquet(%s) ORDER BY year, month"
                .formatted(Scratch.quote(
                        folder.resolve("volume").resolve("*.parquet").toString())));
        Map<YearMonth, Map<String, Long>> months = new TreeMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            months.put(YearMonth.of(rows.getInt("year", i), rows.getInt("month", i)), counts(rows, i));
        }
        return new EventAudit(source, files, months);
    }

    /**
     * A row of what volume.sql gives. A job that was run before it told what the files cover left
     * that out.
     */
    static Map<String, Long> counts(Columns volume, int row) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String name : COUNTS) {
            boolean said = volume.names().contains(name) && !volume.isNull(name, row);
            counts.put(name, said ? volume.getLong(name, row) : UNKNOWN);
        }
        return counts;
    }

    /** Lines of all files, headers aside. */
    public long lines() {
        return files.stream().mapToLong(ImportedEventFile::lines).sum();
    }

    public long quarantined() {
        return files.stream().mapToLong(ImportedEventFile::quarantined).sum();
    }

    public long kept() {
        return files.stream().mapToLong(ImportedEventFile::kept).sum();
    }

    /** What is left after each step, from lines to events. */
    public Map<String, Long> steps() {
        Map<String, Long> steps = new LinkedHashMap<>();
        steps.put("lines", lines());
        steps.put("understood", kept());
        steps.put("in no other file", sum("distinct_coded"));
        steps.put("between two states", sum("dyadic"));
        steps.put("one a pair, act and day", sum("acts"));
        steps.put("both sides counted once", sum("events"));
        return steps;
    }

    /** Events, once everything is merged. */
    public long events() {
        return sum("events");
    }

    private long sum(String count) {
        return byMonth.values().stream()
                .mapToLong(counts -> counts.getOrDefault(count, 0L))
                .sum();
    }
}
