package org.entente.provenance;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Line numbers as a list that cannot be changed, in four bytes each: dossiers hold them by the
 * hundred thousand.
 */
final class LineNumbers extends AbstractList<Long> implements RandomAccess {
    private final int[] lines;
    /** 0 until it is requested, as in strings. */
    private int hash;

    private LineNumbers(int[] lines) {
        this.lines = lines;
    }

    static List<Long> copyOf(List<Long> lines) {
        return lines instanceof LineNumbers
                ? lines
                : of(lines.stream().mapToLong(Long::longValue).toArray());
    }

    /** A file of more than two thousand million lines has them as a list like any other. */
    static List<Long> of(long[] lines) {
        int[] packed = new int[lines.length];
        for (int i = 0; i < lines.length; i++) {
            packed[i] = (int) lines[i];
            if (packed[i] != lines[i]) {
                return Arrays.stream(lines).boxed().toList();
            }
        }
        return new LineNumbers(packed);
    }

    int number(int index) {
        return lines[index];
    }

    @Override
    public Long get(int index) {
        return (long) lines[index];
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
        int known = hash;
        if (known == 0) {
            known = Arrays.hashCode(lines);
            hash = known;
        }
        return known;
    }
}
