package org.entente.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.entente.provenance.Snapshot;
import org.entente.provenance.SnapshotFile;

/** Reading of the two snapshot tables, shared by reader and writer. */
final class SnapshotTables {
    private SnapshotTables() {}

    static List<Snapshot> list(Database database) {
        Columns rows = database.query("""
                    SELECT s.snapshot, s.source, s.vintage, epoch_ms(s.imported_at) AS imported_at,
                           s.rows_read, s.rows_kept, s.rows_rejected, f.file, f.name, f.sha256, f.bytes, e.edition
                    FROM snapshot s
                    LEFT JOIN snapshot_file f USING (snapshot)
                    LEFT JOIN edition_snapshot e USING (snapshot)
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
                        files,
                        rows.textOrNull("edition", i)));
                files = new ArrayList<>();
            }
        }
        return List.copyOf(snapshots);
    }
}
