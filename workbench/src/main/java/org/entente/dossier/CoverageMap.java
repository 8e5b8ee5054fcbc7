package org.entente.dossier;

import java.util.List;

/**
 * A picture of which source speaks about the two states in which years, one row per source and subject,
 * with the same as a table.
 *
 * @param id anchor
 * @param title what it shows
 * @param summary one or two sentences for who cannot see it
 * @param firstYear first year of the axis
 * @param lastYear last year of the axis
 * @param rows at least one
 * @param table the same in words
 */
public record CoverageMap(
        String id, String title, String summary, int firstYear, int lastYear, List<Row> rows, Table table)
        implements Block {

    public CoverageMap {
        rows = List.copyOf(rows);
        if (rows.isEmpty() || lastYear < firstYear) {
            throw new IllegalArgumentException("the picture " + id + " has nothing to show");
        }
    }

    /**
     * One source.
     *
     * @param source {@code source:vintage}
     * @param what what its rows are about, in words
     * @param about the states, in words
     * @param runs in order of time; the years between them are gaps
     */
    public record Row(String source, String what, String about, List<Run> runs) {
        public Row {
            runs = List.copyOf(runs);
        }
    }

    /**
     * Years without a gap.
     *
     * @param first first year
     * @param last last year
     * @param withRows whether the source has rows on the states in each of them, else it only
     *     covers them
     */
    public record Run(int first, int last, boolean withRows) {}
}
