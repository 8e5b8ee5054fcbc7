package org.entente.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.entente.store.RowAppender;
import org.entente.store.Scratch;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;
import org.entente.store.StoreWriter;

/**
 * Sums the events of each month by directed pair, class and root code into the store, as one
 * snapshot a dataset whose vintage is the last month. It replaces what was there: the roll-up is
 * that of the events as they lie in the folder.
 */
public final class EventRollup {
    private static final String MEMORY = "1100MB";

    /** What the job on Apache Spark reads. */
    private static final String SPARK_SOURCE = "gdelt";

    private final StoreHome home;

    public EventRollup(StoreHome home) {
        this.home = home;
    }

    /**
     * Rolls up all events of a dataset.
     *
     * @return what it holds, or an account without months when there are no events
     * @throws StoreException when the store cannot be written
     */
    public EventAudit rollUp(String source) {
        EventFolder folder = EventFolder.of(home, source);
        List<ImportedEventFile> entries = folder.listEntries();
        List<YearMonth> months = folder.listMonths();
        if (months.isEmpty()) {
            return new EventAudit(source, entries, Map.of());
        }
        try {
            Path work = folder.makeWorkFolder();
            Path summed = work.resolve("rollup.parquet");
            EventAudit audit;
            try (Scratch engine = Scratch.open(work, MEMORY)) {
                engine.execute("CREATE VIEW events AS SELECT * FROM read_parquet(%s, hive_partitioning = false)"
                        .formatted(Scratch.quote(folder.monthFiles())));
                engine.execute(
                        "COPY (SELECT * FROM (%s) ORDER BY source, target, year, month, quad, root) TO %s (FORMAT parquet)"
                                .formatted(EventSql.ROLLUP, Scratch.quote(summed.toString())));
                engine.execute("DROP VIEW events");
                audit = EventAudit.read(source, entries, months, new EventMonths(folder, work, engine));
            }
            store(source, entries, months, summed, audit);
            folder.removeWorkFolder();
            return audit;
        } catch (IOException e) {
            throw new StoreException("cannot roll up the events of " + source + ": " + e.getMessage(), e);
        }
    }

    /**
     * Takes a roll-up that the job on Apache Spark wrote into a folder: {@code rollup},
     * {@code volume} and {@code files}. Its events stay where they are, so that figures from it
     * name no single lines.
     *
     * @throws StoreException when the folder does not hold one, or the store cannot be written
     */
    public EventAudit adopt(Path folder) {
        for (String part : List.of("rollup", "volume", "files")) {
            if (!Files.isDirectory(folder.resolve(part))) {
                throw new StoreException(folder + " holds no roll-up: the folder " + part
                        + " is missing (docs/scale.md says how one is made)");
            }
        }
        if (!EventFolder.of(home, SPARK_SOURCE).listEntries().isEmpty()) {
            throw new StoreException("this store has events of " + SPARK_SOURCE
                    + " of its own, and the two cannot be added: use another --home");
        }
        try {
            Path spill = Files.createTempDirectory("entente-rollup-");
            Path summed = spill.resolve("rollup.parquet");
            EventAudit audit;
            try (Scratch engine = Scratch.open(spill, MEMORY)) {
                List<ImportedEventFile> entries = EventAudit.foreignFiles(engine, folder);
                audit = EventAudit.foreign(SPARK_SOURCE, entries, engine, folder);
                engine.execute(
                        "COPY (SELECT * FROM read_parquet(%s) ORDER BY source, target, year, month, quad, root) TO %s (FORMAT parquet)"
                                .formatted(
                                        Scratch.quote(folder.resolve("rollup")
                                                .resolve("*.parquet")
                                                .toString()),
                                        Scratch.quote(summed.toString())));
                store(SPARK_SOURCE, entries, List.copyOf(audit.byMonth().keySet()), summed, audit);
            }
            Files.deleteIfExists(summed);
            Files.deleteIfExists(spill);
            return audit;
        } catch (IOException e) {
            throw new StoreException("cannot take the roll-up of " + folder + ": " + e.getMessage(), e);
        }
    }

    private void store(
            String source, List<ImportedEventFile> entries, List<YearMonth> months, Path summed, EventAudit audit) {
        try (StoreWriter writer = StoreWriter.begin(home)) {
            writer.execute("BEGIN TRANSACTION");
            writer.listSnapshots().stream()
                    .filter(old -> old.source().equals(source))
                    .forEach(old -> writer.removeSnapshot(old.id()));
            int id = writer.query("SELECT coalesce(max(snapshot), 0) + 1 AS id FROM snapshot")
                    .getInt("id", 0);
            YearMonth last = months.get(months.size() - 1);
            writer.execute(
                    "INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, epoch_ms(CAST(? AS BIGINT)), ?, ?, ?)",
                    id,
                    source,
                    last.toString(),
                    "events",
                    content(entries),
                    System.currentTimeMillis(),
                    audit.lines(),
                    audit.kept(),
                    audit.quarantined());
            for (ImportedEventFile entry : entries) {
                writer.execute(
                        "INSERT INTO snapshot_file VALUES (?, ?, ?, ?, ?, ?, ?)",
                        id,
                        entry.number(),
                        entry.name(),
                        "events",
                        entry.sha256(),
                        entry.bytes(),
                        entry.lines());
            }
            quarantine(writer, id, entries, EventFolder.of(home, source));
            writer.execute(
                    "INSERT INTO event_month SELECT ?, * FROM read_parquet(" + Scratch.quote(summed.toString()) + ")",
                    id);
            try (RowAppender out = writer.appender("event_volume")) {
                audit.byMonth().forEach((month, counts) -> {
                    out.begin().add(id).add((short) month.getYear()).add((byte) month.getMonthValue());
                    counts.forEach((name, count) -> {
                        if (count == EventAudit.UNKNOWN) {
                            out.addNull();
                        } else if (name.equals(EventAudit.QUARTERS)) {
                            out.add((int) count.longValue());
                        } else {
                            out.add(count);
                        }
                    });
                    out.end();
                });
            }
            writer.execute("""
                    INSERT INTO coverage
                    SELECT ?, 'event_month', '', min(year), max(year)
                    FROM (SELECT year, year - dense_rank() OVER (ORDER BY year) AS run
                          FROM (SELECT DISTINCT year FROM event_volume WHERE snapshot = ? AND quarters IS DISTINCT FROM 0))
                    GROUP BY run
                    """, id, id);
            writer.execute("COMMIT");
            writer.commit();
        }
    }

    private static void quarantine(StoreWriter writer, int id, List<ImportedEventFile> entries, EventFolder folder) {
        for (ImportedEventFile entry : entries) {
            Path file = folder.quarantineFile(entry.sha256());
            if (entry.quarantined() > 0 && Files.exists(file)) {
                writer.execute("""
                        INSERT INTO row_issue
                        SELECT ?, ?, line, CASE WHEN field > 0 THEN 'field ' || field END, left(value, 500), reason, false
                        FROM read_parquet(%s) ORDER BY line
                        """.formatted(Scratch.quote(file.toString())), id, entry.number());
            }
        }
    }

    /** The same files give the same content, in whatever order they came. */
    private static String content(List<ImportedEventFile> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            entries.stream()
                    .map(ImportedEventFile::sha256)
                    .sorted()
                    .forEach(sha -> digest.update(sha.getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
