package org.entente.store;

import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.jspecify.annotations.Nullable;

/**
 * The canonical tables, to be read. The store file is attached read-only behind views of the same names in a database
 * in memory, so that any number of readers see one whole store while a writer prepares the next; temporary tables may
 * be made freely. Not safe for use by several threads at once: {@link #open} one each.
 */
public final class Store implements AutoCloseable {
    /** Of millions of rows not all parts are made at once, since they would take much memory. */
    private static final long ROWS_AT_ONCE = 1_000_000;

    private final Database database;
    private final boolean present;
    private final KeptStudies studies;
    private final Recall shared;
    private @Nullable Recall own;
    private @Nullable List<Snapshot> snapshots;
    private @Nullable Beside beside;
    private int made;

    private Store(Database database, @Nullable StoreHome home) {
        this.database = database;
        this.present = home != null;
        this.snapshots = home == null ? null : Snapshots.list(database);
        this.studies = home == null || snapshots == null ? KeptStudies.none() : KeptStudies.of(home, snapshots);
        this.shared = home == null ? new Recall() : Recall.shared(studies.store());
    }

    /**
     * Opens the store of a home; where no file exists yet, an empty one.
     *
     * @throws StoreException when the file is no store, is damaged, or was written by a newer Entente
     */
    public static Store open(StoreHome home) {
        return open(home, Set.of());
    }

    /**
     * Opens the store of a home as if some of its snapshots were not there, so that what is asked of it is answered from the
     * others.
     *
     * @param hidden numbers of the snapshots
     * @throws StoreException as {@link #open(StoreHome)}
     */
    public static Store open(StoreHome home, Set<Integer> hidden) {
        String others = hidden.isEmpty()
                ? ""
                : hidden.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", " WHERE snapshot NOT IN (", ")"));
        if (!Files.exists(home.storeFile())) {
            return empty();
        }
        Database database = Database.inMemory();
        try {
            database.execute("ATTACH '" + home.storeFile().toString().replace("'", "''") + "' AS store (READ_ONLY)");
            int version = Schema.versionOf(database, "store");
            if (version > Schema.CURRENT) {
                throw new StoreException("the store in " + home.directory() + " has schema version " + version
                        + ", this Entente knows up to " + Schema.CURRENT
                        + ": use the newer Entente, or another --home");
            }
            if (version == 0) {
                throw new StoreException("the file " + home.storeFile()
                        + " is not a store of Entente: move it away, or use another --home");
            }
            Schema.view(database, version, others);
            BulkEvents.view(database, home);
            return new Store(database, home);
        } catch (StoreException e) {
            database.close();
            if (e.getCause() == null) {
                throw e;
            }
            throw new StoreException(
                    "cannot open the store " + home.storeFile() + ": " + e.getMessage()
                            + "; move the file away and import again",
                    e);
        }
    }

    /** A store without rows, in memory. */
    public static Store empty() {
        Database database = Database.inMemory();
        Schema.migrate(database, 0);
        BulkEvents.none(database);
        return new Store(database, null);
    }

    /** What was computed over all rows of the store's file; it knows nothing of what stands beside. */
    public KeptStudies studies() {
        return studies;
    }

    /** Names of the canonical tables, in the order in which they are shown. */
    public static List<String> listTables() {
        return Schema.CANONICAL;
    }

    /** The scripts of the schema, whose comments say what the tables mean. */
    public static List<String> listScripts() {
        return Schema.scripts();
    }

    /** Whether a store file stands behind this. */
    public boolean isPresent() {
        return present;
    }

    /** The canonical tables that have a row for each thing that a snapshot says, and those about snapshots themselves. */
    public static List<String> tables() {
        return Schema.TABLES;
    }

    /** The version of the schema that this program writes. */
    public static int currentVersion() {
        return Schema.CURRENT;
    }

    /** The version of the schema that the store's file has; the current one where there is no file. */
    public int version() {
        return present ? Schema.versionOf(database, "store") : Schema.CURRENT;
    }

    /** Runs a query and hands its cells on one by one, for tables of millions of rows. */
    public void scan(String sql, CellVisitor visitor, @Nullable Object... parameters) {
        database.scan(sql, visitor, parameters);
    }

    /** Runs a query; parameters are bound in order. */
    public Columns query(String sql, @Nullable Object... parameters) {
        return database.query(sql, parameters);
    }

    /**
     * The answer of {@link #query}, kept while this store is open and there is room, for questions about canonical tables that
     * many figures ask alike. The query must not read temporary tables, whose rows may change.
     */
    public Columns recall(String sql, @Nullable Object... parameters) {
        return recall(
                Arrays.asList(sql, Arrays.asList(parameters)),
                () -> present ? database.queryAgain(sql, parameters) : query(sql, parameters));
    }

    /**
     * The answer to a question for one part: as it was kept beside the store ({@link #keepParts}), else as the engine gives it; the same rows in
     * the same order. What stands beside the store's file must take no part in it.
     *
     * @param of COW number of a state
     * @param with COW number of another, or 0
     */
    public Columns part(PartQuestion question, int of, int with) {
        return recall(List.of(question, of, with), () -> readPart(question, of, with));
    }

    private Columns recall(List<Object> asked, Supplier<Columns> make) {
        Columns known = present ? recallOf(asked).find(asked) : null;
        if (known == null) {
            known = make.get();
            if (present) {
                recallOf(asked).keep(asked, known);
            }
        }
        return known;
    }

    /** What stands beside this store alone may be in the answers to some questions: others are not to find those. */
    private Recall recallOf(List<Object> asked) {
        return own != null && asked.get(0) instanceof String sql && Beside.isAsked(sql) ? own : shared;
    }

    /** As {@link #part}, for who keeps the answer in another form. */
    public Columns readPart(PartQuestion question, int of, int with) {
        return Optional.of(question)
                .filter(asked -> PartQuestion.isMade(of, with))
                .flatMap(studies::parts)
                .flatMap(parts -> parts.find(PartQuestion.key(of, with)))
                .orElseGet(() -> present
                        ? database.queryAgain(question.one(), of, with)
                        : database.query(question.one(), of, with));
    }

    /** Whether the parts of a question are kept beside the store. */
    public boolean hasParts(PartQuestion question) {
        return studies.has(question.name());
    }

    /** Makes the parts of a question, and keeps them beside the store, where that was not done. */
    public void keepParts(PartQuestion question) {
        if (!hasParts(question)) {
            studies.keepParts(question, into -> {
                into.add(
                        StudyParts.NONE, database.query(question.some(), -1, -1).part(0, 0, 2));
                long rows = database.query(question.count()).getLong("n", 0);
                int states = Math.max(1, Math.toIntExact(PartQuestion.STATES / (1 + rows / ROWS_AT_ONCE)));
                for (int first = 0; first < PartQuestion.STATES; first += states) {
                    into.addAll(database.query(question.some(), first, first + states - 1));
                }
            });
        }
    }

    /** What {@link #recall} would give without asking the engine; empty when it would have to. */
    public Optional<Columns> findRecalled(String sql, @Nullable Object... parameters) {
        List<Object> asked = Arrays.asList(sql, Arrays.asList(parameters));
        return Optional.ofNullable(recallOf(asked).find(asked));
    }

    /** A statement to be run by the caller, who closes it. */
    PreparedStatement prepare(String sql) throws SQLException {
        return database.prepare(sql);
    }

    /** Runs a statement against the database in memory, such as {@code CREATE TEMP TABLE}. */
    public void execute(String sql, @Nullable Object... parameters) {
        forgetUnlessPresent();
        database.execute(sql, parameters);
    }

    /** Appends to a table in memory: a temporary table, or a canonical one of an {@link #empty()} store. */
    public RowAppender appender(String table) {
        forgetUnlessPresent();
        return database.appender(table);
    }

    /**
     * Adds rows that are made column by column to a table in memory: for many of them several times faster than {@link #appender}.
     *
     * @param table with its columns in the order of {@code select}
     * @param select what goes into the table: expressions over the columns
     */
    public void add(String table, String select, List<MadeColumn> columns, int rows) {
        forgetUnlessPresent();
        String function = "made_" + made++;
        database.register(function, columns, rows);
        database.execute("INSERT INTO %s SELECT %s FROM %s()".formatted(table, select, function));
    }

    private void forgetUnlessPresent() {
        if (!present) {
            snapshots = null;
        }
    }

    /**
     * Adds a snapshot that stands beside the store's file, in memory, for as long as this is open; its rows go into
     * {@code case_event} and {@code case_quantity} by {@link #appender}.
     *
     * @return its number
     */
    public int addBeside(Snapshot snapshot) {
        snapshots = null;
        own = new Recall();
        return beside().add(snapshot);
    }

    /** Declares the years for which a snapshot beside the file speaks about a part of a table. */
    public void coverBeside(int snapshot, String table, String part, int firstYear, int lastYear) {
        beside().cover(snapshot, table, part, firstYear, lastYear);
    }

    private Beside beside() {
        Beside made = beside;
        if (made == null) {
            made = Beside.create(database, present);
            beside = made;
        }
        return made;
    }

    /** All snapshots with their files, by source and vintage (ISO dates sort as texts). */
    public List<Snapshot> listSnapshots() {
        List<Snapshot> known = snapshots;
        if (known == null) {
            known = Snapshots.list(database);
            // The file behind this is never changed in place; without one, statements may add to the tables.
            snapshots = known;
        }
        return known;
    }

    @Override
    public void close() {
        database.close();
    }

    /** Reading of the two snapshot tables, shared by reader and writer. */
    static final class Snapshots {
        private Snapshots() {}

        static List<Snapshot> list(Database database) {
            Columns rows = database.query("""
                    SELECT s.snapshot, s.source, s.vintage, epoch_ms(s.imported_at) AS imported_at,
                           s.rows_read, s.rows_kept, s.rows_rejected, f.file, f.name, f.sha256, f.bytes
                    FROM snapshot s LEFT JOIN snapshot_file f USING (snapshot)
                    ORDER BY s.source, s.vintage, f.file
                    """);
            List<Snapshot> snapshots = new ArrayList<>();
            List<SnapshotFile> files = new ArrayList<>();
            for (int i = 0; i < rows.rows(); i++) {
                if (!rows.isNull("file", i)) {
                    files.add(new SnapshotFile(
                            rows.getInt("file", i),
                            rows.getText("name", i),
                            rows.getText("sha256", i),
                            rows.getLong("bytes", i)));
                }
                boolean last = i + 1 == rows.rows() || rows.getLong("snapshot", i + 1) != rows.getLong("snapshot", i);
                if (last) {
                    snapshots.add(new Snapshot(
                            rows.getInt("snapshot", i),
                            rows.getText("source", i),
                            rows.getText("vintage", i),
                            Instant.ofEpochMilli(rows.getLong("imported_at", i))
                                    .atOffset(ZoneOffset.UTC)
                                    .toInstant(),
                            rows.getLong("rows_read", i),
                            rows.getLong("rows_kept", i),
                            rows.getLong("rows_rejected", i),
                            files));
                    files = new ArrayList<>();
                }
            }
            return List.copyOf(snapshots);
        }
    }
}
