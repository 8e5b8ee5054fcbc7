package org.entente.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.store.FileHash;
import org.entente.store.Scratch;
import org.entente.store.Store;
import org.entente.store.StoreException;
import org.entente.store.StoreHome;
import org.entente.text.MessageBundle;

/**
 * Whether the bulk events of a dataset are whole: each Parquet file has the bytes that were written
 * and the lines of its account, each month is made from the files that were read, and the roll-up
 * of the store is the sum of the events.
 *
 * @param files Parquet files that were looked at
 * @param events events of all months
 * @param wrong what is not as it should be
 * @param notes what is whole and good to know
 */
public record EventHealth(int files, long events, List<String> wrong, List<String> notes) {
    private static final MessageBundle MESSAGES = MessageBundle.english(EventHealth.class);

    public EventHealth {
        wrong = List.copyOf(wrong);
        notes = List.copyOf(notes);
    }

    /**
     * Looks at a dataset.
     *
     * @param store the store of the same home
     * @throws IOException when the folder cannot be read
     */
    public static EventHealth of(StoreHome home, Store store, String source) throws IOException {
        return new Inspection(EventFolder.of(home, source), store, source).run();
    }

    /** One look at one dataset. */
    private static final class Inspection {
        private final EventFolder folder;
        private final Store store;
        private final String source;
        private final List<String> wrong = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private long events;

        Inspection(EventFolder folder, Store store, String source) {
            this.folder = folder;
            this.store = store;
            this.source = source;
        }

        EventHealth run() throws IOException {
            List<Path> files = folder.listParquet();
            int unsealed = 0;
            for (Path file : files) {
                List<String> seal = FileSeal.read(file);
                if (seal.isEmpty()) {
                    unsealed++;
                } else if (!seal.contains(FileHash.sha256(file))) {
                    wrong.add(MESSAGES.fill("bytes", "file", folder.shown(file)));
                }
            }
            if (unsealed > 0) {
                notes.add(MESSAGES.fill("unsealed", "unsealed", unsealed));
            }
            List<ImportedEventFile> entries = folder.listEntries();
            Path spill = Files.createTempDirectory("entente-check-");
            try (Scratch engine = Scratch.open(spill, "500MB")) {
                entries.forEach(entry -> inspect(engine, entry));
                boolean current = inspectMonths(new EventMonths(folder, spill, engine), entries);
                for (YearMonth month : folder.listMonths()) {
                    events += countLines(engine, folder.monthFile(month));
                }
                inspectRollup(entries, current);
            } finally {
                Files.deleteIfExists(spill);
            }
            return new EventHealth(files.size(), events, wrong, notes);
        }

        private void inspect(Scratch engine, ImportedEventFile entry) {
            long kept = 0;
            for (String month : entry.months()) {
                Path file = folder.stagedFile(YearMonth.parse(month), entry.sha256());
                if (Files.exists(file)) {
                    kept += countLines(engine, file);
                } else {
                    wrong.add(MESSAGES.fill("missing", "file", folder.shown(file)));
                    return;
                }
            }
            if (kept != entry.kept()) {
                wrong.add(MESSAGES.fill("lines", "entry", entry.name(), "kept", entry.kept(), "kept2", kept));
            }
            Path quarantine = folder.quarantineFile(entry.sha256());
            long apart = Files.exists(quarantine) ? countLines(engine, quarantine) : 0;
            if (apart != entry.quarantined()) {
                wrong.add(MESSAGES.fill(
                        "quarantine", "entry", entry.name(), "quarantined", entry.quarantined(), "apart", apart));
            }
        }

        /** Reads all columns, so that a page that cannot be read is found. */
        private long countLines(Scratch engine, Path file) {
            try {
                return engine.query("SELECT count(*) AS n, bit_xor(hash(t)) AS h FROM read_parquet("
                                + Scratch.quote(file.toString()) + ", hive_partitioning = false) t")
                        .getLong("n", 0);
            } catch (StoreException e) {
                wrong.add(MESSAGES.fill("unreadable", "file", folder.shown(file), "reason", e.getMessage()));
                return 0;
            }
        }

        /** Whether each month holds the reports of all files. */
        private boolean inspectMonths(EventMonths months, List<ImportedEventFile> entries) {
            Map<YearMonth, List<String>> wanted = new TreeMap<>();
            entries.forEach(entry -> entry.months()
                    .forEach(month -> wanted.computeIfAbsent(YearMonth.parse(month), m -> new ArrayList<>())
                            .add(entry.sha256())));
            try {
                List<YearMonth> behind = wanted.entrySet().stream()
                        .filter(month -> !months.isMadeFrom(month.getKey(), month.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
                if (!behind.isEmpty()) {
                    notes.add(MESSAGES.fill("behind", "behind", behind.size()));
                }
                return behind.isEmpty();
            } catch (StoreException e) {
                wrong.add(String.valueOf(e.getMessage()));
                return false;
            }
        }

        private void inspectRollup(List<ImportedEventFile> entries, boolean current) {
            List<Snapshot> snapshots = store.listSnapshots().stream()
                    .filter(snapshot -> snapshot.source().equals(source))
                    .toList();
            Set<String> read = entries.stream().map(ImportedEventFile::sha256).collect(Collectors.toSet());
            Set<String> rolled = snapshots.stream()
                    .flatMap(snapshot -> snapshot.files().stream())
                    .map(SnapshotFile::sha256)
                    .collect(Collectors.toSet());
            if (!current || !read.equals(rolled)) {
                notes.add(MESSAGES.fill("rollup_behind", "rolled", rolled.size(), "read", read.size()));
                return;
            }
            if (!wrong.isEmpty() || snapshots.isEmpty()) {
                return;
            }
            int id = snapshots.get(0).id();
            store.execute(
                    "CREATE OR REPLACE TEMP VIEW events AS SELECT * FROM read_parquet(%s, hive_partitioning = false)"
                            .formatted(Scratch.quote(folder.monthFiles())));
            String summed = """
                    SELECT source, target, year, month, quad, root, events, reports, mentions, goldstein_count,
                           round(goldstein_sum, 6) AS goldstein FROM (%s)
                    """;
            long differing = store.query("""
                            WITH summed AS (%s), recorded AS (%s)
                            SELECT count(*) AS n FROM (
                                (SELECT * FROM summed EXCEPT ALL SELECT * FROM recorded)
                                UNION ALL (SELECT * FROM recorded EXCEPT ALL SELECT * FROM summed))
                            """.formatted(
                                    summed.formatted(EventSql.ROLLUP),
                                    summed.formatted("SELECT * FROM event_month WHERE snapshot = " + id)))
                    .getLong("n", 0);
            if (differing > 0) {
                wrong.add(MESSAGES.fill("rollup", "differing", differing));
            }
        }
    }
}
