package org.entente.source.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One record of a text table. A table reuses its row: what is to be kept must be taken out. */
public final class Row {
    private char[] chars = new char[512];
    private int[] ends = new int[32];
    private int length;
    private int width;
    private long line;

    Row() {}

    /** A row put together from several records, as files with broken lines need it. */
    public static Row of(long line, List<String> fields) {
        Row row = new Row();
        row.begin(line);
        fields.forEach(row::field);
        return row;
    }

    /** Appends a whole field. */
    void field(String text) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
        endField();
    }

    void begin(long firstLine) {
        line = firstLine;
        length = 0;
        width = 0;
    }

    void append(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = c;
    }

    void endField() {
        if (width == ends.length) {
            ends = Arrays.copyOf(ends, width * 2);
        }
        ends[width++] = length;
    }

    /** Line of the original file on which the record begins, from 1. */
    public long line() {
        return line;
    }

    /** Number of fields. */
    public int width() {
        return width;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    private void require(Column column) {
        if (column.index() >= width) {
            throw new BadField(column.name(), null, "the row ends before this column");
        }
    }

    /** The field without surrounding blanks; empty where nothing stands. */
    public String text(Column column) {
        return column.index() >= width ? "" : text(column.index());
    }

    private String text(int index) {
        int from = start(index);
        int to = ends[index];
        while (from < to && chars[from] <= ' ') {
            from++;
        }
        while (to > from && chars[to - 1] <= ' ') {
            to--;
        }
        return new String(chars, from, to - from);
    }

    /** The fields as they stand, blanks included. */
    public List<String> fields() {
        List<String> fields = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            fields.add(new String(chars, start(i), ends[i] - start(i)));
        }
        return fields;
    }

    /** Whether nothing but blanks stands in the field. */
    public boolean isEmpty(Column column) {
        if (column.index() >= width) {
            return true;
        }
        for (int i = start(column.index()); i < ends[column.index()]; i++) {
            if (chars[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /** A text that must be there. */
    public String required(Column column) {
        require(column);
        String text = text(column);
        if (text.isEmpty()) {
            throw new BadField(column, this, "is empty");
        }
        return text;
    }

    /** A whole number, at most nine digits. */
    public int integer(Column column) {
        require(column);
        int from = start(column.index());
        int to = ends[column.index()];
        boolean negative = from < to && chars[from] == '-';
        int i = negative ? from + 1 : from;
        int value = 0;
        if (i < to && to - i <= 9) {
            while (i < to && chars[i] >= '0' && chars[i] <= '9') {
                value = value * 10 + (chars[i++] - '0');
            }
            if (i == to) {
                return negative ? -value : value;
            }
        }
        return slowInteger(column);
    }

    private int slowInteger(Column column) {
        try {
            return Integer.parseInt(required(column));
        } catch (NumberFormatException e) {
            throw new BadField(column, this, "is not a whole number");
        }
    }

    /** A year of four digits. */
    public int year(Column column) {
        int year = integer(column);
        if (year < 1000 || year > 9999) {
            throw new BadField(column, this, "is not a year");
        }
        return year;
    }

    /** A number with a decimal point; never NaN or infinite. */
    public double number(Column column) {
        require(column);
        int from = start(column.index());
        int to = ends[column.index()];
        if (to > from && to - from <= 9) {
            int value = 0;
            int i = from;
            while (i < to && chars[i] >= '0' && chars[i] <= '9') {
                value = value * 10 + (chars[i++] - '0');
            }
            if (i == to) {
                return value;
            }
        }
        try {
            double value = Double.parseDouble(required(column));
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                throw new BadField(column, this, "is not a number");
            }
            return value;
        } catch (NumberFormatException e) {
            throw new BadField(column, this, "is not a number");
        }
    }

    /** A number as {@link #number}, and not below zero. */
    public double amount(Column column) {
        double amount = number(column);
        if (amount < 0) {
            throw new BadField(column, this, "is negative");
        }
        return amount;
    }

    /** A day, {@code yyyy-mm-dd} or, with slashes, {@code m/d/yyyy}. */
    public LocalDate day(Column column) {
        String text = required(column);
        try {
            if (text.indexOf('/') < 0) {
                return LocalDate.parse(text);
            }
            String[] parts = text.split("/", -1);
            if (parts.length == 3) {
                return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadField(column, this, "is not a day");
        }
        throw new BadField(column, this, "is not a day");
    }
}
