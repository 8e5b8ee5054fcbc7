package org.entente.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;
import org.entente.source.intake.StoredContent;
import org.entente.store.Columns;
import org.entente.store.Store;
import org.entente.text.MessageBundle;

/**
 * Whether each snapshot is as it was when it was imported: the hash of its canonical rows is
 * recorded and computed again, and its counts agree with the rows that were rejected and with its
 * files.
 */
final class SnapshotInspection {
    private static final MessageBundle MESSAGES = MessageBundle.english(SnapshotInspection.class);

    private static final String AREA = "snapshot";
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Snapshots of bulk events, whose rows lie beside the store. */
    static final String EVENTS = "events";

    private final Store store;
    private final Instant now;
    private final Findings findings;

    SnapshotInspection(Store store, Instant now, Findings findings) {
        this.store = store;
        this.now = now;
        this.findings = findings;
    }

    void inspect() {
        StoredContent content = new StoredContent(store);
        List<String> unread = new ArrayList<>();
        for (String table : StoredContent.listTables(store)) {
            int before = findings.list().size();
            findings.guard("table", table, () -> content.add(table));
            if (findings.list().size() > before) {
                unread.add(table);
            }
        }
        Columns recorded = store.query("""
                SELECT s.snapshot, s.layout, s.content,
                       (SELECT count(DISTINCT (i.file, i.line)) FROM row_issue i
                        WHERE i.snapshot = s.snapshot AND NOT i.kept) AS rejected,
                       (SELECT coalesce(sum(f.rows_read), 0)::BIGINT FROM snapshot_file f
                        WHERE f.snapshot = s.snapshot) AS read
                FROM snapshot s ORDER BY s.source, s.vintage
                """);
        for (Snapshot snapshot : store.listSnapshots()) {
            for (int i = 0; i < recorded.rows(); i++) {
                if (recorded.getInt("snapshot", i) == snapshot.id()) {
                    inspect(snapshot, recorded, i, content, unread);
                }
            }
        }
    }

    private void inspect(Snapshot snapshot, Columns recorded, int row, StoredContent content, List<String> unread) {
        List<String> wrong = new ArrayList<>();
        long rejected = recorded.getLong("rejected", row);
        if (snapshot.read() != snapshot.kept() + snapshot.rejected()) {
            wrong.add(MESSAGES.fill(
                    "counts", "read", snapshot.read(), "kept", snapshot.kept(), "rejected", snapshot.rejected()));
        }
        if (rejected != snapshot.rejected()) {
            wrong.add(MESSAGES.fill("rejected", "rejected", snapshot.rejected(), "rejected2", rejected));
        }
        if (recorded.getLong("read", row) != snapshot.read()) {
            wrong.add(MESSAGES.fill("read", "read", snapshot.read(), "row", recorded.getLong("read", row)));
        }
        if (snapshot.files().isEmpty()
                || !snapshot.files().stream()
                        .map(SnapshotFile::sha256)
                        .allMatch(sha -> SHA256.matcher(sha).matches())) {
            wrong.add(MESSAGES.get("no_hash"));
        }
        boolean events = recorded.getText("layout", row).equals(EVENTS);
        if (!events
                && unread.isEmpty()
                && !content.find(snapshot.id()).orElse("").equals(recorded.getText("content", row))) {
            wrong.add(MESSAGES.fill("content", "snapshot", content.countRows(snapshot.id())));
        }
        report(snapshot, content, events, unread, wrong);
    }

    private void report(
            Snapshot snapshot, StoredContent content, boolean events, List<String> unread, List<String> wrong) {
        if (!wrong.isEmpty()) {
            findings.wrong(AREA, snapshot.ref(), String.join("; ", wrong));
        } else if (!events && !unread.isEmpty()) {
            findings.skipped(AREA, snapshot.ref(), MESSAGES.fill("unread_tables", "unread", String.join(", ", unread)));
        } else if (snapshot.importedAt().isAfter(now)) {
            findings.note(AREA, snapshot.ref(), MESSAGES.fill("future", "importedAt", snapshot.importedAt()));
        } else {
            findings.whole(
                    AREA,
                    snapshot.ref(),
                    events
                            ? MESSAGES.fill("event_snapshot", "read", snapshot.read(), "rejected", snapshot.rejected())
                            : MESSAGES.fill(
                                    "snapshot",
                                    "read",
                                    snapshot.read(),
                                    "rejected",
                                    snapshot.rejected(),
                                    "snapshot",
                                    content.countRows(snapshot.id())));
        }
    }
}
