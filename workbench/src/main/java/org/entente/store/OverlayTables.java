package org.entente.store;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.jspecify.annotations.Nullable;

/**
 * Overlay tables: rows that are read with the store and are not in its file, such as the events of
 * a case. They are in-memory tables behind the names of the canonical tables, so that a query reads
 * both alike.
 */
final class OverlayTables {
    /** Tables of the file to which a case adds rows. */
    private static final List<String> SHARED = List.of("snapshot", "snapshot_file", "coverage");

    /** Names of overlaid tables in a query; {@code snapshot} is also a column of every table. */
    private static final Pattern OVERLAID = Pattern.compile(
            "\\b(snapshot_file|coverage|case_event|case_quantity)\\b|\\b(FROM|JOIN)\\s+snapshot\\b",
            Pattern.CASE_INSENSITIVE);

    /** By the text of the query; the program has some hundred queries. */
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private static final String SUFFIX = "_overlay";

    private final Database database;
    private final boolean file;

    private OverlayTables(Database database, boolean file) {
        this.database = database;
        this.file = file;
    }

    /**
     * Makes the tables.
     *
     * @param file catalogue of the tables of a store's file; null where the canonical tables
     *     themselves are made in memory
     */
    static OverlayTables create(Database database, @Nullable String file) {
        database.script(Schema.text("schema/case.sql"));
        if (file != null) {
            for (String table : SHARED) {
                database.script("""
                        CREATE TABLE %2$s AS SELECT * FROM %3$s LIMIT 0;
                        CREATE VIEW %1$s AS SELECT * FROM %3$s UNION ALL SELECT * FROM %2$s;
                        """.formatted(table, table + SUFFIX, file + ".main." + table));
            }
        }
        return new OverlayTables(database, file != null);
    }

    /** Whether overlay rows may be part of a query's result. */
    static boolean mayAnswer(String sql) {
        return KNOWN.computeIfAbsent(sql, query -> OVERLAID.matcher(query).find());
    }

    /** Adds a snapshot under a number that no other has, and gives the number. */
    int add(Snapshot snapshot) {
        int number = database.query("SELECT coalesce(max(snapshot), 0) + 1 AS next FROM snapshot")
                .getInt("next", 0);
        database.execute(
                "INSERT INTO " + table("snapshot") + " VALUES (?, ?, ?, 'case', ?, ?, ?, ?, ?)",
                number,
                snapshot.source(),
                snapshot.vintage(),
                snapshot.ref(),
                snapshot.importedAt().atOffset(ZoneOffset.UTC).toLocalDateTime(),
                snapshot.read(),
                snapshot.kept(),
                snapshot.rejected());
        for (SnapshotFile one : snapshot.files()) {
            database.execute(
                    "INSERT INTO " + table("snapshot_file") + " VALUES (?, ?, ?, 'case', ?, ?, 0)",
                    number,
                    one.number(),
                    one.name(),
                    one.sha256(),
                    one.bytes());
        }
        return number;
    }

    void cover(int snapshot, String table, String part, int first, int last) {
        database.execute(
                "INSERT INTO " + table("coverage") + " VALUES (?, ?, ?, ?, ?)", snapshot, table, part, first, last);
    }

    private String table(String name) {
        return file ? name + SUFFIX : name;
    }
}
