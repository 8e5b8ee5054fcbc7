package org.entente.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives back the fields that a {@link ResultWriter} took, in their order; throws where there are no
 * more.
 */
public final class ResultReader {
    private final long[] fields;
    private final long[] whole;
    private final double[] real;
    private final Columns rows;
    private int next;
    private long field;

    /**
     * @param rows by field, one for each element of the field's array, in the column of its type
     */
    ResultReader(Columns rows) {
        this.rows = rows;
        this.fields = rows.longs("field");
        this.whole = rows.longs("whole");
        this.real = rows.doubles("real");
    }

    /** The row after the last of the next field; an empty array has no rows. */
    private int end() {
        int end = next;
        while (end < fields.length && fields[end] == field) {
            end++;
        }
        field++;
        return end;
    }

    private int single(String column) {
        int at = next;
        all(column);
        if (next != at + 1) {
            throw new IllegalStateException("field %d has %d elements, not one".formatted(field - 1, next - at));
        }
        return at;
    }

    /** The first row of the next field, which ends before {@link #next} then. */
    private int all(String column) {
        int from = next;
        next = end();
        if (next > from && rows.isNull(column, from)) {
            throw new IllegalStateException("field %d is not %s".formatted(field - 1, column));
        }
        return from;
    }

    public long number() {
        return whole[single("whole")];
    }

    public int integer() {
        return Math.toIntExact(number());
    }

    public double real() {
        return real[single("real")];
    }

    public String text() {
        return rows.getText("text", single("text"));
    }

    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = all("text"); i < next; i++) {
            texts.add(rows.getText("text", i));
        }
        return texts;
    }

    public double[] reals() {
        int from = all("real");
        return Arrays.copyOfRange(real, from, next);
    }

    public long[] numbers() {
        int from = all("whole");
        return Arrays.copyOfRange(whole, from, next);
    }

    public int[] integers() {
        return Arrays.stream(numbers()).mapToInt(Math::toIntExact).toArray();
    }

    public double[][] rows() {
        double[][] all = new double[integer()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = reals();
        }
        return all;
    }
}
