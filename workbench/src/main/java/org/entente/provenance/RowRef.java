package org.entente.provenance;

import java.util.List;

/**
 * Canonical rows behind a figure, named by their lines in one original file.
 *
 * @param snapshot {@code source:vintage}
 * @param table canonical table
 * @param file number of the file within the snapshot
 * @param lines line numbers in the original file, ascending, from 1
 */
public record RowRef(String snapshot, String table, int file, List<Long> lines) {
    public RowRef {
        lines = LineNumbers.copyOf(lines);
    }
}
