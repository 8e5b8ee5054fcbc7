package org.entente.numerics.regression;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A categorical column as dense codes: the level of row {@code i} is {@code codes[i]}, from 0 to
 * {@code levels - 1}, and every level occurs.
 *
 * @param name as it is written in a formula, such as {@code exporter^year}
 */
public record Factor(String name, int[] codes, int levels) {

    /** Levels in the order of their first appearance. */
    public static Factor ofLongs(String name, long[] keys) {
        LongIndex index = new LongIndex(keys.length);
        int[] codes = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            codes[i] = index.codeOf(keys[i]);
        }
        return new Factor(name, codes, index.size());
    }

    /**
     * Levels in the order of their first appearance; two values are one level when they are equal.
     */
    public static Factor ofObjects(String name, Object[] keys) {
        Map<Object, Integer> index = new HashMap<>();
        int[] codes = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            Integer known = index.putIfAbsent(keys[i], index.size());
            codes[i] = known == null ? index.size() - 1 : known;
        }
        return new Factor(name, codes, index.size());
    }

    /** The factor whose levels are the combinations that occur, named {@code a^b}. */
    public static Factor cross(List<Factor> parts) {
        Factor crossed = parts.get(0);
        for (Factor part : parts.subList(1, parts.size())) {
            long[] keys = new long[crossed.codes.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = (long) crossed.codes[i] * part.levels + part.codes[i];
            }
            crossed = ofLongs(crossed.name + "^" + part.name, keys);
        }
        return crossed;
    }

    public int rows() {
        return codes.length;
    }

    /**
     * The same column for some of the rows, in their order; levels that are left without a row
     * vanish.
     */
    public Factor select(int[] rows) {
        int[] now = new int[levels];
        Arrays.fill(now, -1);
        int[] selected = new int[rows.length];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            int level = codes[rows[i]];
            if (now[level] < 0) {
                now[level] = count++;
            }
            selected[i] = now[level];
        }
        return new Factor(name, selected, count);
    }

    /** Whether rows of one level of this always have one level of the other. */
    public boolean isNestedIn(Factor other) {
        int[] within = new int[levels];
        Arrays.fill(within, -1);
        for (int i = 0; i < codes.length; i++) {
            if (within[codes[i]] < 0) {
                within[codes[i]] = other.codes[i];
            } else if (within[codes[i]] != other.codes[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Factor that
                && name.equals(that.name)
                && levels == that.levels
                && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(codes);
    }

    @Override
    public String toString() {
        return name + " (" + levels + " levels)";
    }
}
