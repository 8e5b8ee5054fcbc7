package org.entente.paper.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the text.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset after its last
 * @param label number of a note as printed; absent elsewhere
 * @param rows cells of a table, row by row; empty elsewhere
 */
public record TextBlock(
        BlockKind kind, int start, int end, @Nullable String label, List<List<Cell>> rows) {
    public TextBlock {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a block runs from " + start + " to " + end);
        }
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A block that is no note and no table. */
    public static TextBlock of(BlockKind kind, int start, int end) {
        return new TextBlock(kind, start, end, null, List.of());
    }
}
