package org.entente.provenance;

import java.util.Arrays;
import java.util.List;

/**
 * Line numbers of one file as they come, which are given once each and in order: without an object
 * for each of them.
 */
public final class LineSet {
    private long[] lines = new long[8];
    private int count;

    public void add(long line) {
        if (count == lines.length) {
            lines = Arrays.copyOf(lines, 2 * count);
        }
        lines[count++] = line;
    }

    public void addAll(List<Long> more) {
        for (int i = 0; i < more.size(); i++) {
            add(more instanceof LineNumbers packed ? packed.number(i) : more.get(i));
        }
    }

    /** Those that were added, ascending. */
    public List<Long> list() {
        Arrays.sort(lines, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || lines[i] != lines[kept - 1]) {
                lines[kept++] = lines[i];
            }
        }
        count = kept;
        return LineNumbers.of(Arrays.copyOf(lines, count));
    }
}
