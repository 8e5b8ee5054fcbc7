package org.entente.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles on one scale from 0 to 1, one row per dimension, each with a mark for now and one for
 * then; the same numbers as a table.
 *
 * @param id anchor
 * @param title what it shows
 * @param summary one or two sentences for who cannot see it
 * @param low what the left end means
 * @param high what the right end means
 * @param rows at least one
 * @param table the same numbers
 */
public record Dumbbell(String id, String title, String summary, String low, String high, List<Row> rows, Table table)
        implements Block {

    public Dumbbell {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the picture " + id + " has nothing to show");
        }
    }

    /**
     * One dimension.
     *
     * @param label what is placed
     * @param then null when there is none
     */
    public record Row(String label, Mark now, @Nullable Mark then) {}

    /**
     * A percentile.
     *
     * @param period year, or years
     * @param percentile 0 to 1
     * @param evidence what is behind it
     * @param text the percentile as printed
     */
    public record Mark(String period, double percentile, String evidence, String text) {
        public Mark {
            if (!(percentile >= 0 && percentile <= 1)) {
                throw new IllegalArgumentException(percentile + " is no percentile");
            }
        }
    }
}
