package org.entente.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The versioned schema: one script a version, applied in order and never changed after a release. */
final class Schema {
    static final int CURRENT = 1;

    /** Canonical tables, in the order in which they are shown. */
    static final List<String> TABLES = List.of(
            "snapshot",
            "snapshot_file",
            "row_issue",
            "coverage",
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
            "event_code",
            "event_scale",
            "actor_code",
            "own_measure",
            "own_value");

    private Schema() {}

    /** Brings a database from any earlier version (0 for an empty one) to the current one. */
    static void migrate(Database database, int from) {
        for (int version = from + 1; version <= CURRENT; version++) {
            database.script(text("schema/V" + version + ".sql"));
            database.execute("INSERT INTO schema_version VALUES (?, now()::TIMESTAMP)", version);
        }
    }

    /** Version of the schema in a catalogue, 0 when it has none. */
    static int versionOf(Database database, String catalogue) {
        boolean exists = database.query("""
                                SELECT 1 FROM duckdb_tables()
                                WHERE database_name = ? AND table_name = 'schema_version'
                                """, catalogue).rows() > 0;
        return exists
                ? database.query("SELECT max(version) AS version FROM " + catalogue + ".schema_version")
                        .getInt("version", 0)
                : 0;
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
