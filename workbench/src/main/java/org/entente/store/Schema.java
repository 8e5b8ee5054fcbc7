package org.entente.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The versioned schema: one script a version, applied in order and never changed after a release.
 */
final class Schema {
    static final int CURRENT = 5;

    /** Canonical tables, in the order in which they are shown. */
    static final List<String> TABLES = List.of(
            "snapshot",
            "snapshot_file",
            "row_issue",
            "coverage",
            "edition_snapshot",
            "un_roll_call",
            "un_issue",
            "un_vote",
            "un_member",
            "trade_flow",
            "trade_aggregate",
            "product_code",
            "state_distance",
            "contiguity",
            "capital",
            "arms_deal",
            "arms_total",
            "state_year",
            "ideal_point",
            "alliance",
            "alliance_member",
            "alliance_pledge",
            "igo_joint",
            "igo_count",
            "exercise",
            "exercise_participant",
            "leader_spell",
            "election",
            "dispute",
            "dispute_participant",
            "dispute_dyad",
            "conflict_year",
            "conflict_party",
            "rivalry",
            "agreement",
            "agreement_member",
            "pair_quantity",
            "entry_rule",
            "sanction",
            "treaty",
            "treaty_party",
            "igo_member",
            "state_composition",
            "event_code",
            "event_scale",
            "actor_code",
            "event_month",
            "event_volume",
            "own_measure",
            "own_value");

    /** Those that people read, with the bulk events beside the store. */
    static final List<String> CANONICAL =
            Stream.concat(TABLES.stream(), Stream.of("event")).toList();

    private Schema() {}

    /** Brings a database from any earlier version (0 for an empty one) to the current one. */
    static void migrate(Database database, int from) {
        for (int version = from + 1; version <= CURRENT; version++) {
            database.script(text("schema/V" + version + ".sql"));
            database.execute("INSERT INTO schema_version VALUES (?, now()::TIMESTAMP)", version);
        }
    }

    /**
     * Makes views of the same names over the tables of the attached {@code store}, in the catalogue
     * where new tables are made; one of an earlier version is read as if it had been brought to the
     * current one: tables that it lacks are empty, and columns that it lacks are NULL.
     *
     * @param others condition that leaves out some snapshots, or empty
     */
    static void view(Database database, int version, String others) {
        Map<String, String> lacking = Map.of();
        if (version < CURRENT) {
            migrate(database, 0);
            lacking = lacking(database);
        }
        Columns found = database.query("SELECT table_name FROM duckdb_tables() WHERE database_name = 'store'");
        Set<String> there = IntStream.range(0, found.rows())
                .mapToObj(i -> found.getText("table_name", i))
                .collect(Collectors.toSet());
        for (String table : TABLES) {
            if (!there.contains(table)) {
                continue;
            }
            if (version < CURRENT) {
                database.execute("DROP TABLE " + table);
            }
            database.execute("CREATE VIEW %s AS SELECT *%s FROM store.main.%s%s"
                    .formatted(table, lacking.getOrDefault(table, ""), table, others));
        }
    }

    /**
     * By table, the columns that the attached store lacks, as a list of NULLs to be selected; they
     * are the last ones of a table.
     */
    private static Map<String, String> lacking(Database database) {
        Columns columns = database.query("""
                SELECT now.table_name, now.column_name, now.data_type
                FROM duckdb_columns() now JOIN duckdb_tables() old
                    ON old.table_name = now.table_name AND old.database_name = 'store'
                ANTI JOIN (SELECT * FROM duckdb_columns() WHERE database_name = 'store') had
                    ON had.table_name = now.table_name AND had.column_name = now.column_name
                WHERE now.database_name = current_database()
                ORDER BY now.table_name, now.column_index
                """);
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < columns.rows(); i++) {
            all.merge(
                    columns.getText("table_name", i),
                    ", CAST(NULL AS %s) AS %s"
                            .formatted(columns.getText("data_type", i), columns.getText("column_name", i)),
                    String::concat);
        }
        return all;
    }

    /** Version of the schema in a catalogue, 0 when it has none. */
    static int versionOf(Database database, String catalogue) {
        try {
            return database.query("SELECT max(version) AS version FROM " + catalogue + ".main.schema_version")
                    .getInt("version", 0);
        } catch (StoreException e) {
            // The list of all tables takes the engine longer than the answer does.
            boolean exists = database.query("""
                                    SELECT 1 FROM duckdb_tables()
                                    WHERE database_name = ? AND table_name = 'schema_version'
                                    """, catalogue).rows() > 0;
            if (exists) {
                throw e;
            }
            return 0;
        }
    }

    /** All scripts, the earliest first. */
    static List<String> scripts() {
        return Stream.concat(IntStream.rangeClosed(1, CURRENT).mapToObj(version -> "V" + version), Stream.of("event"))
                .map(name -> text("schema/" + name + ".sql"))
                .toList();
    }

    static String text(String resource) {
        try (InputStream in = Schema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
