package org.entente.provenance.own;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.provenance.Citation;
import org.entente.provenance.License;
import org.jspecify.annotations.Nullable;

/**
 * A user's own table, as its descriptor describes it.
 *
 * @param source name in every output: {@code own-} and the id that the descriptor gives
 * @param title name of the dataset
 * @param publisher who compiled it
 * @param citation what to cite
 * @param license terms
 * @param vintage release or export date; null when the descriptor states none
 * @param table how the file is laid out
 * @param coverage for what it speaks
 * @param measures what its columns hold, at least one
 * @param notes what a reader must know before comparing two values
 * @param file name of the descriptor's file
 */
public record OwnDataset(
        String source,
        String title,
        String publisher,
        Citation citation,
        License license,
        @Nullable String vintage,
        OwnTable table,
        OwnCoverage coverage,
        List<OwnColumn> measures,
        List<String> notes,
        String file) {
    /** What ids of sources and measures of this kind begin with. */
    public static final String SOURCE_PREFIX = "own-";

    public static final String MEASURE_PREFIX = "own.";

    public OwnDataset {
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("'measures' is empty; name at least one column with values");
        }
        Set<String> ids = new HashSet<>();
        for (OwnColumn measure : measures) {
            if (!ids.add(measure.id())) {
                throw new IllegalArgumentException("two measures have the id '" + measure.name() + "'");
            }
            if (measure.isWide() && table.time() != null) {
                throw new IllegalArgumentException("the table has a column '"
                        + table.time().name() + "' of years, and '" + measure.column()
                        + "' asks for one column per year: leave one of them out");
            }
            if (!measure.isWide() && table.time() == null) {
                throw new IllegalArgumentException("nothing says where the years stand: name their column with"
                        + " 'table: year: COLUMN' (or 'date'), or write 'columns: \"{year}\"' for one column per year");
            }
        }
    }
}
