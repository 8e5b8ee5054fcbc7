package org.entente.provenance;

import java.util.List;

/**
 * What produced a figure.
 *
 * @param definition measure id and version, such as {@code un.s v1}
 * @param worked the formula with the numbers put in
 * @param rows the canonical rows it rests on; empty for a frozen figure, which keeps only their
 *     count
 * @param rowCount how many canonical rows it rests on
 */
public record Lineage(String definition, String worked, List<RowRef> rows, long rowCount) {
    public Lineage {
        rows = List.copyOf(rows);
    }
}
