package org.entente.export;

import java.util.Map;
import org.entente.measure.model.Shape;

/**
 * The cells of one requested column, before they are joined to the units.
 *
 * @param name as it was requested
 * @param label one line for people
 * @param about for the codebook
 * @param relation the cells
 * @param uses by {@code source:vintage}, where known beforehand, how often and when it answered
 */
record ColumnCells(String name, String label, PanelColumn.About about, Relation relation, Map<String, Use> uses) {
    Shape shape() {
        return relation.shape();
    }

    /** The answers that came from one snapshot. */
    record Use(long cells, int firstYear, int lastYear) {
        Use and(int year) {
            return new Use(cells + 1, Math.min(firstYear, year), Math.max(lastYear, year));
        }

        Use plus(Use other) {
            return new Use(
                    cells + other.cells, Math.min(firstYear, other.firstYear), Math.max(lastYear, other.lastYear));
        }
    }
}
