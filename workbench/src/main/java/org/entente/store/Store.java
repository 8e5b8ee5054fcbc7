package org.entente.store;

import java.nio.file.Files;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The canonical tables, to be read. The store file is attached read-only to a database in memory,
 * where its tables are found by their names, so that any number of readers see one whole store
 * while a writer prepares the next; temporary tables may be made freely. Not safe for use by
 * several threads at once: {@link #open} one each, or another of the same by {@link #openAgain}.
 */
public final class Store implements Queries, AutoCloseable {
    /** Catalogue of the store's file. */
    private static final String ATTACHED = "store";

    /** What is made in memory has a name of its own, also among stores of one engine. */
    private static final AtomicLong MADE = new AtomicLong();

    private final Database database;
    private final @Nullable StoreFile file;
    private final boolean present;
    private final ResultCache results;
    private @Nullable List<Snapshot> snapshots;
    private @Nullable OverlayTables overlayTables;

    /** Number of the present overlay rows, unique in the process; 0 for none. */
    private long overlayNumber;

    /** @param file null for one in memory */
    private Store(
            Database database, @Nullable StoreFile file, @Nullable List<Snapshot> snapshots, ResultCache results) {
        this.database = database;
        this.file = file;
        this.present = file != null;
        this.snapshots = snapshots;
        this.results = results;
    }

    /**
     * Where the tables of a store's file are.
     *
     * @param catalogue of the tables, or of views of them
     */
    private record StoreFile(StoreHome home, String catalogue) {}

    /**
     * Opens the store of a home; where no file exists yet, an empty one.
     *
     * @throws StoreException when the file is no store, is damaged, or was written by a newer
     *     Entente
     */
    public static Store open(StoreHome home) {
        return open(home, Set.of());
    }

    /**
     * Opens the store of a home as if some of its snapshots were not there, so that what is asked
     * of it is answered from the others.
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
            database.execute(
                    "ATTACH '" + home.storeFile().toString().replace("'", "''") + "' AS " + ATTACHED + " (READ_ONLY)");
            int version = Schema.versionOf(database, ATTACHED);
            if (version > Schema.CURRENT) {
                throw new StoreException("the store in " + home.directory() + " has schema version " + version
                        + ", this Entente knows up to " + Schema.CURRENT
                        + ": use the newer Entente, or another --home");
            }
            if (version == 0) {
                throw new StoreException("the file " + home.storeFile()
                        + " is not a store of Entente: move it away, or use another --home");
            }
            String tables = ATTACHED;
            if (version < Schema.CURRENT || !hidden.isEmpty()) {
                tables = database.name();
                Schema.view(database, version, others);
                database.make("own");
            }
            database.lookAlsoIn(tables);
            BulkEvents.view(database, home);
            List<Snapshot> snapshots = SnapshotTables.list(database);
            return new Store(
                    database, new StoreFile(home, tables), snapshots, ResultCache.of(database, home, snapshots));
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

    /** Starts the engine on a thread of its own, for the store that is opened next. */
    public static void startEngine() {
        Database.start();
    }

    /** A store without rows, in memory. */
    public static Store empty() {
        Database database = Database.inMemory();
        Schema.migrate(database, 0);
        BulkEvents.none(database);
        return new Store(database, null, null, ResultCache.inMemory(database));
    }

    /**
     * Opens another store on the same file and engine, for another thread. It must be closed too.
     *
     * @throws IllegalStateException when there is no file, or this store has overlay tables
     */
    public Store openAgain() {
        StoreFile of = file;
        List<Snapshot> known = snapshots;
        if (of == null || known == null || overlayTables != null) {
            throw new IllegalStateException("nothing but a store's file is opened again");
        }
        Database again = database.again("again_" + MADE.incrementAndGet());
        again.lookAlsoIn(of.catalogue());
        BulkEvents.view(again, of.home());
        return new Store(again, of, known, results.through(again));
    }

    /** What is computed from this store, in memory and on disk. */
    public ResultCache results() {
        return results;
    }

    /**
     * The rows that lie beside the store's file, for the name of a result that depends on them;
     * empty where there are none.
     */
    public String overlay() {
        return overlayNumber == 0 ? "" : "overlay " + overlayNumber;
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

    /**
     * The canonical tables that have a row for each thing that a snapshot says, and those about
     * snapshots themselves.
     */
    public static List<String> tables() {
        return Schema.TABLES;
    }

    /** The version of the schema that this program writes. */
    public static int currentVersion() {
        return Schema.CURRENT;
    }

    /**
     * The version of the schema that the store's file has; the current one where there is no file.
     */
    public int version() {
        return present ? Schema.versionOf(database, ATTACHED) : Schema.CURRENT;
    }

    /**
     * The columns of a canonical table with their types, such as {@code SMALLINT}, in their order;
     * none where the table is missing.
     */
    public Map<String, String> columns(String table) {
        Columns found = database.query(
                "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = ? AND database_name = ? ORDER BY column_index",
                table,
                file == null ? database.name() : file.catalogue());
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < found.rows(); i++) {
            columns.put(found.getText("column_name", i), found.getText("data_type", i));
        }
        return columns;
    }

    /** Runs a query and hands its cells on one by one, for tables of millions of rows. */
    public void scan(String sql, CellVisitor visitor, @Nullable Object... parameters) {
        database.scan(sql, visitor, parameters);
    }

    @Override
    public Columns query(String sql, @Nullable Object... parameters) {
        return database.query(sql, parameters);
    }

    /**
     * The same store with its answers cached ({@link ResultCache}), for queries about canonical
     * tables that many figures need. They must not read temporary tables, whose rows may change.
     */
    public Queries cached() {
        return (sql, parameters) -> {
            Object place = overlayTables != null && OverlayTables.mayAnswer(sql) ? overlay() : "";
            return results.query(
                    Arrays.asList(sql, Arrays.asList(parameters), place),
                    () -> present ? database.queryAgain(sql, parameters) : database.query(sql, parameters));
        };
    }

    /** Whether a table has any row. */
    public boolean hasRows(String table) {
        return cached().query("SELECT 1 AS one FROM " + table + " LIMIT 1").rows() > 0;
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

    /**
     * Appends to a table in memory: a temporary table, or a canonical one of an {@link #empty()}
     * store.
     */
    public RowAppender appender(String table) {
        forgetUnlessPresent();
        return database.appender(table);
    }

    /**
     * Adds rows that are made column by column to a table in memory: for many of them several times
     * faster than {@link #appender}.
     *
     * @param table with its columns in the order of {@code select}
     * @param select what goes into the table: expressions over the columns
     */
    public void add(String table, String select, List<MadeColumn> columns, int rows) {
        forgetUnlessPresent();
        String function = "made_" + MADE.incrementAndGet();
        database.register(function, columns, rows);
        database.execute("INSERT INTO %s SELECT %s FROM %s()".formatted(table, select, function));
    }

    private void forgetUnlessPresent() {
        if (!present) {
            database.noteChange();
            snapshots = null;
        }
    }

    /**
     * Adds a snapshot in memory, visible until this store is closed; its rows are written to {@code
     * case_event} and {@code case_quantity} by {@link #appender}.
     *
     * @return the number of the snapshot
     */
    public int addOverlay(Snapshot snapshot) {
        List<Snapshot> known = snapshots;
        overlayNumber = MADE.incrementAndGet();
        int number = added().add(snapshot);
        snapshots = known == null
                ? null
                : Stream.concat(known.stream(), Stream.of(snapshot.withId(number)))
                        .sorted(Comparator.comparing(Snapshot::source).thenComparing(Snapshot::vintage))
                        .toList();
        return number;
    }

    /** Declares the years that an overlay snapshot covers for a part of a table. */
    public void coverOverlay(int snapshot, String table, String part, int firstYear, int lastYear) {
        overlayNumber = MADE.incrementAndGet();
        added().cover(snapshot, table, part, firstYear, lastYear);
    }

    private OverlayTables added() {
        OverlayTables made = overlayTables;
        if (made == null) {
            made = OverlayTables.create(database, file == null ? null : file.catalogue());
            overlayTables = made;
        }
        return made;
    }

    /** All snapshots with their files, by source and vintage (ISO dates sort as texts). */
    public List<Snapshot> listSnapshots() {
        List<Snapshot> known = snapshots;
        if (known == null) {
            known = SnapshotTables.list(database);
            // The file behind this is never changed in place; without one, statements may add to
            // the tables.
            snapshots = known;
        }
        return known;
    }

    @Override
    public void close() {
        database.close();
    }
}
