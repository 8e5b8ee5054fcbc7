package org.entente.provenance;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Line numbers as a list that cannot be changed, in eight bytes each: dossiers hold them by the hundred thousand. */
final class LineNumbers extends AbstractList<Long> implements RandomAccess {
    private final long[] lines;

    private LineNumbers(long[] lines) {
        this.lines = lines;
    }

    static List<Long> copyOf(List<Long> lines) {
        return lines instanceof LineNumbers
                ? lines
                : new LineNumbers(lines.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public Long get(int index) {
        return lines[index];
    }

    @Override
    public int size() {
        return lines.length;
    }
}
