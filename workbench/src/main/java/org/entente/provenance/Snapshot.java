package org.entente.provenance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One imported file, or the few files that only make sense together.
 *
 * @param id number within a store; 0 for a snapshot that is known from a case only
 * @param source source id, such as {@code un-votes}
 * @param vintage release or export date that the file states, else what the user said, else the
 *     last day its rows cover
 * @param importedAt when it was imported
 * @param read data rows read
 * @param kept data rows kept
 * @param rejected data rows rejected; {@code read = kept + rejected}
 * @param files its files in reading order
 * @param edition date of the starter edition that it came with; null for what the user imported
 */
public record Snapshot(
        int id,
        String source,
        String vintage,
        Instant importedAt,
        long read,
        long kept,
        long rejected,
        List<SnapshotFile> files,
        @Nullable String edition) {

    public Snapshot {
        files = List.copyOf(files);
        if (read != kept + rejected) {
            throw new IllegalArgumentException(
                    "rows read (" + read + ") must equal kept (" + kept + ") + rejected (" + rejected + ")");
        }
    }

    /** A snapshot that the user imported. */
    public Snapshot(
            int id,
            String source,
            String vintage,
            Instant importedAt,
            long read,
            long kept,
            long rejected,
            List<SnapshotFile> files) {
        this(id, source, vintage, importedAt, read, kept, rejected, files, null);
    }

    /** The same under another number. */
    public Snapshot withId(int number) {
        return new Snapshot(number, source, vintage, importedAt, read, kept, rejected, files, edition);
    }

    /** The date of the starter edition that it came with; empty for what the user imported. */
    public Optional<String> findEdition() {
        return Optional.ofNullable(edition);
    }

    /** {@code source:vintage}, as printed beside every figure. */
    public String ref() {
        return source + ":" + vintage;
    }
}
