package org.entente.store;

import java.util.Arrays;
import java.util.BitSet;
import org.duckdb.DuckDBReadableVector;

/** Grows one column of a known type, chunk by chunk; much quicker than cell by cell. */
abstract class ColumnFiller {
    private final BitSet nulls = new BitSet();

    static ColumnFiller ofDoubles() {
        return new ColumnFiller() {
            private double[] values = new double[2048];

            @Override
            void grow(int size) {
                values = Arrays.copyOf(values, size);
            }

            @Override
            int capacity() {
                return values.length;
            }

            @Override
            void put(DuckDBReadableVector vector, int from, int at) {
                values[at] = vector.getDouble(from);
            }

            @Override
            Object values(int rows) {
                return values.length == rows ? values : Arrays.copyOf(values, rows);
            }
        };
    }

    static ColumnFiller ofLongs() {
        return new ColumnFiller() {
            private long[] values = new long[2048];

            @Override
            void grow(int size) {
                values = Arrays.copyOf(values, size);
            }

            @Override
            int capacity() {
                return values.length;
            }

            @Override
            void put(DuckDBReadableVector vector, int from, int at) {
                values[at] = vector.getLong(from);
            }

            @Override
            Object values(int rows) {
                return values.length == rows ? values : Arrays.copyOf(values, rows);
            }
        };
    }

    static ColumnFiller ofTexts() {
        return new ColumnFiller() {
            private Object[] values = new Object[2048];

            @Override
            void grow(int size) {
                int old = values.length;
                values = Arrays.copyOf(values, size);
                Arrays.fill(values, old, size, "");
            }

            @Override
            int capacity() {
                return values.length;
            }

            @Override
            void put(DuckDBReadableVector vector, int from, int at) {
                values[at] = vector.getString(from);
            }

            @Override
            Object values(int rows) {
                Object[] all = Arrays.copyOf(values, rows);
                for (int i = 0; i < rows; i++) {
                    all[i] = all[i] == null ? "" : all[i];
                }
                return all;
            }
        };
    }

    /** Appends a vector whose first row becomes row {@code at}. */
    final void append(DuckDBReadableVector vector, int rows, int at) {
        if (at + rows > capacity()) {
            grow(Math.max(at + rows, capacity() * 2));
        }
        for (int i = 0; i < rows; i++) {
            if (vector.isNull(i)) {
                nulls.set(at + i);
            } else {
                put(vector, i, at + i);
            }
        }
    }

    abstract void grow(int size);

    abstract int capacity();

    abstract void put(DuckDBReadableVector vector, int from, int at);

    /** The first rows, as {@code double[]}, {@code long[]} or {@code Object[]}. */
    abstract Object values(int rows);

    BitSet nulls() {
        return (BitSet) nulls.clone();
    }
}
