package org.entente.provenance;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LineNumbers numbers ? Arrays.equals(lines, numbers.lines) : super.equals(other);
    }

    /** That of any list of the same numbers. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(lines);
    }
}
