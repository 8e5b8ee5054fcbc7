package org.entente.web.sources;

import java.util.List;

/**
 * What the page of the sources shows.
 *
 * @param loaded snapshots by source and vintage
 * @param absent sources of which nothing is loaded
 */
public record SourcesView(List<LoadedSource> loaded, List<Absent> absent) {
    /** A source of which nothing is loaded. */
    public record Absent(String source, String title, String publisher) {}
}
