package org.entente.source.intake;

import java.time.LocalDate;
import java.util.List;
import org.entente.store.RowAppender;
import org.jspecify.annotations.Nullable;

/**
 * Appends canonical rows to one table: {@link #begin}, a value a column in the order of the schema,
 * {@link #end}. The columns {@code snapshot}, {@code file} and {@code line} are filled in. Whole
 * numbers take the width of their column.
 */
public final class TableRows {
    private static final int FIRST_OWN_COLUMN = 3;

    private final String table;
    private final List<String> types;
    private final RowAppender appender;
    private final ContentHash.Sums hash;
    private final Place place;
    private int column;
    private long rows;

    /** Where the rows that are being read stand. */
    static final class Place {
        int snapshot;
        short file;
        long line;
    }

    TableRows(String table, List<String> types, RowAppender appender, ContentHash.Sums hash, Place place) {
        this.table = table;
        this.types = types;
        this.appender = appender;
        this.hash = hash;
        this.place = place;
    }

    /** Begins a row that stands where the current record stands. */
    public TableRows begin() {
        appender.begin().add(place.snapshot).add(place.file).add(place.line);
        column = FIRST_OWN_COLUMN;
        hash.begin();
        return this;
    }

    public TableRows add(long value) {
        hash.add(value);
        switch (types.get(column++)) {
            case "TINYINT" -> appender.add((byte) within(value, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case "SMALLINT" -> appender.add((short) within(value, Short.MIN_VALUE, Short.MAX_VALUE));
            case "INTEGER" -> appender.add((int) within(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
            default -> appender.add(value);
        }
        return this;
    }

    private long within(long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(value + " does not fit in column " + column + " of " + table);
        }
        return value;
    }

    public TableRows add(double value) {
        column++;
        hash.add(Double.doubleToLongBits(value));
        appender.add(value);
        return this;
    }

    public TableRows add(boolean value) {
        column++;
        hash.add(value ? 1 : 0);
        appender.add(value);
        return this;
    }

    public TableRows add(String value) {
        column++;
        hash.add(value);
        appender.add(value);
        return this;
    }

    public TableRows add(LocalDate value) {
        column++;
        hash.add(value.toEpochDay());
        appender.add(value);
        return this;
    }

    /** A list of years. */
    public TableRows add(short[] values) {
        column++;
        hash.add(values.length);
        for (short value : values) {
            hash.add(value);
        }
        appender.add(values);
        return this;
    }

    public TableRows addNull() {
        column++;
        hash.add(Long.MIN_VALUE);
        appender.addNull();
        return this;
    }

    /** A whole number, or null. */
    public TableRows addOrNull(@Nullable Integer value) {
        return value == null ? addNull() : add((long) value);
    }

    /** A number, or null. */
    public TableRows addOrNull(@Nullable Double value) {
        return value == null ? addNull() : add((double) value);
    }

    /** A truth value, or null. */
    public TableRows addOrNull(@Nullable Boolean value) {
        return value == null ? addNull() : add((boolean) value);
    }

    /** A text, or null. */
    public TableRows addOrNull(@Nullable String value) {
        return value == null ? addNull() : add(value);
    }

    /** A beginning: the first day that it may be, and the precision. */
    public TableRows addBegin(PartialDate date) {
        return add(date.first()).add(date.precision().code());
    }

    /** An end: the last day that it may be, and the precision; two nulls for none. */
    public TableRows addEnd(@Nullable PartialDate date) {
        return date == null
                ? addNull().addNull()
                : add(date.last()).add(date.precision().code());
    }

    public void end() {
        if (column != types.size()) {
            throw new IllegalStateException(
                    table + " has " + types.size() + " columns, the row has " + column + " values");
        }
        hash.end();
        appender.end();
        rows++;
    }

    long rows() {
        return rows;
    }

    void close() {
        appender.close();
    }
}
