package org.entente.web.sources;

import java.util.List;
import org.entente.provenance.SnapshotFile;
import org.entente.source.SourceDescription;

/**
 * What the page of a source shows.
 *
 * @param source its description
 * @param snapshots that are loaded, the earliest vintage first
 * @param picture years that they cover
 * @param issues the first of what was amiss, one of those alike
 * @param allIssues how many there are
 * @param citations as texts
 * @param bibtex the same for BibTeX
 */
public record SourceView(
        SourceDescription source,
        List<Held> snapshots,
        YearPicture picture,
        List<Issue> issues,
        int allIssues,
        List<String> citations,
        String bibtex) {

    /** A snapshot that is loaded. */
    public record Held(
            int number,
            String vintage,
            String layout,
            String years,
            long read,
            long kept,
            long rejected,
            String imported,
            List<SnapshotFile> files) {}

    /** Something amiss in a row; {@code alike} rows have the same. */
    public record Issue(
            String vintage,
            String file,
            long line,
            String field,
            String value,
            String reason,
            boolean kept,
            long alike) {}
}
