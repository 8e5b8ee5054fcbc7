package org.entente.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.country.StateSystem;
import org.entente.source.intake.StoredContent;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/**
 * Whether what rows refer to exists: their snapshot and file, states, and the rows that they belong
 * to in other tables.
 */
final class IntegrityInspection {
    private static final MessageBundle MESSAGES = MessageBundle.english(IntegrityInspection.class);

    private static final String AREA = "references";

    /** Columns that hold COW numbers. */
    private static final Set<String> STATES = Set.of(
            "state",
            "exporter",
            "importer",
            "supplier",
            "recipient",
            "party",
            "member",
            "pledger",
            "receiver",
            "first",
            "second",
            "participant",
            "opponent",
            "neighbour",
            "origin",
            "destination",
            "source",
            "target");

    /**
     * Rows that belong to one of another table.
     *
     * @param table with the rows
     * @param parent table that must have what they refer to
     * @param key columns that both have, beside the snapshot
     */
    private record Belonging(String table, String parent, String key) {}

    private static final List<Belonging> BELONGINGS = List.of(
            new Belonging("un_vote", "un_roll_call", "rcid"),
            new Belonging("un_issue", "un_roll_call", "rcid"),
            new Belonging("un_vote", "un_member", "member"),
            new Belonging("alliance_member", "alliance", "alliance"),
            new Belonging("exercise_participant", "exercise", "file, line"),
            new Belonging("dispute_participant", "dispute", "dispute"),
            new Belonging("conflict_party", "conflict_year", "conflict, year"),
            new Belonging("agreement_member", "agreement", "agreement"),
            new Belonging("own_value", "own_measure", "measure"),
            new Belonging("event_month", "event_volume", "year, month"));

    private final Store store;
    private final Findings findings;

    IntegrityInspection(Store store, Findings findings) {
        this.store = store;
        this.findings = findings;
    }

    void inspect() {
        List<String> tables = new ArrayList<>(StoredContent.listTables(store));
        List<String> placed = List.copyOf(tables);
        tables.addAll(List.of("row_issue", "snapshot_file", "coverage", "event_month", "event_volume"));
        for (String table : tables) {
            findings.guard(AREA, table, () -> inspect(table, placed.contains(table) || table.equals("row_issue")));
        }
        for (Belonging belonging : BELONGINGS) {
            String subject = belonging.table() + " → " + belonging.parent();
            findings.guard(AREA, subject, () -> inspect(belonging, subject));
        }
    }

    private void inspect(String table, boolean placed) {
        List<String> wrong = new ArrayList<>();
        // All columns are read, so that a block that cannot be is found.
        long rows = count("SELECT count(*) AS n, bit_xor(hash(t)) AS h FROM " + table + " t");
        addIfAny(wrong, "no_snapshot", "SELECT count(*) AS n FROM %s t ANTI JOIN snapshot s USING (snapshot)", table);
        if (placed) {
            addIfAny(
                    wrong,
                    "no_file",
                    "SELECT count(*) AS n FROM (SELECT DISTINCT snapshot, file FROM %s) t ANTI JOIN snapshot_file f USING (snapshot, file)",
                    table);
            addIfAny(wrong, "no_line", "SELECT count(*) AS n FROM %s WHERE line < 1", table);
        }
        int states = 0;
        for (String column : listStateColumns(table)) {
            List<Long> unknown = listUnknown(table, column);
            states++;
            if (!unknown.isEmpty()) {
                wrong.add(MESSAGES.fill("no_state", "column", column, "unknown", unknown));
            }
        }
        if (!wrong.isEmpty()) {
            findings.wrong(AREA, table, String.join("; ", wrong));
        } else if (rows > 0) {
            findings.whole(AREA, table, MESSAGES.fill("references", "rows", rows, "states", states));
        }
    }

    private void addIfAny(List<String> wrong, String key, String sql, String table) {
        long found = count(sql.formatted(table));
        if (found > 0) {
            wrong.add(MESSAGES.fill(key, "rows", found));
        }
    }

    private List<String> listStateColumns(String table) {
        return store.columns(table).entrySet().stream()
                .filter(column -> column.getValue().equals("SMALLINT"))
                .map(Map.Entry::getKey)
                .filter(STATES::contains)
                .toList();
    }

    private List<Long> listUnknown(String table, String column) {
        Columns numbers = store.query(
                "SELECT DISTINCT %1$s AS cow FROM %2$s WHERE %1$s IS NOT NULL ORDER BY 1".formatted(column, table));
        StateSystem system = StateSystem.standard();
        return IntStream.range(0, numbers.rows())
                .mapToObj(i -> numbers.getLong("cow", i))
                .filter(cow -> system.find(cow.intValue()).isEmpty())
                .collect(Collectors.toList());
    }

    private void inspect(Belonging belonging, String subject) {
        long rows = count("SELECT count(*) AS n FROM " + belonging.table());
        long lost = count(
                "SELECT count(*) AS n FROM %s t ANTI JOIN (SELECT DISTINCT snapshot, %3$s FROM %s) p USING (snapshot, %3$s)"
                        .formatted(belonging.table(), belonging.parent(), belonging.key()));
        if (lost > 0 && belonging.table().startsWith("event_")) {
            findings.wrong(AREA, subject, MESSAGES.fill("lost", "lost", lost, "rows", rows));
        } else if (lost > 0) {
            // The rows are those that were imported, as their hash says: it is the publisher's
            // files that lack the others.
            findings.note(AREA, subject, MESSAGES.fill("lacking", "lost", lost, "rows", rows));
        } else if (rows > 0) {
            findings.whole(AREA, subject, MESSAGES.fill("belong", "rows", rows));
        }
    }

    private long count(String sql) {
        return store.query(sql).getLong("n", 0);
    }
}
