package org.entente.provenance;

import java.time.Instant;
import java.util.List;

/**
 * One imported file, or the few files that only make sense together.
 *
 * @param id number within a store; 0 for a snapshot that is known from a case only
 * @param source source id, such as {@code un-votes}
 * @param vintage release or export date that the file states, else what the user said, else the last day its rows cover
 * @param importedAt when it was imported
 * @param read data rows read
 * @param kept data rows kept
 * @param rejected data rows rejected; {@code read = kept + rejected}
 * @param files its files in reading order
 */
public record Snapshot(
        int id,
        String source,
        String vintage,
        Instant importedAt,
        long read,
        long kept,
        long rejected,
        List<SnapshotFile> files) {

    public Snapshot {
        files = List.copyOf(files);
        if (read != kept + rejected) {
            throw new IllegalArgumentException(
                    "rows read (" + read + ") must equal kept (" + kept + ") + rejected (" + rejected + ")");
        }
    }

    /** The same under another number. */
    public Snapshot withId(int number) {
        return new Snapshot(number, source, vintage, importedAt, read, kept, rejected, files);
    }

    /** {@code source:vintage}, as printed beside every figure. */
    public String ref() {
        return source + ":" + vintage;
    }
}
