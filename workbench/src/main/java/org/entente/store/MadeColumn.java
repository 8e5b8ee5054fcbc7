package org.entente.store;

import org.duckdb.DuckDBWritableVector;

/** A column of a table that is made in memory, not read: see {@link Store#add}. */
public record MadeColumn(String name, Type type, Cells cells) {

    /** What the engine keeps of a cell. */
    public enum Type {
        SMALLINT,
        TINYINT,
        DOUBLE
    }

    /** Writes some cells of the column. */
    @FunctionalInterface
    public interface Cells {
        /**
         * @param first row of the table, from 0
         * @param count number of rows from there on, each of which is set once in {@code out}, by
         *     its distance from {@code first}
         */
        void write(int first, int count, Out out);
    }

    /** Where a chunk of cells goes. */
    public static final class Out {
        private final DuckDBWritableVector vector;

        Out(DuckDBWritableVector vector) {
            this.vector = vector;
        }

        public void set(int row, short value) {
            vector.setShort(row, value);
        }

        public void set(int row, byte value) {
            vector.setByte(row, value);
        }

        public void set(int row, double value) {
            vector.setDouble(row, value);
        }

        public void setNull(int row) {
            vector.setNull(row);
        }
    }
}
